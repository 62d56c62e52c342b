#include <algorithm>
#include <map>
#include <set>

#include "cascade/figures/convention.hpp"
#include "families.hpp"

namespace cascade::families {
namespace {

bool everyone(const gathering&) { return true; }
bool is_certain(const gathering& g) { return g.certain; }

/// Adds hedges and basis of the gatherings to a figure made of them.
void inherit(const std::vector<gathering>& gatherings, figure& f) {
    for (const gathering& g : gatherings) {
        f.stands_on = weaker_of(f.stands_on, g.stands_on);
        f.soft = f.soft || g.soft;
        f.vague = f.vague || g.vague;
        f.estimated = f.estimated || g.estimated;
    }
}

/// A figure that is one record's headcount and nothing else keeps the words of the record.
void keep_words(const evidence& e, const std::vector<gathering>& gatherings, figure& f) {
    if (gatherings.size() != 1) return;
    const gathering& g = gatherings.front();
    const std::optional<figure>& h = e.session_of(g).headcount;
    if (!h || h->range != f.range || !g.named.empty() || !g.cohorts.empty()) return;
    f.text = h->text;
    f.hedge = h->hedge;
    f.nominal = h->nominal;
    f.nominal2 = h->nominal2;
    f.grain = h->grain;
}

figure figure_of(const evidence& e, const std::vector<gathering>& gatherings, interval range,
                 unit u) {
    figure f = make_figure(range, u, basis::counted);
    inherit(gatherings, f);
    keep_words(e, gatherings, f);
    return f;
}

interval sum_over(const std::vector<gathering>& gatherings, interval gathering::*what) {
    interval sum = interval::exactly(0);
    for (const gathering& g : gatherings) {
        sum.hi += (g.*what).hi;
        if (g.certain) sum.lo += (g.*what).lo;
    }
    return sum;
}

result sum_figure(const evidence& e, const request& r, const std::vector<gathering>& gatherings,
                  interval gathering::*what, unit u) {
    result out = blank(r);
    out.records = gatherings.size();
    out.value = figure_of(e, gatherings, sum_over(gatherings, what), u);
    return out;
}

/// People of one tier: named by their own tier, cohorts likewise, the unnamed by their session's.
/// An unnamed person may stand in a lower tier by name, so headcounts raise no low end here.
interval people_of_tier(const evidence& e, int tier, const std::vector<gathering>& of_tier,
                        const std::vector<gathering>& any_tier) {
    const auto at_tier = [&](actor_index who) { return e.trace().actor_tier[who.value] == tier; };
    const auto count_named = [&](const std::vector<gathering>& gatherings) {
        const std::vector<actor_index> names = e.bounds().named(gatherings);
        return bound(std::count_if(names.begin(), names.end(), at_tier));
    };
    const std::vector<gathering> certain = filtered(any_tier, is_certain);
    std::map<actor_index, interval> cohorts;
    for (const gathering& g : any_tier)
        for (const cohort_part& k : g.cohorts)
            if (at_tier(k.who)) cohorts.emplace(k.who, k.size);
    interval range{count_named(certain), count_named(any_tier)};
    for (const auto& [who, size] : cohorts) range.hi += size.hi;
    for (const gathering& g : certain)
        for (const cohort_part& k : g.cohorts)
            if (at_tier(k.who)) range.lo = std::max(range.lo, k.size.lo);
    for (const gathering& g : of_tier) range.hi += g.anonymous.hi;
    return range;
}

interval people_untraced(const evidence& e, const std::vector<gathering>& gatherings) {
    std::vector<gathering> traced;
    std::vector<gathering> untraced;
    for (const gathering& g : gatherings) (e.is_traced(g) ? traced : untraced).push_back(g);
    const std::vector<actor_index> known = e.bounds().named(traced);
    const std::vector<actor_index> names = e.bounds().named(filtered(untraced, is_certain));
    const bound fresh = std::count_if(names.begin(), names.end(), [&](actor_index who) {
        return !std::binary_search(known.begin(), known.end(), who);
    });
    return {fresh, e.bounds().most_beyond(untraced, traced)};
}

interval in_frame(const evidence& e, const selection& chosen, interval range) {
    const std::optional<std::int64_t>& frame = e.rules().population;
    // More people on record than the frame holds: the frame is wrong, so it caps nothing.
    if (!frame || chosen.is_filtered || range.lo > bound(*frame)) return range;
    return capped_by(range, *frame);
}

interval people_in(const evidence& e, const selection& chosen, const keep_gathering& keep) {
    const std::vector<gathering> gatherings = filtered(chosen.gatherings, keep);
    if (chosen.tier) {
        const std::vector<gathering> any_tier = filtered(chosen.any_tier, keep);
        if (*chosen.tier == "untraced") return people_untraced(e, any_tier);
        return people_of_tier(e, std::stoi(*chosen.tier), gatherings, any_tier);
    }
    interval range = e.bounds().count(gatherings);
    if (chosen.splits_people) {
        // Cells name nobody, so one person may stand behind the cells of several sessions; yet
        // there are no more women than people.
        std::vector<gathering> whole;
        for (const gathering& g : gatherings) whole.push_back(e.gatherings()[g.session.value]);
        range.hi = std::min(range.hi, e.bounds().count(whole).hi);
        range.lo = std::min(range.lo, range.hi);
    }
    return in_frame(e, chosen, range);
}

void note_left_out(const selection& chosen, result& out) {
    if (!chosen.leaves_out.empty())
        out.notes.push_back("those whose " + chosen.leaves_out +
                            " is not recorded are not in it; --by " + chosen.leaves_out +
                            " shows them");
}

result people_figure(const evidence& e, const request& r, const keep_gathering& keep) {
    const selection chosen = select_gatherings(e, r.where, keep);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::vector<gathering>& gatherings = chosen.gatherings;
    result out = blank(r);
    out.records = gatherings.size();
    out.value = figure_of(e, gatherings, people_in(e, chosen, keep), unit::people);
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

bool confers(const evidence& e, const gathering& g) { return e.session_of(g).confers; }

/// Why a convention gives no direct figures; empty when it does.
std::string nothing_under(const convention& c) {
    if (c.is_built) return "";
    return "direct and indirect under the convention " + std::string(c.name) + " are not built yet";
}
std::string no_people_under(const convention& c) {
    if (!c.is_built || c.unit != counting_unit::contacts) return nothing_under(c);
    return "the convention " + std::string(c.name) + " counts contacts, not people";
}

}  // namespace

std::vector<gathering> filtered(const std::vector<gathering>& all, const keep_gathering& keep) {
    std::vector<gathering> kept;
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
    return kept;
}

namespace {

result session_figure(const evidence& e, const request& r, const keep_gathering& keep) {
    const selection chosen = select_gatherings(e, r.where, keep);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    if (chosen.splits_people) return refused(r, "a session is not divided by who was in it");
    result out = sum_figure(e, r, chosen.gatherings, &gathering::sessions, unit::sessions);
    figure f = *out.count();
    f.text.clear();
    f.stands_on = basis::counted;
    f.soft = f.vague = f.estimated = false;
    for (const gathering& g : chosen.gatherings) {
        if (!e.session_of(g).is_aggregate()) continue;
        f.stands_on = basis::reported;
        if (e.session_of(g).sessions) f.soft = f.soft || e.session_of(g).sessions->soft;
    }
    f.hedge = hedge_of(f.range);
    out.value = f;
    return out;
}

result contacts_figure(const evidence& e, const request& r, const keep_gathering& keep) {
    const selection chosen = select_gatherings(e, r.where, keep);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    result out = sum_figure(e, r, chosen.gatherings, &gathering::contacts, unit::contacts);
    note_left_out(chosen, out);
    return out;
}

}  // namespace

result sessions(const evidence& e, const request& r) { return session_figure(e, r, everyone); }
result contacts(const evidence& e, const request& r) { return contacts_figure(e, r, everyone); }
result people(const evidence& e, const request& r) { return people_figure(e, r, everyone); }

result people_named(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const auto count_in = [&](const std::vector<gathering>& gatherings) -> std::int64_t {
        const std::vector<actor_index> names = e.bounds().named(gatherings);
        return std::count_if(names.begin(), names.end(), [&](actor_index who) {
            return !chosen.tier || e.trace().actor_tier[who.value] == std::stoi(*chosen.tier);
        });
    };
    interval range;
    if (chosen.tier && *chosen.tier == "untraced") {
        range = interval::exactly(people_untraced(e, chosen.any_tier).lo.value());
    } else {
        const std::vector<gathering>& all = chosen.tier ? chosen.any_tier : chosen.gatherings;
        range = {count_in(filtered(all, is_certain)), count_in(all)};
    }
    result out = blank(r);
    out.records = chosen.gatherings.size();
    out.value = make_figure(range, unit::people, basis::counted);
    return out;
}

result trained_people(const evidence& e, const request& r) {
    return people_figure(e, r, [&](const gathering& g) { return confers(e, g); });
}

result audience_people(const evidence& e, const request& r) {
    return people_figure(e, r, [&](const gathering& g) { return !confers(e, g); });
}

result audience_contacts(const evidence& e, const request& r) {
    return contacts_figure(e, r, [&](const gathering& g) { return !confers(e, g); });
}

result audience_sessions(const evidence& e, const request& r) {
    return session_figure(e, r, [&](const gathering& g) { return !confers(e, g); });
}

result direct_people(const evidence& e, const request& r) {
    const convention& c = convention_of(e);
    if (!no_people_under(c).empty()) return refused(r, no_people_under(c));
    return people_figure(e, r, [&](const gathering& g) { return is_direct(e, c, g); });
}

result direct_contacts(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const convention& c = convention_of(e);
    if (!c.is_built) return refused(r, nothing_under(c));
    return sum_figure(
        e, r, filtered(chosen.gatherings, [&](const gathering& g) { return is_direct(e, c, g); }),
        &gathering::contacts, unit::contacts);
}

result indirect_people(const evidence& e, const request& r) {
    const convention& c = convention_of(e);
    if (!no_people_under(c).empty()) return refused(r, no_people_under(c));
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const auto direct = [&](const gathering& g) { return is_direct(e, c, g); };
    const auto other = [&](const gathering& g) { return !direct(g); };
    const std::vector<gathering> not_direct = filtered(chosen.gatherings, other);
    result out = blank(r);
    out.records = not_direct.size();
    const interval all = people_in(e, chosen, everyone);
    const interval already = people_in(e, chosen, direct);
    interval range{minus_floor_zero(all.lo, already.hi),
                   e.bounds().most_beyond(not_direct, filtered(chosen.gatherings, direct))};
    range.lo = std::min(range.lo, range.hi);
    out.value = figure_of(e, not_direct, in_frame(e, chosen, range), unit::people);
    return out;
}

result indirect_contacts(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const convention& c = convention_of(e);
    if (!c.is_built) return refused(r, nothing_under(c));
    return sum_figure(
        e, r, filtered(chosen.gatherings, [&](const gathering& g) { return !is_direct(e, c, g); }),
        &gathering::contacts, unit::contacts);
}

result untraced_people(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const auto untraced = [&](const gathering& g) { return !e.is_traced(g); };
    const std::vector<gathering> gatherings = filtered(chosen.gatherings, untraced);
    result out = blank(r);
    out.records = gatherings.size();
    out.value = figure_of(e, gatherings, in_frame(e, chosen, people_untraced(e, chosen.gatherings)),
                          unit::people);
    return out;
}

result untraced_contacts(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    return sum_figure(
        e, r, filtered(chosen.gatherings, [&](const gathering& g) { return !e.is_traced(g); }),
        &gathering::contacts, unit::contacts);
}

}  // namespace cascade::families
