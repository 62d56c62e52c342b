#pragma once

#include <algorithm>
#include <array>
#include <bit>
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
          has_received_(cascade.carriers.size()) {
        knot_.holds.resize(cascade.sessions());
        knot_.came_to.resize(cascade.sessions());
        knot_.arriving.resize(cascade.sessions());
        knot_.came_through.resize(cascade.carriers.size());
        knot_.with.resize(cascade.carriers.size());
    }

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
    using lane_bits = std::uint64_t;
    static_assert(lanes == 64);
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

    row& received_by(std::uint32_t c) {
        if (has_received_[c] == 0) {
            has_received_[c] = 1;
            received_[c].fill(nowhere);
        }
        return received_[c];
    }

    void receive(std::uint32_t c, const row& next) {
        row& received = received_by(c);
        take_less(received, next);
        if (cascade_.carriers[c].via == nullptr) return;
        for (std::size_t lane = 0; lane < actors_.size(); ++lane)
            if (is_own_membership(c, lane)) received[lane] = nowhere;
    }

    /// Members do not get their organisation's sessions.
    bool is_own_membership(std::uint32_t c, std::size_t lane) const {
        return cascade_.carriers[c].via != nullptr &&
               actors_[lane] == cascade_.carriers[c].receives;
    }

    template <class Visit>
    static void for_each_lane(lane_bits bits, Visit visit) {
        for (; bits != 0; bits &= bits - 1) visit(static_cast<std::size_t>(std::countr_zero(bits)));
    }

    /// Sessions that lead to one another are reached level by level, all lanes together as bits: no
    /// lane comes twice to a session, nor to a carrier.
    void untie(std::span<const std::uint32_t> sessions) {
        for (const std::uint32_t s : sessions) {
            knot_.holds[s] = 1;
            enter(s);
        }
        auto& entries = knot_.entries;
        std::stable_sort(entries.begin(), entries.end(),
                         [](const auto& a, const auto& b) { return a.level < b.level; });
        std::size_t next = 0;
        for (std::uint32_t level = 1; next < entries.size() || !knot_.handing.empty(); ++level) {
            if (knot_.handing.empty()) level = entries[next].level;
            for (const std::uint32_t c : knot_.handing) give_within(c);
            knot_.handing.clear();
            for (; next < entries.size() && entries[next].level == level; ++next)
                arrive(entries[next].session, entries[next].who);
            for (const std::uint32_t s : knot_.arrived) settle(s, static_cast<Level>(level));
            knot_.arrived.clear();
        }
        entries.clear();
        for (const std::uint32_t s : sessions) {
            knot_.holds[s] = 0;
            knot_.came_to[s] = 0;
            for (const std::uint32_t c : cascade_.takers.row(s)) knot_.came_through[c] = 0;
        }
    }

    /// The lanes that come to a session of a knot from outside: by own sessions, and by what was
    /// received before.
    void enter(std::uint32_t s) {
        take_in(s);
        if (is_reached_[s] == 0) return;
        const std::size_t first = knot_.entries.size();
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const Level level = reached_[s][lane];
            if (level == nowhere) continue;
            const auto same = std::find_if(
                knot_.entries.begin() + static_cast<std::ptrdiff_t>(first), knot_.entries.end(),
                [&](const auto& entry) { return entry.level == level; });
            if (same != knot_.entries.end())
                same->who |= lane_bits{1} << lane;
            else
                knot_.entries.push_back({level, s, lane_bits{1} << lane});
        }
    }

    void arrive(std::uint32_t s, lane_bits who) {
        who &= ~knot_.came_to[s];
        if (who == 0) return;
        knot_.came_to[s] |= who;
        if (knot_.arriving[s] == 0) knot_.arrived.push_back(s);
        knot_.arriving[s] |= who;
    }

    void give_within(std::uint32_t c) {
        for (const std::uint32_t s : cascade_.gives.row(c))
            if (knot_.holds[s] != 0) arrive(s, knot_.with[c]);
        knot_.with[c] = 0;
    }

    void settle(std::uint32_t s, Level level) {
        row& levels = row_of(s);
        for_each_lane(knot_.arriving[s], [&](std::size_t lane) { levels[lane] = level; });
        const auto next = static_cast<Level>(level + 1);
        for (const std::uint32_t c : cascade_.takers.row(s)) {
            const lane_bits first = knot_.arriving[s] & ~knot_.came_through[c];
            if (first == 0) continue;
            knot_.came_through[c] |= first;
            row& received = received_by(c);
            lane_bits news = 0;
            for_each_lane(first, [&](std::size_t lane) {
                if (received[lane] <= next || is_own_membership(c, lane)) return;
                received[lane] = next;
                news |= lane_bits{1} << lane;
            });
            if (news == 0) continue;
            if (knot_.with[c] == 0) knot_.handing.push_back(c);
            knot_.with[c] |= news;
        }
        knot_.arriving[s] = 0;
    }

    /// What is known while a knot is untied; all zero and empty between.
    struct knot_marks {
        struct entry {
            std::uint32_t level;
            std::uint32_t session;
            lane_bits who;
        };
        std::vector<entry> entries;
        std::vector<char> holds;              ///< per session
        std::vector<lane_bits> came_to;       ///< per session
        std::vector<lane_bits> arriving;      ///< per session, on this level
        std::vector<std::uint32_t> arrived;   ///< the sessions that they arrive at
        std::vector<lane_bits> came_through;  ///< per carrier
        std::vector<lane_bits> with;          ///< per carrier, those who go on
        std::vector<std::uint32_t> handing;   ///< the carriers that they are with
    };

    const packed_cascade& cascade_;
    const cascade_schedule& schedule_;
    std::span<const actor_index> actors_;
    std::vector<row> reached_;   ///< per session, where is_reached_
    std::vector<row> received_;  ///< per carrier, where has_received_: one more than reached
    std::vector<char> is_reached_;
    std::vector<char> has_received_;
    knot_marks knot_;
};

}  // namespace cascade
