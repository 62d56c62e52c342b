#pragma once

#include <map>
#include <string>

#include "cascade/base/formula.hpp"
#include "cascade/figures/publication.hpp"

namespace cascade {

/// The published figures by id, to look up what a formula names.
using numbers_by_id = std::map<std::string, const published_figure*>;

inline constexpr const char* not_a_number =
    "the printed text is not one number that can be compared";

inline constexpr const char* too_large = "the numbers are too large to be compared";

/// The unit that a printed number is said to have, by its name in figures where it has one.
std::string unit_word(const published_figure& p);

/// Compares a printed number with what its formula gives from other printed numbers.
comparison_made compare_in_print(const published_figure& printed, const numbers_by_id& all);

}  // namespace cascade
