#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "cascade/read/csv_reader.hpp"
#include "cascade/read/decode.hpp"
#include "cascade/read/row_source.hpp"

namespace cascade {

/// The rows of a CSV file's text. Places are those of the file, whatever its encoding was.
class csv_rows final : public row_source {
public:
    /// `text` must outlive the rows. `block` is how much of it is read at once; it makes no
    /// difference to what is read.
    csv_rows(const decoded_text& text, char delimiter, csv_limits limits = {},
             std::size_t block = std::string_view::npos);

    const csv_row* next() override;
    const csv_end& end() const override { return end_; }
    void rewind() override;

private:
    const csv_row* next_in_text();
    const csv_row* with_places_of_file(const csv_row& row);

    const decoded_text& text_;
    char delimiter_;
    csv_limits limits_;
    std::size_t block_;
    csv_reader reader_;
    std::string_view piece_;  // what is left of the block being read
    std::string_view later_;  // what comes after it
    bool ended_ = false;
    byte_finder finder_;
    csv_row row_;
    csv_end end_;
};

/// A row that outlives the next step of its source.
class kept_row {
public:
    explicit kept_row(const csv_row& row);
    kept_row(kept_row&&) = default;
    kept_row& operator=(kept_row&&) = default;

    const csv_row& row() const { return row_; }

private:
    std::vector<char> text_;  // a vector, because moving it leaves the cells' views valid
    csv_row row_;
};

}  // namespace cascade
