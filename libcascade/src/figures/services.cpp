#include <algorithm>
#include <set>
#include <type_traits>

#include "cascade/base/figure_text.hpp"
#include "dated.hpp"
#include "families.hpp"
#include "trail_notes.hpp"

namespace cascade::families {
namespace {

template <class Ids>
bool names(const Ids& ids, const std::string& id) {
    return std::find(ids.begin(), ids.end(), actor_id(id)) != ids.end();
}

/// Flows or outputs that the where clauses leave, or why none can.
template <class Record>
struct service_selection {
    std::vector<const Record*> records;
    std::string refusal;
};

/// Whether a date is not known closely enough to answer a condition of time.
template <class Record>
bool is_open(const evidence& e, const Record& one, const where_clauses& where) {
    return std::any_of(where.begin(), where.end(), [&](const where_clause& w) {
        return is_of_time(w) && falls_in(e, one.date, w) == falls::open;
    });
}

bool matches(const evidence& e, const flow& f, const where_clause& w, bool& known) {
    if (w.dimension == "flow") return f.id.text() == w.value;
    if (w.dimension == "partner") return f.partner == w.value;
    if (w.dimension == "actor") return names(f.actors, w.value);
    if (is_of_time(w)) return falls_in(e, f.date, w) != falls::outside;
    known = false;
    return false;
}

bool matches(const evidence& e, const output& o, const where_clause& w, bool& known) {
    if (w.dimension == "output") return o.id.text() == w.value;
    if (w.dimension == "kind") return o.kind == w.value;
    if (w.dimension == "partner") return o.partner == w.value;
    if (w.dimension == "actor") return names(o.producers, w.value);
    if (is_of_time(w)) return falls_in(e, o.date, w) != falls::outside;
    known = false;
    return false;
}

record_type type_of(const flow&) { return record_type::flow; }
record_type type_of(const output&) { return record_type::output; }

template <class Record>
service_selection<Record> select(const evidence& e, const std::vector<const Record*>& all,
                                 const request& r, const std::string& what) {
    service_selection<Record> chosen;
    const trail_notes notes(e, r.trail);
    notes.about(std::is_same_v<Record, flow> ? record_type::flow : record_type::output);
    const where_clauses& where = r.where;
    for (const Record* one : all) {
        std::string missed;
        for (const where_clause& w : where) {
            bool known = true;
            if (!matches(e, *one, w, known) && missed.empty())
                missed = w.dimension + " is not " + w.value;
            if (!known) chosen.refusal = what + " have no " + w.dimension;
        }
        if (missed.empty() && is_open(e, *one, where) && chosen.refusal.empty())
            chosen.refusal =
                "the date of " + one->id.text() + " leaves open whether it belongs to the period";
        if (missed.empty())
            chosen.records.push_back(one);
        else
            notes.leave_out(type_of(*one), *one, missed);
    }
    if (chosen.refusal.empty() && chosen.records.empty())
        chosen.refusal = where.empty() ? "no " + what + " are on record"
                                       : "no " + what + " on record answer these conditions";
    return chosen;
}

service_selection<flow> select_flows(const evidence& e, const request& r) {
    return select(e, e.in_force().flows, r, "flows");
}

unit unit_of(flow_per per) {
    switch (per) {
        case flow_per::per_day:
            return unit::people_per_day;
        case flow_per::per_week:
            return unit::people_per_week;
        case flow_per::per_month:
            return unit::people_per_month;
        default:
            return unit::people_per_year;
    }
}

/// People behind a flow's actors, at most and at least; organisations are no people.
interval people_behind(const evidence& e, const flow& f) {
    interval sum = interval::exactly(0);
    for (const actor_id& id : f.actors)
        if (const auto who = e.graph().find(id))
            sum = sum_of_disjoint(sum, size_of(e.graph(), *who));
    return sum;
}

/// Contacts that a flow made: rate times days; without days there is no upper end.
figure contacts_of(const flow& f) {
    const interval days = f.days ? f.days->range : interval::unknown();
    figure made = make_figure(product_of(f.rate.range, days), unit::contacts, basis::derived);
    made.soft = f.rate.soft || (f.days && f.days->soft);
    made.vague = f.rate.vague || (f.days && f.days->vague);
    made.estimated = f.rate.estimated;
    return made;
}

/// All that was looked at, where nothing can be said of it.
template <class Record>
result refused_of(const trail_notes& notes, const request& r, const std::vector<const Record*>& all,
                  const std::string& why) {
    if (notes)
        for (const Record* one : all) notes.chosen(type_of(*one), *one, std::nullopt);
    return refused(r, why);
}

const char* const an_opportunity = "an opportunity to meet people, not people met";
const char* const only_opportunity =
    "the flow is an opportunity to meet people, not people met: a capacity never enters contacts";

}  // namespace

result flow_rate(const evidence& e, const request& r) {
    const auto chosen = select_flows(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    result out = blank(r);
    out.records = chosen.records.size();
    out.unit = unit_of(chosen.records.front()->per);
    figure sum = chosen.records.front()->rate;
    sum.counts = out.unit;
    for (std::size_t i = 1; i < chosen.records.size(); ++i) {
        const flow& f = *chosen.records[i];
        if (unit_of(f.per) != out.unit)
            return refused_of(notes, r, chosen.records,
                              "rates per day and per longer periods are not added");
        figure rate = f.rate;
        rate.counts = out.unit;
        sum = add_disjoint(sum, rate);
    }
    out.value = sum;
    for (const flow* f : chosen.records) {
        figure rate = f->rate;
        rate.counts = out.unit;
        notes.chosen(record_type::flow, *f, rate);
    }
    if (chosen.records.size() > 1) notes.step("the rates of the services add");
    for (const flow* f : chosen.records)
        if (f->is_capacity)
            out.notes.push_back(f->id.text() + " is an opportunity, not people met");
    return out;
}

result flow_rate_per_actor(const evidence& e, const request& r) {
    const auto chosen = select_flows(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    if (chosen.records.size() != 1)
        return refused_of(notes, r, chosen.records,
                          "several flows are on record; name one with flow=ID");
    const flow& f = *chosen.records.front();
    const interval people = people_behind(e, f);
    const auto ratio = ratio_of(f.rate.range, people);
    if (people.is_unknown() || people.hi == bound(0) || !ratio)
        return refused_of(notes, r, chosen.records,
                          "how many people serve in this flow is not recorded");
    result out = blank(r);
    out.records = 1;
    out.value = ratio_figure{*ratio,      basis::derived, ratio_style::number,
                             f.rate.soft, f.rate.vague,   f.rate.estimated};
    out.notes.push_back("if every one of them serves every day");
    notes.chosen(record_type::flow, f, std::nullopt);
    notes.step(to_text(f.rate, text_style::human) + " people met per " +
               (unit_of(f.per) == unit::people_per_day ? "day" : "period") + " / " +
               to_text(people, text_style::human) + " people who serve");
    return out;
}

result flow_contacts(const evidence& e, const request& r) {
    const auto chosen = select_flows(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    result out = blank(r);
    figure sum = make_figure(interval::exactly(0), unit::contacts, basis::derived);
    for (const flow* f : chosen.records) {
        if (f->is_capacity) {
            notes.leave_out(record_type::flow, *f, an_opportunity);
            continue;
        }
        if (f->per != flow_per::per_day)
            return refused(r, "days are recorded, but " + f->id.text() + " is no rate per day");
        sum = add_disjoint(sum, contacts_of(*f));
        notes.chosen(record_type::flow, *f, contacts_of(*f));
        ++out.records;
    }
    if (out.records == 0) return refused(r, only_opportunity);
    notes.step("rate times days, over all services that count");
    if (sum.range.hi.is_no_end()) notes.step("no high end where the days are not recorded");
    sum.text.clear();
    sum.hedge = hedge_of(sum.range);
    out.value = sum;
    return out;
}

result flow_people(const evidence& e, const request& r) {
    const auto chosen = select_flows(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    result out = blank(r);
    figure all;
    for (const flow* f : chosen.records) {
        if (f->is_capacity) {
            notes.leave_out(record_type::flow, *f, an_opportunity);
            continue;
        }
        if (f->per != flow_per::per_day) return refused(r, f->id.text() + " is no rate per day");
        figure one = contacts_of(*f);
        one.counts = unit::people;
        // Where people may come back, one day's people are all that is sure.
        if (f->repeat != flow_repeat::none && one.range.lo > 0) one.range.lo = f->rate.range.lo;
        all = out.records == 0 ? one : unite(all, one);
        notes.chosen(record_type::flow, *f, one,
                     f->repeat == flow_repeat::none
                         ? "nobody comes back"
                         : "people may come back: one day's people are sure");
        ++out.records;
    }
    if (out.records == 0) return refused(r, only_opportunity);
    if (out.records > 1)
        notes.step(
            "the services may meet the same people or different ones: the largest low end "
            "stands and the high ends add");
    if (all.range.hi.is_no_end()) notes.step("no high end where the days are not recorded");
    all.text.clear();
    all.hedge = hedge_of(all.range);
    out.value = all;
    return out;
}

result outputs(const evidence& e, const request& r) {
    const auto chosen = select(e, e.in_force().outputs, r, "outputs");
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const trail_notes notes(e, r.trail);
    std::set<std::string> kinds;
    for (const output* o : chosen.records) kinds.insert(o->kind);
    if (kinds.size() > 1)
        return refused_of(notes, r, chosen.records,
                          "outputs of different kinds are not added; ask for one with kind=…");
    result out = blank(r);
    out.records = chosen.records.size();
    figure sum;
    bool first = true;
    for (const output* o : chosen.records) {
        figure one = make_figure(interval::unknown(), unit::outputs, basis::reported);
        if (o->value) one = *o->value;
        one.counts = unit::outputs;
        one.stands_on = basis::reported;
        notes.chosen(record_type::output, *o, one);
        sum = first ? one : add_disjoint(sum, one);
        first = false;
    }
    out.value = sum;
    return out;
}

}  // namespace cascade::families
