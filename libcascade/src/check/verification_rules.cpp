#include <algorithm>
#include <map>

#include "audience.hpp"
#include "cascade/base/figure_text.hpp"
#include "lots.hpp"
#include "partners.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

/// Sessions that were counted again, taken together.
struct verified {
    interval reported = interval::exactly(0);
    interval recounted = interval::exactly(0);
    std::int64_t sessions = 0;
    std::int64_t right = 0;
    session_index first;
};

/// recounted / reported is for certain below 1 - tolerance. The border itself is within.
bool is_over_reported(const interval& reported, const interval& recounted, std::int64_t tolerance) {
    return recounted.hi * bound(100) < reported.lo * bound(100 - tolerance);
}

bool is_under_reported(const interval& reported, const interval& recounted,
                       std::int64_t tolerance) {
    return recounted.lo * bound(100) > reported.hi * bound(100 + tolerance);
}

/// What a record says of its session's size: as stated, else its complete list.
std::optional<interval> reported_size(const checking& c, session_index i, const session& s) {
    if (const auto stated = stated_size_of(s)) return stated->people;
    if (!s.list_complete || !c.graph.has_list(i)) return std::nullopt;
    return list_of(c, i).people;
}

void add(verified& sum, session_index i, const interval& reported, const interval& recounted,
         bool is_right) {
    if (sum.sessions == 0) sum.first = i;
    ++sum.sessions;
    if (is_right) ++sum.right;
    sum.reported = sum_of_disjoint(sum.reported, reported);
    sum.recounted = sum_of_disjoint(sum.recounted, recounted);
}

/// Keeps sums of 20 million rows within 64 bits. Nobody recounts a thousand million people.
bool is_countable(const interval& range) {
    constexpr std::int64_t largest = 1'000'000'000;
    return range.lo <= bound(largest) && (range.hi.is_no_end() || range.hi <= bound(largest));
}

struct verification {
    std::map<std::string, verified> by_partner;
    verified all;
};

verification verify_counts(const checking& c) {
    verification result;
    const std::int64_t tolerance = c.records.quality.verification_tolerance;
    for_sessions(c, [&](session_index i, const session& s) {
        if (!s.recounted) return;
        const auto reported = reported_size(c, i, s);
        const interval& recounted = s.recounted->range;
        if (!reported || !is_countable(*reported) || !is_countable(recounted)) return;
        const bool is_right = !is_over_reported(*reported, recounted, tolerance) &&
                              !is_under_reported(*reported, recounted, tolerance);
        add(result.by_partner[partner_of(s)], i, *reported, recounted, is_right);
        add(result.all, i, *reported, recounted, is_right);
    });
    return result;
}

/// The factor to two decimals, rounded away from 1, so that what is flagged never reads 0.90.
std::string factor_text(const verified& v, bool is_below) {
    const auto ratio = ratio_of(v.recounted, v.reported);
    if (!ratio) return "no number";
    if (is_below && ratio->hi) {
        const std::int64_t hundredths = rounded_down(*ratio->hi * rational(100));
        return "0." + std::string(hundredths < 10 ? "0" : "") + std::to_string(hundredths);
    }
    const std::int64_t hundredths = rounded_up(ratio->lo * rational(100));
    const std::int64_t rest = hundredths % 100;
    return grouped(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

void judge(const checking& c, const verified& v, const std::string& whose,
           std::vector<std::string> about, findings& found) {
    const std::int64_t tolerance = c.records.quality.verification_tolerance;
    const bool over = is_over_reported(v.reported, v.recounted, tolerance);
    if (!over && !is_under_reported(v.reported, v.recounted, tolerance)) return;
    const std::string at_hand = v.sessions == 1 ? "1 session" : grouped(v.sessions) + " sessions";
    found.push_back({cell_of(c, *c.graph.session_at(v.first).record, "recounted"),
                     "the recount of " + at_hand + whose + " gives " +
                         to_text(v.recounted, text_style::human) + " where " +
                         to_text(v.reported, text_style::human) +
                         " were reported, a verification factor of " + factor_text(v, over),
                     "and the reported numbers count",
                     std::string("ask the partner how it counts; it seems to report too ") +
                         (over ? "many" : "few"),
                     std::move(about)});
}

}  // namespace

findings verification_factor(const checking& c) {
    const verification v = verify_counts(c);
    findings found;
    for (const auto& [partner, sum] : v.by_partner)
        judge(c, sum, of_partner(c, partner), {partner}, found);
    if (v.by_partner.size() > 1) judge(c, v.all, " of all partners", {}, found);
    return found;
}

findings lot_quality(const checking& c) {
    findings found;
    const verification verified_counts = verify_counts(c);
    for (const auto& [partner, v] : verified_counts.by_partner) {
        const std::string rule = grouped(v.right) + " of " + grouped(v.sessions) +
                                 (v.sessions == 1 ? " recounted session" : " recounted sessions") +
                                 of_partner(c, partner) + (v.right == 1 ? " is" : " are") +
                                 " as reported";
        std::string judged;
        std::string mend = "if too few were right, recount all";
        if (const auto needed = lot_acceptance(v.sessions)) {
            judged = (v.right >= *needed ? "enough to accept the reports: "
                                         : "too few to accept the reports: ") +
                     grouped(*needed) + " are needed";
        } else if (v.sessions < smallest_lot) {
            judged = "too few were recounted to judge the others";
            mend = "recount at least 19, chosen by chance";
        } else {
            judged = "more than this rule is made for";
            mend = "give the share right with its interval";
        }
        found.push_back({cell_of(c, *c.graph.session_at(v.first).record, "recounted"),
                         rule,
                         judged,
                         mend,
                         {partner}});
    }
    return found;
}

}  // namespace cascade::rules
