#pragma once

#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/figures/evidence.hpp"

namespace cascade {

/// Judgements that need figures. Targets and published figures that name a figure, a dimension or
/// a value that is not there: such a line would be "not derivable" for a slip of the pen. A stated
/// population that is smaller than the people on record. Warnings, sorted.
std::vector<problem> check_with_figures(const evidence& e);

}  // namespace cascade
