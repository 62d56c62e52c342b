#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/calendar.hpp"

namespace cascade {

/// In which order a column writes its dates. `year_month` is 201401, a whole month.
enum class date_order : std::uint8_t { year_month_day, day_month_year, month_day_year, year_month };

/// From which day a column counts, when it holds a spreadsheet's or a computer's day numbers.
enum class date_epoch : std::uint8_t { none, excel_1900, excel_1904, unix_1970 };

/// `day-month-year` and the like, as a mapping writes it; nothing for any other word.
std::optional<date_order> date_order_named(std::string_view word);
/// `1900`, `1904` or `1970`; nothing for any other word.
std::optional<date_epoch> date_epoch_named(std::string_view word);
/// `day-month-year`
std::string_view name_of(date_order order);

/// What is known of a column's dates before a cell of it is read.
struct date_form {
    std::optional<date_order> order;  ///< nothing: 03/10/2019 is refused
    date_epoch epoch = date_epoch::none;
    std::optional<period> programme;  ///< years far behind it may be of the Bikram Sambat calendar
};

/// What a date cell says, or why it says nothing certain.
struct date_cell {
    std::optional<period> value;
    std::string_view code;  ///< why it was refused; a code of docs/diagnostics.md
    std::string seen;       ///< what it is instead: `not a date`, `a date without its year`
    std::string mend;
};

/// Reads a date as people and programs write it: ISO, `13 Feb 2020`, `13 de febrero de 2020`,
/// `2024-03-05T10:21:00Z`, and `13/02/2020` where the order is known. A time and a zone are
/// dropped, and a zone never moves the day. Nothing is guessed and no calendar is converted.
date_cell read_date(std::string_view text, const date_form& form);

/// A cell that shows something about its column.
struct date_witness {
    std::uint32_t row = 0;
    std::string text;
};

/// What the cells of a column tell of their order.
enum class order_evidence : std::uint8_t {
    not_needed,     ///< every date can be read without it
    certain,        ///< one order fits all of them, and at least one date fits no other
    undeclared,     ///< both orders fit all of them
    contradictory,  ///< no order fits all of them
};

struct date_survey_result {
    order_evidence evidence = order_evidence::not_needed;
    std::optional<date_order> order;          ///< when certain
    std::optional<date_witness> day_first;    ///< the first cell that can only be day, month, year
    std::optional<date_witness> month_first;  ///< the first that can only be month, day, year
    std::optional<date_witness> either;       ///< the first that could be both

    /// What was seen, for a message about the column: names a row for each order. Empty when
    /// nothing is wrong.
    std::string seen() const;
    std::string mend() const;
};

/// Looks through a column of dates for the order in which it writes day and month. Cells that are
/// no date in either order, and those that need no order, say nothing.
class date_survey {
public:
    void add(std::string_view text, std::uint32_t row);
    date_survey_result result() const;

private:
    date_survey_result found_;
};

}  // namespace cascade
