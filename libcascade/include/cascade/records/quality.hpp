#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/records/source.hpp"

namespace cascade {

/// A judgement that somebody has looked at and accepts: it is listed with its reason and no longer
/// counted as a warning.
struct waiver {
    std::string rule;    ///< the rule's id or code: `S09`, `implausible-size`
    std::string record;  ///< the id of the record it is about; empty: all of the rule
    std::string reason;
    record_source source;
};

/// Where a partner works.
struct partner_area {
    std::string partner;
    std::vector<std::string> districts;
    std::vector<std::string> places;
    record_source source;
};

/// How many session reports a partner was to send.
struct expected_reports {
    std::string partner;
    std::int64_t sessions = 0;
    record_source source;
};

/// What the records are judged against: the tables [[waiver]], [[area]], [[expected]], [reference].
struct quality_rules {
    std::vector<waiver> waivers;
    std::vector<partner_area> areas;
    std::vector<expected_reports> expected;
    std::optional<std::int64_t>
        national_total_per_year;  ///< what a service's total is held against
    record_source national_source;
};

}  // namespace cascade
