#include "sheet_cells.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "cascade/base/problem.hpp"

namespace cascade {
namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

}  // namespace

std::string_view text_store::keep(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
        blocks_.emplace_back();
        blocks_.back().reserve(std::max(block_bytes, text.size()));
    }
    std::string& block = blocks_.back();
    const std::size_t begin = block.size();
    block.append(text);
    bytes_ += text.size();
    return std::string_view(block).substr(begin);
}

bool sheet_cells::put(std::uint32_t row, std::uint32_t column, std::string_view text) {
    if (text_.bytes() + text.size() > most_text) return false;
    return put_kept(row, column, text.empty() ? text : text_.keep(text));
}

bool sheet_cells::put_kept(std::uint32_t row, std::uint32_t column, std::string_view text) {
    if (text.empty()) return true;
    if (cells_.size() == most_cells) return false;
    cells_.push_back({row, column, text});
    return true;
}

void sheet_cells::merge(std::uint32_t first_row, std::uint32_t first_column, std::uint32_t last_row,
                        std::uint32_t last_column) {
    merged_.push_back({first_row, first_column, last_row, last_column});
}

bool sheet_cells::settle() {
    const auto place = [](const cell& c) { return std::tie(c.row, c.column); };
    const auto before = [&](const cell& a, const cell& b) { return place(a) < place(b); };
    if (!std::is_sorted(cells_.begin(), cells_.end(), before))
        std::sort(cells_.begin(), cells_.end(), before);
    const auto same = [&](const cell& a, const cell& b) { return place(a) == place(b); };
    if (std::adjacent_find(cells_.begin(), cells_.end(), same) != cells_.end()) return false;
    drop_hidden();
    return true;
}

void sheet_cells::drop_hidden() {
    for (const range& r : merged_) {
        const auto from = [](const cell& c, std::uint32_t row) { return c.row < row; };
        auto at = std::lower_bound(cells_.begin(), cells_.end(), r.first_row, from);
        for (; at != cells_.end() && at->row <= r.last_row; ++at) {
            const bool within = at->column >= r.first_column && at->column <= r.last_column;
            const bool first = at->row == r.first_row && at->column == r.first_column;
            if (within && !first) at->text = {};
        }
    }
    const auto hidden =
        std::remove_if(cells_.begin(), cells_.end(), [](const cell& c) { return c.text.empty(); });
    hidden_ = static_cast<std::size_t>(cells_.end() - hidden);
    cells_.erase(hidden, cells_.end());
}

sheet_rows::sheet_rows(sheet_cells cells, std::shared_ptr<const text_store> shared,
                       csv_limits limits)
    : cells_(std::move(cells)), shared_(std::move(shared)), limits_(limits) {
    row_.byte = place::no_byte;
}

void sheet_rows::rewind() {
    at_ = 0;
    row_.row = 0;
    end_ = {};
}

const csv_row* sheet_rows::next() {
    if (!end_.fault.empty() || at_ == cells_.cells_.size()) return nullptr;
    if (row_.row == limits_.rows) return refuse("too-many-rows", 0);
    ++row_.row;
    row_.cells.clear();
    row_bytes_ = 0;
    for (; at_ < cells_.cells_.size() && cells_.cells_[at_].row == row_.row; ++at_) {
        if (!add(cells_.cells_[at_])) return nullptr;
    }
    row_.blank = row_.cells.empty();
    if (!row_.blank && row_.cells.size() < width_)
        row_.cells.resize(width_, {{}, place::no_byte, false});
    return &row_;
}

bool sheet_rows::add(const sheet_cells::cell& cell) {
    if (cell.column > limits_.columns) return refuse("too-many-columns", cell.column);
    if (cell.text.size() > limits_.cell_bytes) return refuse("cell-too-long", cell.column);
    row_bytes_ += cell.text.size();
    if (row_bytes_ > limits_.row_bytes) return refuse("row-too-long", cell.column);
    row_.cells.resize(cell.column, {{}, place::no_byte, false});
    row_.cells.back().text = cell.text;
    return true;
}

const csv_row* sheet_rows::refuse(std::string_view fault, std::uint32_t column) {
    end_.fault = fault;
    end_.row = row_.row;
    end_.column = column;
    end_.byte = place::no_byte;
    return nullptr;
}

}  // namespace cascade
