#pragma once

#include <cstddef>
#include <vector>

#include "cascade/records/linkage.hpp"

namespace cascade {

/// A record that is another person's second one.
struct person_merge {
    actor_id id;
    actor_id into;  ///< the least id of all records of this person
    std::string rule;
    std::string agrees;
};

/// Who is one person, who may be, and what of the decisions could not be used.
struct person_links {
    std::vector<person_merge> merges;     ///< by id
    std::vector<possible_pair> possible;  ///< between people that are not merged, by id
    std::vector<refused_merge> refused;   ///< by id
    std::vector<actor_id> told_apart;     ///< as in linked_records
    std::size_t in_crowds = 0;
    std::vector<std::size_t> unknown;        ///< decisions that name nobody on record
    std::vector<std::size_t> contradicting;  ///< decisions that the others rule out
};

/// Finds who stands on the lists under several ids, by the rules R1 to R5 and by what was decided
/// (docs/figures.md, "People across lists"). Decisions come first, then R1, then R3; no rule joins
/// people whose national identity numbers differ. `people` stand in the order of ids, as a
/// programme holds them.
///
/// Near linear in the number of people: only those who share a number, or a name and a father's
/// name or district, are compared. A crowd with one name, or behind one telephone, is not compared
/// each with each; its members are taken as possibly the same, which can only widen an interval.
person_links link_people(const std::vector<person>& people, const linkage_rules& rules,
                         const std::vector<decision<actor_id>>& decisions);

}  // namespace cascade
