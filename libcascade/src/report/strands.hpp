#pragma once

#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/report/document.hpp"

namespace cascade {

/// What was achieved, partner by partner, in sentences whose numbers are figures.
std::vector<document_block> strand_blocks(const evidence& e);

}  // namespace cascade
