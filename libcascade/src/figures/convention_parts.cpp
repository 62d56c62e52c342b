// What a convention makes of each session.
#include <algorithm>

#include "cascade/figures/convention.hpp"
#include "named_people.hpp"

namespace cascade {
namespace {

enum class direct_rule : std::uint8_t {
    direct,
    direct_perhaps,  ///< the record does not give what decides it
    trains,
    trains_nobody,
    untraced,
    too_low,
    too_high,
    not_significant,
    nobody_completed,
    no_target
};

/// Somebody who did not complete acquired nothing there. By id.
std::vector<actor_index> not_completed(const evidence& e, const gathering& g) {
    std::vector<actor_index> found;
    e.graph().attendees_of(g.session, [&](attendee a) {
        if (!a.completed) found.push_back(a.who);
    });
    std::sort(found.begin(), found.end());
    return found;
}

bool is_target(const evidence& e, actor_index who) {
    const person* p = e.graph().as_person(who);
    return p != nullptr && p->is_target;
}

/// One kind of people among those on a list, and how many of the unnamed may be of it.
struct wanted_part {
    gathering part;
    interval unnamed;
};

/// Sets what follows from who is in the part.
gathering sized(const evidence& e, const gathering& whole, wanted_part w) {
    const interval listed = listed_in(e.graph(), w.part);
    interval size = sum_of_disjoint(listed, w.unnamed);
    size.hi = std::min(size.hi, whole.headcount.hi);
    size.lo = std::min(size.lo, size.hi);
    set_size(e.graph(), whole, size, w.part);
    w.part.anonymous = w.unnamed;
    return std::move(w.part);
}

/// Nobody of a part that holds no name and no room for the unnamed.
std::optional<gathering> unless_empty(gathering g) {
    const bool is_empty = g.named.empty() && g.cohorts.empty() && g.anonymous.hi == bound(0);
    return is_empty ? std::nullopt : std::optional(std::move(g));
}

/// Whether the people of an audience are of one kind can be known by name only: cohorts and the
/// unnamed may be of it or not.
interval perhaps(const interval& size) { return {bound(0), size.hi}; }

direct_split by_target(const evidence& e, const gathering& g) {
    wanted_part targets{emptied(g), perhaps(g.anonymous)};
    wanted_part others{emptied(g), perhaps(g.anonymous)};
    const auto flagged = [&](actor_index a) { return is_target(e, a); };
    for (const actor_index who : g.named) {
        const bool is = flagged(who);
        wanted_part& own = is ? targets : others;
        own.part.named.push_back(who);
        const std::int64_t alike =
            e.graph().may_be(who) == nullptr ? 0 : count_alike(e.graph(), who, flagged);
        // Whoever is one person with a target is a target.
        if (holds(g.unsure, who) || (!is && alike > 0)) own.part.unsure.push_back(who);
        if (!is && alike > 0) targets.part.maybe.push_back({who, alike});
    }
    for (const cohort_part& k : g.cohorts) {
        targets.part.cohorts.push_back({k.who, perhaps(k.size)});
        others.part.cohorts.push_back({k.who, perhaps(k.size)});
    }
    direct_split split{unless_empty(sized(e, g, std::move(targets))),
                       unless_empty(sized(e, g, std::move(others))),
                       {}};
    if (g.anonymous.hi > bound(0) || !g.cohorts.empty())
        split.doubt = "of unnamed people nobody knows whether they are targets";
    return split;
}

direct_split by_completion(const evidence& e, const gathering& g) {
    const std::vector<actor_index> left_early = not_completed(e, g);
    if (left_early.empty()) return {g, std::nullopt, {}};
    // Where completion was noted for some, silence on the unnamed says nothing.
    const interval unnamed = perhaps(g.anonymous);
    wanted_part done{emptied(g), unnamed};
    wanted_part rest{emptied(g), unnamed};
    for (const actor_index who : g.named) {
        gathering& own = (holds(left_early, who) ? rest : done).part;
        own.named.push_back(who);
        if (holds(g.unsure, who)) own.unsure.push_back(who);
    }
    done.part.maybe = g.maybe;
    for (const cohort_part& k : g.cohorts)
        (holds(left_early, k.who) ? rest : done).part.cohorts.push_back(k);
    direct_split split{
        unless_empty(sized(e, g, std::move(done))), unless_empty(sized(e, g, std::move(rest))), {}};
    if (g.anonymous.hi > bound(0))
        split.doubt =
            "some on the list did not complete it, of unnamed people nobody knows whether they did";
    return split;
}

direct_rule by_dose(const evidence& e, const convention& c, const gathering& g) {
    const session& s = e.session_of(g);
    const counting_rules& rules = e.rules();
    const std::vector<std::string>& kinds = rules.significant_kinds;
    if (c.least_dose != dose::significant ||
        std::find(kinds.begin(), kinds.end(), s.kind) != kinds.end())
        return direct_rule::direct;
    if (!rules.significant_hours) return direct_rule::not_significant;
    if (!s.duration_hours) return direct_rule::direct_perhaps;
    return *s.duration_hours >= *rules.significant_hours ? direct_rule::direct
                                                         : direct_rule::not_significant;
}

direct_rule by_people(const evidence& e, const convention& c, const gathering& g) {
    if (c.target_only && !by_target(e, g).direct) return direct_rule::no_target;
    if (c.least_dose == dose::completed && !by_completion(e, g).direct)
        return direct_rule::nobody_completed;
    return direct_rule::direct;
}

direct_rule judge_session(const evidence& e, const convention& c, const gathering& g) {
    const bool confers = e.session_of(g).confers;
    if (confers && !c.trainers_count) return direct_rule::trains;
    if (!confers && c.conferring_only) return direct_rule::trains_nobody;
    const std::optional<int> tier = e.tier_of(g);
    if (!tier && c.traced_only) return direct_rule::untraced;
    if (tier && *tier < c.lowest_tier) return direct_rule::too_low;
    if (tier && c.highest_tier && *tier > *c.highest_tier) return direct_rule::too_high;
    return by_dose(e, c, g);
}

direct_rule judge(const evidence& e, const convention& c, const gathering& g) {
    const direct_rule rule = judge_session(e, c, g);
    return rule == direct_rule::direct ? by_people(e, c, g) : rule;
}

}  // namespace

bool is_direct(const evidence& e, const convention& c, const gathering& g) {
    const direct_rule rule = judge(e, c, g);
    return rule == direct_rule::direct || rule == direct_rule::direct_perhaps;
}

bool is_wholly_direct(const evidence& e, const convention& c, const gathering& g) {
    const direct_split split = split_by(e, c, g);
    return split.direct && !split.other && split.doubt.empty();
}

std::string why_not_direct(const evidence& e, const convention& c, const gathering& g) {
    const std::string under = ", so not direct under the convention " + std::string(c.name);
    switch (judge(e, c, g)) {
        case direct_rule::trains:
            return "trains trainers" + under;
        case direct_rule::trains_nobody:
            return "trains no trainers" + under;
        case direct_rule::untraced:
            return "no chain of training leads to it" + under;
        case direct_rule::too_low:
        case direct_rule::too_high:
            return "tier " + std::to_string(e.tier_of(g).value_or(0)) + under;
        case direct_rule::not_significant:
            return "not of a significant dose" + under;
        case direct_rule::nobody_completed:
            return "nobody there completed it" + under;
        case direct_rule::no_target:
            return "nobody there is a target" + under;
        case direct_rule::direct:
        case direct_rule::direct_perhaps:
            break;
    }
    return {};
}

direct_split split_by(const evidence& e, const convention& c, const gathering& g) {
    switch (judge_session(e, c, g)) {
        case direct_rule::direct:
            if (c.target_only) return by_target(e, g);
            if (c.least_dose == dose::completed) return by_completion(e, g);
            return {g, std::nullopt, {}};
        case direct_rule::direct_perhaps: {
            gathering maybe = g;
            maybe.certain = false;
            maybe.contacts.lo = 0;
            return {maybe, maybe, "how long it was is not recorded"};
        }
        default:
            return {std::nullopt, g, {}};
    }
}

}  // namespace cascade
