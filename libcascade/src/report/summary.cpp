#include "cascade/report/summary.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <utility>

#include "cascade/base/parallel.hpp"
#include "cascade/figures/scope.hpp"

namespace cascade {
namespace {

/// Dimensions in the order of the report; by: columns follow.
std::vector<std::string> reported_dimensions(const evidence& e) {
    std::vector<std::string> names{"sex",      "group", "partner", "donor",
                                   "district", "area",  "kind",    "period"};
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

/// Below, starting a thread takes longer than what it would do.
constexpr std::size_t few_sessions = 1000;

/// Figures are pure functions of the evidence: they need not wait for one another.
template <class Compute>
void compute_each(const evidence& e, std::size_t pieces, Compute compute) {
    const bool is_small = e.graph().session_count() < few_sessions;
    share_out(pieces, is_small ? 1 : workers_for(pieces),
              [&](std::size_t, std::size_t i) { compute(i); });
}

std::vector<figure_result> reported_figures(const evidence& e) {
    std::vector<std::string> ids;
    for (const figure_definition& f : figure_definitions())
        if (!needs_estimate(f.id) || !e.records().estimates.empty()) ids.emplace_back(f.id);
    std::vector<figure_result> figures(ids.size());
    compute_each(e, ids.size(), [&](std::size_t i) {
        figures[i] = compute_figure(e, {ids[i], {}, {}});
    });
    return figures;
}

/// A table that the report asks for.
struct asked_table {
    std::string id;
    std::string by;
};

std::vector<breakdown> tables(const evidence& e, const std::vector<asked_table>& asked) {
    std::vector<breakdown> found(asked.size());
    compute_each(e, asked.size(), [&](std::size_t i) {
        found[i] = break_down(e, {asked[i].id, {}, {}}, {asked[i].by});
    });
    return found;
}

}  // namespace

summary summarise(const evidence& e, std::vector<problem> problems, completeness complete,
                  std::vector<unlisted_problems> unlisted) {
    summary s;
    s.records = &e;
    s.complete = complete;
    s.problems = std::move(problems);
    s.unlisted = std::move(unlisted);
    s.figures = reported_figures(e);

    const std::vector<std::string> dimensions = reported_dimensions(e);
    std::vector<asked_table> asked;
    for (const std::string& name : dimensions) asked.push_back({"contacts", name});
    std::vector<breakdown> contacts = tables(e, asked);

    asked.clear();
    for (const char* id : {"sessions", "contacts", "people"}) asked.push_back({id, "tier"});
    const std::size_t by_tier = asked.size();
    for (const breakdown& b : contacts)
        if (is_recorded(b)) asked.push_back({"people", b.by.front()});
    const std::size_t per_partner = asked.size();
    asked.push_back({"audience.per_trained", "partner"});
    for (const char* by : {"partner", "donor"}) asked.push_back({"share.people", by});
    std::vector<breakdown> others = tables(e, asked);

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
    for (; next <= per_partner; ++next) take(others[next]);
    // One alone has all of them.
    for (; next < others.size(); ++next)
        if (others[next].cells.size() > 1) take(others[next]);
    return s;
}

const figure_result& figure_of(const summary& s, std::string_view id) {
    for (const figure_result& f : s.figures)
        if (f.id == id) return f;
    throw std::invalid_argument("no figure is called " + std::string(id));
}

}  // namespace cascade
