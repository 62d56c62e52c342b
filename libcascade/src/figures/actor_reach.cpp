#include "cascade/figures/actor_reach.hpp"

#include <algorithm>
#include <map>

#include "cascade/reach/spread.hpp"

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

bound low_end_of_contacts(const std::vector<gathering>& gatherings) {
    bound sum = 0;
    for (const gathering& g : gatherings)
        if (g.certain) sum += g.contacts.lo;
    return sum;
}

/// Anyone's distance is that of the nearest session they attended.
int levels_below(const std::vector<gathering>& reached, const spread_result& walk) {
    std::map<actor_index, int> nearest;
    int deepest = 0;
    for (const gathering& g : reached) {
        const int level = *walk.level[g.session.value];
        const auto meet = [&](actor_index who) {
            const auto [entry, is_new] = nearest.emplace(who, level);
            if (!is_new) entry->second = std::min(entry->second, level);
        };
        for (actor_index who : g.named) meet(who);
        for (const cohort_part& k : g.cohorts) meet(k.who);
        if (g.anonymous.hi > 0) deepest = std::max(deepest, level);
    }
    for (const auto& [who, level] : nearest) deepest = std::max(deepest, level);
    return deepest;
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

actor_reach row_of(const evidence& e, actor_index who, spread& walk) {
    actor_reach row;
    row.who = who;
    row.tier = e.trace().actor_tier[who.value];
    count_given(e, row);
    set_dates(e, row);

    const spread_result& found = walk.from_actor(who);
    std::vector<gathering> reached;
    std::vector<gathering> direct;
    std::vector<gathering> further;
    std::vector<bool> own(e.graph().session_count());
    e.graph().sessions_given_by(who, [&](session_index s) { own[s.value] = true; });
    for (session_index s : found.reached) {
        reached.push_back(without(e.graph(), e.gatherings()[s.value], who));
        (own[s.value] ? direct : further).push_back(reached.back());
    }
    row.direct_contacts = low_end_of_contacts(direct);
    row.reach_contacts = low_end_of_contacts(reached);
    row.direct_people = e.bounds().count(direct);
    row.reach_people = e.bounds().count(reached);
    // Whoever is reached beyond the direct audience was met in a further session.
    row.indirect_people = {minus_floor_zero(row.reach_people.lo, row.direct_people.hi),
                           e.bounds().most_beyond(further, direct)};
    row.indirect_people.lo = std::min(row.indirect_people.lo, row.indirect_people.hi);
    row.levels_below = levels_below(reached, found);
    row.direct_named = static_cast<std::int64_t>(e.bounds().named(direct).size());
    row.reach_named = static_cast<std::int64_t>(e.bounds().named(reached).size());
    return row;
}

}  // namespace

std::vector<actor_reach> reach_of_actors(const evidence& e) {
    std::vector<actor_reach> rows;
    spread walk(e.graph(), e.order());
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a)
        if (belongs_in_table(e, {a})) rows.push_back(row_of(e, {a}, walk));
    return rows;
}

}  // namespace cascade
