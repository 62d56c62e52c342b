#include "row_shape.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {

namespace {

/// Something at an end of the text may be a space that trimmed() takes off.
bool has_edge_space(std::string_view text) {
    const auto is_plain = [](char c) { return c > ' ' && c <= '~'; };
    return !text.empty() && !(is_plain(text.front()) && is_plain(text.back()));
}

/// Longer texts are no words that a table says again.
constexpr std::size_t longest_word = 60;

/// `unknown`, `n/a`: what a record may say in place of a number, and no heading does.
bool stands_for_nothing(std::string_view text) {
    const figure_reading read = read_figure(trimmed(text), unit::people, basis::headcount);
    return read.value.has_value();
}

}  // namespace

row_shape shape_of(const csv_row& row) {
    row_shape shape;
    std::uint32_t column = 0;
    for (const csv_cell& cell : row.cells) {
        ++column;
        if (is_blank_cell(cell.text)) continue;
        if (shape.filled++ == 0) shape.first = column;
        shape.last = column;
    }
    return shape;
}

bool is_blank_cell(std::string_view text) {
    if (text.empty()) return true;
    const bool is_plain = text.front() > ' ' && text.front() <= '~';
    return !is_plain && trimmed(text).empty();
}

bool is_blank_at(const csv_row& row, std::uint32_t column) {
    return row.cells.size() < column || is_blank_cell(row.cells[column - 1].text);
}

bool has_digit(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::any_of(text.begin(), text.end(), is_digit)) return true;
    const bool is_ascii =
        std::all_of(text.begin(), text.end(), [](char c) { return c >= 0 && c <= '~'; });
    if (is_ascii) return false;
    const std::string digits = with_ascii_digits(text);
    return std::any_of(digits.begin(), digits.end(), is_digit);
}

bool repeats_header(const csv_row& row, const csv_header& header) {
    for (const table_column& column : header.columns) {
        if (row.cells.size() < column.column) return false;
        const std::string_view text = row.cells[column.column - 1].text;
        if (text == column.heading) continue;
        // Almost every row ends here, by its first cell.
        const bool can_be = has_edge_space(text) || has_edge_space(column.heading);
        if (!can_be || trimmed(text) != trimmed(column.heading)) return false;
    }
    return !header.columns.empty();
}

void column_samples::add(const csv_row& row) {
    constexpr std::uint32_t enough = 50;
    if (rows_ == enough) return;
    ++rows_;
    if (row.cells.size() > columns_.size()) columns_.resize(row.cells.size());
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const std::string_view text = trimmed(row.cells[i].text);
        if (text.empty()) continue;
        ++columns_[i].filled;
        if (has_digit(text)) ++columns_[i].with_digit;
        if (text.find(' ') != std::string_view::npos) ++columns_[i].with_space;
        if (text.size() <= longest_word) columns_[i].words.emplace(text);
    }
}

const column_samples::sample* column_samples::at(std::uint32_t column) const {
    const bool known = column > 0 && column <= columns_.size() && columns_[column - 1].filled > 0;
    return known ? &columns_[column - 1] : nullptr;
}

bool column_samples::always_digits(std::uint32_t column) const {
    const sample* s = at(column);
    return s != nullptr && s->with_digit == s->filled;
}

bool column_samples::mostly_words(std::uint32_t column) const {
    const sample* s = at(column);
    return s != nullptr && s->with_digit * 2 < s->filled;
}

bool column_samples::have_said(std::uint32_t column, std::string_view text) const {
    const sample* s = at(column);
    return s != nullptr && s->words.find(trimmed(text)) != s->words.end();
}

bool column_samples::never_spaces(std::uint32_t column) const {
    const sample* s = at(column);
    return s != nullptr && s->with_space == 0;
}

bool begins_another_table(const csv_row& row, const csv_header& header,
                          const column_samples& records, const known_headings_set& known) {
    const row_shape shape = shape_of(row);
    if (shape.filled < 2) return false;
    std::size_t signs = 0;
    std::vector<std::string> words;
    for (std::uint32_t column = shape.first; column <= shape.last; ++column) {
        const std::string_view text = row.cells[column - 1].text;
        if (is_blank_cell(text)) continue;
        if (has_digit(text) || stands_for_nothing(text)) return false;
        if (records.have_said(column, text)) return false;
        std::string key = heading_key(text);
        if (std::find(words.begin(), words.end(), key) != words.end()) return false;
        if (known.hold(key) || header.find(key) != nullptr || records.always_digits(column))
            ++signs;
        words.push_back(std::move(key));
    }
    const bool other_width = row.cells.size() < header.needed || shape.last > header.width;
    return signs >= 2 || (signs == 1 && other_width);
}

}  // namespace cascade
