#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_header.hpp"
#include "cascade/read/csv_reader.hpp"
#include "known_headings.hpp"

namespace cascade {

/// Which cells of a row hold something, as columns from 1; `filled` is how many.
struct row_shape {
    std::uint32_t filled = 0;
    std::uint32_t first = 0;
    std::uint32_t last = 0;
};

row_shape shape_of(const csv_row& row);
bool is_blank_cell(std::string_view text);
/// The row has nothing in this column, or ends before it.
bool is_blank_at(const csv_row& row, std::uint32_t column);
bool has_digit(std::string_view text);

/// The row is the header once more, as on every page of a printed list.
bool repeats_header(const csv_row& row, const csv_header& header);

/// What the columns of a table hold, learnt from its first records.
class column_samples {
public:
    void add(const csv_row& row);
    /// Every record so far has a digit in this column.
    bool always_digits(std::uint32_t column) const;
    /// More than half of the records so far have no digit in this column.
    bool mostly_words(std::uint32_t column) const;
    /// No record so far has a space within this column.
    bool never_spaces(std::uint32_t column) const;
    /// A record has said this very word in this column, which no heading would say again.
    bool have_said(std::uint32_t column, std::string_view text) const;

private:
    struct sample {
        std::uint32_t filled = 0;
        std::uint32_t with_digit = 0;
        std::uint32_t with_space = 0;
        std::set<std::string, std::less<>> words;
    };
    const sample* at(std::uint32_t column) const;

    std::vector<sample> columns_;
    std::uint32_t rows_ = 0;
};

/// The row can only be the headings of another table: words without a digit, none of which a record
/// says under the same heading, some of them headings that are known, or words where every record
/// has a number.
bool begins_another_table(const csv_row& row, const csv_header& header,
                          const column_samples& records, const known_headings_set& known);

}  // namespace cascade
