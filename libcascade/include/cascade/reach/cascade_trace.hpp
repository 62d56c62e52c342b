#pragma once

#include <optional>
#include <vector>

#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// Why a facilitator may pass something on at a session, or may not.
enum class standing : std::uint8_t {
    root,            ///< tier 0
    trained,         ///< received it at an earlier traced session
    through_member,  ///< an organisation with such a member
    trained_later,   ///< has training on record, but none that came before
    never_trained,   ///< no training on record
};
constexpr bool is_admissible(standing s) {
    return s == standing::root || s == standing::trained || s == standing::through_member;
}

struct facilitation_judgement {
    actor_index facilitator;
    cascade::standing standing = standing::never_trained;
    /// Only a choice of days within part dates puts the training first.
    certainty order = certainty::certain;
    /// Would be admissible if a day's sessions counted in any order.
    bool only_same_day = false;
};

/// The cascade as the records carry it: who stands at which tier, which sessions are traced back
/// to a root through people trained in time (docs/figures.md, "Tiers").
struct cascade_trace {
    /// Per session; nothing means untraced.
    std::vector<std::optional<int>> session_tier;
    /// Per session, its facilitators by id with the judgement on each.
    std::vector<std::vector<facilitation_judgement>> facilitators;
    /// Per actor: 0 for roots, else the lowest tier attended; for organisations their members'.
    std::vector<std::optional<int>> actor_tier;
};

/// Traces the whole cascade from the roots.
cascade_trace trace_cascade(const reach_graph& graph, const time_order& order);

}  // namespace cascade
