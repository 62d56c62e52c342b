#include "open_links.hpp"

#include <algorithm>
#include <string_view>

namespace cascade {
namespace {

/// Figures of trained people one by one: two who are one person would be one, trained the sooner.
bool follows_people(std::string_view id) {
    for (const std::string_view name :
         {"activation", "lag_days", "dormant.people", "fan_out", "concentration.gini",
          "concentration.top_tenth", "multiplication", "share.people"})
        if (id == name) return true;
    return false;
}

/// Figures that depend on who was trained before delivering.
bool follows_the_chain(const figure_result& f) {
    for (const std::string_view name :
         {"direct.people", "direct.contacts", "indirect.people", "indirect.contacts",
          "untraced.people", "untraced.contacts", "depth"})
        if (f.id == name) return true;
    return std::any_of(f.where.begin(), f.where.end(), [](const where_clause& c) {
        return c.dimension == "tier" || c.dimension == "actor";
    });
}

}  // namespace

bool depends_on_open_links(const evidence& e, const figure_result& f) {
    if (!e.graph().has_open_links() || !f.is_derivable()) return false;
    return follows_people(f.id) || (follows_the_chain(f) && e.graph().some_giver_may_be_another());
}

void note_open_links(const evidence& e, figure_result& result) {
    if (!depends_on_open_links(e, result)) return;
    const std::size_t n = e.records().linked.possible.size();
    result.notes.push_back(
        (n == 1
             ? "1 pair of people who may be one person is taken as two here"
             : std::to_string(n) + " pairs of people who may be one person are taken as two here") +
        std::string("; decide them: cascade people"));
}

}  // namespace cascade
