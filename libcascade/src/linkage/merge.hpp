#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cascade/linkage/person_links.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

/// Makes the second records of a person part of the first, and rewrites every reference.
void merge_people(programme& p, const std::vector<person_merge>& merges);
/// Of two rows on one person at one session the first stays; one completion is enough.
void unite_attendances(std::vector<attendance>& rows);

/// A session record that is made part of another.
struct session_merge {
    session_id id;
    session_id into;
    std::string rule;
};
void merge_sessions(programme& p, const std::vector<session_merge>& merges);

}  // namespace cascade
