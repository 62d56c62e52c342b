#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/records/programme.hpp"

namespace cascade {

/// The earliest and latest day a session can have begun and ended on, both ends included.
struct time_window {
    day start_first;
    day start_last;
    day end_first;
    day end_last;

    bool is_certain() const { return start_first == start_last && end_first == end_last; }
};

/// What a record is that figures are counted from.
enum class record_type : std::uint8_t { session, claim, flow, output, person };

/// Why a record stays out of the figures.
enum class left_out : std::uint8_t { status, outside_period, after_as_of };

struct left_out_record {
    std::string id;
    left_out why = left_out::status;
    std::string detail;  ///< `cancelled`, or the date
    record_source source;
    record_type type = record_type::session;
};

/// A session that counts. `certain` is false when its part date leaves open whether it had begun
/// by the as-of date: it then enters upper ends only.
struct session_in_force {
    const session* record = nullptr;
    time_window window;
    bool certain = true;
};

/// The records that count at the as-of date, each list in the order of the programme.
struct records_in_force {
    day period_first;  ///< what an undated record stands for
    day period_last;
    day as_of;
    std::vector<session_in_force> sessions;
    std::vector<const claim*> claims;
    std::vector<const flow*> flows;
    std::vector<const output*> outputs;
    std::vector<left_out_record> left_out;
};

/// Applies status, the programme's period and the as-of date (docs/figures.md, "Which records
/// count"). Windows already respect `after`. The programme must outlive the result.
/// `as_of` is the last day that counts; nothing means the programme's end.
records_in_force select_records(const programme& p, std::optional<day> as_of);
inline records_in_force select_records(const programme& p) {
    return select_records(p, p.counting.as_of);
}

}  // namespace cascade
