#include "total_check.hpp"

namespace cascade {

bool contradicts(const std::vector<interval>& cells, cell_cover cover, const interval& total) {
    interval sum = interval::exactly(0);
    for (const interval& cell : cells) sum = sum_of_disjoint(sum, cell);
    if (sum.lo > total.hi) return true;
    return cover == cell_cover::all && sum.hi < total.lo;
}

}  // namespace cascade
