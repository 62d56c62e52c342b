#include "table_layout.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "row_judge.hpp"
#include "separator_line.hpp"

namespace cascade {
namespace {

/// The columns that each record fills, without those that the mapping fills.
std::vector<std::uint32_t> required_columns(const csv_header& header, const table_input& input) {
    std::vector<std::uint32_t> columns;
    for (const column_name& name : input.required)
        if (const std::uint32_t column = header.column_of(name); column > 0)
            columns.push_back(column);
    for (const column_name& name : input.settings.fill_down)
        columns.erase(std::remove(columns.begin(), columns.end(), header.column_of(name)),
                      columns.end());
    return columns;
}

}  // namespace

table_layout::table_layout(table_outcome& outcome, const table_input& input,
                           const decoded_text* text, function_ref<void(const csv_row&)> on_row)
    : outcome_(outcome),
      header_(*outcome.header),
      input_(input),
      text_(text),
      on_row_(on_row),
      known_(input.known),
      required_(required_columns(header_, input)),
      recogniser_(input.settings.total_words, required_) {
    for (const column_name& name : input.settings.fill_down)
        if (const std::uint32_t column = column_of(name, "fill_down"); column > 0)
            fill_down_.emplace_back(column, std::string());
    for (const skip_rule& rule : input.settings.skip) {
        declared_skip skip{column_of(rule.column, "skip"), {}};
        for (const std::string& word : rule.words) skip.words.push_back(heading_key(word));
        if (skip.column > 0) declared_skips_.push_back(std::move(skip));
    }
}

std::uint32_t table_layout::column_of(const column_name& name, const std::string& setting) {
    const std::uint32_t column = header_.column_of(name);
    if (column == 0)
        outcome_.problems.push_back({severity::unusable,
                                     "header-missing-column",
                                     {input_.file, header_.row, 0},
                                     "no column is headed `" + printable(name.text) + "`, which `" +
                                         setting + "` of the mapping names",
                                     "correct the mapping, or add the column"});
    return column;
}

void table_layout::take(const csv_row& row) {
    if (row.row <= header_.last_row) return take_above(row);
    ++outcome_.rows_read;
    const std::uint32_t last = input_.settings.last_row;
    if (last > 0 && row.row > last) return skip(skip_reason::declared, row.row);
    if (second_table_ > 0) return skip(skip_reason::second_table, row.row);
    if (is_blank(row)) {
        after_gap_ = true;
        return skip(skip_reason::blank, row.row);
    }
    if (!row.fault.empty()) return record(row);
    if (is_declared_skip(row)) return skip(skip_reason::declared, row.row);
    if (repeats_header(row, header_)) {
        after_gap_ = false;
        skip_held(skip_reason::title);
        return skip(skip_reason::repeated_header, row.row);
    }
    if (auto total = recogniser_.recognise(row)) {
        totals_.push_back(std::move(*total));
        after_gap_ = true;
        return skip(skip_reason::total, row.row);
    }
    if (after_gap_) {
        if (begins_another_table(row, header_, samples_, known_)) return begin_second_table(row);
        if (can_be_note(row)) {
            held_.emplace_back(row);
            return;
        }
    }
    record(row);
}

void table_layout::finish() {
    skip_held(skip_reason::footer);
    auto& ranges = outcome_.skipped_rows;
    std::stable_sort(
        ranges.begin(), ranges.end(),
        [](const skipped_rows& a, const skipped_rows& b) { return a.first < b.first; });
    if (second_table_ == 0) return;
    const std::uint32_t last = ranges.back().last;
    outcome_.problems.push_back(
        {severity::warning,
         "second-table",
         {input_.file, second_table_, 0},
         "row " + std::to_string(second_table_) + " begins another table; it is not read, to row " +
             std::to_string(last),
         "save it as a file of its own, or write last_row = " + std::to_string(second_table_ - 1) +
             " in a mapping"});
}

// Above the headings nothing can be a record; the headings themselves are not counted.
void table_layout::take_above(const csv_row& row) {
    const bool is_tag_row = row.row == header_.tag_row;
    if (row.row >= header_.row && !(is_tag_row && header_.tag_row > header_.row)) return;
    ++outcome_.rows_read;
    const bool is_separator = row.row == 1 && text_ != nullptr && separator_of(text_->text());
    skip(is_tag_row      ? skip_reason::tag_row
         : is_separator  ? skip_reason::separator_line
         : is_blank(row) ? skip_reason::blank
                         : skip_reason::title,
         row.row);
}

bool table_layout::is_declared_skip(const csv_row& row) const {
    for (const declared_skip& rule : declared_skips_) {
        const bool blank = is_blank_at(row, rule.column);
        if (rule.words.empty()
                ? blank
                : !blank &&
                      std::find(rule.words.begin(), rule.words.end(),
                                heading_key(row.cells[rule.column - 1].text)) != rule.words.end())
            return true;
    }
    return false;
}

// A note under the table stands in the first column alone. It must not be mistaken for a record
// that is no more than an id: either a record needs more than that, or no id has a space in it.
bool table_layout::can_be_note(const csv_row& row) const {
    constexpr std::size_t most_notes = 1000;
    const row_shape shape = shape_of(row);
    if (shape.filled != 1 || shape.first != 1 || held_.size() == most_notes) return false;
    if (std::any_of(required_.begin(), required_.end(), [](auto column) { return column != 1; }))
        return true;
    const std::string_view text = trimmed(row.cells.front().text);
    return header_.columns.size() > 1 && samples_.never_spaces(1) &&
           text.find(' ') != std::string_view::npos;
}

void table_layout::begin_second_table(const csv_row& row) {
    second_table_ = row.row;
    if (!held_.empty()) second_table_ = held_.front().row().row;
    skip_held(skip_reason::second_table);
    skip(skip_reason::second_table, row.row);
}

void table_layout::skip(skip_reason why, std::uint32_t row) {
    ++outcome_.skipped;
    auto& ranges = outcome_.skipped_rows;
    if (!ranges.empty() && ranges.back().why == why && ranges.back().last + 1 == row)
        ranges.back().last = row;
    else
        ranges.push_back({why, row, row});
}

void table_layout::skip_held(skip_reason why) {
    for (const kept_row& held : held_) skip(why, held.row().row);
    held_.clear();
}

void table_layout::record(const csv_row& row) {
    after_gap_ = false;
    for (const kept_row& held : held_) deliver(held.row());
    held_.clear();
    deliver(row);
}

void table_layout::deliver(const csv_row& row) {
    const std::size_t before = outcome_.problems.size();
    judge_row(row, header_, input_.file, text_, outcome_.problems);
    if (outcome_.problems.size() != before) {
        ++outcome_.rejected;
        outcome_.rejected_rows.push_back(row.row);
        // What the lost row would have handed down is not known.
        for (auto& [column, value] : fill_down_) value.clear();
        return;
    }
    ++outcome_.delivered;
    samples_.add(row);
    on_row_(fill_down_.empty() ? row : filled_down(row));
}

const csv_row& table_layout::filled_down(const csv_row& row) {
    filled_ = row;
    for (auto& [column, value] : fill_down_) {
        if (column > filled_.cells.size()) continue;
        csv_cell& cell = filled_.cells[column - 1];
        if (is_blank_cell(cell.text))
            cell.text = value;
        else
            value = std::string(cell.text);
    }
    return filled_;
}

}  // namespace cascade
