#pragma once

#include <string>
#include <vector>

#include "cascade/base/ids.hpp"
#include "cascade/records/actors.hpp"
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
    std::string rule;  ///< `R1`, `R3` or `decision`
};

/// Two people who may be one (docs/figures.md, "People across lists").
struct possible_pair {
    actor_id a;
    actor_id b;
    std::string rule;
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
    std::vector<merged_person> merged;
    std::vector<possible_pair> possible;  ///< between people that are not merged, by id
};

}  // namespace cascade
