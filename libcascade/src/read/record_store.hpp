#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem_limit.hpp"
#include "cascade/records/programme.hpp"
#include "read_limits.hpp"
#include "refused_rows.hpp"

namespace cascade {

/// An id of a list that looks like several, as `Ali, Sara` does: refused unless it is on record.
struct doubtful_list {
    record_source source;
    std::string_view field;
    actor_id id;
};

/// Records as they are read, before their references are settled.
struct record_store {
    programme records;
    std::vector<link> links;
    refused_rows refused;
    std::vector<doubtful_list> doubtful_lists;
    /// To be called on the list of problems wherever one row after the other may add to it.
    problem_limit limit;
    /// A file of people, cohorts or organisations of which a row was lost whole, its id with it.
    std::string unread_actor_rows_in;
    read_limits limits;
    bool declares_actors = false;  ///< some row of people, cohorts or organisations was read
};

}  // namespace cascade
