#pragma once

#include "cascade/records/programme.hpp"
#include "support/random_cascade.hpp"

namespace cascade::testing {

/// Everybody a woman or a man by turns, in one of two groups or none.
void describe_people(programme& p);

/// Some names become heads: each session keeps some of its list and states how many were there, of
/// them women and men, and how old they were. What is true of the programme stays true.
programme masked(const programme& p, dice& d);

}  // namespace cascade::testing
