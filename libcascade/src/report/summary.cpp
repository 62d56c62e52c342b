#include "cascade/report/summary.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "cascade/base/parallel.hpp"
#include "cascade/figures/scope.hpp"
#include "summary_sections.hpp"

namespace cascade {
namespace {

/// Dimensions in the order of the report; by: columns follow.
std::vector<std::string> reported_dimensions(const evidence& e, const report_scope& scope) {
    std::vector<std::string> names{"sex",      "group", "partner", "donor",
                                   "district", "area",  "kind",    "period"};
    if (scope.partner) names.erase(std::find(names.begin(), names.end(), "partner"));
    for (const std::string& name : dimension_names(e))
        if (name.rfind("by:", 0) == 0) names.push_back(name);
    return names;
}

/// Whether any record gives a value of the dimension.
bool is_recorded(const breakdown& b) {
    return std::any_of(b.cells.begin(), b.cells.end(), [](const figure_result& cell) {
        return cell.is_derivable() && !cell.where.back().value.empty() && cell.records > 0;
    });
}

/// Figures are pure functions of the evidence: they need not wait for one another.
std::vector<figure_result> reported_figures(const summary& s) {
    std::vector<std::string> ids;
    for (const figure_definition& f : figure_definitions())
        if (!needs_estimate(f.id) || !s.records->records().estimates.empty())
            ids.emplace_back(f.id);
    std::vector<figure_result> figures(ids.size());
    share_out_by_size(s.records->graph().session_count(), ids.size(),
                      [&](std::size_t i) { figures[i] = scoped(s, ids[i]); });
    return figures;
}

/// A table that the report asks for.
struct asked_table {
    std::string id;
    std::string by;
};

std::vector<breakdown> tables(const summary& s, const std::vector<asked_table>& asked) {
    std::vector<breakdown> found(asked.size());
    share_out_by_size(s.records->graph().session_count(), asked.size(),
                      [&](std::size_t i) { found[i] = scoped_by(s, asked[i].id, asked[i].by); });
    return found;
}

}  // namespace

summary summarise(const evidence& e, std::vector<problem> problems, completeness complete,
                  std::vector<unlisted_problems> unlisted, report_scope scope) {
    summary s;
    s.records = &e;
    s.scope = std::move(scope);
    s.within = narrowed(e, s.scope.where());
    s.complete = complete;
    s.problems = std::move(problems);
    s.unlisted = std::move(unlisted);
    s.figures = reported_figures(s);

    std::vector<asked_table> asked;
    for (std::string& name : reported_dimensions(e, s.scope))
        asked.push_back({"contacts", std::move(name)});
    std::vector<breakdown> contacts = tables(s, asked);

    asked.clear();
    for (const char* id : {"sessions", "contacts", "people"}) asked.push_back({id, "tier"});
    const std::size_t by_tier = asked.size();
    for (const breakdown& b : contacts)
        if (is_recorded(b)) asked.push_back({"people", b.by.front()});
    if (!s.scope.partner) asked.push_back({"audience.per_trained", "partner"});
    for (const char* by : {"partner", "donor"}) asked.push_back({"share.people", by});
    std::vector<breakdown> others = tables(s, asked);

    const auto take = [&](breakdown& b) { s.breakdowns.push_back(std::move(b)); };
    std::size_t next = 0;
    while (next < by_tier) take(others[next++]);
    for (breakdown& b : contacts) {
        if (!is_recorded(b)) {
            s.unrecorded.push_back(b.by.front());
            continue;
        }
        take(b);
        take(others[next++]);
    }
    for (; next < others.size(); ++next) {
        // One alone has all of the people.
        const bool is_share = asked[next].id == "share.people";
        if (!is_share || others[next].cells.size() > 1) take(others[next]);
    }
    if (is_written(s, "periods")) s.periods = periods_in(s);
    return s;
}

figure_result scoped(const summary& s, const std::string& id, where_clauses where) {
    const where_clauses scope = s.scope.where();
    where.insert(where.end(), scope.begin(), scope.end());
    return compute_figure(*s.records, {id, std::move(where), {}});
}

bool is_written(const summary& s, std::string_view section) {
    return s.scope.sections.empty() || shows(*s.records, s.scope, section);
}

std::string_view section_of(const breakdown& b) {
    if (b.total.id == "share.people") return "shares";
    return b.by.front() == "tier" ? "tiers" : "reached";
}

breakdown scoped_by(const summary& s, const std::string& id, const std::string& by) {
    breakdown b = break_down(*s.records, {id, s.scope.where(), {}}, {by});
    // Figures keep their conditions sorted; whoever reads a table looks at the last one.
    for (figure_result& cell : b.cells)
        std::stable_partition(cell.where.begin(), cell.where.end(),
                              [&](const where_clause& w) { return w.dimension != by; });
    return b;
}

const figure_result& figure_of(const summary& s, std::string_view id) {
    for (const figure_result& f : s.figures)
        if (f.id == id) return f;
    throw std::invalid_argument("no figure is called " + std::string(id));
}

}  // namespace cascade
