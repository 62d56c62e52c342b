#include "cascade/records/in_force.hpp"

#include <algorithm>
#include <map>

namespace cascade {
namespace {

/// Where no period is given, the records' own dates frame those that have none.
struct frame {
    day first = make_day(1900, 1, 1);
    day last = make_day(2199, 12, 31);
};

template <class Visit>
void visit_dates(const programme& p, Visit visit) {
    for (const session& s : p.sessions) {
        if (s.date) visit(*s.date);
        if (s.end_date) visit(*s.end_date);
    }
    for (const claim& c : p.claims)
        if (c.date) visit(*c.date);
    for (const flow& f : p.flows)
        if (f.date) visit(*f.date);
    for (const output& o : p.outputs)
        if (o.date) visit(*o.date);
}

frame frame_of(const programme& p) {
    std::optional<day> first;
    std::optional<day> last;
    visit_dates(p, [&](const period& d) {
        if (!first || d.first < *first) first = d.first;
        if (!last || d.last > *last) last = d.last;
    });
    frame result;
    if (p.start)
        result.first = p.start->first;
    else if (first)
        result.first = *first;
    if (p.end)
        result.last = p.end->last;
    else if (last)
        result.last = *last;
    result.last = std::max(result.first, result.last);
    return result;
}

time_window window_of(const session& s, const frame& f) {
    period start{f.first, f.last, date_precision::by_year};
    if (s.date) start = *s.date;
    if (!start.is_one_day()) {  // the part of 2021 that lies in the programme's period
        start.first = std::min(std::max(start.first, f.first), start.last);
        start.last = std::max(std::min(start.last, f.last), start.first);
    }
    // Without an end date a session ends in the period it starts in. An undated one may be long.
    if (!s.end_date) {
        if (start.is_one_day()) return {start.first, start.first, start.first, start.first};
        return {start.first, start.last, start.first, start.last};
    }
    const day end_first = std::max(start.first, s.end_date->first);
    const day start_last = std::min(start.last, s.end_date->last);
    return {start.first, start_last, end_first, std::max(end_first, s.end_date->last)};
}

/// Narrows windows by the stated order: what came after cannot have begun before the other could
/// have ended. Repeats at most once per session; contradictions were refused when reading.
void narrow_by_order(std::vector<session_in_force>& sessions) {
    std::map<session_id, std::size_t> position;
    for (std::size_t i = 0; i < sessions.size(); ++i) position[sessions[i].record->id] = i;
    bool changed = true;
    for (std::size_t round = 0; changed && round <= sessions.size(); ++round) {
        changed = false;
        for (session_in_force& later : sessions) {
            for (const session_id& id : later.record->after) {
                const auto found = position.find(id);
                if (found == position.end()) continue;
                time_window& early = sessions[found->second].window;
                time_window& late = later.window;
                if (early.end_first > late.start_first && early.end_first <= late.start_last) {
                    late.start_first = early.end_first;
                    late.end_first = std::max(late.end_first, late.start_first);
                    changed = true;
                }
                if (late.start_last < early.end_last && late.start_last >= early.end_first) {
                    early.end_last = late.start_last;
                    early.start_last = std::min(early.start_last, early.end_last);
                    changed = true;
                }
            }
        }
    }
}

std::string_view word_for(record_status s) {
    switch (s) {
        case record_status::planned:
            return "planned";
        case record_status::cancelled:
            return "cancelled";
        case record_status::rejected:
            return "rejected";
        case record_status::on_hold:
            return "on hold";
        case record_status::unreviewed:
            return "not reviewed";
        default:
            return "done";
    }
}

/// Decides for one record by status and date; returns whether it stays in.
class selector {
public:
    selector(const programme& p, const frame& f, records_in_force& result)
        : has_start_(p.start.has_value()), frame_(f), result_(result) {}

    template <class Id>
    bool keeps(const Id& id, record_status status, const std::optional<period>& date,
               record_source source, record_type type) {
        const auto leave = [&](left_out why, std::string_view detail) {
            result_.left_out.push_back({id.text(), why, std::string(detail), source, type});
            return false;
        };
        if (!counts(status)) return leave(left_out::status, word_for(status));
        if (!date) return true;
        // An as-of date after the programme's end does not open its period.
        if (date->first > frame_.last || (has_start_ && date->last < frame_.first))
            return leave(left_out::outside_period, to_text(*date));
        if (date->first > result_.as_of) return leave(left_out::after_as_of, to_text(*date));
        return true;
    }

private:
    bool has_start_;
    frame frame_;
    records_in_force& result_;
};

}  // namespace

records_in_force select_records(const programme& p, std::optional<day> as_of) {
    const frame f = frame_of(p);
    records_in_force result;
    result.period_first = f.first;
    result.period_last = f.last;
    result.as_of = as_of.value_or(f.last);
    selector select(p, f, result);

    for (const session& s : p.sessions) {
        // An end date may reach into the period although the session began before it.
        std::optional<period> span = s.date;
        if (span && s.end_date) span->last = std::max(span->last, s.end_date->last);
        if (select.keeps(s.id, s.status, span, s.source, record_type::session))
            result.sessions.push_back({&s, window_of(s, f), true});
    }
    narrow_by_order(result.sessions);
    for (session_in_force& s : result.sessions) {
        // A single session has happened once it began; a total is whole only when its period is.
        const day decides = s.record->is_aggregate() ? s.window.end_last : s.window.start_last;
        s.certain = std::min(decides, f.last) <= result.as_of;
        // What counts at all had begun by then.
        s.window.start_last =
            std::max(s.window.start_first, std::min(s.window.start_last, result.as_of));
    }
    for (const claim& c : p.claims)
        if (select.keeps(c.id, c.status, c.date, c.source, record_type::claim))
            result.claims.push_back(&c);
    for (const flow& x : p.flows)
        if (select.keeps(x.id, record_status::done, x.date, x.source, record_type::flow))
            result.flows.push_back(&x);
    for (const output& o : p.outputs)
        if (select.keeps(o.id, o.status, o.date, o.source, record_type::output))
            result.outputs.push_back(&o);
    return result;
}

}  // namespace cascade
