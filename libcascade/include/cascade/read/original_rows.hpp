#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// A row of a table as it stands in its file, to be written down again. Valid during the call.
struct original_row {
    std::uint32_t row = 0;
    /// Those before the fault, when the row has one. One that the mapping fills down holds the value
    /// from above.
    std::vector<std::string_view> cells;
    /// The row as written, without its line end; empty for a sheet.
    std::string_view raw;
    /// In `raw`, where the cell begins that could not be read; npos when all could.
    std::size_t lost_from = std::string_view::npos;
};

/// Reads a table that was read before once more: hands over the rows down to the last one of its
/// headings, titles included, and those that were rejected. What cells hold is not kept in memory
/// while a programme is read, so that a million bad rows take no more room than their numbers.
/// Returns why the file cannot be read, or is no longer the one that was read.
std::optional<problem> read_original_rows(const std::filesystem::path& folder,
                                          const input_file& file,
                                          function_ref<void(const original_row&)> on_row);

}  // namespace cascade
