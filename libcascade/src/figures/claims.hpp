#pragma once

#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/records/results.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// The claims that where clauses leave, or why none can.
struct claim_selection {
    std::vector<const claim*> claims;
    std::string refusal;
    bool is_open = false;  ///< refused because a date leaves open whether a claim answers
};
struct trail_draft;
claim_selection select_claims(const evidence& e, const where_clauses& where, trail_draft* trail);

/// What a claim says in people. Accounts, displays, visits and copies are not people; each is
/// converted as docs/figures.md, diffused.people, says.
interval people_of_claim(const claim& c, bool accounts_are_people);

/// Two claims for the same channel, actors and partner are two readings of one thing; all other
/// claims are united, their overlap unknown.
struct diffused_reach {
    interval people = interval::exactly(0);
    bool is_empty = true;
    std::vector<std::string> notes;
};
diffused_reach diffusion_of(const evidence& e, const std::vector<const claim*>& claims,
                            trail_draft* trail);

}  // namespace cascade
