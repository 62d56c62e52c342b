#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_reader.hpp"
#include "cascade/read/table_settings.hpp"

namespace cascade {

/// A table that is to be read, with all that is known of it before.
struct table_input {
    std::string_view content;  ///< the bytes of a CSV file or a workbook
    std::string file;          ///< its name in messages
    std::string sheet;         ///< of a workbook with several, for messages
    /// The headings that the reader of these records understands; see find_header().
    std::vector<std::string_view> known;
    /// The columns that every record fills. Only a row that leaves one of them empty can be a
    /// totals row or a note instead of a record.
    std::vector<column_name> required;
    /// Columns that are read by their letter, so that they may stand beyond the last heading.
    std::vector<std::uint32_t> by_letter;
    table_settings settings;
    csv_limits limits;
};

}  // namespace cascade
