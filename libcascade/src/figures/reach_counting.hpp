#pragma once

#include <cstdint>
#include <vector>

#include "cascade/figures/actor_reach.hpp"
#include "cascade/reach/downstream.hpp"
#include "cascade/reach/people_classes.hpp"

namespace cascade {

/// A session's audience as one actor met it: without that actor, and with colleagues who gave the
/// session and stand on its list.
gathering audience_met_by(const evidence& e, session_index s, actor_index who);

/// What a session adds when nobody there is known from elsewhere.
struct session_weight {
    std::int64_t contacts = 0;   ///< low end
    std::int64_t anonymous = 0;  ///< high end
    std::int64_t at_once = 0;
    bool is_simple = false;  ///< the numbers above say all; else the gathering must be looked at
};

/// What is looked up for every actor; built once, shared by all threads.
class audiences {
public:
    explicit audiences(const evidence& e);

    const evidence& records() const { return e_; }
    const people_classes& people() const { return people_; }
    const session_weight& weight(session_index s) const { return weights_[s.value]; }
    /// The weight of what one actor met there.
    session_weight weight_for(session_index s, actor_index who) const;
    /// Whether numbers per session suffice: no assumption asks who was where.
    bool are_simple() const { return simple_; }

private:
    const evidence& e_;
    people_classes people_;
    bool simple_;
    std::vector<session_weight> weights_;
};

/// Counts the people and contacts of the sessions that one actor reached. Keeps its buffers; one
/// object serves one thread.
class reach_counter {
public:
    explicit reach_counter(const audiences& all);

    /// Fills in what the row says of people, contacts and levels. `reached` is in the order of ids.
    void count(const std::vector<reached_session>& reached, actor_reach& row);

private:
    struct sums {
        std::int64_t contacts = 0;
        std::int64_t anonymous = 0;
        std::int64_t at_once = 0;
        std::int64_t named = 0;
        bool are_all = true;  ///< every session is simple
    };

    /// The classes of people that a sum has met.
    struct meetings {
        std::vector<std::uint32_t> last_sum;  ///< per class, the last sum that met it
        std::uint32_t sum = 1;
        std::size_t classes = 0;

        void begin();
        bool is_first(std::uint32_t person_class);
    };

    void add(session_index s, sums& to, meetings& met) const;
    /// Of the sessions reached, whoever asks. Of the last set asked for they are known, and to a
    /// larger one only the others are added.
    const sums& sums_of(const std::vector<reached_session>& reached);
    bool find_new(const std::vector<reached_session>& reached);
    /// What the actor met: without the actor.
    sums met_by(actor_index who, sums all, const std::vector<session_index>& there,
                const std::vector<reached_session>& reached) const;
    sums given_by(actor_index who);
    /// Of the sessions of this row, those on whose list the actor stands.
    std::vector<session_index> visits_of(actor_index who,
                                         const std::vector<reached_session>& reached) const;
    int deepest(const std::vector<reached_session>& reached, actor_index who,
                const std::vector<session_index>& there);
    bool brings_somebody_new(session_index s, actor_index who,
                             const std::vector<session_index>& there) const;
    std::uint32_t deepest_class(const std::vector<reached_session>& reached, actor_index who);

    /// False when some session is not simple.
    bool count_simply(const std::vector<reached_session>& reached, actor_reach& row);
    void count_gatherings(const std::vector<reached_session>& reached, actor_reach& row) const;

    const audiences& all_;
    meetings in_all_;
    meetings in_some_;
    std::vector<session_index> last_;  ///< the sessions that last_sums_ is of
    std::vector<session_index> new_;   ///< those that it is not yet of
    sums last_sums_;
    std::vector<std::vector<session_index>> by_level_;  ///< empty between rows
};

}  // namespace cascade
