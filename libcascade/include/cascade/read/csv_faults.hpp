#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_reader.hpp"

namespace cascade {

/// A cell as spreadsheets name it: column 3 of row 14 is `C14`.
std::string cell_name(std::uint32_t column, std::uint32_t row);

/// Every cell is empty or holds only white space.
bool is_blank(const csv_row& row);

/// Offset in the file of the first byte of `cell` that belongs to no UTF-8 character, if any.
std::optional<std::uint64_t> undecodable_byte(const csv_cell& cell);

/// Why the reader refused the file, for a person: severity::unusable.
problem to_problem(const csv_end& end, const std::string& file, const csv_limits& limits);

/// Why the reader lost a row: severity::error. `cell` is how the message names the faulty cell.
problem to_problem(const csv_row& lost, const std::string& file, std::string_view cell);

}  // namespace cascade
