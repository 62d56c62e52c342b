#include "cascade/figures/gathering.hpp"

#include <algorithm>

#include "named_people.hpp"

namespace cascade {
namespace {

void inherit_hedges(gathering& g, const figure& f) {
    g.soft = g.soft || f.soft;
    g.vague = g.vague || f.vague;
    g.estimated = g.estimated || f.estimated;
}

/// Whoever may be the same person as a root or as a facilitator of the session.
std::vector<actor_index> may_not_count(const reach_graph& graph, session_index index,
                                       const std::vector<actor_index>& named) {
    std::vector<actor_index> unsure;
    if (!graph.has_open_links()) return unsure;
    std::vector<actor_index> facilitators;
    graph.facilitators_of(index, [&](actor_index f) { facilitators.push_back(graph.first_of(f)); });
    std::sort(facilitators.begin(), facilitators.end());
    for (const actor_index who : named) {
        if (graph.may_be(who) == nullptr) continue;
        const auto root = [&](actor_index other) { return graph.is_root(other); };
        if (holds(facilitators, graph.first_of(who)) || count_alike(graph, who, root) > 0)
            unsure.push_back(who);
    }
    return unsure;
}

void set_contacts(const session& s, gathering& g) {
    g.sessions = interval::exactly(1);
    if (s.sessions)
        g.sessions = s.sessions->range;
    else if (s.unit != headcount_unit::unstated)
        g.sessions = interval::at_least(1);

    g.contacts = g.headcount;
    g.at_once = g.headcount.lo;
    if (!s.is_aggregate()) return;
    g.stands_on = basis::reported;
    if (s.unit == headcount_unit::people) {
        // Different people, each there once or more often.
        if (g.sessions != interval::exactly(1)) g.contacts = interval::at_least(g.headcount.lo);
    } else {
        // Contacts: spread over the sessions, the largest session holds no less than the mean.
        g.at_once = divide_up(g.headcount.lo, std::max(g.sessions.hi, bound(1)));
    }
}

}  // namespace

interval size_of(const reach_graph& graph, actor_index who) {
    switch (graph.kind_of(who)) {
        case actor_kind::person:
            return interval::exactly(1);
        case actor_kind::cohort:
            return graph.as_cohort(who)->size.range;
        default:
            return interval::exactly(0);
    }
}

std::optional<figure> stated_headcount(const session& s) {
    if (s.headcount) return s.headcount;
    if (!s.women && !s.men && !s.other_sex && !s.sex_unknown) return std::nullopt;
    figure sum = make_figure(interval::exactly(0), unit::people, basis::headcount);
    for (const std::optional<figure>* cell : {&s.women, &s.men, &s.other_sex, &s.sex_unknown}) {
        if (!*cell) continue;
        sum.range = sum_of_disjoint(sum.range, (*cell)->range);
        sum.soft = sum.soft || (*cell)->soft;
        sum.vague = sum.vague || (*cell)->vague;
        sum.estimated = sum.estimated || (*cell)->estimated;
    }
    // Only women and men together make a whole; one of them alone is "at least so many".
    if (!s.women || !s.men) sum.range = interval::at_least(sum.range.lo);
    sum.hedge = hedge_of(sum.range);
    return sum;
}

gathering gathering_of(const reach_graph& graph, session_index index) {
    const session_in_force& in_force = graph.session_at(index);
    const session& s = *in_force.record;
    gathering g;
    g.session = index;
    g.certain = in_force.certain;
    std::vector<actor_index> named;
    std::vector<cohort_part> cohorts;
    graph.attendees_of(index, [&](attendee a) {
        if (graph.is_root(a.who)) return;  // roots are not reached
        if (graph.kind_of(a.who) == actor_kind::cohort) {
            cohorts.push_back({a.who, size_of(graph, a.who)});
            inherit_hedges(g, graph.as_cohort(a.who)->size);
        } else if (graph.kind_of(a.who) == actor_kind::person) {
            named.push_back(a.who);
        }
    });
    std::sort(named.begin(), named.end());
    std::sort(cohorts.begin(), cohorts.end(),
              [](const cohort_part& a, const cohort_part& b) { return a.who < b.who; });
    g.named = std::move(named);
    g.cohorts = std::move(cohorts);

    g.unsure = may_not_count(graph, index, g.named);
    const interval m = listed_in(graph, g);
    if (const std::optional<figure> stated = stated_headcount(s)) {
        const interval h = stated->range;
        inherit_hedges(g, *stated);
        g.headcount = max_of(h, m);
        g.anonymous = {minus_floor_zero(h.lo, m.hi), minus_floor_zero(h.hi, m.lo)};
        g.stands_on = basis::headcount;
    } else if (graph.has_list(index) && s.list_complete) {
        g.headcount = m;
        g.anonymous = interval::exactly(0);
        g.stands_on = g.cohorts.empty() ? basis::counted : basis::headcount;
    } else {
        g.headcount = interval::at_least(m.lo);
        g.anonymous = interval::unknown();
        g.stands_on = basis::headcount;
    }
    set_contacts(s, g);
    return g;
}

gathering without(const reach_graph& graph, const gathering& whole, actor_index who) {
    gathering g = whole;
    if (holds(g.named, who)) {
        g.named.erase(std::lower_bound(g.named.begin(), g.named.end(), who));
        g.taken_out.push_back(who);
        g.headcount = remainder_of(g.headcount, interval::exactly(1));
        g.at_once = minus_floor_zero(g.at_once, 1);
    } else {
        for (auto k = g.cohorts.begin(); k != g.cohorts.end(); ++k) {
            if (k->who != who) continue;
            g.headcount = remainder_of(g.headcount, k->size);
            g.at_once = minus_floor_zero(g.at_once, k->size.hi);
            g.cohorts.erase(k);
            g.is_whole = false;
            break;
        }
    }
    const std::vector<actor_index>* group = graph.may_be(who);
    if (group == nullptr) return g;
    if (holds(g.unsure, who))
        g.unsure.erase(std::lower_bound(g.unsure.begin(), g.unsure.end(), who));
    bool alike = false;
    for (const actor_index other : *group) {
        if (!holds(g.named, other)) continue;
        alike = true;
        if (!holds(g.unsure, other))
            g.unsure.insert(std::lower_bound(g.unsure.begin(), g.unsure.end(), other), other);
    }
    // Where `who` was not there by this id, one of the others may be; whoever was there as well was
    // counted as one with `who` in the low end already.
    if (alike && !holds(whole.named, who)) {
        g.headcount.lo = minus_floor_zero(g.headcount.lo, 1);
        g.at_once = minus_floor_zero(g.at_once, 1);
    }
    return g;
}

}  // namespace cascade
