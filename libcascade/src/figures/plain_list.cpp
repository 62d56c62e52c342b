#include "plain_list.hpp"

#include <algorithm>
#include <array>

namespace cascade {
namespace {

interval number(std::int64_t n) { return interval::exactly(n); }

gathering with_names(const gathering& g, std::vector<actor_index> named) {
    gathering rest = emptied(g);
    rest.named = std::move(named);
    return rest;
}

}  // namespace

bool is_plain_list(const reach_graph& graph, const gathering& g) {
    return !graph.has_open_links() && g.cohorts.empty() && g.taken_out.empty();
}

gathering without_sex(const reach_graph& graph, const gathering& g) {
    std::array<std::int64_t, 3> listed{};  // women, men, others
    std::vector<actor_index> unsaid;
    for (const actor_index who : g.named) {
        const sex said = graph.sex_of(who);
        if (said == sex::not_recorded || graph.has_disputed_sex(who))
            unsaid.push_back(who);
        else
            ++listed[said == sex::woman ? 0 : said == sex::man ? 1 : 2];
    }
    const session& s = *graph.session_at(g.session).record;
    const std::array<const std::optional<figure>*, 3> stated{&s.women, &s.men, &s.other_sex};
    const bool has_cells = g.is_whole && (s.women || s.men || s.other_sex);
    interval recorded = number(0);
    bool cells_say = false;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        interval size = number(listed[i]);
        if (has_cells) {
            size = max_of(*stated[i] ? (*stated[i])->range : number(0), number(listed[i]));
            cells_say = cells_say || remainder_of(size, number(listed[i])).hi > bound(0);
        }
        recorded = sum_of_disjoint(recorded, size);
    }
    const interval left = number(static_cast<std::int64_t>(unsaid.size()));
    gathering rest = with_names(g, std::move(unsaid));
    const interval size =
        cells_say ? remainder_of(g.headcount, recorded) : sum_of_disjoint(left, g.anonymous);
    set_size(graph, g, size, rest);
    rest.anonymous = cells_say ? remainder_of(size, left) : g.anonymous;
    return rest;
}

gathering without_group(const reach_graph& graph, const gathering& g) {
    std::vector<actor_index> unsaid;
    for (const actor_index who : g.named)
        if (graph.group_of(who).empty()) unsaid.push_back(who);
    const interval left = number(static_cast<std::int64_t>(unsaid.size()));
    gathering rest = with_names(g, std::move(unsaid));
    set_size(graph, g, sum_of_disjoint(left, g.anonymous), rest);
    rest.anonymous = g.anonymous;
    return rest;
}

}  // namespace cascade
