#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "cascade/base/ids.hpp"

namespace cascade {

/// Everybody who may be the same person, directly or through others, in one group.
struct open_groups {
    static constexpr std::uint32_t alone = UINT32_MAX;
    std::vector<std::uint32_t> group_of;           ///< per actor; empty when there are no groups
    std::vector<std::vector<actor_index>> groups;  ///< by their first, each by id
};

using open_pair = std::pair<std::uint32_t, std::uint32_t>;
open_groups group_pairs(const std::vector<open_pair>& pairs, std::size_t actors);

}  // namespace cascade
