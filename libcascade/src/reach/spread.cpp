#include "cascade/reach/spread.hpp"

#include <algorithm>

namespace cascade {

spread::spread(const reach_graph& graph, const time_order& order) : graph_(&graph), order_(&order) {
    result_.level.resize(graph.session_count());
    result_.soonest_end.resize(graph.session_count());
    queued_for_.assign(graph.session_count(), 0);
}

void spread::begin() {
    for (session_index s : result_.reached) {
        result_.level[s.value].reset();
        queued_for_[s.value] = 0;
    }
    result_.reached.clear();
    frontier_.clear();
    next_.clear();
    level_ = 1;
    removed_.reset();
}

/// A session is new, or can have ended sooner than by the chains found so far.
void spread::arrive(session_index s, int level, day soonest_end) {
    std::optional<int>& known = result_.level[s.value];
    if (known && result_.soonest_end[s.value] <= soonest_end) return;
    if (!known) {
        known = level;
        result_.reached.push_back(s);
    }
    result_.soonest_end[s.value] = soonest_end;
    if (queued_for_[s.value] != level) {
        queued_for_[s.value] = level;
        next_.push_back(s);
    }
}

void spread::pass_on(const arrival& from, actor_index giver, const membership* via) {
    graph_->sessions_given_by(giver, [&](session_index later) {
        const auto start =
            via == nullptr ? order_->earliest_start(from.session, from.soonest_end, later)
                           : order_->earliest_start(from.session, from.soonest_end, later, *via);
        if (start) arrive(later, level_ + 1, order_->soonest_end(later, *start));
    });
}

void spread::leave(const arrival& from, attendee a, std::optional<actor_index> from_one) {
    if (!a.completed || removed_ == a.who) return;
    pass_on(from, a.who, nullptr);
    if (from_one == a.who) return;
    graph_->memberships_of(a.who, [&](member m) { pass_on(from, m.who, m.record); });
}

void spread::walk(std::optional<actor_index> from_one) {
    while (!next_.empty()) {
        // Ends as they are now: what this level still improves belongs to the next one.
        frontier_.clear();
        std::sort(next_.begin(), next_.end());
        for (session_index s : next_) frontier_.push_back({s, result_.soonest_end[s.value]});
        next_.clear();
        for (const arrival& s : frontier_) {
            graph_->attendees_of(s.session, [&](attendee a) { leave(s, a, from_one); });
            if (from_one)
                graph_->facilitators_listed_at(s.session,
                                               [&](attendee a) { leave(s, a, from_one); });
        }
        ++level_;
    }
    std::sort(result_.reached.begin(), result_.reached.end(),
              [&](session_index a, session_index b) {
                  const int la = *result_.level[a.value];
                  const int lb = *result_.level[b.value];
                  return la != lb ? la < lb : a < b;
              });
}

void spread::start_at_roots() {
    for (std::uint32_t i = 0; i < graph_->session_count(); ++i) {
        const session_index s{i};
        graph_->facilitators_of(s, [&](actor_index f) {
            if (removed_ == f) return;
            if (graph_->is_root(f)) arrive(s, 1, graph_->session_at(s).window.end_first);
            if (graph_->kind_of(f) != actor_kind::organisation) return;
            graph_->members_of(f, [&](member m) {
                if (!graph_->is_root(m.who) || removed_ == m.who) return;
                if (const auto start = order_->earliest_start(*m.record, s))
                    arrive(s, 1, order_->soonest_end(s, *start));
            });
        });
    }
}

const spread_result& spread::from_roots() {
    begin();
    start_at_roots();
    walk(std::nullopt);
    return result_;
}

const spread_result& spread::from_roots_without(actor_index removed) {
    begin();
    removed_ = removed;
    start_at_roots();
    walk(std::nullopt);
    return result_;
}

const spread_result& spread::from_actor(actor_index actor) {
    begin();
    graph_->sessions_given_by(
        actor, [&](session_index s) { arrive(s, 1, graph_->session_at(s).window.end_first); });
    walk(actor);
    return result_;
}

}  // namespace cascade
