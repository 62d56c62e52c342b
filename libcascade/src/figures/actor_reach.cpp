#include "cascade/figures/actor_reach.hpp"

#include <algorithm>

#include "reach_counting.hpp"

namespace cascade {
namespace {

struct first_training {
    std::optional<session_index> session;
    bool dates_are_certain = true;
};

first_training first_training_of(const evidence& e, actor_index who) {
    first_training first;
    e.graph().sessions_attended_by(who, [&](session_index s, bool completed) {
        const session_in_force& in_force = e.graph().session_at(s);
        if (!completed || !in_force.record->confers) return;
        first.dates_are_certain = first.dates_are_certain && in_force.window.is_certain();
        if (!first.session ||
            in_force.window.end_first < e.graph().session_at(*first.session).window.end_first)
            first.session = s;
    });
    return first;
}

/// Dates of training and first delivery, as far as they are given to the day.
void set_dates(const evidence& e, actor_reach& row) {
    const first_training first = first_training_of(e, row.who);
    if (!first.session || !first.dates_are_certain) return;
    row.first_trained = e.graph().session_at(*first.session).window.end_first;
    if (e.rules().time == time_rule::ignore_time) return;
    bool certain = true;
    std::optional<day> delivered;
    e.graph().sessions_given_by(row.who, [&](session_index s) {
        const time_window& w = e.graph().session_at(s).window;
        if (!e.order().earliest_start(*first.session, *row.first_trained, s)) return;
        certain = certain && w.start_first == w.start_last;
        if (!delivered || w.start_first < *delivered) delivered = w.start_first;
    });
    if (!delivered || !certain) return;
    row.first_delivered = delivered;
    row.lag_days = (*delivered - *row.first_trained).count();
}

bool belongs_in_table(const evidence& e, actor_index who) {
    bool belongs = false;
    e.graph().sessions_given_by(who, [&](session_index) { belongs = true; });
    return belongs || (!e.graph().is_root(who) && first_training_of(e, who).session);
}

void count_given(const evidence& e, actor_reach& row) {
    e.graph().sessions_given_by(row.who, [&](session_index s) {
        const bound stands_for = e.gatherings()[s.value].sessions.lo;
        row.sessions_given += stands_for;
        for (const facilitation_judgement& f : e.trace().facilitators[s.value])
            if (f.facilitator == row.who && !is_admissible(f.standing))
                row.untraced_sessions += stands_for;
    });
}

actor_reach row_of(const evidence& e, actor_index who) {
    actor_reach row;
    row.who = who;
    row.tier = e.trace().actor_tier[who.value];
    count_given(e, row);
    set_dates(e, row);
    return row;
}

void add_losses(const evidence& e, const std::vector<actor_index>& actors,
                std::vector<actor_reach>& rows) {
    const std::vector<removal_loss> losses = loss_of_each(e, actors);
    for (std::size_t i = 0; i < losses.size(); ++i) rows[i].loss = losses[i];
}

}  // namespace

std::vector<actor_reach> reach_of_actors(const evidence& e) {
    std::vector<actor_index> actors;
    std::vector<actor_reach> rows;
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a) {
        if (!belongs_in_table(e, {a})) continue;
        actors.push_back({a});
        rows.push_back(row_of(e, {a}));
    }
    const audiences all(e);
    const downstream below(e.graph(), e.order());
    std::vector<reach_counter> counters(below.workers(actors.size()), reach_counter(all));
    below.of(actors, [&](std::size_t worker, std::size_t i,
                         const std::vector<reached_session>& reached) {
        actor_reach& row = rows[i];
        counters[worker].count(reached, row);
        row.indirect_people.lo = std::min(
            minus_floor_zero(row.reach_people.lo, row.direct_people.hi), row.indirect_people.hi);
    });
    add_losses(e, actors, rows);
    return rows;
}

}  // namespace cascade
