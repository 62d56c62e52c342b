#pragma once

#include <cstdint>
#include <vector>

#include "cascade/base/ids.hpp"
#include "cascade/records/programme.hpp"
#include "read_limits.hpp"

namespace cascade {

enum class actor_kind : std::uint8_t { person, cohort, organisation };

/// An id that a refused row declares: other records may name it without a second complaint.
struct refused_actor {
    actor_id id;
    actor_kind kind = actor_kind::person;
};

/// Records as they are read, before their references are settled.
struct record_store {
    programme records;
    std::vector<link> links;
    /// Records of rows with a fault, as far as they could be read: their ids stay known, and what
    /// they name is looked up too, so that all faults of a row are told at once.
    programme refused;
    std::vector<link> refused_links;
    std::vector<refused_actor> refused_actors;
    std::vector<session_id> refused_sessions;
    /// A file of people, cohorts or organisations of which a row was lost whole, its id with it.
    std::string unread_actor_rows_in;
    read_limits limits;
    bool declares_actors = false;  ///< some row of people, cohorts or organisations was read
};

}  // namespace cascade
