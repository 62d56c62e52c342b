#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/evidence.hpp"

namespace cascade {

enum class dose : std::uint8_t { any, significant, completed };
enum class counting_unit : std::uint8_t { unique, contacts, max_activity };
enum class diffusion_rule : std::uint8_t { exclude, separate };

/// A named rule for what counts as direct reach. The sector has no single one, so each is a
/// record of switches with the practice it follows (docs/figures.md, "Conventions").
struct convention {
    std::string_view name;
    int lowest_tier;                  ///< lowest tier of session that is direct
    std::optional<int> highest_tier;  ///< highest; nothing means all
    bool trainers_count;              ///< sessions that confer are direct too
    bool conferring_only;             ///< only sessions that confer are direct
    dose least_dose;
    counting_unit unit;
    diffusion_rule diffused;
    bool traced_only;        ///< only sessions traced back to a root
    bool target_only;        ///< only people flagged as targets
    std::string_view rule;   ///< in one sentence
    std::string_view after;  ///< the practice it follows
};

const std::vector<convention>& conventions();
const convention* find_convention(std::string_view name);
/// The convention in force.
const convention& convention_of(const evidence& e);

/// What the programme must state before the convention can be used, in words; empty when it can.
std::string missing_setting(const counting_rules& rules, const convention& c);
/// The switches in one sentence, for reading.
std::string switches_of(const counting_rules& rules, const convention& c);

/// Whether some of a gathering is direct under the convention, or may be.
bool is_direct(const evidence& e, const convention& c, const gathering& g);
/// Whether everybody there is direct beyond doubt.
bool is_wholly_direct(const evidence& e, const convention& c, const gathering& g);
/// Why a gathering is not direct under the convention, in words; empty when it is.
std::string why_not_direct(const evidence& e, const convention& c, const gathering& g);

/// What a convention makes of one audience. What may be direct or not stands in both, and enters
/// their high ends only.
struct direct_split {
    std::optional<gathering> direct;  ///< nothing when nobody there can be direct
    std::optional<gathering> other;   ///< nothing when everybody there is direct
    std::string doubt;                ///< why some may be either; empty when that is known
};
direct_split split_by(const evidence& e, const convention& c, const gathering& g);

}  // namespace cascade
