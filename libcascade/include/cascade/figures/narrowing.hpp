#pragma once

#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// The records of one partner, of some days, or both.
struct narrowed_records {
    std::vector<gathering> gatherings;  ///< not certain where a part date leaves it open
    std::vector<const claim*> claims;
    std::vector<const flow*> flows;
    std::vector<const output*> outputs;
    /// Claims, services and outputs whose dates leave open whether they belong: in none of these.
    std::vector<std::string> open;
};

/// What conditions on `partner` and `during` leave; without conditions, all that is in force.
narrowed_records narrowed(const evidence& e, const where_clauses& where);

}  // namespace cascade
