#include "lower_bounds.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

/// One place however it is spelt: two would make people different who are not.
std::string place_key(const session& s) {
    return comparable(s.district) + '\x1f' + comparable(s.place);
}

/// Longer sessions are courses over months: nobody sits in one place all that time.
constexpr auto longest_occupation = std::chrono::days(62);

/// Whether it is known to the day where everybody was, and that is one place.
bool has_a_spot(const session_in_force& s) {
    return !s.record->place.empty() && !s.record->is_aggregate() && s.window.is_certain() &&
           s.window.end_first - s.window.start_first <= longest_occupation;
}

using by_place = std::map<std::string, std::vector<gathering>>;

std::map<day, by_place> by_day_and_place(const reach_graph& graph,
                                         const std::vector<gathering>& gatherings) {
    std::map<day, by_place> days;
    for (const gathering& g : gatherings) {
        const session_in_force& in_force = graph.session_at(g.session);
        if (!has_a_spot(in_force)) continue;
        const time_window& w = in_force.window;
        for (day d = w.start_first; d <= w.end_first; d += std::chrono::days(1))
            days[d][place_key(*in_force.record)].push_back(g);
    }
    return days;
}

/// Whether people who may be the same are taken as the same.
enum class identity { as_recorded, as_may_be };

/// Somebody on the lists of two places, whether or not the gatherings are parts that lack them.
std::optional<actor_index> in_two_places(const reach_graph& graph, const by_place& places,
                                         identity by) {
    std::set<actor_index> elsewhere;
    std::optional<actor_index> found;
    for (const auto& [where, here] : places) {
        std::set<actor_index> listed;
        for (const gathering& g : here)
            graph.attendees_of(g.session, [&](attendee a) {
                listed.insert(by == identity::as_may_be ? graph.first_of(a.who) : a.who);
            });
        for (actor_index who : listed)
            if (!elsewhere.insert(who).second && !found) found = who;
    }
    return found;
}

/// The larger stands; of equals the one that assumes less, which was there first.
void raise(low_end& best, low_end other) {
    if (other.least > best.least) best = std::move(other);
}

/// People on different sides: their low ends add.
void add_part(low_end& sum, std::string side, bound least) {
    sum.least += least;
    sum.parts.emplace_back(std::move(side), least);
}

}  // namespace

low_end least_plain(const reach_graph& graph, const std::vector<gathering>& gatherings) {
    low_end best;
    best.least = fewest_named(graph, gatherings);
    for (const gathering& g : gatherings) {
        for (const cohort_part& k : g.cohorts) {
            if (k.size.lo <= best.least) continue;
            best = {};
            best.least = k.size.lo;
            best.rule = low_end_rule::cohort;
            best.cohort = k.who;
        }
        if (g.at_once <= best.least) continue;
        best = {};
        best.least = g.at_once;
        best.rule = low_end_rule::audience;
        best.session = g.session;
    }
    return best;
}

bool lower_bounds::assumes(assumption a) const {
    return std::find(rules_.assumptions.begin(), rules_.assumptions.end(), a) !=
           rules_.assumptions.end();
}

low_end lower_bounds::least(const gatherings_list& gatherings) const {
    low_end best = least_of_audiences(gatherings);
    for (const disjoint_groups& groups : rules_.disjoint) {
        low_end sum;
        sum.rule = low_end_rule::disjoint;
        sum.declared = &groups;
        const sides s = sides_of(gatherings, groups);
        for (std::size_t i = 0; i < s.parts.size(); ++i)
            add_part(sum, groups.of[i].dimension + " " + groups.of[i].value,
                     least_of_audiences(s.parts[i]).least);
        raise(best, std::move(sum));
    }
    if (!rules_.overlaps.empty()) raise(best, least_with_overlaps(gatherings));
    if (assumes(assumption::facilitator_apart)) raise(best, least_with_facilitators(gatherings));
    if (assumes(assumption::trainers_not_audience)) raise(best, least_with_trainers(gatherings));
    return best;
}

low_end lower_bounds::least_of_audiences(const gatherings_list& gatherings) const {
    low_end best = least_by_day(gatherings);
    if (!rules_.strata.empty()) raise(best, least_in_strata(gatherings));
    return best;
}

/// Women, men and others are different people: their low ends add. Sessions that give only a
/// total do not enter the strata; their headcount is still a low end by itself (least_by_day).
low_end lower_bounds::least_in_strata(const gatherings_list& gatherings) const {
    low_end sum;
    sum.rule = low_end_rule::sexes;
    for (const char* value : {"women", "men", "other"}) {
        gatherings_list stratum;
        for (const gathering& g : gatherings) {
            recorded_part part = part_by_sex(graph_, g, value);
            if (part.is_recorded) stratum.push_back(std::move(part.part));
        }
        add_part(sum, value, least_by_day(stratum).least);
    }
    return sum;
}

/// Under `place_day` nobody is in two places on one day: the places of a day add. A day on which
/// the records put one person or cohort in two places falls back to the plain bound.
low_end lower_bounds::least_by_day(const gatherings_list& gatherings) const {
    low_end best = least_plain(graph_, gatherings);
    if (!assumes(assumption::place_day)) return best;
    for (const auto& [when, places] : by_day_and_place(graph_, gatherings)) {
        if (in_two_places(graph_, places, identity::as_may_be)) continue;
        low_end sum;
        sum.rule = low_end_rule::places;
        sum.when = when;
        for (const auto& [where, here] : places)
            add_part(sum, graph_.session_at(here.front().session).record->place,
                     least_plain(graph_, here).least);
        raise(best, std::move(sum));
    }
    return best;
}

std::vector<contradicted_assumption> lower_bounds::contradicted_days(
    const gatherings_list& gatherings) const {
    std::vector<contradicted_assumption> found;
    if (!assumes(assumption::place_day)) return found;
    for (const auto& [when, places] : by_day_and_place(graph_, gatherings)) {
        const std::optional<actor_index> who = in_two_places(graph_, places, identity::as_recorded);
        if (!who) continue;
        found.push_back({graph_.id_of(*who).text() + " is recorded in two places on " +
                             to_text(when) + ", so place_day is not applied to that day",
                         graph_.session_at(places.begin()->second.front().session).record->source});
    }
    return found;
}

/// A facilitator who is counted elsewhere is not one of the audience in front of them.
low_end lower_bounds::least_with_facilitators(const gatherings_list& gatherings) const {
    const std::vector<actor_index> all = union_of_sure(gatherings);
    low_end best;
    for (const gathering& g : gatherings) {
        std::vector<actor_index> apart;
        graph_.facilitators_of(g.session, [&](actor_index f) {
            if (holds(all, f)) apart.push_back(f);
        });
        low_end one;
        one.least = g.at_once + bound(fewest_of(graph_, apart));
        one.rule = low_end_rule::facilitators;
        one.session = g.session;
        raise(best, std::move(one));
    }
    return best;
}

/// Named people who were trained sit in no anonymous audience: they add to the audience.
low_end lower_bounds::least_with_trainers(const gatherings_list& gatherings) const {
    gatherings_list training;
    gatherings_list audience;
    for (const gathering& g : gatherings)
        (graph_.session_at(g.session).record->confers ? training : audience).push_back(g);
    std::vector<actor_index> trained;
    std::vector<actor_index> may_be_trained;
    for (const gathering& g : training)
        graph_.attendees_of(g.session, [&](attendee a) {
            if (!a.completed || !holds(g.named, a.who)) return;
            may_be_trained.push_back(graph_.first_of(a.who));
            if (!holds(g.unsure, a.who)) trained.push_back(a.who);
        });
    for (std::vector<actor_index>* list : {&trained, &may_be_trained}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    for (gathering& g : audience) {
        const std::vector<actor_index> names = g.named;
        for (actor_index who : names)
            if (holds(may_be_trained, graph_.first_of(who))) g = without(graph_, g, who);
    }
    low_end sum;
    sum.rule = low_end_rule::trainers;
    add_part(sum, "trained people by name", fewest_of(graph_, trained));
    add_part(sum, "the largest audience of others", least_of_audiences(audience).least);
    return sum;
}

}  // namespace cascade
