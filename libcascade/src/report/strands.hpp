#pragma once

#include <string>
#include <vector>

#include "cascade/report/document.hpp"
#include "cascade/report/summary.hpp"

namespace cascade {

/// What was achieved, partner by partner, in sentences whose numbers are figures. Partners come in
/// the order of `strands` in [report], the others by name.
std::vector<document_block> strand_blocks(const summary& s);

}  // namespace cascade
