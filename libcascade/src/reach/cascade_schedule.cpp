#include "cascade/reach/cascade_schedule.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <stdexcept>

#include "strong_parts.hpp"

namespace cascade {
namespace {

using session_list = std::vector<std::uint32_t>;

/// The sessions that begin or end on one day.
struct sessions_of_day {
    session_list begin;
    session_list end;  ///< only those that pass something on
};

class scheduling {
public:
    scheduling(const packed_cascade& cascade, tie_rule ties) : cascade_(cascade), ties_(ties) {}

    cascade_schedule with_time() {
        std::map<day, sessions_of_day> days;
        for (std::uint32_t s = 0; s < cascade_.sessions(); ++s) {
            days[cascade_.timing[s].start].begin.push_back(s);
            if (cascade_.passes_on(s)) days[cascade_.timing[s].end].end.push_back(s);
        }
        for (const auto& [when, sessions] : days) {
            if (ties_ == tie_rule::strict) {
                add(step_kind::take_in, sessions.begin);
                add(step_kind::pass_on, sessions.end);
            } else if (ties_ == tie_rule::ordered) {
                add_by_seq(sessions);
            } else {
                add_in_any_order(sessions, when);
            }
        }
        return finished();
    }

    cascade_schedule without_time() {
        session_list all;
        session_list ends_of_chains;
        for (std::uint32_t s = 0; s < cascade_.sessions(); ++s)
            (cascade_.passes_on(s) ? all : ends_of_chains).push_back(s);
        add_tied(all);
        add(step_kind::take_in, ends_of_chains);
        return finished();
    }

private:
    void add(step_kind kind, const session_list& sessions) {
        if (sessions.empty()) return;
        const auto begin = static_cast<std::uint32_t>(result_.sessions.size());
        result_.sessions.insert(result_.sessions.end(), sessions.begin(), sessions.end());
        result_.steps.push_back({kind, begin, static_cast<std::uint32_t>(result_.sessions.size())});
    }

    /// On one day the lower number came first; without a number neither did.
    void add_by_seq(const sessions_of_day& day_of) {
        sessions_of_day without_seq;
        std::map<std::int64_t, sessions_of_day> by_seq;
        const auto place = [&](std::uint32_t s) -> sessions_of_day& {
            const auto& seq = cascade_.timing[s].seq;
            return seq ? by_seq[*seq] : without_seq;
        };
        for (const std::uint32_t s : day_of.begin) place(s).begin.push_back(s);
        for (const std::uint32_t s : day_of.end) place(s).end.push_back(s);
        add(step_kind::take_in, without_seq.begin);
        for (const auto& [seq, sessions] : by_seq) {
            add(step_kind::take_in, sessions.begin);
            add(step_kind::pass_on, sessions.end);
        }
        add(step_kind::pass_on, without_seq.end);
    }

    /// Sessions of this one day may follow one another in any order; those that began earlier come
    /// before them, those that end later come after them.
    void add_in_any_order(const sessions_of_day& sessions, day when) {
        session_list ended;
        session_list tied;
        session_list others;
        for (const std::uint32_t s : sessions.end)
            (cascade_.timing[s].start == when ? tied : ended).push_back(s);
        for (const std::uint32_t s : sessions.begin)
            if (cascade_.timing[s].end != when || !cascade_.passes_on(s)) others.push_back(s);
        add(step_kind::pass_on, ended);
        add_tied(tied);
        add(step_kind::take_in, others);
    }

    /// Sessions that may lead to one another: as knots, and between them in order.
    void add_tied(const session_list& tied) {
        if (tied.empty()) return;
        std::vector<session_list> parts;
        for_each_strong_part(steps_between(tied), [&](const session_list& part) {
            session_list sessions;
            for (const std::uint32_t v : part)
                if (v < tied.size()) sessions.push_back(tied[v]);
            if (!sessions.empty()) parts.push_back(std::move(sessions));
        });
        for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
            if (part->size() > 1) {
                add(step_kind::knot, *part);
                continue;
            }
            add(step_kind::take_in, *part);
            add(step_kind::pass_on, *part);
        }
    }

    /// The tied sessions first, then the carriers between them, numbered anew.
    packed_rows steps_between(const session_list& tied) {
        if (number_.empty()) number_.resize(cascade_.carriers.size());
        session_list carriers;
        const auto number_of = [&](std::uint32_t c) {
            if (number_[c] == 0) {
                carriers.push_back(c);
                number_[c] = static_cast<std::uint32_t>(carriers.size());
            }
            return number_[c] - 1;
        };
        packed_rows given_by;
        for (const std::uint32_t s : tied) {
            for (const std::uint32_t c : cascade_.givers.row(s)) given_by.add(number_of(c));
            given_by.end_row();
        }
        packed_rows steps;
        const auto first_carrier = static_cast<std::uint32_t>(tied.size());
        for (const std::uint32_t s : tied) {
            for (const std::uint32_t c : cascade_.takers.row(s))
                if (number_[c] != 0) steps.add(first_carrier + number_[c] - 1);
            steps.end_row();
        }
        const packed_rows gives = given_by.turned_round(carriers.size());
        for (std::size_t c = 0; c < carriers.size(); ++c) {
            for (const std::uint32_t s : gives.row(c)) steps.add(s);
            steps.end_row();
        }
        for (const std::uint32_t c : carriers) number_[c] = 0;
        return steps;
    }

    cascade_schedule finished() {
        std::vector<std::uint32_t> session(cascade_.sessions(), 1);
        std::vector<std::uint32_t> carrier(cascade_.carriers.size());
        const auto take_in = [&](std::uint32_t s) {
            for (const std::uint32_t c : cascade_.givers.row(s))
                session[s] = std::max(session[s], carrier[c] + 1);
        };
        for (const cascade_step& step : result_.steps) {
            std::uint32_t longest = 0;
            for (std::uint32_t i = step.begin; i < step.end; ++i) {
                const std::uint32_t s = result_.sessions[i];
                if (step.kind != step_kind::pass_on) take_in(s);
                longest = std::max(longest, session[s]);
            }
            if (step.kind == step_kind::knot) longest += longest_way(step);
            for (std::uint32_t i = step.begin; i < step.end; ++i) {
                const std::uint32_t s = result_.sessions[i];
                if (step.kind == step_kind::knot) session[s] = longest;
                if (step.kind == step_kind::take_in) continue;
                for (const std::uint32_t c : cascade_.takers.row(s))
                    carrier[c] = std::max(carrier[c], session[s]);
            }
            result_.longest_chain = std::max(result_.longest_chain, longest);
        }
        return std::move(result_);
    }

    /// Between two sessions of a knot a way leads past its first session, so the shortest is no
    /// longer than that. A member does not get every way, and may need to pass all sessions.
    std::uint32_t longest_way(const cascade_step& knot) {
        const std::span<const std::uint32_t> sessions(result_.sessions.data() + knot.begin,
                                                      result_.sessions.data() + knot.end);
        const auto size = static_cast<std::uint32_t>(sessions.size());
        for (const std::uint32_t s : sessions)
            for (const std::uint32_t c : cascade_.givers.row(s))
                if (cascade_.carriers[c].via != nullptr) return size;
        const std::uint32_t there = farthest(sessions, cascade_.givers, cascade_.takes);
        const std::uint32_t back = farthest(sessions, cascade_.takers, cascade_.gives);
        return std::min(size, there + back);
    }

    /// How many steps lead from the first of some sessions to the farthest, through carriers.
    std::uint32_t farthest(std::span<const std::uint32_t> sessions, const packed_rows& carriers_of,
                           const packed_rows& sessions_of) {
        std::vector<char>& met = met_carriers_;
        met.resize(cascade_.carriers.size());
        steps_to_.resize(cascade_.sessions(), not_asked);
        for (const std::uint32_t s : sessions) steps_to_[s] = not_met;
        session_list waiting{sessions.front()};
        session_list carriers;
        steps_to_[sessions.front()] = 0;
        for (std::size_t i = 0; i < waiting.size(); ++i)
            for (const std::uint32_t c : carriers_of.row(waiting[i])) {
                if (met[c] != 0) continue;
                met[c] = 1;
                carriers.push_back(c);
                for (const std::uint32_t s : sessions_of.row(c)) {
                    if (steps_to_[s] != not_met) continue;
                    steps_to_[s] = steps_to_[waiting[i]] + 1;
                    waiting.push_back(s);
                }
            }
        const std::uint32_t steps = steps_to_[waiting.back()];
        for (const std::uint32_t c : carriers) met[c] = 0;
        for (const std::uint32_t s : sessions) steps_to_[s] = not_asked;
        return steps;
    }

    static constexpr std::uint32_t not_asked = UINT32_MAX;
    static constexpr std::uint32_t not_met = UINT32_MAX - 1;

    const packed_cascade& cascade_;
    tie_rule ties_;
    std::vector<std::uint32_t> number_;    ///< of carriers among tied sessions, from 1
    std::vector<std::uint32_t> steps_to_;  ///< per session
    std::vector<char> met_carriers_;
    cascade_schedule result_;
};

}  // namespace

cascade_schedule schedule_of(const packed_cascade& cascade, tie_rule ties, time_rule time) {
    if (!cascade.is_ordered) throw std::logic_error("these sessions stand in no one order");
    scheduling s(cascade, ties);
    return time == time_rule::ignore_time ? s.without_time() : s.with_time();
}

}  // namespace cascade
