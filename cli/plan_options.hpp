#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cascade/figures/planning.hpp"
#include "options.hpp"

namespace cascade::cli {

/// What is to be planned, and by which rates; what is left out comes from the records.
struct plan_options {
    std::optional<std::int64_t> target;
    unit counted = unit::people;
    std::optional<rational> activation;
    std::optional<scatter> sessions;
    std::optional<scatter> size;
    std::optional<scatter> new_trainers;
    std::optional<ratio_interval> people_per_contact;
    std::optional<rational> confidence;
    std::optional<std::int64_t> window_days;
    std::optional<std::int64_t> tiers;
    std::optional<std::int64_t> seed;
    std::optional<std::int64_t> runs;
    programme_options programme;
    output_options output;

    bool has_rates() const { return activation || sessions || size; }
};

void add_plan_options(CLI::App& command, plan_options& options);

/// Refuses options that do not go together.
void refuse_contradictions(const plan_options& options);

}  // namespace cascade::cli
