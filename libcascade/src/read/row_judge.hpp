#pragma once

#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/decode.hpp"

namespace cascade {

/// Notes every fault of a row as a row of this table, severity::error: lost by a quote, too few
/// cells, something beyond the last heading, bytes that are no text. `text` is nothing for a sheet.
void judge_row(const csv_row& row, const csv_header& header, const std::string& file,
               const decoded_text* text, std::vector<problem>& problems);

}  // namespace cascade
