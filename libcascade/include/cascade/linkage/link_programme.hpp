#pragma once

#include <cstddef>
#include <vector>

#include "cascade/records/programme.hpp"

namespace cascade {

/// Decisions that could not be used, by position in linked_records.
struct unused_decisions {
    std::vector<std::size_t> people_unknown;
    std::vector<std::size_t> people_contradicting;
    std::vector<std::size_t> sessions_unknown;
    std::vector<std::size_t> sessions_contradicting;
};

/// Brings the lists of a programme together by its rules and decisions (`p.linked`): whoever stands
/// there under several ids becomes one person under the least of them, in every record that names
/// them; sessions decided to be one become one. What was merged, what stays open and what was
/// refused is kept in `p.linked`. Called once, when the records are settled.
unused_decisions link_programme(programme& p);

}  // namespace cascade
