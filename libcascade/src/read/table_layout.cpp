#include "table_layout.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
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
    if (is_blank(row)) {
        after_gap_ = after_gap_ || !is_declared_skip(row);
        return skip(skip_reason::blank, row.row);
    }
    if (second_table_ > 0) {
        second_table_end_ = row.row;
        return skip(skip_reason::second_table, row.row);
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
        if (may_be_note(row)) {
            if (first_doubt_ == 0) first_doubt_ = held_.empty() ? row.row : held_.front().row().row;
            last_doubt_ = row.row;
            record(row);
            after_gap_ = true;
            return;
        }
    }
    // A whole record below shows that the table goes on.
    if (first_doubt_ != 0 && shape_of(row).filled > 1) first_doubt_ = 0;
    record(row);
}

void table_layout::finish() {
    skip_held(skip_reason::footer);
    auto& ranges = outcome_.skipped_rows;
    std::stable_sort(
        ranges.begin(), ranges.end(),
        [](const skipped_rows& a, const skipped_rows& b) { return a.first < b.first; });
    if (first_doubt_ != 0) tell_doubt();
    if (second_table_ == 0) return;
    outcome_.problems.push_back(
        {severity::error,
         "second-table",
         {input_.file, second_table_, 0},
         "row " + std::to_string(second_table_) + " begins another table; it is not read, to row " +
             std::to_string(second_table_end_),
         "save it as a file of its own, or write last_row = " + std::to_string(second_table_ - 1) +
             " in a mapping"});
}

void table_layout::tell_doubt() {
    const bool one = first_doubt_ == last_doubt_;
    const std::string rows = one ? "row " + std::to_string(first_doubt_) + " stands"
                                 : "rows " + std::to_string(first_doubt_) + " to " +
                                       std::to_string(last_doubt_) + " stand";
    outcome_.problems.push_back(
        {severity::unusable,
         "end-undeclared",
         {input_.file, first_doubt_, 0},
         rows + " below a blank row with one cell filled, which may be a note or a record",
         "write last_row, the row of the last record, in a mapping; or, where all are records, "
         "[[skip]] with that column and words = []"});
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
// that is no more than an id: either a record needs more than that, or all ids are codes without a
// space.
bool table_layout::can_be_note(const csv_row& row) const {
    constexpr std::size_t most_notes = 1000;
    const row_shape shape = shape_of(row);
    if (shape.filled != 1 || shape.first != 1 || held_.size() == most_notes) return false;
    if (std::any_of(required_.begin(), required_.end(), [](auto column) { return column != 1; }))
        return true;
    const std::string_view text = trimmed(row.cells.front().text);
    return header_.columns.size() > 1 && samples_.always_digits(1) && samples_.never_spaces(1) &&
           text.find(' ') != std::string_view::npos;
}

// In a list that needs nothing but a name, a line below a gap may be a note or one more name. Only
// a code among codes is certain, or a mapping that says where the table ends.
bool table_layout::may_be_note(const csv_row& row) const {
    const row_shape shape = shape_of(row);
    const bool is_told = input_.settings.last_row > 0 || outcome_.delivered == 0;
    if (shape.filled != 1 || is_told) return false;
    if (std::any_of(required_.begin(), required_.end(),
                    [&](auto column) { return column != shape.first; }))
        return false;
    const std::string_view text = row.cells[shape.first - 1].text;
    const bool is_code =
        samples_.always_digits(shape.first) && has_digit(text) &&
        (!samples_.never_spaces(shape.first) || trimmed(text).find(' ') == std::string_view::npos);
    return !is_code;
}

/// A number alone where all records have words: the count of the names above it.
bool table_layout::is_bare_count(const csv_row& row) const {
    // Most lists end here: their ids have digits, or this one does not begin with one.
    if (required_.size() != 1 || row.cells.size() < required_.front()) return false;
    if (!samples_.mostly_words(required_.front())) return false;
    const std::string_view cell = trimmed(row.cells[required_.front() - 1].text);
    const bool may_be_digits = !cell.empty() && (cell[0] < 'A' || cell[0] > 'z');
    if (!may_be_digits || shape_of(row).filled != 1) return false;
    return with_ascii_digits(cell).find_first_not_of("0123456789") == std::string::npos;
}

void table_layout::begin_second_table(const csv_row& row) {
    second_table_ = row.row;
    second_table_end_ = row.row;
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
    if (outcome_.problems.size() == before && is_bare_count(row)) {
        const std::uint32_t column = required_.front();
        outcome_.problems.push_back(
            {severity::error,
             "id-placeholder",
             {input_.file, row.row, column, row.line, row.cells[column - 1].byte},
             header_.describe(column, row.row) + " holds a number alone where the others are words",
             "pass over a total with last_row or [[skip]] in a mapping; a record needs an id"});
    }
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
