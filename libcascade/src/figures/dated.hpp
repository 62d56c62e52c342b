#pragma once

#include <optional>
#include <string>

#include "cascade/base/calendar.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

inline bool is_of_time(const where_clause& w) {
    return w.dimension == "period" || w.dimension == "month";
}

/// Whether a claim, service or output of this date answers `period=2020`: its date is known as
/// closely as the condition asks, and lies within it.
inline bool is_within(const std::optional<period>& date, const where_clause& w) {
    return date && !w.value.empty() && to_text(*date).rfind(w.value, 0) == 0;
}

}  // namespace cascade
