#pragma once

#include <optional>
#include <string>

#include "cascade/figures/time_span.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

inline bool is_of_time(const where_clause& w) {
    return w.dimension == "period" || w.dimension == "month" || w.dimension == "during";
}

/// The span of a condition `during=2020-Q3`, with the fiscal year of the programme.
inline span_reading span_of(const evidence& e, const where_clause& w) {
    return read_span(w.value, e.records().report.fiscal_year_start);
}

/// Whether a claim, service or output of this date answers `period=2020`: its date is known as
/// closely as the condition asks, and lies within it.
inline bool is_within(const std::optional<period>& date, const where_clause& w) {
    return date && !w.value.empty() && to_text(*date).rfind(w.value, 0) == 0;
}

/// The same for every condition of time: `during` leaves open what a part date leaves open.
inline falls falls_in(const evidence& e, const std::optional<period>& date, const where_clause& w) {
    if (w.dimension != "during") return is_within(date, w) ? falls::within : falls::outside;
    const span_reading span = span_of(e, w);
    return span.value ? falls_in(e, date, *span.value) : falls::outside;
}

}  // namespace cascade
