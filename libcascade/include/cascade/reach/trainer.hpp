#pragma once

#include <optional>
#include <vector>

#include "cascade/reach/cascade_trace.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// A person made a trainer: by a traced session that confers, on record under their own name.
struct trainer {
    actor_index who;
    session_index first;                    ///< the conferring session that ended soonest
    day first_trained;                      ///< its end
    std::vector<session_index> deliveries;  ///< traced sessions given afterwards, by start
    bool dates_are_certain = true;          ///< none of these stands on a part date
};

/// The trainer behind an actor; nothing when the actor is no named person with such a training by
/// `as_of` (docs/figures.md, activation). Cohorts and unnamed people cannot be
/// followed from session to session.
std::optional<trainer> find_trainer(const reach_graph& graph, const time_order& order,
                                    const cascade_trace& trace, day as_of, actor_index who);

}  // namespace cascade
