#pragma once

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

#include "cascade/base/interval.hpp"

namespace cascade {

/// Groups of people, and how many each two of them share as far as that is known
/// (docs/figures.md, "Bounds for people").
struct overlapping_groups {
    std::vector<interval> sizes;
    /// By positions of two groups, the smaller first; a pair that is missing may share anybody.
    std::map<std::pair<std::size_t, std::size_t>, interval> shared;
};

/// The fewest different people in all groups together: the best inequality of Dawson and Sankoff
/// for any groups of which every pair is known. Right for intervals, since each inequality falls
/// with the sizes and rises with what is shared.
bound least_in_union(const overlapping_groups& groups);

/// The most: sizes less what is shared along a tree that joins the groups (Hunter, Worsley), or
/// less 2/n of all that is shared (Kwerel), whichever is smaller.
bound most_in_union(const overlapping_groups& groups);

}  // namespace cascade
