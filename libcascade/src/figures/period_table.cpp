#include "cascade/figures/period_table.hpp"

#include <algorithm>
#include <limits>
#include <map>

#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"
#include "named_people.hpp"
#include "outreach_parts.hpp"

namespace cascade {
namespace {

where_clauses with_span(where_clauses where, const std::string& name) {
    where.push_back({"during", name});
    std::sort(where.begin(), where.end());
    return where;
}

std::string from_to(day first, day last) { return to_text(first) + ".." + to_text(last); }

/// What a reader sees of a period that the days cut.
named_span cut_to(const time_span& days, named_span one) {
    if (one.span.first >= days.first && one.span.last <= days.last) return one;
    one.span = {std::max(one.span.first, days.first), std::min(one.span.last, days.last)};
    one.name = from_to(one.span.first, one.span.last);
    return one;
}

figure_result people_result(const char* id, const char* label, const where_clauses& where,
                            const figure& value, std::size_t records) {
    figure_result out;
    out.id = id;
    out.label = label;
    out.where = where;
    out.unit = unit::people;
    out.value = value;
    out.records = records;
    return out;
}

/// The sessions of a period, those before it, and both.
struct sides {
    std::vector<gathering> in;
    std::vector<gathering> before;
    std::vector<gathering> until;
    interval known = interval::exactly(0);  ///< people before
};

/// So many people without a name may stand behind some sessions. Any of them may be somebody whom
/// another session names.
bound most_unnamed(const std::vector<gathering>& gatherings) {
    bound most = 0;
    std::map<actor_index, bound> cohorts;
    for (const gathering& g : gatherings) {
        most += g.anonymous.hi;
        for (const cohort_part& k : g.cohorts) {
            bound& size = cohorts[k.who];
            size = std::max(size, k.size.hi);
        }
    }
    for (const auto& [who, size] : cohorts) most += size;
    return most;
}

/// New people: of `in` and not of `before`. All that is known of the two is taken to vary freely,
/// which can only widen the range.
interval new_people(const evidence& e, const sides& s, const interval& in) {
    const std::vector<gathering> before = families::filtered(s.before, families::is_certain);
    const interval until = e.bounds().count(s.until);
    const interval named =
        named_beyond(e.graph(), families::filtered(s.in, families::is_certain), s.in, s.before);
    interval fresh{std::max(minus_floor_zero(named.lo, most_unnamed(s.before)),
                            minus_floor_zero(until.lo, s.known.hi)),
                   std::min(in.hi, e.bounds().explain_beyond(s.in, before).most)};
    fresh.lo = std::min(fresh.lo, fresh.hi);
    return fresh;
}

/// Named people, or a cohort, surely in both.
bound surely_in_both(const evidence& e, const sides& s) {
    const auto sure = [](const std::vector<gathering>& all) {
        return families::filtered(all, families::is_certain);
    };
    const std::vector<gathering> in = sure(s.in);
    const std::vector<gathering> before = sure(s.before);
    const std::vector<actor_index> now = union_of_sure(in);
    const std::vector<actor_index> then = union_of_sure(before);
    std::vector<actor_index> both;
    std::set_intersection(now.begin(), now.end(), then.begin(), then.end(),
                          std::back_inserter(both));
    bound least = fewest_of(e.graph(), both);
    for (const gathering& g : in)
        for (const cohort_part& k : g.cohorts)
            for (const gathering& h : before)
                for (const cohort_part& known : h.cohorts)
                    if (known.who == k.who) least = std::max(least, k.size.lo);
    return least;
}

interval returning_people(const evidence& e, const sides& s, const interval& in,
                          const interval& fresh) {
    interval range{std::max(surely_in_both(e, s), minus_floor_zero(in.lo, fresh.hi)),
                   std::min({in.hi, s.known.hi, minus_floor_zero(in.hi, fresh.lo)})};
    range.lo = std::min(range.lo, range.hi);
    return range;
}

std::vector<gathering> chosen(const evidence& e, const where_clauses& where) {
    return select_gatherings(e, where).gatherings;
}

/// Everybody by name, every date within one period: people can be sorted by their first session.
class exact_people {
public:
    exact_people(const evidence& e, const std::vector<gathering>& all,
                 const std::vector<named_span>& periods)
        : counts_(periods.size()) {
        is_exact_ = !e.graph().has_open_links();
        std::vector<std::vector<const gathering*>> by_period(periods.size() + 1);
        for (const gathering& g : all) {
            if (!is_exact_) return;
            is_exact_ = g.certain && g.anonymous.hi == bound(0) && g.cohorts.empty() &&
                        g.unsure.empty() && sort_in(e, g, periods, by_period);
        }
        if (is_exact_) count(e, by_period);
    }

    struct counts {
        std::int64_t people = 0;
        std::int64_t fresh = 0;
        std::int64_t until = 0;
        std::size_t records_until = 0;
    };

    bool is_exact() const { return is_exact_; }
    const counts& of(std::size_t period) const { return counts_[period]; }

private:
    /// Slot 0 is before the first period; what lies after the last is left out.
    static bool sort_in(const evidence& e, const gathering& g,
                        const std::vector<named_span>& periods,
                        std::vector<std::vector<const gathering*>>& by_period) {
        const std::chrono::days one_day(1);
        const time_span before{make_day(1900, 1, 1), periods.front().span.first - one_day};
        const time_span after{periods.back().span.last + one_day, make_day(2199, 12, 31)};
        if (falls_in(e, g, after) == falls::within) return true;
        if (falls_in(e, g, before) == falls::within) {
            by_period[0].push_back(&g);
            return true;
        }
        for (std::size_t i = 0; i < periods.size(); ++i)
            if (falls_in(e, g, periods[i].span) == falls::within) {
                by_period[i + 1].push_back(&g);
                return true;
            }
        return false;
    }

    void count(const evidence& e, const std::vector<std::vector<const gathering*>>& by_period) {
        constexpr std::uint32_t never = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> last_seen(e.graph().actor_count(), never);
        std::int64_t until = 0;
        std::size_t records = 0;
        for (std::uint32_t slot = 0; slot < by_period.size(); ++slot) {
            counts now;
            for (const gathering* g : by_period[slot])
                for (const actor_index who : g->named) {
                    std::uint32_t& seen = last_seen[who.value];
                    if (seen == slot) continue;
                    ++now.people;
                    if (seen == never) ++now.fresh;
                    seen = slot;
                }
            until += now.fresh;
            records += by_period[slot].size();
            now.until = until;
            now.records_until = records;
            if (slot > 0) counts_[slot - 1] = now;
        }
    }

    bool is_exact_ = false;
    std::vector<counts> counts_;
};

constexpr const char* new_label = "people of this period who were in no session before it";
constexpr const char* returning_label = "people of this period who were in a session before it";

figure counted(const interval& range, const figure_result& people) {
    figure f = *people.count();
    figure out = make_figure(range, unit::people, f.stands_on);
    out.soft = f.soft;
    out.vague = f.vague;
    out.estimated = f.estimated;
    return out;
}

}  // namespace

std::optional<time_span> dated_days(const evidence& e, const where_clauses& where) {
    std::optional<time_span> days;
    for (const gathering& g : chosen(e, where)) {
        if (e.session_of(g).undated) continue;
        const time_window& w = e.graph().session_at(g.session).window;
        if (!days) days = time_span{w.start_first, w.start_last};
        days->first = std::min(days->first, w.start_first);
        days->last = std::max(days->last, w.start_last);
    }
    if (days) days->last = std::min(days->last, e.in_force().as_of);
    return days;
}

period_table people_over_time(const evidence& e, const period_request& request) {
    period_table table;
    table.length = request.length;
    std::vector<named_span> periods;
    for (named_span& one : periods_of(request.length, request.days, request.fiscal_year_start))
        periods.push_back(cut_to(request.days, std::move(one)));
    const std::vector<gathering> all = chosen(e, request.where);
    if (periods.empty()) return table;
    for (const gathering& g : all)
        if (std::any_of(periods.begin(), periods.end(), [&](const named_span& one) {
                return falls_in(e, g, one.span) == falls::open;
            }))
            ++table.open;
    const exact_people exact(e, all, periods);
    const day begin = e.in_force().period_first;
    for (std::size_t i = 0; i < periods.size(); ++i) {
        period_row row;
        row.period = periods[i];
        const time_span& span = row.period.span;
        const where_clauses here = with_span(request.where, row.period.name);
        const where_clauses so_far = with_span(request.where, from_to(begin, span.last));
        row.sessions = compute_figure(e, {"sessions", here, {}});
        row.contacts = compute_figure(e, {"contacts", here, {}});
        row.people = compute_figure(e, {"people", here, {}});
        if (row.people.count() == nullptr) continue;
        const interval in = row.people.count()->range;
        interval fresh;
        interval returning;
        if (exact.is_exact()) {
            const exact_people::counts& n = exact.of(i);
            fresh = interval::exactly(n.fresh);
            returning = interval::exactly(n.people - n.fresh);
            row.cumulative =
                people_result("people", find_figure("people")->label.data(), so_far,
                              make_figure(interval::exactly(n.until), unit::people, basis::counted),
                              n.records_until);
        } else {
            sides s;
            s.in = chosen(e, here);
            if (span.first > begin)
                s.before = chosen(
                    e, with_span(request.where, from_to(begin, span.first - std::chrono::days(1))));
            s.until = chosen(e, so_far);
            s.known = e.bounds().count(s.before);
            fresh = new_people(e, s, in);
            returning = returning_people(e, s, in, fresh);
            row.cumulative = compute_figure(e, {"people", so_far, {}});
        }
        row.fresh = people_result("people.new", new_label, here, counted(fresh, row.people),
                                  row.people.records);
        row.returning = people_result("people.returning", returning_label, here,
                                      counted(returning, row.people), row.people.records);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace cascade
