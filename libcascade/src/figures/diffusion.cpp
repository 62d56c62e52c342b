#include <algorithm>
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "claims.hpp"
#include "dated.hpp"
#include "families.hpp"
#include "trail_notes.hpp"

namespace cascade {
namespace {

/// A display or a visit is not a person: one person may account for all but the first.
interval at_least_one_of(const interval& value) { return {std::min(value.lo, bound(1)), value.hi}; }

std::string join_ids(const std::vector<actor_id>& ids) {
    std::string text;
    for (const actor_id& id : ids) text += id.text() + ';';
    return text;
}

bool matches(const evidence& e, const claim& c, const where_clause& w) {
    if (w.dimension == "channel") return c.channel == w.value;
    if (w.dimension == "claim") return c.id.text() == w.value;
    if (w.dimension == "partner") return c.partner == w.value;
    if (w.dimension == "actor")
        return std::find(c.actors.begin(), c.actors.end(), actor_id(w.value)) != c.actors.end();
    return falls_in(e, c.date, w) != falls::outside;
}

bool is_open(const evidence& e, const claim& c, const where_clauses& where) {
    return std::any_of(where.begin(), where.end(), [&](const where_clause& w) {
        return is_of_time(w) && falls_in(e, c.date, w) == falls::open;
    });
}

/// What a condition sees in a claim, for the reason why the claim does not answer it.
std::string value_in(const claim& c, const std::string& dimension) {
    std::string value = c.date ? to_text(*c.date) : "";
    if (dimension == "channel") value = c.channel;
    if (dimension == "claim") return {};  // its id stands beside
    if (dimension == "partner") value = c.partner;
    if (dimension == "actor") value = join_ids(c.actors);
    return value.empty() ? "not recorded" : value;
}

/// `120 accounts are 1–120 people`; empty where people are claimed.
std::string conversion(const claim& c, const interval& people) {
    if (c.value.counts == unit::people) return {};
    std::string units(name_of(c.value.counts));
    if (c.value.counts == unit::unknown) units = "(unit not stated)";
    return to_text(c.value, text_style::human) + " " + units + " read as " +
           to_text(people, text_style::human) + " people";
}

bool divides_claims(const std::string& dimension) {
    for (const char* known : {"channel", "claim", "partner", "actor", "period", "month", "during"})
        if (dimension == known) return true;
    return false;
}

}  // namespace

interval people_of_claim(const claim& c, bool accounts_are_people) {
    const interval value = c.value.range;
    switch (c.value.counts) {
        case unit::people:
            return value;
        case unit::accounts:
            return accounts_are_people ? value : at_least_one_of(value);
        case unit::impressions:
        case unit::visits: {
            if (!c.frequency) return at_least_one_of(value);
            const interval f = c.frequency->range;
            if (f.lo == bound(0)) return at_least_one_of(value);
            // Net reach is impressions / average frequency.
            const bound hi = value.hi.is_no_end() ? value.hi : divide_down(value.hi, f.lo);
            return {divide_up(value.lo, f.hi), hi};
        }
        case unit::copies:
            // A copy may lie unread.
            if (!c.readers) return interval::unknown();
            return {0, product_of(value, c.readers->range).hi};
        default:
            return at_least_one_of(value);
    }
}

claim_selection select_claims(const evidence& e, const where_clauses& where, trail_draft* trail) {
    const trail_notes notes(e, trail);
    notes.about(record_type::claim);
    claim_selection chosen;
    for (const where_clause& w : where)
        if (!divides_claims(w.dimension)) {
            chosen.refusal = "claims of diffusion have no " + w.dimension;
            return chosen;
        }
    for (const claim* c : e.in_force().claims) {
        const auto missed = std::find_if(where.begin(), where.end(),
                                         [&](const where_clause& w) { return !matches(e, *c, w); });
        if (missed != where.end()) {
            notes.leave_out(record_type::claim, *c, missed->dimension + " is not " + missed->value,
                            value_in(*c, missed->dimension));
            continue;
        }
        if (is_open(e, *c, where)) {
            chosen.is_open = true;
            chosen.refusal = "the date of claim " + c->id.text() +
                             " leaves open whether it belongs to the period";
        }
        chosen.claims.push_back(c);
        if (!notes) continue;
        const interval people = people_of_claim(*c, e.rules().accounts_are_people);
        figure gives = make_figure(people, unit::people, basis::claimed);
        gives.soft = c->value.soft;
        gives.vague = c->value.vague;
        gives.estimated = !c->method.empty();
        notes.chosen(record_type::claim, *c, gives, conversion(*c, people));
    }
    if (chosen.claims.empty()) {
        chosen.refusal = where.empty() ? "no claim of diffusion is on record"
                                       : "no claim on record answers these conditions";
    }
    return chosen;
}

diffused_reach diffusion_of(const evidence& e, const std::vector<const claim*>& claims,
                            trail_draft* trail) {
    const trail_notes notes(e, trail);
    using thing = std::tuple<std::string, std::string, std::string>;
    std::map<thing, std::vector<const claim*>> readings;
    for (const claim* c : claims)
        readings[{c->channel, join_ids(c->actors), c->partner}].push_back(c);

    diffused_reach result;
    for (const auto& [key, same] : readings) {
        interval one = interval::unknown();
        for (const claim* c : same)
            one = common_part(one, people_of_claim(*c, e.rules().accounts_are_people));
        if (one.lo > one.hi) {
            // The readings contradict one another: all that is left is what any of them allows.
            one = {bound::no_end(), 0};
            for (const claim* c : same) {
                const interval p = people_of_claim(*c, e.rules().accounts_are_people);
                one = {std::min(one.lo, p.lo), std::max(one.hi, p.hi)};
            }
            result.notes.push_back("the claims for the channel " + std::get<0>(key) +
                                   " contradict one another; the range covers them all");
        }
        result.people = result.is_empty ? one : union_of(result.people, one);
        result.is_empty = false;
        if (!notes || same.size() < 2) continue;
        std::string ids;
        for (const claim* c : same) ids += (ids.empty() ? "" : ", ") + c->id.text();
        notes.step(ids + " have one channel, the same actors and partner: readings of one thing, " +
                   "together " + to_text(one, text_style::human) + " people");
    }
    if (readings.size() > 1)
        notes.step(to_text(result.people, text_style::human) +
                   " people: the claims may speak of the same people or of different ones, so the "
                   "largest low end stands and the high ends add");
    return result;
}

namespace families {
namespace {

figure hedged(const std::vector<const claim*>& claims, interval range) {
    figure f = make_figure(range, unit::people, basis::counted);
    for (const claim* c : claims) {
        f.stands_on = weaker_of(f.stands_on, c->method.empty() ? basis::claimed : basis::estimated);
        f.soft = f.soft || c->value.soft;
        f.vague = f.vague || c->value.vague;
        f.estimated = f.estimated || !c->method.empty();
    }
    if (claims.size() == 1 && claims.front()->value.counts == unit::people) {
        const basis stands_on = f.stands_on;
        const bool estimated = f.estimated;
        f = claims.front()->value;
        f.stands_on = stands_on;
        f.estimated = estimated;
    }
    return f;
}

}  // namespace

result diffused_people(const evidence& e, const request& r) {
    const claim_selection chosen = select_claims(e, r.where, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const diffused_reach reach = diffusion_of(e, chosen.claims, r.trail);
    result out = blank(r);
    out.records = chosen.claims.size();
    out.value = hedged(chosen.claims, reach.people);
    out.notes = reach.notes;
    for (const claim* c : chosen.claims)
        if (c->method.empty()) out.notes.push_back("no method is stated for claim " + c->id.text());
    return out;
}

result total_people(const evidence& e, const request& r) {
    request of_people = r;
    of_people.id = "people";
    const result recorded = people(e, of_people);
    if (!recorded.is_derivable()) return refused(r, recorded.reason());
    const trail_notes notes(e, r.trail);
    notes.part(recorded);
    const claim_selection chosen = select_claims(e, r.where, r.trail);
    if (chosen.is_open) return refused(r, chosen.refusal);
    result out = blank(r);
    out.notes = recorded.notes;
    const figure& known = *recorded.count();
    out.records = recorded.records + chosen.claims.size();
    if (chosen.claims.empty()) {
        // No claims at all is no diffusion on record; a filter that claims lack is a refusal.
        for (const where_clause& w : r.where)
            if (!divides_claims(w.dimension)) return refused(r, chosen.refusal);
        notes.step("no claim of diffusion counts, so this is the number of people in sessions");
        out.value = known;
        return out;
    }
    const figure spread = hedged(chosen.claims, diffusion_of(e, chosen.claims, r.trail).people);
    // Those who heard of it may be the very people who were taught, or none of them.
    figure f = make_figure(union_of(known.range, spread.range), unit::people,
                           weaker_of(known.stands_on, spread.stands_on));
    f.soft = known.soft || spread.soft;
    f.vague = known.vague || spread.vague;
    f.estimated = known.estimated || spread.estimated;
    if (notes) {
        notes.part(diffused_people(e, {"diffused.people", r.where, {}}));
        notes.step(to_text(f, text_style::human) +
                   " people in all: those who heard of it may be the very people who were taught, "
                   "or none of them, so the larger low end stands and the high ends add");
    }
    out.value = f;
    return out;
}

}  // namespace families
}  // namespace cascade
