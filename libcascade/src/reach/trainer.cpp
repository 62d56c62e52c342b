#include "cascade/reach/trainer.hpp"

#include <algorithm>

namespace cascade {

std::optional<trainer> find_trainer(const reach_graph& graph, const time_order& order,
                                    const cascade_trace& trace, day as_of, actor_index who) {
    if (graph.kind_of(who) != actor_kind::person || graph.is_root(who)) return std::nullopt;
    std::optional<trainer> found;
    bool certain = true;
    graph.sessions_attended_by(who, [&](session_index s, bool completed) {
        const session_in_force& in_force = graph.session_at(s);
        if (!completed || !in_force.record->confers || !trace.session_tier[s.value]) return;
        const time_window& w = in_force.window;
        if (w.end_first > as_of) return;
        certain = certain && w.is_certain();
        if (found && found->first_trained <= w.end_first) return;
        if (!found) found.emplace();
        found->who = who;
        found->first = s;
        found->first_trained = w.end_first;
    });
    if (!found) return found;
    graph.sessions_given_by(who, [&](session_index s) {
        if (!trace.session_tier[s.value]) return;
        if (!order.earliest_start(found->first, found->first_trained, s)) return;
        certain = certain && graph.session_at(s).window.is_certain();
        found->deliveries.push_back(s);
    });
    std::stable_sort(
        found->deliveries.begin(), found->deliveries.end(), [&](session_index a, session_index b) {
            return graph.session_at(a).window.start_first < graph.session_at(b).window.start_first;
        });
    found->dates_are_certain = certain;
    return found;
}

}  // namespace cascade
