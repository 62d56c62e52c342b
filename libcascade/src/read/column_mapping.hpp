#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/record_row.hpp"

namespace cascade {

/// One line of a mapping file: our column = "heading in the partner's file".
struct mapped_column {
    std::string field;    ///< a field of the kind, or by:DIMENSION:CATEGORY
    std::string heading;  ///< trimmed and with A-Z lowered, as headings are compared
};

/// Reads the table [columns] of a mapping file.
std::vector<mapped_column> read_mapping(std::string_view bytes, std::string_view file,
                                        const kind_spec& kind, std::vector<problem>& problems);

/// Which column of a CSV file holds which field.
struct column_plan {
    struct field_column {
        std::size_t field;
        std::uint32_t column;
    };
    struct cell_column {
        cell_key key;
        std::uint32_t column;
    };
    std::vector<field_column> fields;
    std::vector<cell_column> cells;
};

/// Lays the fields of a kind over a header. A required column that is missing makes the file
/// unusable; a column that belongs to no field is a warning.
column_plan plan_columns(const csv_header& header, const std::string& file, const kind_spec& kind,
                         const std::vector<mapped_column>& mapping, std::vector<problem>& problems);

/// The headings that plan_columns() would know, lower-case, for find_header().
std::vector<std::string> known_headings(const kind_spec& kind,
                                        const std::vector<mapped_column>& mapping);

/// The columns that every record of the kind fills, for read_table().
std::vector<column_name> required_columns(const kind_spec& kind,
                                          const std::vector<mapped_column>& mapping);

}  // namespace cascade
