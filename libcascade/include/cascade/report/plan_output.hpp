#pragma once

#include <optional>
#include <string>

#include "cascade/figures/planning.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// A plan with what it stands on: rates that somebody gave, or results on record.
struct plan_answer {
    training_plan plan;
    std::optional<trainer_rates> rates;  ///< nothing: `results` of `records`
    const evidence* records = nullptr;
    recorded_results results;
    completeness complete;
    std::string people_per_contact_from;  ///< in words: given, or measured on record
    std::string target_from;              ///< where the target stands; empty when it was given
};

/// The trainers for several chances, and all that the answer takes for granted.
document plan_document(const plan_answer& a);
/// `cascade.plan/1`; docs/commands/plan.md names its keys.
std::string plan_json(const plan_answer& a);

/// Text, Markdown or JSON; a plan is no table of figures, so that there is no CSV.
std::string plan_output(const plan_answer& a, output_format format, text_colour colour);

}  // namespace cascade
