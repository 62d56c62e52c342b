#pragma once

#include <vector>

#include "cascade/read/csv_table.hpp"
#include "cascade/read/decode.hpp"

namespace cascade {

/// What had to be known to read the table, each recognised or declared. `text` is nothing for a
/// sheet.
std::vector<reading_fact> facts_of(const table_outcome& outcome, const table_input& input,
                                   const decoded_text* text);

}  // namespace cascade
