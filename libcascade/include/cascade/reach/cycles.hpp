#pragma once

#include <vector>

#include "cascade/reach/reach_graph.hpp"

namespace cascade {

/// Groups of two or more people or cohorts who trained one another, directly or through others,
/// whatever the dates: the strongly connected parts of who-taught-whom. Organisations are no
/// members of such a group and no way through it. Each group by id, the groups by their first.
std::vector<std::vector<actor_index>> training_cycles(const reach_graph& graph);

}  // namespace cascade
