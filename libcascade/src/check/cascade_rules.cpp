#include <algorithm>
#include <map>

#include "cascade/base/figure_text.hpp"
#include "cascade/reach/cycles.hpp"
#include "cascade/reach/trainer.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

constexpr std::int64_t long_gap_days = 365;

const session& record(const checking& c, session_index s) { return *c.graph.session_at(s).record; }

/// The first session by which a member of a circle taught another one of it.
place place_of_cycle(const checking& c, const std::vector<actor_index>& members) {
    std::optional<session_index> first;
    c.graph.sessions_given_by(members.front(), [&](session_index s) {
        if (first && *first < s) return;
        c.graph.attendees_of(s, [&](attendee a) {
            if (std::binary_search(members.begin(), members.end(), a.who)) first = s;
        });
    });
    return first ? cell_of(c, record(c, *first), "facilitators") : programme_itself(c);
}

/// A traced session that somebody attended.
struct visit {
    session_index at;
    int tier = 0;
    time_window window;
};

/// The sessions of an actor that stand at a higher tier than one that was over before it began.
std::vector<session_index> steps_back(const checking& c, actor_index who) {
    std::vector<visit> visits;
    c.graph.sessions_attended_by(who, [&](session_index s, bool) {
        if (const auto tier = c.trace.session_tier[s.value])
            visits.push_back({s, *tier, c.graph.session_at(s).window});
    });
    std::vector<session_index> back;
    if (c.graph.is_root(who)) {
        for (const visit& v : visits) back.push_back(v.at);
        return back;
    }
    std::vector<visit> by_end = visits;
    std::sort(visits.begin(), visits.end(), [](const visit& a, const visit& b) {
        return a.window.start_first < b.window.start_first;
    });
    std::sort(by_end.begin(), by_end.end(),
              [](const visit& a, const visit& b) { return a.window.end_last < b.window.end_last; });
    std::optional<int> lowest;
    auto over = by_end.begin();
    for (const visit& v : visits) {
        for (; over != by_end.end() && over->window.end_last < v.window.start_first; ++over)
            lowest = lowest ? std::min(*lowest, over->tier) : over->tier;
        if (lowest && *lowest < v.tier) back.push_back(v.at);
    }
    return back;
}

}  // namespace

findings cycles(const checking& c) {
    findings found;
    for (const std::vector<actor_index>& members : training_cycles(c.graph)) {
        const std::string seen = members.size() == 2
                                     ? list_text(c, members) + " each trained the other"
                                     : list_text(c, members) + " trained one another in a circle";
        found.push_back({place_of_cycle(c, members), seen, "and everyone still counts once",
                         "nothing to mend if that is so; else correct the ids",
                         ids_of(c, members)});
    }
    return found;
}

findings tier_regress(const checking& c) {
    std::map<session_index, std::vector<actor_index>> by_session;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a)
        for (session_index s : steps_back(c, {a})) by_session[s].push_back({a});
    findings found;
    for (const auto& [s, who] : by_session) {
        const session& at = record(c, s);
        found.push_back({cell_of(c, at, "participants"),
                         "session " + at.id.text() + " at tier " +
                             std::to_string(*c.trace.session_tier[s.value]) + " is attended by " +
                             list_text(c, who) + ", already at a lower tier",
                         "and tiers stay as they were",
                         "nothing to mend if it was a refresher; else correct the ids",
                         about(c, at, who)});
    }
    return found;
}

findings long_gap(const checking& c) {
    findings found;
    if (c.records.counting.time == time_rule::ignore_time) return found;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a) {
        const auto t = find_trainer(c.graph, c.order, c.trace, c.in_force.as_of, {a});
        if (!t || !t->dates_are_certain || t->deliveries.empty()) continue;
        const session& delivery = record(c, t->deliveries.front());
        const std::int64_t lag =
            (c.graph.session_at(t->deliveries.front()).window.start_first - t->first_trained)
                .count();
        if (lag <= long_gap_days) continue;
        found.push_back({cell_of(c, delivery, "date"),
                         text_of(c, t->who) + "'s first own session " + delivery.id.text() +
                             " begins " + grouped(lag) + " days after the training " +
                             record(c, t->first).id.text() + " ended",
                         "",
                         "correct a date if one is wrong",
                         {id_text(c, t->who), delivery.id.text()}});
    }
    return found;
}

}  // namespace cascade::rules
