#pragma once

#include <vector>

#include "cascade/records/programme.hpp"

namespace cascade {

/// Sessions that may have been reported twice (docs/figures.md, "Sessions reported twice"): they
/// began within a day of each other at one place, and have a facilitator, half of the people named
/// or the kind and the headcount in common. Aggregates, and sessions whose date is not known to the
/// day, are not compared. Sorted by ids, `a < b`.
///
/// The programme's people are merged already: whoever gave both sessions under two ids is one.
std::vector<session_pair> find_session_pairs(const programme& p);

}  // namespace cascade
