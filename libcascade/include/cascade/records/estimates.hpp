#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/records/counting.hpp"
#include "cascade/records/source.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// How a number of people is estimated (docs/figures.md, "Estimates").
enum class estimate_method : std::uint8_t {
    attendee_survey,    ///< attendees asked at sessions how many sessions they attended
    people_survey,      ///< the same, asked of people drawn from a list of people
    overlap_survey,     ///< of people of one group, how many were in another group too
    two_lists,          ///< people on two independent lists, and on both
    repeat_attendance,  ///< people on record once, twice and more often
};

/// What must be true for two lists to say how many people there are in all. Nobody but the
/// programme can know it, so each has to be stated.
enum class list_condition : std::uint8_t {
    same_population,   ///< both lists are of one population in one area
    closed,            ///< nobody came or left between them
    reliable_linkage,  ///< who is on both was found without error
    independent,       ///< being on one makes being on the other neither likelier nor less likely
    nobody_excluded,   ///< everybody had a chance to be on each
};

inline constexpr list_condition list_conditions[] = {
    list_condition::same_population, list_condition::closed, list_condition::reliable_linkage,
    list_condition::independent, list_condition::nobody_excluded};

/// What somebody measured beside the records: [[estimate]]. Only the fields of its method are
/// filled.
struct estimate {
    std::string id;
    estimate_method method = estimate_method::attendee_survey;
    where_clauses where;                 ///< which part of the records it is about
    std::vector<std::int64_t> attended;  ///< attendee_survey, people_survey: one answer each
    std::optional<group_selector> a;     ///< overlap_survey: of whom people were asked
    std::optional<group_selector> b;     ///< overlap_survey: the group they may be in too
    std::int64_t asked = 0;              ///< overlap_survey
    std::int64_t also = 0;               ///< overlap_survey: of those asked, in both
    std::int64_t first = 0;              ///< two_lists: people on the first list
    std::int64_t second = 0;             ///< two_lists: people on the second
    std::int64_t both = 0;               ///< two_lists: people on both
    std::vector<list_condition> holds;   ///< two_lists: what is stated to be true
    std::string note;                    ///< who measured it, and when
    record_source source;
};

}  // namespace cascade
