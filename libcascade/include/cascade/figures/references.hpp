#pragma once

#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/figures/evidence.hpp"

namespace cascade {

/// Targets and published figures that name a figure, a dimension or a value that is not there: such
/// a line would be "not derivable" for a slip of the pen. Warnings, sorted.
std::vector<problem> check_figure_references(const evidence& e);

}  // namespace cascade
