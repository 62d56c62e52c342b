#pragma once

#include <cstdint>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/reach/packed_rows.hpp"

namespace cascade {

/// The strongly connected parts of a graph that is given as, per vertex, the vertices it leads to.
/// A part is visited after all parts that it leads to. Within a part the vertices stand as a walk
/// met them, so that most steps lead forward.
void for_each_strong_part(const packed_rows& leads_to,
                          function_ref<void(const std::vector<std::uint32_t>&)> visit);

}  // namespace cascade
