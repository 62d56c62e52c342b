#pragma once

#include <cstdint>
#include <optional>

namespace cascade {

/// The fewest and the most sessions that a lot is judged by.
inline constexpr std::int64_t smallest_lot = 19;
inline constexpr std::int64_t largest_lot = 60;

/// How many of `checked` sessions must be right for a lot to be accepted: so many that a lot of
/// which half is wrong passes in no more than one case of ten. From 19 on a lot that is right by
/// 80 % then fails in less than one of ten. Nothing outside 19 to 60.
std::optional<std::int64_t> lot_acceptance(std::int64_t checked);

}  // namespace cascade
