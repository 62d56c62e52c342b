#include <algorithm>
#include <map>

#include "cascade/base/text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

constexpr std::size_t most_sessions_of_a_day = 3;

/// Where a person was from one day to another.
struct stay {
    session_index at;
    day first;
    day last;
    std::string district;
    std::string_view field;  ///< the column that names the person
};

/// What of the records says for certain who was where on which day.
bool is_placed(const checking& c, session_index s) {
    const session_in_force& in_force = c.graph.session_at(s);
    return in_force.window.is_certain() && !in_force.record->is_aggregate() &&
           !trimmed(in_force.record->district).empty();
}

std::vector<stay> stays_of(const checking& c, actor_index who) {
    std::vector<stay> stays;
    const auto add = [&](session_index s, std::string_view field) {
        if (!is_placed(c, s)) return;
        const session_in_force& in_force = c.graph.session_at(s);
        stays.push_back({s, in_force.window.start_first, in_force.window.end_first,
                         folded(trimmed(in_force.record->district)), field});
    };
    c.graph.sessions_given_by(who, [&](session_index s) { add(s, "facilitators"); });
    c.graph.sessions_attended_by(who, [&](session_index s, bool) { add(s, "participants"); });
    std::sort(stays.begin(), stays.end(), [](const stay& a, const stay& b) {
        return a.first != b.first ? a.first < b.first : a.at < b.at;
    });
    return stays;
}

finding two_places_finding(const checking& c, actor_index who, const stay& before,
                           const stay& now) {
    const session& a = *c.graph.session_at(before.at).record;
    const session& b = *c.graph.session_at(now.at).record;
    return {cell_of(c, b, now.field),
            text_of(c, who) + " is at session " + a.id.text() + " in " + a.district +
                " and at session " + b.id.text() + " in " + b.district + " on " +
                to_text(now.first),
            "and both count",
            "correct the date, the district or the id in one of them",
            {id_text(c, who), a.id.text(), b.id.text()}};
}

/// Holds each stay against the longest one so far, and the longest in another district than that.
void find_two_places(const checking& c, actor_index who, findings& found) {
    std::optional<stay> longest;
    std::optional<stay> elsewhere;
    for (const stay& now : stays_of(c, who)) {
        const std::optional<stay>& other =
            longest && longest->district != now.district ? longest : elsewhere;
        if (other && other->district != now.district && other->last >= now.first)
            found.push_back(two_places_finding(c, who, *other, now));
        if (!longest || now.last > longest->last) {
            if (longest && longest->district != now.district) elsewhere = longest;
            longest = now;
        } else if (now.district != longest->district &&
                   (!elsewhere || now.last > elsewhere->last)) {
            elsewhere = now;
        }
    }
}

}  // namespace

findings two_places(const checking& c) {
    findings found;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a)
        if (c.graph.kind_of({a}) == actor_kind::person) find_two_places(c, {a}, found);
    return found;
}

findings overloaded_facilitator(const checking& c) {
    findings found;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a) {
        // A cohort or an organisation has many hands. A list of links has one row for each trainee.
        if (c.graph.kind_of({a}) != actor_kind::person) continue;
        std::map<day, std::vector<session_index>> by_day;
        c.graph.sessions_given_by({a}, [&](session_index s) {
            const session_in_force& in_force = c.graph.session_at(s);
            if (in_force.record->from_link || in_force.record->is_aggregate()) return;
            if (in_force.window.is_certain()) by_day[in_force.window.start_first].push_back(s);
        });
        for (auto& [on, given] : by_day) {
            if (given.size() <= most_sessions_of_a_day) continue;
            std::sort(given.begin(), given.end());
            std::vector<std::string> ids;
            for (session_index s : given) ids.push_back(c.graph.session_at(s).record->id.text());
            std::vector<std::string> concerned = ids;
            concerned.push_back(id_text(c, {a}));
            found.push_back({cell_of(c, *c.graph.session_at(given[most_sessions_of_a_day]).record,
                                     "facilitators"),
                             text_of(c, {a}) + " gives " + std::to_string(given.size()) +
                                 " sessions on " + to_text(on) + ", " + list_text(ids),
                             "and all count", "correct the dates or the facilitators",
                             std::move(concerned)});
        }
    }
    return found;
}

}  // namespace cascade::rules
