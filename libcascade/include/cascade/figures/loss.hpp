#pragma once

#include <optional>
#include <vector>

#include "cascade/figures/evidence.hpp"

namespace cascade {

/// What would be missing if some actors had never been there (docs/figures.md, "loss.people").
struct removal_loss {
    interval people;    ///< others whom no chain of training would lead to: at least those by name,
                        ///< at most all without a name in the sessions that would be missing too
    interval contacts;  ///< attendances in the sessions that would be missing
    std::int64_t sessions = 0;
};

/// The loss of several actors removed together: more than the sum where they stand in for one
/// another. Nothing when no chain of training leads anywhere, so that nothing can be lost, and when
/// the chain depends on whether two people who give sessions are one.
std::optional<removal_loss> loss_without(const evidence& e,
                                         const std::vector<actor_index>& removed);

/// The loss of each actor alone, in the order asked for; empty as above.
std::vector<removal_loss> loss_of_each(const evidence& e, const std::vector<actor_index>& actors);

}  // namespace cascade
