#include "training_gap.hpp"

namespace cascade {
namespace {

/// Visits the traced sessions that somebody completed.
template <class Visit>
void for_trainings(const checking& c, actor_index who, Visit visit) {
    c.graph.sessions_attended_by(who, [&](session_index s, bool completed) {
        if (completed && c.trace.session_tier[s.value]) visit(training{who, s});
    });
}

/// The same for the facilitator of a session and, for an organisation, its members at the time.
template <class Visit>
void for_trainings_behind(const checking& c, actor_index facilitator, session_index given,
                          Visit visit) {
    for_trainings(c, facilitator, visit);
    if (c.graph.kind_of(facilitator) != actor_kind::organisation) return;
    c.graph.members_of(facilitator, [&](member m) {
        if (c.order.membership_covers(*m.record, given)) for_trainings(c, m.who, visit);
    });
}

day soonest_end(const checking& c, const training& t) {
    return c.graph.session_at(t.at).window.end_first;
}

training_gap gap_of(const checking& c, session_index given, const facilitation_judgement& j) {
    training_gap gap{given, j.facilitator, gap_kind::none, std::nullopt};
    const time_order any_order(c.graph, tie_rule::same_day, time_rule::respect_time);
    for_trainings_behind(c, j.facilitator, given, [&](const training& t) {
        if (j.only_same_day && !any_order.earliest_start(t.at, soonest_end(c, t), given)) return;
        if (!gap.missed || soonest_end(c, t) < soonest_end(c, *gap.missed)) gap.missed = t;
    });
    if (gap.missed) gap.kind = j.only_same_day ? gap_kind::same_day : gap_kind::too_late;
    return gap;
}

}  // namespace

bool has_roots(const checking& c) {
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a)
        if (c.graph.is_root({a})) return true;
    return false;
}

std::vector<training_gap> training_gaps(const checking& c, gap_kind kind) {
    std::vector<training_gap> gaps;
    if (!has_roots(c)) return gaps;
    for (std::uint32_t s = 0; s < c.graph.session_count(); ++s) {
        for (const facilitation_judgement& j : c.trace.facilitators[s]) {
            if (is_admissible(j.standing)) continue;
            training_gap gap = gap_of(c, {s}, j);
            if (gap.kind == kind) gaps.push_back(std::move(gap));
        }
    }
    return gaps;
}

}  // namespace cascade
