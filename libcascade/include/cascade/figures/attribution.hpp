#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"
#include "cascade/figures/scope.hpp"

namespace cascade {

/// Who people are shared among: those who gave the sessions, their partners, or the donors.
enum class share_level : std::uint8_t { actor, partner, donor };

/// The words of cascade.toml and of the command line.
std::string_view name_of(attribution_rule r);
std::string_view name_of(attribution_world w);
std::string_view name_of(share_level l);
/// What a rule says, for reading.
std::string_view meaning_of(attribution_rule r);

/// Whether the shares of a rule add up to the people counted once.
constexpr bool adds_up(attribution_rule r) { return r != attribution_rule::full; }

/// What one player has of the people reached (docs/figures.md, "Attribution"). Unit: people.
struct player_share {
    std::string player;           ///< id or name; empty: people whom nobody on record reached
    ratio_interval people;        ///< one value, unless its fraction leaves 64 bits
    std::int64_t hundredths = 0;  ///< as printed: these add up to the printed total
    std::string arithmetic;       ///< `2 × 1 + 1 × 1/2`
    std::vector<session_index> sessions;  ///< that they gave, of those chosen

    std::string printed() const;
};

/// The people of some sessions, each counted once and shared among those who reached them.
struct attribution {
    std::string refusal;                ///< why there is none; all else is empty then
    std::vector<player_share> players;  ///< by id or name; whom nobody reached last
    std::int64_t total = 0;             ///< people shared, each once
    std::vector<std::string> notes;     ///< rule, level and world; what is left out
};

/// Shares the people of the sessions chosen, under the rule and in the world of the counting
/// rules. Refuses what the records cannot say: dates that do
/// not tell who came first, audiences without an upper end in the world `upper`.
attribution share_people(const evidence& e, share_level level, const selection& chosen);

/// Every actor's printed share, for a table of actors.
class actor_shares {
public:
    explicit actor_shares(const evidence& e);
    /// In hundredths of a person; 0 for an actor who gave no session. Nothing when not derivable,
    /// or when only named people are shared and the actor reached others too.
    std::optional<std::int64_t> hundredths_of(actor_index who) const;

private:
    std::vector<std::optional<std::int64_t>> by_actor_;  // empty: not derivable
};

}  // namespace cascade
