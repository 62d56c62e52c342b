#include "audience.hpp"

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

}  // namespace cascade
