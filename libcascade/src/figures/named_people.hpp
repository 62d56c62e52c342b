#pragma once

#include <cstdint>
#include <vector>

#include "cascade/figures/gathering.hpp"

// Counting people by name where some may be one person under several ids. Whatever is decided on
// them, the number lies between the fewest and the most (docs/figures.md, "People across lists").
namespace cascade {

std::vector<actor_index> union_of_named(const std::vector<gathering>& gatherings);
/// Without those who may be somebody who does not count.
std::vector<actor_index> union_of_sure(const std::vector<gathering>& gatherings);
/// With those who belong to a part only if they are somebody else.
std::vector<actor_index> union_of_all(const std::vector<gathering>& gatherings);

/// The fewest people that these can be: all who may be one are one, but for those told apart.
std::int64_t fewest_of(const reach_graph& graph, const std::vector<actor_index>& people);
/// The fewest and the most people named in some gatherings.
std::int64_t fewest_named(const reach_graph& graph, const std::vector<gathering>& gatherings);
std::int64_t most_named(const reach_graph& graph, const std::vector<gathering>& gatherings);

/// The most people named in some gatherings who are not among those known already.
std::int64_t most_beyond_known(const reach_graph& graph, const std::vector<gathering>& gatherings,
                               const std::vector<actor_index>& known);

/// People named in some gatherings and in none of the others; the low end by those that certainly
/// count.
interval named_beyond(const reach_graph& graph, const std::vector<gathering>& certain,
                      const std::vector<gathering>& any, const std::vector<gathering>& others);

/// People on one list: the fewest and the most by name, every cohort as many as its size says.
interval listed_in(const reach_graph& graph, const gathering& g);

bool holds(const std::vector<actor_index>& sorted, actor_index who);

/// How many of those who may be the same person as `who` satisfy a condition.
template <class Predicate>
std::int64_t count_alike(const reach_graph& graph, actor_index who, Predicate satisfies) {
    const std::vector<actor_index>* group = graph.may_be(who);
    if (group == nullptr) return satisfies(who) ? 1 : 0;
    std::int64_t n = 0;
    for (const actor_index other : *group)
        if (satisfies(other)) ++n;
    return n;
}

}  // namespace cascade
