#include <algorithm>
#include <cstdint>
#include <optional>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "row_shape.hpp"
#include "totals_rows.hpp"

namespace cascade {
namespace {

/// The number that a cell states without any hedge.
std::optional<std::int64_t> exact_number(std::string_view cell) {
    const figure_reading read = read_figure(trimmed(cell), unit::people, basis::headcount);
    if (!read.value || !read.value->range.is_exact() || read.value->soft || read.value->vague)
        return std::nullopt;
    return read.value->range.lo.value();
}

/// What the cells of one column add up to, as long as all of them are exact numbers.
class column_sum {
public:
    void add(std::string_view cell) {
        if (!known_ || is_blank_cell(cell)) return;  // a sum in print passes over empty cells too
        const auto number = exact_number(cell);
        if (number)
            known_ = !__builtin_add_overflow(value_, *number, &value_);
        else
            known_ = is_left_out(cell);
    }
    void lose() { known_ = false; }
    std::optional<std::int64_t> value() const {
        return known_ ? std::optional(value_) : std::nullopt;
    }

private:
    /// `-`, `n/a` and the like stand for no number, in print as here.
    static bool is_left_out(std::string_view cell) {
        if (trimmed(cell) == "---") return true;
        const figure_reading read = read_figure(trimmed(cell), unit::people, basis::headcount);
        return !has_digit(cell) && read.value && read.value->range.is_unknown();
    }

    bool known_ = true;
    std::int64_t value_ = 0;
};

struct summed_column {
    std::uint32_t column = 0;
    column_sum all;
    column_sum part;  ///< since the last totals row
};

class totals_check {
public:
    totals_check(const std::vector<printed_total>& totals, const std::string& file,
                 table_outcome& outcome)
        : totals_(totals), file_(file), outcome_(outcome) {
        for (const printed_total& total : totals)
            for (const auto& number : total.numbers)
                if (of(number.column) == nullptr && is_headed(number.column))
                    sums_.push_back({number.column, {}, {}});
    }

    void take(const csv_row& row) {
        while (next_ < totals_.size() && totals_[next_].row <= row.row) reach(totals_[next_++]);
        if (row.row <= outcome_.header->last_row || is_skipped(row.row)) return;
        const bool lost = std::binary_search(outcome_.rejected_rows.begin(),
                                             outcome_.rejected_rows.end(), row.row);
        seen_record_ = true;
        for (summed_column& sum : sums_) {
            for (column_sum* into : {&sum.all, &sum.part}) {
                if (lost || row.cells.size() < sum.column)
                    into->lose();
                else
                    into->add(row.cells[sum.column - 1].text);
            }
        }
    }

    void finish() {
        while (next_ < totals_.size()) reach(totals_[next_++]);
        for (const printed_total* total : above_) judge(*total, false);
    }

private:
    bool is_headed(std::uint32_t column) const {
        const auto& columns = outcome_.header->columns;
        return std::any_of(columns.begin(), columns.end(),
                           [&](const table_column& c) { return c.column == column; });
    }
    summed_column* of(std::uint32_t column) {
        for (summed_column& sum : sums_)
            if (sum.column == column) return &sum;
        return nullptr;
    }
    bool is_skipped(std::uint32_t row) {
        const auto& skipped = outcome_.skipped_rows;
        while (skip_ < skipped.size() && skipped[skip_].last < row) ++skip_;
        return skip_ < skipped.size() && skipped[skip_].first <= row;
    }

    void reach(const printed_total& total) {
        if (total.kind == total_kind::of_which) return;
        if (!seen_record_) {
            above_.push_back(&total);  // printed over the rows that it adds up
            return;
        }
        judge(total, after_total_);
        if (total.kind == total_kind::all) return;
        for (summed_column& sum : sums_) sum.part = {};
        after_total_ = true;
    }

    void judge(const printed_total& total, bool has_parts) {
        for (const auto& number : total.numbers) {
            const summed_column* sum = of(number.column);
            const auto printed = exact_number(number.text);
            if (sum == nullptr) continue;
            if (!printed) {
                note_unchecked(total, number, "which is no exact number");
                continue;
            }
            const auto everything = sum->all.value();
            const auto part = sum->part.value();
            const bool is_part =
                total.kind == total_kind::part ||
                (has_parts && total.kind == total_kind::all_or_part && part == printed);
            const auto computed = is_part ? part : everything;
            if (computed)
                note(total, number, *printed, *computed);
            else
                note_unchecked(total, number, "but not every row above gives an exact number");
        }
    }

    void note_unchecked(const printed_total& total, const printed_total::number& number,
                        std::string_view why) {
        outcome_.problems.push_back(
            {severity::info,
             "total-unchecked",
             {file_, total.row, number.column},
             outcome_.header->describe(number.column, total.row) + " prints a total, " +
                 std::string(why) + ": it was not compared",
             "compare it by hand; the rows count, a printed total never does"});
    }

    void note(const printed_total& total, const printed_total::number& number, std::int64_t printed,
              std::int64_t computed) {
        const csv_header& header = *outcome_.header;
        const auto column = std::find_if(header.columns.begin(), header.columns.end(),
                                         [&](auto& c) { return c.column == number.column; });
        outcome_.totals.push_back({total.row, number.column, total.label, column->heading,
                                   number.text, std::to_string(computed), printed == computed});
        if (printed == computed) return;
        outcome_.problems.push_back(
            {severity::warning,
             "total-differs",
             {file_, total.row, number.column},
             header.describe(number.column, total.row) + " prints the total " +
                 std::to_string(printed) + ", and the rows add up to " + std::to_string(computed),
             "ask which is right; the rows count, a printed total never does"});
    }

    const std::vector<printed_total>& totals_;
    const std::string& file_;
    table_outcome& outcome_;
    std::vector<summed_column> sums_;
    std::vector<const printed_total*> above_;
    std::size_t next_ = 0;
    std::size_t skip_ = 0;
    bool seen_record_ = false;
    bool after_total_ = false;
};

}  // namespace

void check_totals(row_source& rows, const std::vector<printed_total>& totals,
                  const std::string& file, table_outcome& outcome) {
    if (totals.empty()) return;
    totals_check check(totals, file, outcome);
    rows.rewind();
    while (const csv_row* row = rows.next()) check.take(*row);
    check.finish();
}

}  // namespace cascade
