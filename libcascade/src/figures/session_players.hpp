#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/figures/attribution.hpp"

namespace cascade {

/// Who gave which of some sessions, at one level. Sessions are named by their place in the list.
struct session_players {
    /// One who gave a session, and the partner for whom, where the rule asks for partners.
    struct entry {
        std::uint32_t group = 0;
        std::uint32_t player = 0;

        friend bool operator<(const entry& a, const entry& b) {
            return a.group != b.group ? a.group < b.group : a.player < b.player;
        }
        friend bool operator==(const entry& a, const entry& b) {
            return a.group == b.group && a.player == b.player;
        }
    };

    std::vector<std::string> names;  ///< by player, in order
    std::vector<std::size_t> first;  ///< by session: where its entries begin; one more at the end
    std::vector<entry> entries;      ///< within a session in order, each once

    const entry* begin_of(std::size_t session) const { return entries.data() + first[session]; }
    const entry* end_of(std::size_t session) const { return entries.data() + first[session + 1]; }
    std::size_t count_of(std::size_t session) const { return first[session + 1] - first[session]; }
};

/// Players by facilitator, by partner or by donor. A session's own partner stands; where it names
/// none, that of each facilitator: an organisation's `partner`, else the organisation itself.
session_players players_of(const evidence& e, share_level level,
                           const std::vector<gathering>& gatherings);

}  // namespace cascade
