#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_reader.hpp"

namespace cascade {

struct table_column {
    std::string name;          ///< the heading trimmed and with A-Z lowered: what is compared
    std::string heading;       ///< the heading as written
    std::uint32_t column = 0;  ///< from 1
    std::string tag = {};      ///< the HXL hashtag under the heading, such as `#reached+f`
};

/// How a table is laid out, as its header row says.
struct csv_header {
    char delimiter = ',';
    std::uint32_t row = 0;               ///< the first row of headings
    std::uint32_t last_row = 0;          ///< the last one, the tag row included
    std::vector<table_column> columns;   ///< the named ones, without those that are ignored
    std::vector<std::uint32_t> ignored;  ///< without a heading, or with one in `_cascade_…`
    std::uint32_t needed = 0;            ///< the last of `columns`: no row may be shorter
    std::uint32_t width = 0;             ///< the last column with a heading

    const table_column* find(std::string_view name) const;
    /// The cell for a message: `C14 "Participants"`, or `C14` under no heading.
    std::string describe(std::uint32_t column, std::uint32_t row) const;
};

struct header_search {
    std::optional<csv_header> header;
    std::vector<problem> problems;  ///< all severity::unusable; empty when there is a header
};

/// Finds the first row of `text` with anything in it and the delimiter (`,` `;` or tab) under
/// which its cells match most of `known`, column names in lower case; one that ends in `:` stands
/// for all that begin so. Refused are a tie between delimiters, a row without any known name, a
/// known name twice, and headings that are not UTF-8. With no `known` the one delimiter that
/// splits the row is taken. `text` starts at `first_byte` of `file`.
header_search find_header(std::string_view text, std::uint64_t first_byte, const std::string& file,
                          const std::vector<std::string_view>& known, csv_limits limits = {});

}  // namespace cascade
