#include "cascade/base/figure.hpp"

#include <algorithm>

namespace cascade {
namespace {

/// What holds for the sum as for the union: the unit must be the same, doubts are inherited.
figure combined(const figure& a, const figure& b, const interval& range) {
    figure result = make_figure(range, a.counts, weaker_of(a.stands_on, b.stands_on));
    result.soft = a.soft || b.soft;
    result.vague = a.vague || b.vague;
    result.estimated = a.estimated || b.estimated;
    // A sum with an approximate part is not exact, though its two ends meet.
    if (result.soft && result.hedge == qualifier::exact) result.hedge = qualifier::about;
    return result;
}

void require_same_unit(const figure& a, const figure& b) {
    // Two unknown units need not be the same one.
    if (a.counts != b.counts || a.counts == unit::unknown) throw unit_mismatch(a.counts, b.counts);
}

}  // namespace

std::string_view name_of(unit u) {
    switch (u) {
        case unit::people:
            return "people";
        case unit::contacts:
            return "contacts";
        case unit::sessions:
            return "sessions";
        case unit::accounts:
            return "accounts";
        case unit::impressions:
            return "impressions";
        case unit::copies:
            return "copies";
        case unit::visits:
            return "visits";
        case unit::outputs:
            return "outputs";
        case unit::organisations:
            return "organisations";
        case unit::days:
            return "days";
        case unit::hours:
            return "hours";
        case unit::tiers:
            return "tiers";
        case unit::people_per_day:
            return "people_per_day";
        case unit::people_per_week:
            return "people_per_week";
        case unit::people_per_month:
            return "people_per_month";
        case unit::people_per_year:
            return "people_per_year";
        case unit::ratio:
            return "ratio";
        case unit::unknown:
            break;
    }
    return "unknown";
}

std::string spoken_name(unit u) {
    std::string name(name_of(u));
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

std::optional<unit> unit_named(std::string_view word) {
    if (word == "persons" || word == "person") return unit::people;
    if (word == "attendances" || word == "attendance" || word == "contact") return unit::contacts;
    if (word == "percent") return unit::ratio;
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(unit::unknown); ++i)
        if (name_of(static_cast<unit>(i)) == word) return static_cast<unit>(i);
    return std::nullopt;
}

std::string_view name_of(basis b) {
    switch (b) {
        case basis::counted:
            return "counted";
        case basis::headcount:
            return "headcount";
        case basis::reported:
            return "reported";
        case basis::derived:
            return "derived";
        case basis::estimated:
            return "estimated";
        case basis::claimed:
            break;
    }
    return "claimed";
}

std::string_view name_of(qualifier q) {
    switch (q) {
        case qualifier::exact:
            return "exact";
        case qualifier::more_than:
            return "more_than";
        case qualifier::at_least:
            return "at_least";
        case qualifier::up_to:
            return "up_to";
        case qualifier::less_than:
            return "less_than";
        case qualifier::range:
            return "range";
        case qualifier::about:
            return "about";
        case qualifier::nearly:
            return "nearly";
        case qualifier::vague:
            return "vague";
        case qualifier::rounded:
            return "rounded";
        case qualifier::unknown:
            break;
    }
    return "unknown";
}

unit_mismatch::unit_mismatch(unit a, unit b)
    : std::logic_error("cannot add " + std::string(name_of(a)) + " to " + std::string(name_of(b))) {
}

qualifier hedge_of(const interval& range) {
    if (range.is_unknown()) return qualifier::unknown;
    if (range.is_exact()) return qualifier::exact;
    if (range.hi.is_no_end()) return qualifier::at_least;
    return range.lo == bound(0) ? qualifier::up_to : qualifier::range;
}

figure make_figure(interval range, unit u, basis b) {
    figure made;
    made.range = range;
    made.hedge = hedge_of(range);
    made.counts = u;
    made.stands_on = b;
    if (!range.hi.is_no_end()) made.nominal = range.hi.value();
    if (made.hedge == qualifier::at_least) made.nominal = range.lo.value();
    if (made.hedge == qualifier::range) {
        made.nominal = range.lo.value();
        made.nominal2 = range.hi.value();
    }
    return made;
}

figure add_disjoint(const figure& a, const figure& b) {
    require_same_unit(a, b);
    return combined(a, b, sum_of_disjoint(a.range, b.range));
}

figure unite(const figure& a, const figure& b) {
    require_same_unit(a, b);
    return combined(a, b, union_of(a.range, b.range));
}

}  // namespace cascade
