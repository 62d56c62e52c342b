#pragma once

#include <vector>

#include "cascade/figures/bounds.hpp"
#include "cascade/figures/gathering.hpp"
#include "cascade/figures/session_codes.hpp"
#include "cascade/reach/cascade_trace.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"
#include "cascade/records/in_force.hpp"

namespace cascade {

/// Whether an as-of date keeps sessions of the programme out of the figures.
sessions_known known_sessions(const records_in_force& records);

/// All that figures are computed from: the records in force, their graph, the traced cascade and
/// the audience of every session. Built once; figures are pure functions of it.
/// The programme must outlive it.
class evidence {
public:
    explicit evidence(const programme& p) : evidence(p, p.counting.as_of) {}
    /// The same programme as it stood on another day; nothing means the programme's end.
    evidence(const programme& p, std::optional<day> as_of);
    evidence(const evidence&) = delete;
    evidence& operator=(const evidence&) = delete;

    const programme& records() const { return *programme_; }
    const counting_rules& rules() const { return programme_->counting; }
    const records_in_force& in_force() const { return in_force_; }
    const reach_graph& graph() const { return graph_; }
    const time_order& order() const { return order_; }
    const cascade_trace& trace() const { return trace_; }
    const people_bounds& bounds() const { return bounds_; }
    /// By session, in the order of ids.
    const std::vector<gathering>& gatherings() const { return gatherings_; }

    const session_codes& codes() const { return codes_; }

    const session& session_of(const gathering& g) const {
        return *graph_.session_at(g.session).record;
    }
    std::optional<int> tier_of(const gathering& g) const {
        return trace_.session_tier[g.session.value];
    }
    bool is_traced(const gathering& g) const { return tier_of(g).has_value(); }

private:
    const programme* programme_;
    records_in_force in_force_;
    reach_graph graph_;
    time_order order_;
    cascade_trace trace_;
    people_bounds bounds_;
    std::vector<gathering> gatherings_;
    session_codes codes_;
};

}  // namespace cascade
