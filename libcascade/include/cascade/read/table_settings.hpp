#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cascade {

/// How a mapping names a column of a partner's file.
struct column_name {
    enum class kind : std::uint8_t { heading, letter, tag };
    kind by = kind::heading;
    std::string text;          ///< as written in the mapping
    std::uint32_t column = 0;  ///< for `letter`: A is 1
};

/// Rows that hold no record because the mapping says so: the cell of `column` holds one of `words`
/// (compared trimmed and with A-Z lowered), or is empty when `words` is.
struct skip_rule {
    column_name column;
    std::vector<std::string> words;
};

/// What a mapping declares about the layout of a file. What is not declared must be recognised
/// with certainty, or the file is refused.
struct table_settings {
    std::string encoding;           ///< empty: UTF-8, or UTF-16 with a byte order mark
    std::optional<char> delimiter;  ///< nothing: recognised
    std::string sheet;              ///< of a workbook; empty: the only one that holds a table
    std::uint32_t header_row = 0;   ///< the first row of headings; 0: recognised
    std::uint32_t header_rows = 1;  ///< how many rows make up the headings, the tag row apart
    std::uint32_t last_row = 0;     ///< the last row of the table; 0: the end of the file
    std::vector<std::string> total_words;  ///< further words that begin a totals row
    std::vector<skip_rule> skip;
    std::vector<column_name> fill_down;  ///< an empty cell takes the value of the cell above
};

}  // namespace cascade
