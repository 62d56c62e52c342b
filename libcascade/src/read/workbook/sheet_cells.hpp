#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/row_source.hpp"

namespace cascade {

/// Text that stays where it is, so that cells and shared strings can point at it.
class text_store {
public:
    std::string_view keep(std::string_view text);
    std::uint64_t bytes() const { return bytes_; }

private:
    std::deque<std::string> blocks_;
    std::uint64_t bytes_ = 0;
};

/// The filled cells of one sheet; the empty ones take no memory.
class sheet_cells {
public:
    static constexpr std::size_t most_cells = 20'000'000;
    static constexpr std::uint64_t most_text = std::uint64_t{512} << 20U;

    /// Rows and columns count from 1. Empty text is no cell. False: the sheet is too full.
    bool put(std::uint32_t row, std::uint32_t column, std::string_view text);
    /// The same for text that lives as long as the rows do.
    bool put_kept(std::uint32_t row, std::uint32_t column, std::string_view text);

    /// Brings the cells into order, and takes out those that a merged cell hides: all in the range
    /// but the first. False: one cell stands twice.
    bool settle();
    void merge(std::uint32_t first_row, std::uint32_t first_column, std::uint32_t last_row,
               std::uint32_t last_column);
    std::size_t hidden_by_merging() const { return hidden_; }
    bool empty() const { return cells_.empty(); }

private:
    friend class sheet_rows;
    struct cell {
        std::uint32_t row;
        std::uint32_t column;
        std::string_view text;
    };
    struct range {
        std::uint32_t first_row;
        std::uint32_t first_column;
        std::uint32_t last_row;
        std::uint32_t last_column;
    };
    void drop_hidden();

    std::vector<cell> cells_;
    std::vector<range> merged_;
    text_store text_;
    std::size_t hidden_ = 0;
};

/// A sheet's cells as rows: up to its last filled row each one, blank rows too.
class sheet_rows : public row_source {
public:
    /// `shared` holds text that cells point at besides their own.
    sheet_rows(sheet_cells cells, std::shared_ptr<const text_store> shared, csv_limits limits);
    const csv_row* next() override;
    const csv_end& end() const override { return end_; }
    void rewind() override;
    void widen(std::uint32_t columns) override { width_ = columns; }

private:
    bool add(const sheet_cells::cell& cell);
    const csv_row* refuse(std::string_view fault, std::uint32_t column);

    sheet_cells cells_;
    std::shared_ptr<const text_store> shared_;
    csv_limits limits_;
    std::uint32_t width_ = 0;
    std::size_t at_ = 0;
    std::size_t row_bytes_ = 0;
    csv_row row_;
    csv_end end_;
};

}  // namespace cascade
