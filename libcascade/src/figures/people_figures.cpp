// Different people in recorded sessions.
#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "named_people.hpp"
#include "outreach_parts.hpp"

namespace cascade::families {
namespace {

/// Named people of a tier. Whoever may be the same person as somebody of a lower tier may stand
/// there, and the other way round: a person's tier is the lowest of all their ids.
interval named_of_tier(const evidence& e, int tier, const std::vector<gathering>& certain,
                       const std::vector<gathering>& any) {
    const reach_graph& graph = e.graph();
    const auto at_tier = [&](actor_index who) { return e.trace().actor_tier[who.value] == tier; };
    const auto below = [&](actor_index who) {
        const std::optional<int>& own = e.trace().actor_tier[who.value];
        return own && *own < tier;
    };
    std::vector<actor_index> sure;
    for (const actor_index who : union_of_sure(certain))
        if (at_tier(who) && count_alike(graph, who, below) == 0) sure.push_back(who);
    std::int64_t most = 0;
    std::map<actor_index, std::pair<std::int64_t, std::int64_t>> open;  // present, of the tier
    for (const actor_index who : union_of_all(any)) {
        if (graph.may_be(who) == nullptr) {
            if (at_tier(who)) ++most;
        } else if (!below(who)) {
            auto& [present, carriers] = open[graph.first_of(who)];
            ++present;
            carriers = count_alike(graph, who, at_tier);
        }
    }
    for (const auto& [first, n] : open) most += std::min(n.first, n.second);
    return {fewest_of(graph, sure), most};
}

/// Whether a convention cannot say of a session that took place whether it counts.
bool is_doubted(const evidence& e, const gathering& g) {
    return !g.certain && e.gatherings()[g.session.value].certain;
}

/// What one gathering gives to the people of a tier: the same bounds as for all of them.
interval of_tier_in(const evidence& e, int tier, const gathering& g) {
    const auto at_tier = [&](actor_index who) { return e.trace().actor_tier[who.value] == tier; };
    interval range = named_of_tier(e, tier, {g}, {g});
    for (const cohort_part& k : g.cohorts) {
        if (!at_tier(k.who)) continue;
        range.lo = std::max(range.lo, k.size.lo);
        range.hi += k.size.hi;
    }
    if (e.tier_of(g) == tier) range.hi += g.anonymous.hi;
    if (is_doubted(e, g)) range.lo = 0;
    return range;
}

/// What one gathering gives by itself; whether it has taken place is another question.
interval alone(const evidence& e, gathering g) {
    const bool is_open = is_doubted(e, g);
    g.certain = true;
    interval range = e.bounds().count({std::move(g)});
    if (is_open) range.lo = 0;
    return range;
}

/// A record of another tier stands behind a tier's people where it names some of them.
bool stands_behind(const evidence& e, int tier, const gathering& g) {
    return e.tier_of(g) == tier || of_tier_in(e, tier, g).hi > bound(0);
}

/// People of one tier: named by their own tier, cohorts likewise, the unnamed by their session's.
/// An unnamed person may stand in a lower tier by name, so headcounts raise no low end here.
interval people_of_tier(const evidence& e, int tier, const std::vector<gathering>& of_tier,
                        const std::vector<gathering>& any_tier, const trail_notes& notes) {
    const auto at_tier = [&](actor_index who) { return e.trace().actor_tier[who.value] == tier; };
    const std::vector<gathering> certain = filtered(any_tier, is_certain);
    std::map<actor_index, interval> cohorts;
    for (const gathering& g : any_tier)
        for (const cohort_part& k : g.cohorts)
            if (at_tier(k.who)) cohorts.emplace(k.who, k.size);
    interval range = named_of_tier(e, tier, certain, any_tier);
    const interval named = range;
    for (const auto& [who, size] : cohorts) range.hi += size.hi;
    for (const gathering& g : certain)
        for (const cohort_part& k : g.cohorts)
            if (at_tier(k.who)) range.lo = std::max(range.lo, k.size.lo);
    for (const gathering& g : of_tier) range.hi += g.anonymous.hi;
    if (!notes) return range;
    for (const gathering& g : any_tier)
        if (stands_behind(e, tier, g)) notes.gives(g, of_tier_in(e, tier, g), unit::people);
    notes.step(count_words(named.hi, unit::people) + " by name of tier " + std::to_string(tier) +
               ": somebody's tier is the lowest they were taught in");
    if (range.is_exact()) return range;
    notes.step("low end " + to_text(interval{range.lo, range.lo}, text_style::human) +
               ": the named people of the tier, or its largest cohort; the unnamed may stand in a "
               "lower tier by name");
    notes.step(range.hi.is_no_end()
                   ? "no high end: an audience or a cohort of the tier has none"
                   : "high end " + to_text(interval{range.hi, range.hi}, text_style::human) +
                         ": these, every cohort of the tier once and all unnamed people in its "
                         "sessions");
    return range;
}

/// What one gathering gives beyond people who are known already.
interval beyond_in(const evidence& e, const std::vector<gathering>& others,
                   const std::set<actor_index>& known_cohorts, const gathering& g) {
    interval range = named_beyond(e.graph(), {g}, {g}, others);
    range.hi += g.anonymous.hi;
    for (const cohort_part& k : g.cohorts)
        if (known_cohorts.count(k.who) == 0) range.hi += k.size.hi;
    return range;
}

interval people_untraced(const evidence& e, const std::vector<gathering>& gatherings,
                         const trail_notes& notes) {
    std::vector<gathering> traced;
    std::vector<gathering> untraced;
    for (const gathering& g : gatherings) (e.is_traced(g) ? traced : untraced).push_back(g);
    const bound fresh =
        named_beyond(e.graph(), filtered(untraced, is_certain), untraced, traced).lo;
    const high_end high = e.bounds().explain_beyond(untraced, traced);
    if (!notes) return {fresh, high.most};
    std::set<actor_index> traced_cohorts;
    for (const gathering& g : traced)
        for (const cohort_part& k : g.cohorts) traced_cohorts.insert(k.who);
    for (const gathering& g : traced) notes.leave_out(g, as_traced(g).why);
    for (const gathering& g : untraced)
        notes.gives(g, beyond_in(e, traced, traced_cohorts, g), unit::people);
    if (!untraced.empty())
        notes.step("low end " + to_text(interval{fresh, fresh}, text_style::human) +
                   ": people named in these records and in none that a chain of training leads to");
    notes.high_end_of(high, untraced);
    return {fresh, high.most};
}

interval in_frame(const evidence& e, const selection& chosen,
                  const std::vector<gathering>& gatherings, interval range,
                  const trail_notes& notes) {
    const std::optional<std::int64_t>& frame = e.rules().population;
    // More people on record than the frame holds: the frame is wrong, so it caps nothing. Nor where
    // there may be more, depending on who is the same person.
    if (!frame || chosen.is_filtered || range.lo > bound(*frame) ||
        e.bounds().most_of_low_end(gatherings) > bound(*frame))
        return range;
    if (range.hi > bound(*frame))
        notes.step("high end " + grouped(*frame) +
                   ": no more people live there (population in cascade.toml)");
    return capped_by(range, *frame);
}

interval people_in(const evidence& e, const selection& chosen, const trail_notes& notes) {
    const std::vector<gathering>& gatherings = chosen.gatherings;
    if (chosen.tier) {
        if (*chosen.tier == "untraced") return people_untraced(e, chosen.any_tier, notes);
        return people_of_tier(e, std::stoi(*chosen.tier), gatherings, chosen.any_tier, notes);
    }
    const explained_bounds found = e.bounds().explain(gatherings);
    interval range = found.range;
    if (notes) {
        for (const gathering& g : gatherings) notes.gives(g, alone(e, g), unit::people);
        notes.people(found, gatherings, filtered(gatherings, is_certain));
    }
    if (chosen.splits_people) {
        // Cells name nobody, so one person may stand behind the cells of several sessions; yet
        // there are no more women than people.
        std::vector<gathering> whole;
        for (const gathering& g : gatherings) whole.push_back(e.gatherings()[g.session.value]);
        const bound most = e.bounds().count(whole).hi;
        if (most < range.hi)
            notes.step("high end " + to_text(interval{most, most}, text_style::human) +
                       ": there are no more people in these sessions");
        range.hi = std::min(range.hi, most);
        if (range.lo > range.hi) {
            range.lo = range.hi;
            notes.step("low end " + to_text(interval{most, most}, text_style::human) +
                       ", likewise");
        }
    }
    return in_frame(e, chosen, gatherings, range, notes);
}

result figure_of_people(const evidence& e, const request& r, const selection& chosen) {
    const trail_notes notes(e, r.trail);
    const std::vector<gathering>& gatherings = chosen.gatherings;
    result out = blank(r);
    out.records = records_behind(e, chosen).size();
    out.value = figure_of(e, gatherings, people_in(e, chosen, notes), unit::people);
    note_left_out(chosen, out);
    const std::optional<std::int64_t>& frame = e.rules().population;
    if (frame && !chosen.is_filtered && out.count()->range.lo > *frame)
        out.notes.push_back("the records hold more people than the stated population of " +
                            std::to_string(*frame));
    if (!chosen.tier)
        for (const contradicted_assumption& c : e.bounds().contradictions(gatherings))
            out.notes.push_back(c.what);
    return out;
}

result people_figure(const evidence& e, const request& r, const keep_gathering& keep,
                     const reason& why_not) {
    const selection chosen = select_keeping(e, r, keep, why_not);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    return figure_of_people(e, r, chosen);
}

std::string no_people_under(const evidence& e, const convention& c) {
    if (c.unit != counting_unit::contacts) return nothing_under(e, c);
    return "the convention " + std::string(c.name) + " counts contacts, not people";
}

/// Of cohorts and unnamed people a convention may not know: they stand on both sides then.
std::vector<gathering> surely_direct(const convention& c, const std::vector<gathering>& direct) {
    std::vector<gathering> sure = filtered(direct, is_certain);
    if (c.target_only)
        for (gathering& g : sure) g.cohorts.clear();
    return sure;
}

reason_words no_reason(const gathering&) { return {}; }

}  // namespace

std::vector<session_index> records_behind(const evidence& e, const selection& chosen) {
    const bool of_tier = chosen.tier && *chosen.tier != "untraced";
    std::vector<session_index> behind;
    for (const gathering& g : of_tier ? chosen.any_tier : chosen.gatherings)
        if (!of_tier || stands_behind(e, std::stoi(*chosen.tier), g)) behind.push_back(g.session);
    return behind;
}

result people(const evidence& e, const request& r) {
    return people_figure(e, r, everyone, no_reason);
}

result people_named(const evidence& e, const request& r) {
    const trail_notes notes(e, r.trail);
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const bool of_tier = chosen.tier && *chosen.tier != "untraced";
    const auto counts = [&](actor_index who) {
        return !of_tier || e.trace().actor_tier[who.value] == std::stoi(*chosen.tier);
    };
    const std::vector<gathering>& all = chosen.tier ? chosen.any_tier : chosen.gatherings;
    const auto names_some = [&](const gathering& g) {
        return !of_tier || e.tier_of(g) == std::stoi(*chosen.tier) ||
               std::any_of(g.named.begin(), g.named.end(), counts);
    };
    const std::vector<gathering> certain = filtered(all, is_certain);
    interval range;
    if (of_tier) {
        range = named_of_tier(e, std::stoi(*chosen.tier), certain, all);
    } else if (chosen.tier) {
        const auto traced = [&](const gathering& g) { return e.is_traced(g); };
        const auto untraced = [&](const gathering& g) { return !e.is_traced(g); };
        range = named_beyond(e.graph(), filtered(certain, untraced), filtered(all, untraced),
                             filtered(all, traced));
    } else {
        range = {fewest_named(e.graph(), certain), most_named(e.graph(), all)};
    }
    if (notes) {
        std::vector<actor_index> elsewhere;
        if (chosen.tier && !of_tier)
            elsewhere =
                e.bounds().named(filtered(all, [&](const gathering& g) { return e.is_traced(g); }));
        for (const gathering& g : all) {
            const std::int64_t n =
                std::count_if(g.named.begin(), g.named.end(), [&](actor_index who) {
                    return counts(who) &&
                           !std::binary_search(elsewhere.begin(), elsewhere.end(), who);
                });
            if (!of_tier && chosen.tier && e.is_traced(g))
                notes.leave_out(g, as_traced(g).why);
            else if (names_some(g))
                notes.gives(g, make_figure(interval::exactly(n), unit::people, basis::counted));
        }
        if (chosen.tier && !of_tier)
            notes.step("people named in records that no chain leads to, and in no other");
        else
            notes.names(all);
    }
    result out = blank(r);
    out.records = filtered(of_tier ? all : chosen.gatherings, names_some).size();
    out.value = make_figure(range, unit::people, basis::counted);
    return out;
}

result trained_people(const evidence& e, const request& r) {
    return people_figure(
        e, r, [&](const gathering& g) { return confers(e, g); },
        [](const gathering&) {
            return reason_words{"trains no trainers", ""};
        });
}

result audience_people(const evidence& e, const request& r) {
    return people_figure(
        e, r, [&](const gathering& g) { return !confers(e, g); },
        [](const gathering&) { return as_training(); });
}

result direct_people(const evidence& e, const request& r) {
    const convention& c = convention_of(e);
    if (const std::string none = no_people_under(e, c); !none.empty()) return refused(r, none);
    const selection chosen = select_keeping(
        e, r, [&](const gathering& g) { return is_direct(e, c, g); },
        [&](const gathering& g) { return as_not_direct(e, c, g); });
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const selection direct = direct_of(e, r, chosen);
    if (c.unit == counting_unit::max_activity) return people_of_largest_activities(e, r, direct);
    result out = figure_of_people(e, r, direct);
    note_doubts(e, chosen.gatherings, out);
    return out;
}

result indirect_people(const evidence& e, const request& r) {
    const convention& c = convention_of(e);
    if (const std::string none = no_people_under(e, c); !none.empty()) return refused(r, none);
    const trail_notes notes(e, r.trail);
    const trail_notes silent(e, nullptr);
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::vector<gathering> not_direct =
        on_side(convention_side::other, e, r, chosen.gatherings);
    request unnoted = r;
    unnoted.trail = nullptr;
    const selection direct = direct_of(e, unnoted, chosen);
    result out = blank(r);
    out.records = not_direct.size();
    const interval all = people_in(e, chosen, silent);
    const interval already = people_in(e, direct, silent);
    const high_end high =
        e.bounds().explain_beyond(not_direct, surely_direct(c, direct.gatherings));
    interval range{minus_floor_zero(all.lo, already.hi), high.most};
    range.lo = std::min(range.lo, range.hi);
    if (notes) {
        for (const gathering& g : not_direct) notes.gives(g, alone(e, g), unit::people);
        notes.step("in all these sessions " + to_text(all, text_style::human) +
                   " people; reached directly " + to_text(already, text_style::human));
        notes.step("low end " + to_text(interval{range.lo, range.lo}, text_style::human) +
                   ": the fewest in all sessions less the most reached directly");
        notes.high_end_of(high, not_direct);
    }
    out.value =
        figure_of(e, not_direct, in_frame(e, chosen, not_direct, range, notes), unit::people);
    note_doubts(e, chosen.gatherings, out);
    return out;
}

result untraced_people(const evidence& e, const request& r) {
    const trail_notes notes(e, r.trail);
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const auto untraced = [&](const gathering& g) { return !e.is_traced(g); };
    const std::vector<gathering> gatherings = filtered(chosen.gatherings, untraced);
    result out = blank(r);
    out.records = gatherings.size();
    const interval range = people_untraced(e, chosen.gatherings, notes);
    out.value =
        figure_of(e, gatherings, in_frame(e, chosen, gatherings, range, notes), unit::people);
    note_why_untraced(e, r, gatherings);
    return out;
}

}  // namespace cascade::families
