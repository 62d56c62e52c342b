#pragma once

#include <cstdint>
#include <vector>

#include "cascade/reach/packed_cascade.hpp"

namespace cascade {

/// What happens at one point of time to some sessions.
enum class step_kind : std::uint8_t {
    take_in,  ///< they begin: what their carriers received by now counts
    pass_on,  ///< they have ended: their carriers have received
    knot,     ///< both, for sessions that lead to one another: until nothing changes
};

struct cascade_step {
    step_kind kind;
    std::uint32_t begin;  ///< its sessions, in `cascade_schedule::sessions`
    std::uint32_t end;
};

/// One order of steps that is right for every chain at once (docs/figures.md, "Time"): who reaches
/// whom is found in one pass over it, for as many trainers together as one likes.
struct cascade_schedule {
    std::vector<cascade_step> steps;
    std::vector<std::uint32_t> sessions;
    /// No chain has more steps.
    std::uint32_t longest_chain = 0;
};

/// The steps under a tie rule, or with time ignored. Refuses (std::logic_error) a cascade that is
/// not ordered.
cascade_schedule schedule_of(const packed_cascade& cascade, tie_rule ties, time_rule time);

}  // namespace cascade
