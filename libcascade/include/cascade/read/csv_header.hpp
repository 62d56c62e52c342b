#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/row_source.hpp"
#include "cascade/read/table_input.hpp"

namespace cascade {

/// A heading as headings are compared: see comparable(); line ends and runs of spaces are one
/// space.
std::string heading_key(std::string_view heading);

struct decoded_text;

struct table_column {
    std::string name;          ///< heading_key() of the heading: what is compared
    std::string heading;       ///< the heading as written; the tag, where there is none
    std::uint32_t column = 0;  ///< from 1
    std::string tag = {};      ///< the HXL hashtag under the heading, as hxl_tag() gives it
};

/// How a table is laid out, as its header rows say.
struct csv_header {
    char delimiter = ',';                ///< '\0' for a sheet
    std::uint32_t row = 0;               ///< the first row of headings
    std::uint32_t last_row = 0;          ///< the last one, the tag row included
    std::uint32_t tag_row = 0;           ///< 0: there is none
    std::vector<table_column> columns;   ///< the named ones, without those that are ignored
    std::vector<std::uint32_t> ignored;  ///< without a heading, or with one in `_cascade_…`
    std::uint32_t notes_from = 0;  ///< the first column of `_cascade_…`; 0: there is none
    std::uint32_t needed = 0;            ///< the last of `columns`: no row may be shorter
    std::uint32_t width = 0;             ///< the last column with a heading, or read by its letter

    std::string sheet;  ///< as in table_input

    /// The first column whose heading is `name`, compared by heading_key().
    const table_column* find(std::string_view name) const;
    /// The column that a mapping names, or 0. One named by its letter need have no heading, and a
    /// row may end before it.
    std::uint32_t column_of(const column_name& name) const;
    /// The cell for a message: `C14 "Participants"`, or `C14` under no heading; in a
    /// workbook with several sheets `sheet "March" C14 …`.
    std::string describe(std::uint32_t column, std::uint32_t row) const;
};

struct header_search {
    std::optional<csv_header> header;
    std::vector<problem> problems;  ///< severity::unusable when there is no header, else warnings
};

/// Finds the headings among the first 40 rows that are not blank. Certain is
/// - the row that the mapping declares, else
/// - the row above a row of hashtags (among the first 25 rows), else
/// - the first row with anything in it, if it has one of `known`, else the row below it that has
///   most of them, if it has two at least or nothing else;
/// and no other row may have as good a claim. `known` are headings, compared by heading_key(); one
/// that ends in `:` stands for all that begin so. With no `known` it is the first row with anything
/// in it. Refused are a table without such a row, a known heading twice, and headings that are not
/// UTF-8. The source is left somewhere behind the headings.
header_search find_header(row_source& rows, const table_input& input);

/// The same for CSV text, trying the delimiters (`,` `;` tab): taken is the one that the mapping
/// declares, or a line `sep=;` at the top, or the one under which most headings are known. Refused
/// is a tie.
header_search find_header(const decoded_text& text, const table_input& input);

}  // namespace cascade
