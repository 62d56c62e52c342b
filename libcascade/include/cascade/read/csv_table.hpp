#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/base/problem_limit.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/row_source.hpp"
#include "cascade/read/table_input.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// What became of a table's rows: rows_read = delivered + rejected + skipped. The rows of headings
/// are not counted.
struct table_outcome {
    std::optional<csv_header> header;
    /// severity::unusable: nothing of the file may be used, rows already delivered included.
    /// severity::error: that row was rejected. Warnings and infos lose nothing.
    std::vector<problem> problems;
    problem_limit limit;  ///< of `problems`: those beyond it are counted there
    std::uint64_t rows_read = 0;
    std::uint64_t delivered = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    std::vector<cascade::skipped_rows> skipped_rows;  ///< by row
    std::vector<std::uint32_t> rejected_rows;         ///< sorted
    std::string sheet;                                ///< of a workbook, its name
    std::vector<reading_fact> facts;                  ///< how the file was read
    std::vector<total_assertion> totals;
    bool usable = false;  ///< no problem is severity::unusable
};

/// Reads the content of a CSV file, or of a workbook, as one table with headings. `on_header` is
/// called once, then `on_row` for each row that may hold a record; such a row has a cell under
/// every named heading. Rows that hold none (titles, totals, notes, …) are recognised only when
/// they cannot be records, and told.
table_outcome read_table(const table_input& input, function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row);

/// The same for rows that do not come from CSV text, such as those of a sheet.
table_outcome read_table(row_source& rows, const table_input& input,
                         function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row);

}  // namespace cascade
