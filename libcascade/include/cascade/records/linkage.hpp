#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cascade/base/ids.hpp"
#include "cascade/records/actors.hpp"
#include "cascade/records/session.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// What a person decided about two records: `same` or `different`, kept in a file and replayed.
template <class Id>
struct decision {
    Id a;
    Id b;
    bool same = false;
    std::string reason;
    record_source source;
};

/// A person who is another one under a second id. The record stays, for its source.
struct merged_person {
    person record;
    actor_id into;
    std::string rule;     ///< `R1`, `R3`, `R4` or `decision`
    std::string agrees;   ///< in words, without any personal value
    std::string differs;  ///< what the two records say differently, such as `sex`; else empty
};

/// Two people who may be one (docs/figures.md, "People across lists").
struct possible_pair {
    actor_id a;
    actor_id b;
    std::string rule;    ///< `R1` to `R5`
    std::string agrees;  ///< in words, without any personal value
};

/// Two people who match by telephone and name, but stay two.
struct refused_merge {
    actor_id a;
    actor_id b;
    std::string rule;
    std::string why;  ///< in words
};

/// Two session records that may be one session.
struct session_pair {
    session_id a;
    session_id b;
    std::string agrees;      ///< in words
    bool is_strong = false;  ///< same day, same place and a facilitator in common
    bool by_two_partners = false;
    record_source source;  ///< of the later record
};

/// A session that was reported a second time, and the record that it was made part of.
struct merged_session {
    session record;
    session_id into;
    std::string rule;  ///< `strong` or `decision`
};

/// How lists are brought together: the table [linkage].
struct linkage_rules {
    bool is_on = true;
    bool accept_r4 = false;      ///< same name and father's name or district is enough
    bool merge_strong = false;   ///< merge_duplicates = "strong": sessions reported twice are one
    std::string decisions_file;  ///< below the programme folder
};

/// What is known of people and sessions that stand on several lists.
struct linked_records {
    linkage_rules rules;
    std::vector<decision<actor_id>> people_decisions;
    std::vector<decision<session_id>> session_decisions;
    std::vector<merged_person> merged;    ///< by id of the record
    std::vector<possible_pair> possible;  ///< between people that are not merged, by id
    std::vector<refused_merge> refused;   ///< by id
    /// People in possible pairs who are certainly different from one another: each has a national
    /// identity number of their own. By id.
    std::vector<actor_id> told_apart;
    std::size_t in_crowds = 0;  ///< people in groups too large to compare each with each
    std::vector<merged_session> merged_sessions;  ///< by id of the record
    std::vector<session_pair> session_pairs;      ///< not merged and not decided, by id
};

}  // namespace cascade
