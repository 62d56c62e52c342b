#pragma once

#include "cascade/figures/evidence.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// Conditions with the values as they stand in the records. A reader may type what a report prints:
/// `group=community leaders` for `leaders` by [labels], `tier=tier 2`, `sex=not recorded`, or
/// `sex=female` for `women`. A value that is on record as it was typed stays; so does one that
/// means nothing or several things.
where_clauses as_recorded(const evidence& e, where_clauses typed);

}  // namespace cascade
