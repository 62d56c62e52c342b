#pragma once

#include <optional>
#include <vector>

#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// What a walk along the cascade found: which sessions it came to, and in how many steps.
struct spread_result {
    /// Per session: steps from where the walk began, 1 for the first; nothing when not reached.
    std::vector<std::optional<int>> level;
    /// Per session reached: the soonest day it can have ended, given the chain that leads to it.
    std::vector<day> soonest_end;
    /// The sessions reached, by level, then by id.
    std::vector<session_index> reached;
};

/// Walks forward from some sessions: whoever completed one passes on what was received at later
/// sessions they facilitate, and so does an organisation they belong to.
///
/// The walk goes level by level, and within a level keeps for each session the soonest end. With
/// full dates this finds what an ascending sweep over the days finds. With part dates it also
/// answers whether one choice of days holds along the whole chain, which no sweep in a fixed
/// order of days can. Every level relaxes a session at most once, so cycles end by themselves.
///
/// Keeps its buffers between walks; one object serves one thread.
class spread {
public:
    spread(const reach_graph& graph, const time_order& order);

    /// From all sessions that a root gives.
    const spread_result& from_roots();
    /// The same as if one actor had never been there: passes nothing on, neither in the own name
    /// nor as a member of an organisation.
    const spread_result& from_roots_without(actor_index removed);
    /// From all sessions that the actor gives, whether or not traced. The actor's own memberships
    /// are not followed: members do not get their organisation's sessions. A colleague who stands
    /// on the list of a session that both gave was there, and passes it on.
    const spread_result& from_actor(actor_index actor);

private:
    struct arrival {
        session_index session;
        day soonest_end;
    };

    void begin();
    void start_at_roots();
    void arrive(session_index s, int level, day soonest_end);
    void walk(std::optional<actor_index> from_one);
    void leave(const arrival& from, attendee a, std::optional<actor_index> from_one);
    void pass_on(const arrival& from, actor_index giver, const membership* via);

    const reach_graph* graph_;
    const time_order* order_;
    spread_result result_;
    std::vector<arrival> frontier_;
    std::vector<session_index> next_;
    std::vector<int> queued_for_;  ///< the level a session already waits for
    int level_ = 0;
    std::optional<actor_index> removed_;
};

}  // namespace cascade
