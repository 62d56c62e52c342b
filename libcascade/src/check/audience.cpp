#include "audience.hpp"

#include <algorithm>
#include <set>

namespace cascade {

session_list list_of(const checking& c, session_index s) {
    session_list list;
    c.graph.attendees_of(s, [&](attendee a) {
        if (c.graph.is_root(a.who)) return;
        if (const person* p = c.graph.as_person(a.who)) {
            ++list.names;
            list.people = sum_of_disjoint(list.people, interval::exactly(1));
            if (p->sex == sex::woman) list.women += 1;
            if (p->sex == sex::man) list.men += 1;
            if (p->sex == sex::other) list.other_sex += 1;
        }
        if (const cohort* k = c.graph.as_cohort(a.who)) {
            list.people = sum_of_disjoint(list.people, k->size.range);
            if (k->women) list.women += k->women->range.lo;
            if (k->men) list.men += k->men->range.lo;
        }
    });
    return list;
}

std::optional<stated_size> stated_size_of(const session& s) {
    if (s.headcount) return stated_size{s.headcount->range, "headcount"};
    if (!s.women || !s.men) return std::nullopt;
    interval sum = interval::exactly(0);
    for (const auto* cell : {&s.women, &s.men, &s.other_sex, &s.sex_unknown})
        if (*cell) sum = sum_of_disjoint(sum, (*cell)->range);
    return stated_size{sum, "women"};
}

interval people_trained(const checking& c, function_ref<bool(const session&)> is_meant) {
    std::set<actor_index> names;
    std::set<actor_index> cohorts;
    bound largest = 0;
    bound longest_list = 0;
    bound unnamed = 0;
    for (std::uint32_t i = 0; i < c.graph.session_count(); ++i) {
        const session_index s{i};
        const session& record = *c.graph.session_at(s).record;
        if (!record.confers || !is_meant(record)) continue;
        c.graph.attendees_of(s, [&](attendee a) {
            if (c.graph.is_root(a.who)) return;
            (c.graph.as_cohort(a.who) != nullptr ? cohorts : names).insert(a.who);
        });
        const interval listed = list_of(c, s).people;
        const auto stated = stated_size_of(record);
        interval there = stated ? max_of(stated->people, listed) : listed;
        if (!stated && (!record.list_complete || !c.graph.has_list(s))) there.hi = bound::no_end();
        if (listed.lo > longest_list) longest_list = listed.lo;
        // A total of contacts says no more than that somebody was there.
        const bool is_contacts = record.is_aggregate() && record.unit != headcount_unit::people;
        if (stated && !is_contacts && stated->people.lo > largest) largest = stated->people.lo;
        unnamed += minus_floor_zero(there.hi, listed.lo);
    }
    interval people{0, unnamed};
    for (actor_index k : cohorts) {
        people.lo = std::max(people.lo, c.graph.as_cohort(k)->size.range.lo);
        people.hi += c.graph.as_cohort(k)->size.range.hi;
    }
    const auto named = static_cast<std::int64_t>(names.size());
    std::int64_t pairs = 0;
    for (const possible_pair& pair : c.records.linked.possible) {
        const auto a = c.graph.find(pair.a);
        const auto b = c.graph.find(pair.b);
        if (a && b && names.count(*a) != 0 && names.count(*b) != 0) ++pairs;
    }
    people.hi += bound(named);
    const bound different = minus_floor_zero(std::max(bound(named), longest_list), bound(pairs));
    people.lo = std::max({people.lo, largest, different});
    return people;
}

}  // namespace cascade
