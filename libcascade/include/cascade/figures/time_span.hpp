#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/records/report_settings.hpp"

namespace cascade {

/// Whole days from the first to the last, both included.
struct time_span {
    day first;
    day last;
};

struct span_reading {
    std::optional<time_span> value;
    std::string mend;  ///< what to write instead; empty when there is a value
};

/// Reads what people call a period: 2020, 2020-03, 2020-03-15, 2020-Q3, 2020-H1, FY2020, or two of
/// these with `..` between them. FY2020 is the fiscal year that ends in 2020; without the month
/// that fiscal years begin with it is refused, because countries differ.
span_reading read_span(std::string_view text, std::optional<int> fiscal_year_start);

/// `1 July 2019 to 30 June 2020`
std::string to_words(const time_span& span);

/// `month`, `quarter`, `half-year`, `year`, `fiscal-year`
std::string_view name_of(period_length length);
inline constexpr period_length period_lengths[] = {period_length::month, period_length::quarter,
                                                   period_length::half_year, period_length::year,
                                                   period_length::fiscal_year};

struct named_span {
    std::string name;  ///< as read_span() reads it
    time_span span;
};

/// All periods of one length that touch the days, in their order. Fiscal years begin with
/// `fiscal_year_start`.
std::vector<named_span> periods_of(period_length length, const time_span& days,
                                   int fiscal_year_start);

/// Whether something of a part date lies within a span of days.
enum class falls : std::uint8_t { outside, open, within };

/// A session falls where it began. A record of several sessions falls within a span only as a
/// whole; where they spread beyond it, how many of them do is open.
falls falls_in(const evidence& e, const gathering& g, const time_span& span);
/// A claim, service or output; without a date it may lie anywhere in the programme's period.
falls falls_in(const evidence& e, const std::optional<period>& date, const time_span& span);

}  // namespace cascade
