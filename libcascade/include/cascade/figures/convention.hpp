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
    bool is_built;           ///< false: named, but figures under it are not built yet
    std::string_view rule;   ///< in one sentence
    std::string_view after;  ///< the practice it follows
};

const std::vector<convention>& conventions();
const convention* find_convention(std::string_view name);
/// The convention in force.
const convention& convention_of(const evidence& e);

bool is_direct(const evidence& e, const convention& c, const gathering& g);
/// Why a gathering is not direct under the convention, in words; empty when it is.
std::string why_not_direct(const evidence& e, const convention& c, const gathering& g);

}  // namespace cascade
