#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/check/checks.hpp"

namespace cascade {

/// Why a facilitator's session rests on no training in time.
enum class gap_kind : std::uint8_t {
    same_day,  ///< would do if the sessions of a day counted in any order
    too_late,  ///< trained in a traced session, and not before this one
    none,      ///< nothing acquired on record
};

/// A training: who was there, and at which session.
struct training {
    actor_index who;
    session_index at;
};

/// A facilitator who is not admissible at a session he, she or it gave.
struct training_gap {
    session_index given;
    actor_index facilitator;
    gap_kind kind = gap_kind::none;
    /// The traced training that came too late, or on the day itself; a member's for organisations.
    std::optional<training> missed;
};

/// The gaps of one kind, by session and facilitator. None at all where nobody is a root: then
/// nothing is traced, and one line says so.
std::vector<training_gap> training_gaps(const checking& c, gap_kind kind);

bool has_roots(const checking& c);

}  // namespace cascade
