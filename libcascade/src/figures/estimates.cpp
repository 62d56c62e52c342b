// What surveys and lists say of people beside the records. Never a count, and never without the
// range that the records themselves allow.
#include <algorithm>
#include <cmath>
#include <map>
#include <stdexcept>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/estimation.hpp"
#include "families.hpp"
#include "lower_bounds.hpp"
#include "trail_notes.hpp"

namespace cascade::families {
namespace {

/// One estimate: its range in whole people, outward, and how it came about.
struct stated_estimate {
    interval range;
    std::string words;
};

bound rounded_out(const std::optional<double>& hi) {
    if (!hi || !(*hi < 1e15)) return bound::no_end();
    return static_cast<std::int64_t>(std::ceil(*hi - 1e-9));
}

interval outward(const estimated_number& n) {
    return {static_cast<std::int64_t>(std::floor(n.lo + 1e-9)), rounded_out(n.hi)};
}

std::string human(const interval& i) { return to_text(i, text_style::human); }

std::string about(double point) {
    return "about " + grouped(static_cast<std::int64_t>(std::floor(point + 0.5)));
}

std::string people_asked(std::int64_t n, const char* who) {
    return grouped(n) + ' ' + who + " asked";
}

stated_estimate by_survey(const estimate& x, const interval& contacts) {
    const bool at_sessions = x.method == estimate_method::attendee_survey;
    const estimated_number n = at_sessions ? unique_by_attendees(contacts, x.attended)
                                           : unique_by_people(contacts, x.attended);
    const interval range = outward(n);
    return {range, people_asked(n.asked, at_sessions ? "attendees" : "people who attended") +
                       " how many sessions they attended: " +
                       (contacts.is_exact() ? about(n.point) + ", " : std::string()) +
                       "95 % interval " + human(range)};
}

/// The bounds for people as if the overlap that was measured were known.
stated_estimate by_overlap(const evidence& e, const estimate& x,
                           const std::vector<gathering>& gatherings) {
    const interval size = e.bounds().count(side_of(e.graph(), e.gatherings(), *x.a));
    const estimated_number share = share_of_asked(x.also, x.asked);
    estimated_number both;
    both.lo = share.lo * static_cast<double>(size.lo.value());
    if (!size.hi.is_no_end()) both.hi = *share.hi * static_cast<double>(size.hi.value());
    counting_rules rules = e.rules();
    known_overlap measured{*x.a, *x.b, outward(both), "", x.source};
    if (measured.b < measured.a) std::swap(measured.a, measured.b);
    rules.overlaps.push_back(measured);
    const people_bounds bounds(e.graph(), rules, known_sessions(e.in_force()));
    const interval range = bounds.count(gatherings);
    return {range, people_asked(x.asked, "people of") + " " + x.a->dimension + " " + x.a->value +
                       ": " + grouped(x.also) + " were with " + x.b->dimension + " " + x.b->value +
                       " too; so the two share " + human(measured.people) +
                       ", and together there are " + human(range)};
}

std::string missing_conditions(const estimate& x) {
    static const std::map<list_condition, std::string> words = {
        {list_condition::same_population,
         "that both lists are of one population (same_population)"},
        {list_condition::closed, "that nobody came or left between them (closed)"},
        {list_condition::reliable_linkage,
         "that those on both were found surely (reliable_linkage)"},
        {list_condition::independent, "that the lists are independent (independent)"},
        {list_condition::nobody_excluded, "that everybody could be on each (nobody_excluded)"}};
    std::string text;
    for (const list_condition c : list_conditions)
        if (std::find(x.holds.begin(), x.holds.end(), c) == x.holds.end())
            text += (text.empty() ? "" : ", ") + words.at(c);
    return text;
}

/// Fewer people on both lists than this make the estimate worthless.
constexpr std::int64_t fewest_on_both = 7;

struct repeats_on_record {
    std::int64_t people = 0;
    std::int64_t once = 0;
    std::int64_t twice = 0;
    std::string refusal;
};

repeats_on_record repeats_in(const evidence& e, const std::vector<gathering>& gatherings) {
    repeats_on_record found;
    std::map<actor_index, std::int64_t> times;
    for (const gathering& g : gatherings) {
        if (g.anonymous.hi > bound(0) || !g.cohorts.empty() || !g.certain) {
            found.refusal = "not everybody at these sessions is recorded by name";
            return found;
        }
        for (const actor_index who : g.named) ++times[who];
    }
    for (const auto& [who, n] : times) {
        if (e.graph().may_be(who) != nullptr) {
            found.refusal = "some people may stand under two ids (cascade people)";
            return found;
        }
        ++found.people;
        if (n == 1) ++found.once;
        if (n == 2) ++found.twice;
    }
    if (found.people == 0) found.refusal = "nobody is recorded by name";
    return found;
}

/// One estimate of the population, or why it cannot be used.
std::string add_population(const evidence& e, const estimate& x,
                           const std::vector<gathering>& gatherings,
                           std::vector<stated_estimate>& found) {
    if (x.method == estimate_method::two_lists) {
        const std::string missing = missing_conditions(x);
        if (!missing.empty()) return x.id + ": it is not stated " + missing;
        if (x.both < fewest_on_both)
            return x.id + ": " + std::to_string(x.both) + " people on both lists say too little, " +
                   std::to_string(fewest_on_both) + " are needed";
        const estimated_number n = people_by_two_lists(x.first, x.second, x.both);
        found.push_back(
            {outward(n), grouped(x.first) + " and " + grouped(x.second) + " people on two lists, " +
                             grouped(x.both) + " on both: " + about(n.point) + ", 95 % interval " +
                             human(outward(n)) + "; the lists hold " +
                             grouped(x.first + x.second - x.both) + " different people"});
        return "";
    }
    const repeats_on_record r = repeats_in(e, gatherings);
    if (!r.refusal.empty()) return x.id + ": " + r.refusal;
    const estimated_number n = people_by_repeats(r.people, r.once, r.twice);
    found.push_back({outward(n), grouped(r.people) + " people on record, " + grouped(r.once) +
                                     " once and " + grouped(r.twice) + " twice: about " +
                                     grouped(static_cast<std::int64_t>(std::floor(n.point + 0.5))) +
                                     " or more, with 95 % certainty " + human(outward(n))});
    return "";
}

bool is_about(const estimate& x, const request& r) {
    where_clauses where = r.where;
    std::sort(where.begin(), where.end());
    return x.where == where;
}

bool is_of_people(const estimate& x) {
    return x.method == estimate_method::attendee_survey ||
           x.method == estimate_method::people_survey ||
           x.method == estimate_method::overlap_survey;
}

/// Several estimates of one thing are one range: from the lowest to the highest.
result made_of(const request& r, const std::vector<stated_estimate>& stated, interval range,
               std::size_t records) {
    result out = blank(r);
    out.records = records;
    for (const stated_estimate& s : stated) out.notes.push_back(s.words);
    figure f = make_figure(range, unit::people, basis::estimated);
    f.estimated = true;
    out.value = f;
    return out;
}

interval hull_of(const std::vector<stated_estimate>& stated) {
    interval range = stated.front().range;
    for (const stated_estimate& s : stated) {
        range.lo = std::min(range.lo, s.range.lo);
        range.hi = std::max(range.hi, s.range.hi);
    }
    return range;
}

}  // namespace

result people_estimated(const evidence& e, const request& r) {
    const result counted = part_of(e, r, {"people", r.where, {}});
    const result attended = part_of(e, r, {"contacts", r.where, {}});
    if (!counted.is_derivable()) return refused(r, counted.reason());
    if (!attended.is_derivable()) return refused(r, attended.reason());
    const interval allowed = counted.count()->range;
    std::vector<stated_estimate> stated;
    for (const estimate& x : e.records().estimates) {
        if (!is_of_people(x) || !is_about(x, r)) continue;
        stated_estimate one = x.method == estimate_method::overlap_survey
                                  ? by_overlap(e, x, select_gatherings(e, r.where).gatherings)
                                  : by_survey(x, attended.count()->range);
        one.words = x.id + " (" + x.note + "), " + one.words;
        if (one.range.lo > allowed.hi || one.range.hi < allowed.lo)
            return refused(r, "the estimate " + x.id + " contradicts the records: they allow " +
                                  human(allowed) + " people, it gives " + human(one.range));
        stated.push_back(std::move(one));
    }
    if (stated.empty())
        return refused(r, "no [[estimate]] says how many different people came to these sessions");
    interval range = hull_of(stated);
    range = {std::max(range.lo, allowed.lo), std::min(range.hi, allowed.hi)};
    trail_notes(e, r.trail).step("an estimate beside the records, within what they allow");
    result out = made_of(r, stated, range, counted.records);
    out.notes.push_back("the records by themselves allow " + human(allowed) + " people");
    return out;
}

result population_estimated(const evidence& e, const request& r) {
    const result counted = part_of(e, r, {"people", r.where, {}});
    if (!counted.is_derivable()) return refused(r, counted.reason());
    const selection chosen = select_gatherings(e, r.where);
    std::vector<stated_estimate> stated;
    for (const estimate& x : e.records().estimates) {
        if (is_of_people(x) || !is_about(x, r)) continue;
        const std::string why = add_population(e, x, chosen.gatherings, stated);
        if (!why.empty()) return refused(r, why);
        stated.back().words = x.id + " (" + x.note + "), " + stated.back().words;
    }
    if (stated.empty()) return refused(r, "no [[estimate]] says how many people there are in all");
    interval range = hull_of(stated);
    const interval reached = counted.count()->range;
    range.lo = std::max(range.lo, reached.lo);
    if (e.rules().population) range = capped_by(range, *e.rules().population);
    if (range.hi < range.lo)
        return refused(r, "the estimate contradicts the records: they hold at least " +
                              human({reached.lo, reached.lo}) + " people");
    trail_notes(e, r.trail).step("an estimate of all people, those on no list included");
    result out = made_of(r, stated, range, counted.records);
    out.notes.push_back("this is no number of people reached: the records hold " + human(reached) +
                        " people");
    return out;
}

}  // namespace cascade::families
