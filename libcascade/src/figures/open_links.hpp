#pragma once

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"

namespace cascade {

/// Says on a figure of the chain of training that it takes people as different who may be one
/// person: who was trained before delivering can depend on that. Figures that only count people
/// need no such note, since they are given from the least to the most.
void note_open_links(const evidence& e, figure_result& result);

}  // namespace cascade
