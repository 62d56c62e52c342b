#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/decode.hpp"

namespace cascade {

/// A cell as spreadsheets name it: column 3 of row 14 is `C14`.
std::string cell_name(std::uint32_t column, std::uint32_t row);

/// Every cell is empty or holds only white space.
bool is_blank(const csv_row& row);

/// A heading fit for a message: trimmed, cut after 60 bytes.
std::string shown_heading(std::string_view heading);

/// Offset in the file of the first byte of `cell` that belongs to no character, if any.
std::optional<std::uint64_t> undecodable_byte(const csv_cell& cell,
                                              character_width width = character_width::as_utf8);

/// The file is not in the encoding that it is read in: severity::unusable. `where` and `cell` are
/// of the first place that shows it, its byte included.
problem undecodable_file(place where, const std::string& cell, const decoded_text& text);

/// Why the reader refused the file, for a person: severity::unusable.
problem to_problem(const csv_end& end, const std::string& file, const csv_limits& limits);

/// Why the reader lost a row: severity::error. `cell` is how the message names the faulty cell.
problem to_problem(const csv_row& lost, const std::string& file, std::string_view cell);

}  // namespace cascade
