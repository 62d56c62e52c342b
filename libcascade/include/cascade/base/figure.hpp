#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include "cascade/base/interval.hpp"
#include "cascade/base/kept_text.hpp"

namespace cascade {

/// What is counted. Two figures of different units are never added: see add_disjoint().
enum class unit : std::uint8_t {
    people,
    contacts,
    sessions,
    accounts,
    impressions,
    copies,
    visits,
    outputs,
    organisations,
    days,
    hours,
    tiers,
    people_per_day,
    people_per_week,
    people_per_month,
    people_per_year,
    ratio,
    unknown,
};

/// Where the number comes from, strongest first; a figure has the weakest basis of its inputs.
enum class basis : std::uint8_t { counted, headcount, reported, derived, estimated, claimed };

/// How a number is hedged, as written or as its interval says.
enum class qualifier : std::uint8_t {
    exact,
    more_than,
    at_least,
    up_to,
    less_than,
    range,
    about,
    nearly,
    vague,
    rounded,
    unknown,
};

std::string_view name_of(unit u);
/// The same for reading: `people per day`.
std::string spoken_name(unit u);
/// The unit of this name; `persons`, `attendances` and `percent` are known too. Nothing for another
/// word.
std::optional<unit> unit_named(std::string_view word);
std::string_view name_of(basis b);
std::string_view name_of(qualifier q);
constexpr basis weaker_of(basis a, basis b) { return a < b ? b : a; }

/// A number as somebody stated it, or as records gave it: an interval, its hedge, unit and basis.
/// Defined in docs/figures.md, "What a figure is".
struct figure {
    interval range = interval::unknown();
    qualifier hedge = qualifier::unknown;
    bool soft = false;       ///< around, about, some: compared with a tolerance
    bool vague = false;      ///< thousands of, several
    bool estimated = false;  ///< a statistical method stands behind it
    cascade::unit counts = unit::unknown;
    cascade::basis stands_on = basis::reported;
    std::int64_t nominal = 0;   ///< the numeral as printed
    std::int64_t nominal2 = 0;  ///< the second numeral of a range
    std::int64_t grain = 1;     ///< place value of the last non-zero digit: 89,000 has 1,000
    kept_text text;             ///< as written; empty when computed
};

/// Somebody tried to add people to contacts, or the like.
class unit_mismatch : public std::logic_error {
public:
    unit_mismatch(unit a, unit b);
};

/// A computed figure; the qualifier follows from the interval.
figure make_figure(interval range, unit u, basis b);
/// The qualifier that an interval has by its ends alone.
qualifier hedge_of(const interval& range);

/// Sum of groups that share nobody. Throws unit_mismatch. soft, vague and estimated are sticky.
figure add_disjoint(const figure& a, const figure& b);
/// Union of groups whose overlap is unknown. Throws unit_mismatch.
figure unite(const figure& a, const figure& b);

}  // namespace cascade
