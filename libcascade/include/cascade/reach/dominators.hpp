#pragma once

#include <cstdint>
#include <vector>

#include "cascade/reach/packed_rows.hpp"

namespace cascade {

inline constexpr std::uint32_t no_vertex = UINT32_MAX;

/// Which vertices cannot be reached from the entry without which: of each one the nearest such
/// vertex, by the numbers in which the search met them.
struct dominator_tree {
    std::vector<std::uint32_t> met;      ///< the vertices that are reached, the entry first
    std::vector<std::uint32_t> nearest;  ///< per place in `met`, the place that it hangs on; lower
};

/// By Lengauer and Tarjan, in about the time of reading the graph a few times. Boost.Graph has the
/// same; it calls itself once for each step of a chain, which a long one's stack does not hold, and
/// takes ten times the memory.
dominator_tree dominators(const packed_rows& leads_to, std::uint32_t entry);

}  // namespace cascade
