#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/csv_reader.hpp"

namespace cascade {

struct row_range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// What became of a table's rows: rows_read = delivered + rejected + skipped. The header row is
/// not counted.
struct table_outcome {
    std::optional<csv_header> header;
    /// severity::unusable: nothing of the file may be used, rows already delivered included.
    /// severity::error: that row was rejected.
    std::vector<problem> problems;
    std::uint64_t rows_read = 0;
    std::uint64_t delivered = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;  ///< blank rows, wherever they stand
    std::vector<row_range> skipped_rows;
    bool usable = false;  ///< no problem is severity::unusable
};

/// Reads a file's content as one table with a header row. `on_header` is called once, then
/// `on_row` for each row without a fault; such a row has a cell under every named heading. `known`
/// are the column names that the reader of these records understands; see find_header().
table_outcome read_table(std::string_view content, const std::string& file,
                         const std::vector<std::string_view>& known,
                         function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row, csv_limits limits = {});

}  // namespace cascade
