#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <limits>
#include <span>
#include <vector>

#include "cascade/reach/cascade_schedule.hpp"

namespace cascade {

/// So many actors go through the schedule side by side.
inline constexpr std::size_t lanes = 64;

/// For up to 64 actors at once, one lane each: in how many steps each session is reached, in one
/// pass over the schedule. Level is wide enough for the longest chain; its largest value is
/// "not reached". Loops over a row have a fixed length, so that they become vector instructions.
template <class Level>
class level_lanes {
public:
    level_lanes(const packed_cascade& cascade, const cascade_schedule& schedule)
        : cascade_(cascade),
          schedule_(schedule),
          reached_(cascade.sessions()),
          received_(cascade.carriers.size()),
          is_reached_(cascade.sessions()),
          has_received_(cascade.carriers.size()) {}

    void run(std::span<const actor_index> actors) {
        std::fill(is_reached_.begin(), is_reached_.end(), 0);
        std::fill(has_received_.begin(), has_received_.end(), 0);
        actors_ = actors;
        for (std::size_t lane = 0; lane < actors.size(); ++lane)
            for (const std::uint32_t s : cascade_.own.row(actors[lane].value)) row_of(s)[lane] = 1;
        for (const cascade_step& step : schedule_.steps) {
            const std::span<const std::uint32_t> sessions(schedule_.sessions.data() + step.begin,
                                                          schedule_.sessions.data() + step.end);
            if (step.kind == step_kind::knot) {
                untie(sessions);
                continue;
            }
            for (const std::uint32_t s : sessions)
                step.kind == step_kind::take_in ? take_in(s) : pass_on(s);
        }
    }

    static constexpr std::size_t lanes_at_once = 16;
    /// Visits, session by session, the lanes from `first` to `first + lanes_at_once` that reach it.
    template <class Visit>
    void visit_reached(std::size_t first, Visit visit) const {
        std::array<Level, lanes_at_once> none;
        none.fill(nowhere);
        for (std::uint32_t s = 0; s < is_reached_.size(); ++s) {
            if (is_reached_[s] == 0) continue;
            const Level* level = reached_[s].data() + first;
            if (std::memcmp(level, none.data(), sizeof(none)) == 0) continue;
            for (std::size_t lane = 0; lane < lanes_at_once; ++lane)
                if (level[lane] != nowhere) visit(first + lane, s, std::uint32_t{level[lane]});
        }
    }

private:
    using row = std::array<Level, lanes>;
    static constexpr Level nowhere = std::numeric_limits<Level>::max();

    row& row_of(std::uint32_t session) {
        if (is_reached_[session] == 0) {
            is_reached_[session] = 1;
            reached_[session].fill(nowhere);
        }
        return reached_[session];
    }

    static void take_less(row& into, const row& from) {
        for (std::size_t i = 0; i < lanes; ++i) into[i] = std::min(into[i], from[i]);
    }

    void take_in(std::uint32_t s) {
        for (const std::uint32_t c : cascade_.givers.row(s))
            if (has_received_[c] != 0) take_less(row_of(s), received_[c]);
    }

    void pass_on(std::uint32_t s) {
        if (is_reached_[s] == 0) return;
        row next;
        for (std::size_t i = 0; i < lanes; ++i) {
            const Level level = reached_[s][i];
            next[i] = static_cast<Level>(level + (level != nowhere ? 1 : 0));
        }
        for (const std::uint32_t c : cascade_.takers.row(s)) receive(c, next);
    }

    void receive(std::uint32_t c, const row& next) {
        row& received = received_[c];
        if (has_received_[c] == 0) {
            has_received_[c] = 1;
            received.fill(nowhere);
        }
        take_less(received, next);
        if (cascade_.carriers[c].via == nullptr) return;
        // Members do not get their organisation's sessions.
        for (std::size_t lane = 0; lane < actors_.size(); ++lane)
            if (actors_[lane] == cascade_.carriers[c].receives) received[lane] = nowhere;
    }

    /// What the actors' own sessions pass on first reaches sessions that stand earlier in the knot
    /// in a second pass, so one is always made.
    void untie(std::span<const std::uint32_t> sessions) {
        for (const std::uint32_t s : sessions) {
            take_in(s);
            pass_on(s);
        }
        for (bool changed = true; changed;) {
            changed = false;
            for (const std::uint32_t s : sessions) {
                const bool was_reached = is_reached_[s] != 0;
                const row before = was_reached ? reached_[s] : row{};
                take_in(s);
                if (is_reached_[s] == 0 || (was_reached && before == reached_[s])) continue;
                pass_on(s);
                changed = true;
            }
        }
    }

    const packed_cascade& cascade_;
    const cascade_schedule& schedule_;
    std::span<const actor_index> actors_;
    std::vector<row> reached_;   ///< per session, where is_reached_
    std::vector<row> received_;  ///< per carrier, where has_received_: one more than reached
    std::vector<char> is_reached_;
    std::vector<char> has_received_;
};

}  // namespace cascade
