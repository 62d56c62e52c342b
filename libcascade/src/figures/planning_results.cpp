#include <algorithm>
#include <map>

#include "cascade/figures/planning.hpp"
#include "trainers.hpp"

namespace cascade {
namespace {

using std::chrono::days;

/// Given in the name of organisations alone, none of them the programme's own team.
bool is_by_organisations(const evidence& e, session_index s) {
    bool any = false;
    bool only = true;
    e.graph().facilitators_of(s, [&](actor_index f) {
        any = true;
        only = only && e.graph().kind_of(f) == actor_kind::organisation && !e.graph().is_root(f);
    });
    return any && only;
}

/// The place of one facilitator among those of a session, by id, and how many there are.
struct place_among {
    std::int64_t place = 0;
    std::int64_t of = 0;
};

place_among place_of(const evidence& e, session_index s, actor_index who) {
    place_among found;
    e.graph().facilitators_of(s, [&](actor_index f) {
        if (f < who) ++found.place;
        ++found.of;
    });
    return found;
}

/// Whole numbers that differ by one at the most and add up to what is shared.
std::int64_t share_of_count(std::int64_t count, place_among among) {
    return count / among.of + (among.place < count % among.of ? 1 : 0);
}

bound share_of_count(bound count, place_among among) {
    return count.is_no_end() ? count : bound(share_of_count(count.value(), among));
}

/// People who were first made trainers there, by session.
std::map<session_index, std::int64_t> made_trainers(const std::vector<trainer>& trainers) {
    std::map<session_index, std::int64_t> made;
    for (const trainer& t : trainers) ++made[t.first];
    return made;
}

day start_of(const evidence& e, session_index s) {
    return e.graph().session_at(s).window.start_first;
}

std::string why_not(const evidence& e, const trainer_selection& chosen) {
    if (!chosen.refusal.empty()) return chosen.refusal;
    if (e.rules().time == time_rule::ignore_time)
        return "the order of time is ignored, so nobody can be followed from training to session";
    const auto unsure = std::count_if(chosen.trainers.begin(), chosen.trainers.end(),
                                      [](const trainer& t) { return !t.dates_are_certain; });
    if (unsure == 0) return "";
    return "the dates of " + std::to_string(unsure) + " of " +
           std::to_string(chosen.trainers.size()) + " trained people are given in part only";
}

}  // namespace

recorded_results results_of_trainers(const evidence& e, std::int64_t window_days) {
    recorded_results results;
    results.window_days = window_days;
    const trainer_selection chosen = select_trainers(e, {"activation", {}, {}});
    results.refusal = why_not(e, chosen);
    if (!results.refusal.empty()) return results;

    const std::map<session_index, std::int64_t> made = made_trainers(chosen.trainers);
    std::vector<bool> used(e.graph().session_count());
    for (const trainer& t : chosen.trainers) {
        const day until = t.first_trained + days(window_days);
        if (until > e.in_force().as_of) {
            ++results.too_recent;
            continue;
        }
        trainer_result one{interval::exactly(0), 0};
        bool active = false;
        for (const session_index s : t.deliveries) {
            if (start_of(e, s) > until) continue;
            active = true;
            used[s.value] = true;
            const gathering& g = e.gatherings()[s.value];
            const place_among among = place_of(e, s, t.who);
            one.contacts = sum_of_disjoint(one.contacts, {share_of_count(g.contacts.lo, among),
                                                          share_of_count(g.contacts.hi, among)});
            const auto found = made.find(s);
            if (found != made.end()) one.new_trainers += share_of_count(found->second, among);
        }
        if (active) ++results.active;
        results.trainers.push_back(one);
    }
    std::vector<gathering> given;
    interval contacts = interval::exactly(0);
    for (const gathering& g : e.gatherings()) {
        if (e.is_traced(g) && is_by_organisations(e, g.session)) ++results.by_organisation;
        if (!used[g.session.value]) continue;
        given.push_back(g);
        contacts = sum_of_disjoint(contacts, g.contacts);
        if (g.contacts.hi.is_no_end()) ++results.without_an_end;
    }
    results.people_per_contact = ratio_of(e.bounds().count(given), contacts);
    if (results.people_per_contact &&
        (!results.people_per_contact->hi || rational(1) < *results.people_per_contact->hi))
        results.people_per_contact->hi = rational(1);
    const auto followed = static_cast<std::int64_t>(results.trainers.size());
    if (followed < least_trainers_followed)
        results.refusal = std::to_string(followed) + " of " +
                          std::to_string(chosen.trainers.size()) +
                          " trained people are recorded "
                          "for " +
                          std::to_string(window_days) + " days after their training; fewer than " +
                          std::to_string(least_trainers_followed) + " say too little";
    else if (results.active == 0)
        results.refusal = "none of " + std::to_string(followed) +
                          " trained people held a session within " + std::to_string(window_days) +
                          " days of the training";
    return results;
}

}  // namespace cascade
