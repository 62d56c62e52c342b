#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/base/interval.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// What counts as "before" when two sessions share a day (docs/figures.md, "Time").
enum class tie_rule : std::uint8_t {
    strict,    ///< trained today, deliver from tomorrow
    ordered,   ///< on one day the column seq decides; without it, not before
    same_day,  ///< trained today, may deliver today
};

inline constexpr tie_rule tie_rules[] = {tie_rule::strict, tie_rule::ordered, tie_rule::same_day};

/// Whether dates are looked at. `ignore_time` is the largest reach any order would allow.
enum class time_rule : std::uint8_t { respect_time, ignore_time };

/// Assumptions that tighten bounds; each is printed where it is in force.
enum class assumption : std::uint8_t { place_day, facilitator_apart, trainers_not_audience };

/// How the people reached are shared among those who reached them (docs/figures.md, "Attribution").
enum class attribution_rule : std::uint8_t {
    shapley,           ///< everybody equally among all who reached them
    two_level,         ///< equally among the partners, then among each partner's facilitators
    first_touch,       ///< to those who gave the earliest session attended
    last_touch,        ///< to those who gave the latest
    contact_fraction,  ///< by sessions attended
    full,              ///< to each in full; does not add up
};

inline constexpr attribution_rule attribution_rules[] = {
    attribution_rule::shapley,    attribution_rule::two_level,        attribution_rule::first_touch,
    attribution_rule::last_touch, attribution_rule::contact_fraction, attribution_rule::full};

/// Who is shared: people recorded by name, or these and all unnamed ones, taken as different
/// people.
enum class attribution_world : std::uint8_t { named, upper };

inline constexpr attribution_world attribution_worlds[] = {attribution_world::named,
                                                           attribution_world::upper};

/// One side of a [[disjoint]] declaration: `session:B-PWF`, `group:leaders`, `cohort:K-PWF`.
struct group_selector {
    std::string dimension;
    std::string value;

    friend bool operator==(const group_selector& a, const group_selector& b) {
        return a.dimension == b.dimension && a.value == b.value;
    }
    friend bool operator<(const group_selector& a, const group_selector& b) {
        return a.dimension != b.dimension ? a.dimension < b.dimension : a.value < b.value;
    }
};

/// Groups declared to share nobody: their lower bounds add.
struct disjoint_groups {
    std::vector<group_selector> of;
    record_source source;
};

/// One group that met repeatedly: later sessions add nobody to the upper bound.
struct same_group {
    std::vector<session_id> sessions;
    record_source source;
};

/// How many people two groups share, known from outside the records: [[overlap]].
struct known_overlap {
    group_selector a;
    group_selector b;
    interval people;
    std::string method;  ///< how it is known, such as a comparison of two complete lists
    record_source source;
};

/// The table [counting] and what belongs to it: how the records are turned into figures.
struct counting_rules {
    std::string convention = "deliberate";
    std::vector<std::string> significant_kinds;  ///< kinds of session of a significant dose
    std::optional<double> significant_hours;     ///< sessions as long as this are, too
    attribution_rule attribution = attribution_rule::shapley;
    attribution_world world = attribution_world::named;
    tie_rule ties = tie_rule::strict;
    time_rule time = time_rule::respect_time;
    std::vector<assumption> assumptions;
    std::vector<std::string> strata;  ///< stable attributes to bound people by, such as sex
    std::optional<std::int64_t> population;
    bool coverage_is_partial = false;
    bool accounts_are_people = false;
    bool organisations_deliver_via_trained = false;
    std::int64_t activation_days = 180;
    std::int64_t dormant_days = 180;
    std::vector<disjoint_groups> disjoint;
    std::vector<same_group> repeating;
    std::vector<known_overlap> overlaps;
    std::optional<day> as_of;  ///< set by --as-of; else the programme's end
};

}  // namespace cascade
