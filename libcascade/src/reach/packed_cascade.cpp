#include "cascade/reach/packed_cascade.hpp"

#include <algorithm>

namespace cascade {
namespace {

class packing {
public:
    packing(const reach_graph& graph, const time_order& order, own_lists listed)
        : graph_(graph), order_(order), listed_(listed) {}

    packed_cascade run() {
        for (std::uint32_t a = 0; a < graph_.actor_count(); ++a) add_own({a});
        for (std::uint32_t a = 0; a < graph_.actor_count(); ++a)
            if (!result_.own.row(a).empty() && graph_.kind_of({a}) == actor_kind::organisation)
                graph_.members_of({a}, [&](member m) { add_membership({a}, m); });
        result_.givers = result_.gives.turned_round(graph_.session_count());
        result_.takers = result_.takes.turned_round(graph_.session_count());
        for (std::uint32_t s = 0; s < graph_.session_count(); ++s) add_timing({s});
        result_.is_ordered = result_.is_ordered && (ignores_time() || !graph_.has_stated_order());
        return std::move(result_);
    }

private:
    bool ignores_time() const { return order_.time() == time_rule::ignore_time; }

    void add_own(actor_index a) {
        bool gives = false;
        graph_.sessions_given_by(a, [&](session_index s) {
            gives = true;
            result_.gives.add(s.value);
            result_.own.add(s.value);
        });
        result_.own.end_row();
        if (!gives) return;
        result_.gives.end_row();
        end_carrier({a, a, nullptr});
    }

    void add_membership(actor_index organisation, const member& m) {
        for (const std::uint32_t s : result_.own.row(organisation.value)) {
            if (!order_.membership_covers(*m.record, {s})) continue;
            result_.gives.add(s);
            if (m.record->from || m.record->to) result_.is_ordered &= starts_are_fixed({s});
        }
        result_.gives.end_row();
        end_carrier({m.who, organisation, m.record});
    }

    /// A membership that begins within a part date moves the day of the session.
    bool starts_are_fixed(session_index s) const {
        const time_window& w = graph_.session_at(s).window;
        return ignores_time() || w.start_first == w.start_last;
    }

    void end_carrier(const carrier& c) {
        const auto take = [&](session_index s, bool completed) {
            if (completed) attended_.push_back(s);
        };
        attended_.clear();
        graph_.sessions_attended_by(c.receives, take);
        if (listed_ == own_lists::count) graph_.own_lists_with(c.receives, take);
        std::stable_sort(attended_.begin(), attended_.end(), [&](session_index a, session_index b) {
            return graph_.session_at(a).window.end_first < graph_.session_at(b).window.end_first;
        });
        for (const session_index s : attended_) result_.takes.add(s.value);
        result_.takes.end_row();
        result_.carriers.push_back(c);
    }

    void add_timing(session_index s) {
        const session_in_force& in_force = graph_.session_at(s);
        const time_window& w = in_force.window;
        result_.timing.push_back(
            {w.start_last, std::max(w.start_first, w.end_first), in_force.record->seq});
        if (result_.passes_on(s.value)) result_.is_ordered &= starts_are_fixed(s);
    }

    const reach_graph& graph_;
    const time_order& order_;
    own_lists listed_;
    std::vector<session_index> attended_;
    packed_cascade result_;
};

}  // namespace

packed_cascade pack(const reach_graph& graph, const time_order& order, own_lists listed) {
    return packing(graph, order, listed).run();
}

}  // namespace cascade
