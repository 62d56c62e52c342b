#include "cascade/figures/bounds.hpp"

#include <algorithm>
#include <map>

#include "lower_bounds.hpp"

namespace cascade {
namespace {

std::vector<gathering> certain_only(const std::vector<gathering>& gatherings) {
    std::vector<gathering> result;
    for (const gathering& g : gatherings)
        if (g.certain) result.push_back(g);
    return result;
}

/// For each session of a repeating group, the sessions of the group that came before it.
class repeats {
public:
    repeats(const reach_graph& graph, const counting_rules& rules,
            const std::vector<gathering>& present) {
        for (const same_group& block : rules.repeating) {
            std::vector<const gathering*> members;
            for (const session_id& id : block.sessions)
                for (const gathering& g : present)
                    if (graph.session_at(g.session).record->id == id) members.push_back(&g);
            std::stable_sort(members.begin(), members.end(),
                             [&](const gathering* a, const gathering* b) {
                                 return graph.session_at(a->session).window.start_first <
                                        graph.session_at(b->session).window.start_first;
                             });
            bound largest_before = 0;
            for (std::size_t i = 0; i < members.size(); ++i) {
                // A later audience that is larger cannot lie within an earlier one.
                if (i > 0 && members[i]->headcount.lo <= largest_before)
                    adds_nobody_.push_back(members[i]->session);
                largest_before = std::max(largest_before, members[i]->headcount.hi);
            }
        }
        std::sort(adds_nobody_.begin(), adds_nobody_.end());
    }

    bool adds_nobody(session_index s) const {
        return std::binary_search(adds_nobody_.begin(), adds_nobody_.end(), s);
    }

private:
    std::vector<session_index> adds_nobody_;
};

}  // namespace

people_bounds::people_bounds(const reach_graph& graph, const counting_rules& rules)
    : graph_(&graph), rules_(&rules) {}

std::vector<actor_index> people_bounds::named(const std::vector<gathering>& gatherings) const {
    return union_of_named(gatherings);
}

explained_bounds people_bounds::explain(const std::vector<gathering>& gatherings) const {
    const std::vector<gathering> certain = certain_only(gatherings);
    explained_bounds result;
    result.low = lower_bounds(*graph_, *rules_).least(certain);
    result.high = explain_beyond(gatherings, {});
    // An assumption that raises the low end above all that was recorded is contradicted by the
    // records; people_bounds::contradictions says which. The low end without assumptions stands.
    if (result.low.least > result.high.most) {
        result.low = least_plain(certain);
        result.is_contradicted = true;
    }
    result.range = {result.low.least, result.high.most};
    return result;
}

high_end people_bounds::explain_beyond(const std::vector<gathering>& gatherings,
                                       const std::vector<gathering>& others) const {
    std::vector<gathering> present = gatherings;
    present.insert(present.end(), others.begin(), others.end());
    const repeats repeating(*graph_, *rules_, present);

    high_end result;
    const std::vector<actor_index> known = union_of_named(others);
    for (actor_index who : union_of_named(gatherings))
        if (!std::binary_search(known.begin(), known.end(), who)) ++result.named;

    std::map<actor_index, bound> cohorts;
    for (const gathering& g : gatherings)
        for (const cohort_part& k : g.cohorts) {
            bound& size = cohorts[k.who];
            size = std::max(size, k.size.hi);
        }
    for (const gathering& g : others)
        for (const cohort_part& k : g.cohorts) cohorts.erase(k.who);

    for (const auto& [who, size] : cohorts) result.in_cohorts += size;
    for (const gathering& g : gatherings) {
        if (!repeating.adds_nobody(g.session))
            result.unnamed += g.anonymous.hi;
        else if (g.anonymous.hi > 0)
            result.same_again.push_back(g.session);
    }
    result.most = bound(result.named) + result.in_cohorts + result.unnamed;
    return result;
}

std::vector<contradicted_assumption> people_bounds::contradictions(
    const std::vector<gathering>& gatherings) const {
    return lower_bounds(*graph_, *rules_).contradictions(certain_only(gatherings));
}

}  // namespace cascade
