#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/reach/spread.hpp"

namespace cascade {

/// Somebody in a drawn cascade: a root, or somebody who gave a session and was taught before
/// within the tree. Each stands in it once, however many ways lead there.
struct tree_place {
    actor_index who;
    int level = 0;                           ///< sessions from the top, by the shortest way
    std::optional<std::size_t> parent;       ///< position in the list of places; nothing at the top
    std::optional<session_index> taught_at;  ///< where the parent taught them
    std::optional<actor_index> member;       ///< of an organisation: who brought it along
    std::vector<std::size_t> below;          ///< the branch with most sessions first, then by id
    std::int64_t trainers_below = 0;         ///< places in the whole branch, this one left out
    /// Trained here to pass it on and in no session's record as its facilitator: people by name,
    /// and cohorts. Each counts in one place only.
    std::int64_t silent_people = 0;
    std::int64_t silent_cohorts = 0;
};

/// Who taught whom, as a tree. Whoever was taught in several places stands under the session
/// nearest to the top, the earliest of these, then by id; further ways are found with
/// also_taught(). A cycle of people who taught one another is cut by that.
struct cascade_tree {
    std::vector<tree_place> places;
    std::vector<std::size_t> tops;     ///< the roots, or the actor that was asked for
    std::vector<actor_index> outside;  ///< below roots: who gave sessions and stands nowhere, by id
    spread_result walk;                ///< the sessions of the tree
    std::vector<std::optional<std::size_t>> place_of;  ///< per actor, the position in `places`
};

/// The cascade below all roots, by the tie rule in force.
cascade_tree tree_below_roots(const evidence& e);
/// The cascade below one actor, whether or not the actor's own training is on record.
cascade_tree tree_below(const evidence& e, actor_index actor);

/// Places that were taught here too, and could have passed on what they received, but stand
/// elsewhere in the tree. By id.
std::vector<std::size_t> also_taught(const evidence& e, const cascade_tree& tree,
                                     std::size_t place);

/// What an actor gave: all of the own sessions, traced or not.
struct own_sessions {
    interval sessions;
    interval contacts;
    interval people;  ///< different people; the actor and the roots left out
};
own_sessions sessions_of(const evidence& e, actor_index actor);

/// The same for several actors: a session that two of them gave counts once.
interval sessions_of_all(const evidence& e, const std::vector<actor_index>& actors);

}  // namespace cascade
