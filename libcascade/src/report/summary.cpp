#include "cascade/report/summary.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

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
    for (const figure_definition& f : figure_definitions()) {
        if (needs_estimate(f.id) && e.records().estimates.empty()) continue;
        s.figures.push_back(scoped(s, std::string(f.id)));
    }
    for (const char* id : {"sessions", "contacts", "people"})
        s.breakdowns.push_back(scoped_by(s, id, "tier"));
    for (const std::string& name : reported_dimensions(e, s.scope)) {
        breakdown contacts = scoped_by(s, "contacts", name);
        if (!is_recorded(contacts)) {
            s.unrecorded.push_back(name);
            continue;
        }
        s.breakdowns.push_back(std::move(contacts));
        s.breakdowns.push_back(scoped_by(s, "people", name));
    }
    if (!s.scope.partner) s.breakdowns.push_back(scoped_by(s, "audience.per_trained", "partner"));
    for (const char* by : {"partner", "donor"}) {
        breakdown shares = scoped_by(s, "share.people", by);
        // One alone has all of them.
        if (shares.cells.size() > 1) s.breakdowns.push_back(std::move(shares));
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
