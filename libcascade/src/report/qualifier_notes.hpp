#pragma once

#include <string>
#include <vector>

#include "cascade/figures/figure_result.hpp"

namespace cascade {

/// What a reader of a printed page must know of the words around a number: that it is a range, has
/// no upper end, is about so many, is a claim, or why there is none. Empty for an exact count.
std::vector<std::string> qualifier_notes(const figure_result& f);

}  // namespace cascade
