#pragma once

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"

namespace cascade {

/// Whether a figure takes people as different who may be one person. Figures of the chain of
/// training do: who was trained before delivering can depend on that. Those that only count people
/// do not, since they are given from the least to the most.
bool depends_on_open_links(const evidence& e, const figure_result& f);

/// Says so on the figure.
void note_open_links(const evidence& e, figure_result& result);

}  // namespace cascade
