#pragma once

#include <optional>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/loss.hpp"

namespace cascade {

/// What one trainer gave, directly and downstream; one row of `cascade reach`
/// (docs/commands/reach.md). Intervals are people or contacts as named.
struct actor_reach {
    actor_index who;
    std::optional<int> tier;  ///< roots 0; nothing when no traced session leads to the actor
    bound sessions_given;     ///< an aggregate adds the least number of sessions it stands for
    bound untraced_sessions;  ///< given without own training on record in time
    bound direct_contacts;    ///< low end
    interval direct_people;
    interval reach_people;             ///< directly or through others; the actor and roots left out
    bound reach_contacts;              ///< low end
    interval indirect_people;          ///< reach less direct
    int levels_below = 0;              ///< most steps to anyone reached, by the shortest way
    std::optional<day> first_trained;  ///< end of the earliest conferring attendance
    std::optional<day> first_delivered;  ///< first own session after it, by the tie rule
    std::optional<std::int64_t> lag_days;
    std::int64_t direct_named = 0;
    std::int64_t reach_named = 0;
    std::optional<removal_loss> loss;  ///< nothing when no session is traced back to a root
};

/// One row per actor that gave a session or completed one that confers, by id.
std::vector<actor_reach> reach_of_actors(const evidence& e);

}  // namespace cascade
