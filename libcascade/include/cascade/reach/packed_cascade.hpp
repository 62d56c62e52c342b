#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/reach/packed_rows.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// When a session takes in what its facilitators received, and when it passes on.
struct session_timing {
    day start;  ///< of a session that passes nothing on: the latest day it may have begun
    day end;    ///< the soonest
    std::optional<std::int64_t> seq;
};

/// Whether a facilitator who stands on the list of the own session was there as a listener: from a
/// colleague's side of the table yes, for the cascade as a whole no.
enum class own_lists : std::uint8_t { count, leave_out };

/// Somebody through whom sessions follow from sessions: receives at some, gives others.
struct carrier {
    actor_index receives;
    actor_index gives;  ///< the same, or the organisation of `via`
    const membership* via = nullptr;
};

/// The reach graph without those who only listen: sessions, and the carriers between them:
/// whoever gives sessions in their own name, and every membership of an organisation that gives
/// sessions. One in a hundred people is one, so that what is computed for every trainer touches
/// little memory.
struct packed_cascade {
    packed_rows givers;  ///< per session, the carriers through whom it may be given
    packed_rows takers;  ///< per session, the carriers who completed it
    packed_rows gives;   ///< per carrier, the sessions
    packed_rows takes;   ///< per carrier, the sessions, those that may have ended soonest first
    packed_rows own;     ///< per actor, the sessions given
    std::vector<carrier> carriers;
    std::vector<session_timing> timing;
    /// Whether sessions stand in an order that does not depend on the chain that leads to them.
    /// Part dates of sessions that pass on, and stated orders, make it depend.
    bool is_ordered = true;

    std::size_t sessions() const { return timing.size(); }
    bool passes_on(std::uint32_t session) const { return !takers.row(session).empty(); }
};

/// The graph as the hot loops want it; built in one pass over the carriers.
packed_cascade pack(const reach_graph& graph, const time_order& order, own_lists listed);

}  // namespace cascade
