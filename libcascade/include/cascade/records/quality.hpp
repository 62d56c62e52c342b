#pragma once

#include <cstdint>
#include <map>
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

/// Where a partner works. A session is within it when all that it states of district and place is
/// listed; an empty list says nothing.
struct partner_area {
    std::string partner;
    std::vector<std::string> districts;
    std::vector<std::string> places;
    record_source source;
};

/// What a partner, or the whole programme, was to send, and what its report tells in words.
struct expected_reports {
    std::string partner;                   ///< empty: all partners together
    std::optional<std::int64_t> sessions;  ///< how many session reports
    std::optional<std::int64_t> trained;   ///< how many people it says were trained
    record_source source;
};

/// What the records are judged against: the tables [[waiver]], [[area]], [[expected]], [reference]
/// and [quality].
struct quality_rules {
    std::vector<waiver> waivers;
    std::vector<partner_area> areas;
    std::vector<expected_reports> expected;
    std::optional<std::int64_t>
        national_total_per_year;  ///< what a service's total is held against
    record_source national_source;
    /// The most people that one session of a kind is likely to have, by kind in lower case.
    std::map<std::string, std::int64_t, std::less<>> largest = {
        {"awareness", 200}, {"briefing", 3000}, {"tot", 50}};
    /// By how many per cent a recount may differ from what was reported.
    std::int64_t verification_tolerance = 10;
};

}  // namespace cascade
