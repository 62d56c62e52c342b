#pragma once

#include <vector>

#include "cascade/figures/figure_result.hpp"
#include "cascade/figures/time_span.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// One period. People of periods are never added: whoever comes again stands in each.
struct period_row {
    named_span period;
    figure_result sessions;
    figure_result contacts;
    figure_result people;      ///< different people in this period
    figure_result fresh;       ///< those of them who were in no session before it
    figure_result returning;   ///< those who were
    figure_result cumulative;  ///< different people from the first record to the end of the period
};

struct period_table {
    period_length length = period_length::year;
    std::vector<period_row> rows;
    /// Records whose dates leave open which of the periods they belong to: in the high ends of
    /// each.
    std::size_t open = 0;
};

/// Which days to sort, and how.
struct period_request {
    where_clauses where;  ///< on partner and the like; "before" means before under the same ones
    period_length length = period_length::year;
    time_span days;             ///< periods that reach beyond are cut
    int fiscal_year_start = 1;  ///< month
};

/// People over time (docs/commands/report.md, "Period by period"). Exact where everybody is
/// recorded by name and every date lies in one period; otherwise bounds that can both be true: new
/// is at least who is new by name, or what all people until then are more than those before, and at
/// most the people of the period who are not surely known; returning is what remains of the people
/// of the period, and at least who is returning by name.
period_table people_over_time(const evidence& e, const period_request& request);

/// The days from the first session on record that has a date to the last; nothing without one.
std::optional<time_span> dated_days(const evidence& e, const where_clauses& where);

}  // namespace cascade
