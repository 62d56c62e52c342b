#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/reach/trainer.hpp"

namespace cascade {

/// The named trained people that where clauses leave, by id.
struct trainer_selection {
    std::vector<trainer> trainers;
    std::string refusal;
};

/// Trained: completed a traced conferring session by the as-of date (docs/figures.md,
/// "Activity"). Cohorts and unnamed people cannot be followed from session to session.
trainer_selection select_trainers(const evidence& e, const figure_request& request);

/// `trained 2020-01-10 (s1), first session 2020-02-01 (s2)`, for a trail.
std::string trainer_words(const evidence& e, const trainer& t);

/// One trained person by id, or nothing.
std::optional<trainer> find_trainer(const evidence& e, actor_index who);

/// Named people whom a trainer taught in deliveries, each once; nothing when some were unnamed.
std::optional<std::int64_t> named_fan_out(const evidence& e, const trainer& t);

}  // namespace cascade
