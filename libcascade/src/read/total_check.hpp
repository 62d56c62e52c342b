#pragma once

#include <optional>
#include <vector>

#include "cascade/base/interval.hpp"

namespace cascade {

/// Cells of one disaggregation: all of them, so that they sum to the total, or only some.
enum class cell_cover { all, some };

/// Whether cells contradict a total: all cells must be able to sum to it, some cells must be able
/// to stay below it.
bool contradicts(const std::vector<interval>& cells, cell_cover cover, const interval& total);

}  // namespace cascade
