#include <algorithm>
#include <map>
#include <set>

#include "audience.hpp"
#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "partners.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

using text_set = std::set<std::string, std::less<>>;

std::string key_of(std::string_view name) { return comparable(trimmed(name)); }

text_set keys_of(const std::vector<std::string>& names) {
    text_set keys;
    for (const std::string& name : names) keys.insert(key_of(name));
    return keys;
}

/// One [[area]] of a partner, ready for comparing.
struct area_keys {
    text_set districts;
    text_set places;

    bool holds_district(const session& s) const { return holds(districts, s.district); }
    bool holds_place(const session& s) const { return holds(places, s.place); }

private:
    /// A blank cell contradicts nothing, and a list that is not given allows all.
    static bool holds(const text_set& listed, const std::string& said) {
        return listed.empty() || trimmed(said).empty() || listed.count(key_of(said)) != 0;
    }
};

/// What [[area]] says of one partner, and whether any session is of that partner.
struct known_area {
    std::vector<area_keys> parts;
    const partner_area* first = nullptr;
    bool is_used = false;
};

/// Which of the two cells is out of every part, and its text.
finding out_of_area_finding(const checking& c, const session& s, const known_area& area) {
    const bool district_fits =
        std::any_of(area.parts.begin(), area.parts.end(),
                    [&](const area_keys& part) { return part.holds_district(s); });
    const std::string field = district_fits ? "place" : "district";
    const std::string& said = district_fits ? s.place : s.district;
    return {cell_of(c, s, field),
            "session " + s.id.text() + " of " + partner_of(s) + " took place in " +
                std::string(trimmed(said)) + ", outside the partner's area",
            "and it counts", "correct the " + field + ", or add it to [[area]]", about(c, s)};
}

std::int64_t sure_days(const flow& f) {
    if (f.per != flow_per::per_day) return 1;
    return f.days ? f.days->range.lo.value() : 0;
}

/// `2,000-2,500 a day on 250 days`
std::string rate_text(const flow& f) {
    constexpr std::string_view spans[] = {" a day", " a week", " a month", " a year"};
    std::string text = to_text(f.rate.range, text_style::human) +
                       std::string(spans[static_cast<std::size_t>(f.per)]);
    if (f.per == flow_per::per_day)
        text += " on " + to_text(f.days->range, text_style::human) + " days";
    return text;
}

/// Whether an expectation is about a session. Links are a list of pairs, not session reports.
bool is_about(const expected_reports& x, const session& s) {
    return !s.from_link && (x.partner.empty() || partner_of(s) == x.partner);
}

std::string whose(const expected_reports& x) { return x.partner.empty() ? "" : " of " + x.partner; }

}  // namespace

findings out_of_area(const checking& c) {
    std::map<std::string, known_area> areas;
    for (const partner_area& area : c.records.quality.areas) {
        known_area& known = areas[area.partner];
        known.parts.push_back({keys_of(area.districts), keys_of(area.places)});
        if (known.first == nullptr) known.first = &area;
    }
    findings found;
    if (areas.empty()) return found;
    for_sessions(c, [&](session_index, const session& s) {
        const auto area = areas.find(partner_of(s));
        if (area == areas.end()) return;
        area->second.is_used = true;
        const auto& parts = area->second.parts;
        const bool fits = std::any_of(parts.begin(), parts.end(), [&](const area_keys& part) {
            return part.holds_district(s) && part.holds_place(s);
        });
        if (!fits) found.push_back(out_of_area_finding(c, s, area->second));
    });
    for (const auto& [partner, area] : areas) {
        if (area.is_used) continue;
        found.push_back({c.records.files.where(area.first->source, "partner"),
                         "an area is given for " + partner + ", of whom no session is on record",
                         "so nothing is held against it",
                         "correct the partner's name",
                         {partner}});
    }
    return found;
}

findings flow_exceeds_national(const checking& c) {
    findings found;
    const auto national = c.records.quality.national_total_per_year;
    if (!national) return found;
    constexpr std::int64_t longest_year = 366;
    for (const flow* f : c.in_force.flows) {
        const std::int64_t days = sure_days(*f);
        if (days == 0) continue;
        const std::int64_t years = (days - 1) / longest_year + 1;
        // rate x days > national x years, without a product that could be too large
        if (f->rate.range.lo <= divide_down(bound(*national) * bound(years), bound(days))) continue;
        found.push_back({c.records.files.where(f->source, "rate"),
                         "service " + f->id.text() + " meets " + rate_text(*f) +
                             ", more than the " + grouped(*national) +
                             " a year of the whole country",
                         f->is_capacity ? "though it is an opportunity and enters no figure" : "",
                         "correct rate, days or people_per_year; or it meets people again",
                         {f->id.text()}});
    }
    return found;
}

findings completeness(const checking& c) {
    findings found;
    for (const expected_reports& x : c.records.quality.expected) {
        if (!x.sessions) continue;
        interval received = interval::exactly(0);
        for_sessions(c, [&](session_index, const session& s) {
            if (!is_about(x, s)) return;
            received =
                sum_of_disjoint(received, s.sessions ? s.sessions->range : interval::exactly(1));
        });
        std::string seen = to_text(received, text_style::human) + " of " + grouped(*x.sessions) +
                           " expected session reports" + whose(x) + " are on record";
        // Not all is never 100 %.
        if (received.is_exact() && received.lo <= bound(*x.sessions))
            seen += ", " +
                    grouped(divide_down(received.lo * bound(100), bound(*x.sessions)).value()) +
                    " %";
        const bool all = received.lo >= bound(*x.sessions);
        found.push_back({c.records.files.where(x.source, "sessions"),
                         seen,
                         "",
                         all ? "" : "ask for the missing ones",
                         {x.partner}});
    }
    return found;
}

findings narrative_differs(const checking& c) {
    findings found;
    for (const expected_reports& x : c.records.quality.expected) {
        if (!x.trained) continue;
        const interval listed = people_trained(
            c, [&](const session& s) { return x.partner.empty() || partner_of(s) == x.partner; });
        if (listed.contains(*x.trained)) continue;
        found.push_back({c.records.files.where(x.source, "trained"),
                         "the report" + whose(x) + " tells of " + grouped(*x.trained) +
                             " people trained, the lists of sessions that confer have " +
                             to_text(listed, text_style::human),
                         "and the lists count",
                         "ask for the missing lists, or correct the number",
                         {x.partner}});
    }
    return found;
}

}  // namespace cascade::rules
