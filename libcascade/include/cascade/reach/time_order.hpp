#pragma once

#include <optional>

#include "cascade/reach/reach_graph.hpp"
#include "cascade/records/counting.hpp"

namespace cascade {

/// How sure it is that one session came before another.
enum class certainty : std::uint8_t { certain, possible };

/// Time runs forward: what was received at one session can be passed on at a later one.
/// docs/figures.md, "Time", defines the three tie rules and what part dates allow.
class time_order {
public:
    time_order(const reach_graph& graph, tie_rule ties, time_rule time)
        : graph_(&graph), ties_(ties), time_(time) {}

    tie_rule ties() const { return ties_; }
    time_rule time() const { return time_; }

    /// The earliest day on which `later` can begin when it passes on what was received at
    /// `earlier`, which ended on `end_of_earlier` at the soonest. Nothing when no choice of days
    /// within the records' dates puts it that way round.
    std::optional<day> earliest_start(session_index earlier, day end_of_earlier,
                                      session_index later) const;

    /// The same where an organisation gives `later` and `m` must cover its first day.
    std::optional<day> earliest_start(session_index earlier, day end_of_earlier,
                                      session_index later, const membership& m) const;
    /// The first day on which `s` can begin with the membership in force.
    std::optional<day> earliest_start(const membership& m, session_index s) const;

    /// Whether a membership can cover the first day of a session.
    bool membership_covers(const membership& m, session_index s) const {
        return earliest_start(m, s).has_value();
    }

    /// The soonest end of a session that began on `start`.
    day soonest_end(session_index s, day start) const;

    /// Whether the dates, or a stated order, leave no doubt that `earlier` came before `later`.
    bool is_certain(session_index earlier, session_index later) const;

private:
    std::optional<day> covered(day start, session_index s, const membership& m) const;
    bool seq_is_before(session_index earlier, session_index later) const;

    const reach_graph* graph_;
    tie_rule ties_;
    time_rule time_;
};

}  // namespace cascade
