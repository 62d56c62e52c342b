#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/base/problem.hpp"

namespace cascade {

/// Where a record was read: a file of the programme and the row (or TOML line) it begins on.
struct record_source {
    std::uint32_t file = 0;  ///< position in input_files
    std::uint32_t row = 0;

    friend bool operator<(const record_source& a, const record_source& b) {
        return a.file != b.file ? a.file < b.file : a.row < b.row;
    }
    friend bool operator==(const record_source& a, const record_source& b) {
        return a.file == b.file && a.row == b.row;
    }
};

/// Why a row of a table holds no record and is no fault.
enum class skip_reason : std::uint8_t {
    title,           ///< above the headings
    separator_line,  ///< `sep=;`, a spreadsheet's hint to itself
    tag_row,         ///< HXL hashtags under the headings
    blank,
    repeated_header,
    total,   ///< a totals row: checked, never counted
    footer,  ///< notes under the table
    second_table,
    declared,    ///< a skip rule of the mapping
    same_again,  ///< the same record stands in another row, or the file was read before
};

/// Rows `first` to `last`, as a spreadsheet counts them.
struct skipped_rows {
    skip_reason why = skip_reason::blank;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

/// A number that the partner printed over or under the table, and what the rows give.
struct total_assertion {
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    std::string label;    ///< `Total`
    std::string heading;  ///< of the column that was added up
    std::string printed;
    std::string computed;
    bool holds = false;
};

/// One thing that had to be known to read the file: `encoding`, `delimiter`, `header row`, …
struct reading_fact {
    std::string what;
    std::string value;
    bool declared =
        false;  ///< by the mapping; else recognised, because only one reading was possible
};

/// Where the rows of a table stand in its file: what is needed to find a row again.
struct table_shape {
    std::string encoding;  ///< as declared; empty: UTF-8, or UTF-16 with a byte order mark
    std::string sheet;     ///< of a workbook
    char delimiter = ',';
    std::uint32_t header_row = 0;          ///< the first row of headings
    std::uint32_t last_header_row = 0;     ///< the last one, the tag row included
    std::vector<std::uint32_t> fill_down;  ///< columns in which an empty cell repeats the one above
};

/// One input file, with what became of its rows: rows_read = accepted + rejected + skipped.
struct input_file {
    std::string name;    ///< below the programme folder
    std::string sha256;  ///< of the bytes that were read
    std::uint64_t rows_read = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
    std::vector<std::string>
        read_as;            ///< how it was read, in words: delimiter, header row, mapping
    bool is_table = false;  ///< a CSV file, whose columns are the same in every row
    std::map<std::string, std::uint32_t, std::less<>> columns;  ///< field -> column, for a table
    std::map<std::uint32_t, std::string> headings;  ///< column -> heading as written, for a table
    std::uint64_t bytes = 0;
    std::vector<reading_fact> facts;           ///< the same as read_as, one by one
    std::vector<skipped_rows> skips;           ///< by row
    std::vector<std::uint32_t> rejected_rows;  ///< sorted
    std::vector<total_assertion> totals;
    table_shape shape;  ///< of a table
};

/// The programme's input files, and the way from a record's field back to its cell.
class input_files {
public:
    std::uint32_t add(input_file file);
    input_file& operator[](std::uint32_t file) { return files_[file]; }
    const std::vector<input_file>& all() const { return files_; }

    /// Remembers where a key of a TOML record stands.
    void note_key(record_source record, std::string_view field, std::uint32_t line,
                  std::uint32_t column);

    /// The cell that holds `field` of `record`, or the record's row when it has no such cell.
    place where(record_source record, std::string_view field = {}) const;

private:
    std::vector<input_file> files_;
    std::map<record_source,
             std::map<std::string, std::pair<std::uint32_t, std::uint32_t>, std::less<>>>
        keys_;
};

}  // namespace cascade
