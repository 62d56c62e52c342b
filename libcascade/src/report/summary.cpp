#include "cascade/report/summary.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

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

}  // namespace

summary summarise(const evidence& e, std::vector<problem> problems, completeness complete,
                  std::vector<unlisted_problems> unlisted) {
    summary s;
    s.records = &e;
    s.complete = complete;
    s.problems = std::move(problems);
    s.unlisted = std::move(unlisted);
    for (const figure_definition& f : figure_definitions()) {
        if (needs_estimate(f.id) && e.records().estimates.empty()) continue;
        s.figures.push_back(compute_figure(e, {std::string(f.id), {}, {}}));
    }
    for (const char* id : {"sessions", "contacts", "people"})
        s.breakdowns.push_back(break_down(e, {id, {}, {}}, {"tier"}));
    for (const std::string& name : reported_dimensions(e)) {
        breakdown contacts = break_down(e, {"contacts", {}, {}}, {name});
        if (!is_recorded(contacts)) {
            s.unrecorded.push_back(name);
            continue;
        }
        s.breakdowns.push_back(std::move(contacts));
        s.breakdowns.push_back(break_down(e, {"people", {}, {}}, {name}));
    }
    s.breakdowns.push_back(break_down(e, {"audience.per_trained", {}, {}}, {"partner"}));
    for (const char* by : {"partner", "donor"}) {
        breakdown shares = break_down(e, {"share.people", {}, {}}, {by});
        // One alone has all of them.
        if (shares.cells.size() > 1) s.breakdowns.push_back(std::move(shares));
    }
    return s;
}

const figure_result& figure_of(const summary& s, std::string_view id) {
    for (const figure_result& f : s.figures)
        if (f.id == id) return f;
    throw std::invalid_argument("no figure is called " + std::string(id));
}

}  // namespace cascade
