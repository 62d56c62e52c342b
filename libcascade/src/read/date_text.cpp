#include <array>
#include <cstddef>

#include "cascade/base/text.hpp"
#include "cascade/read/date_order.hpp"
#include "date_parts.hpp"
#include "date_tokens.hpp"
#include "month_names.hpp"

namespace cascade {
namespace {

constexpr std::size_t longest_date = 120;

date_cell refused(std::string_view code, std::string seen, std::string mend) {
    return {std::nullopt, code, std::move(seen), std::move(mend)};
}

date_cell unrecognised() {
    return refused("date-unrecognised", "not a date", "write YYYY, YYYY-MM or YYYY-MM-DD");
}

date_cell no_such_day() {
    return refused("date-invalid", "not a date",
                   "no such day from 1900 to 2199; look up the day that was meant");
}

date_cell without_year() {
    return refused("date-incomplete", "a date without its year",
                   "format the column as YYYY-MM-DD in the spreadsheet and save it again");
}

date_cell two_digit_year() {
    return refused("date-two-digit-year", "not a date",
                   "write the year with four digits, such as 2019-02-28");
}

date_cell of_other_calendar(std::string_view calendar) {
    return refused("date-not-gregorian",
                   "which looks like a date of the " + std::string(calendar) + " calendar",
                   "write the date by the Gregorian calendar, such as 2019-06-10");
}

/// The calendar that a year seems to belong to; empty for a Gregorian year.
std::string_view calendar_of(int year, const date_form& form) {
    constexpr int far_ahead = 30;
    if (year >= 1300 && year <= 1500) return "Solar Hijri or the Hijri";
    if (year >= 2540 && year <= 2570) return "Buddhist";
    if (year < 2060 || year > 2090 || !form.programme) return {};
    const std::chrono::year_month_day end(form.programme->last);
    return year - static_cast<int>(end.year()) >= far_ahead ? "Bikram Sambat" : "";
}

std::string two_digits(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// The parts of a date as numbers; 0 for a month or a day that is not said.
date_cell dated(int year, int month, int day_of_month, const date_form& form) {
    const std::string_view calendar = calendar_of(year, form);
    if (!calendar.empty()) return of_other_calendar(calendar);
    std::string iso = std::to_string(year);
    if (month > 0) iso += '-' + two_digits(month);
    if (day_of_month > 0) iso += '-' + two_digits(day_of_month);
    if (const auto read = read_date(iso).value) return {read, {}, {}, {}};
    return no_such_day();
}

date_cell serial(std::string_view digits, const date_form& form) {
    using std::chrono::days;
    if (form.epoch == date_epoch::none)
        return refused("date-serial", "not a date",
                       "a spreadsheet's day number; format the column as text and write the day, "
                       "such as 2019-06-10");
    int count = 0;
    for (const char c : digits) count = count * 10 + (c - '0');
    day found = make_day(1970, 1, 1) + days(count);
    if (form.epoch == date_epoch::excel_1904) found = make_day(1904, 1, 1) + days(count);
    if (form.epoch == date_epoch::excel_1900) {
        // Excel counts a 29 February 1900, which never was: number 60.
        if (count == 0 || count == 60) return no_such_day();
        found = make_day(1900, 1, 1) + days(count < 60 ? count - 1 : count - 2);
    }
    if (found > make_day(2199, 12, 31)) return no_such_day();
    return {one_day(found), {}, {}, {}};
}

date_cell one_number(const date_part& part, const date_form& form) {
    const std::string& digits = part.text;
    const auto number = [&](std::size_t at, std::size_t length) {
        return std::stoi(digits.substr(at, length));
    };
    if (digits.size() == 4) return dated(number(0, 4), 0, 0, form);
    if (digits.size() == 5 || (form.epoch != date_epoch::none && digits.size() < 5))
        return serial(digits, form);
    if (digits.size() == 6 && form.order == date_order::year_month)
        return number(4, 2) == 0 ? no_such_day() : dated(number(0, 4), number(4, 2), 0, form);
    if (digits.size() == 8 && form.order == date_order::year_month_day)
        return number(4, 2) == 0 || number(6, 2) == 0
                   ? no_such_day()
                   : dated(number(0, 4), number(4, 2), number(6, 2), form);
    return unrecognised();
}

date_cell undeclared() {
    return refused("date-order-undeclared", "not a date",
                   "day and month could be either; write year, month, day, such as 2019-10-03");
}

date_cell against_order(date_order order) {
    return refused("date-invalid", "no day when read as " + std::string(name_of(order)),
                   "correct the date, or the order that the mapping declares");
}

date_cell numeric(const date_parts& found, const date_form& form) {
    const auto& parts = found.parts;
    const auto no_zero = [](int month, int day_of_month) { return month > 0 && day_of_month > 0; };
    if (parts.size() == 1) return one_number(parts[0], form);
    if (parts.size() == 2) {
        const date_part& first = parts[0];
        const date_part& second = parts[1];
        if (first.is_year() && second.is_short())
            return second.number == 0 ? no_such_day() : dated(first.number, second.number, 0, form);
        if (first.is_short() && second.is_year())
            return first.number == 0 ? no_such_day() : dated(second.number, first.number, 0, form);
        return first.is_short() && second.is_short() ? without_year() : unrecognised();
    }
    const int a = parts[0].number;
    const int b = parts[1].number;
    const int c = parts[2].number;
    if (parts.size() > 3) return unrecognised();
    if (found.is_year_first()) return no_zero(b, c) ? dated(a, b, c, form) : no_such_day();
    if (found.is_all_short()) return two_digit_year();
    if (!found.is_year_last()) return unrecognised();
    const std::string_view calendar = calendar_of(c, form);
    if (!calendar.empty()) return of_other_calendar(calendar);
    if (!form.order) {
        const auto is_day = [&](int month, int day_of_month) {
            return no_zero(month, day_of_month) && dated(c, month, day_of_month, form).value;
        };
        return is_day(b, a) || is_day(a, b) ? undeclared() : no_such_day();
    }
    if (*form.order != date_order::day_month_year && *form.order != date_order::month_day_year)
        return against_order(*form.order);
    const bool day_first = *form.order == date_order::day_month_year;
    const int month = day_first ? b : a;
    const int day_of_month = day_first ? a : b;
    if (!no_zero(month, day_of_month)) return no_such_day();
    if (month > 12 && day_of_month <= 12) return against_order(*form.order);
    return dated(c, month, day_of_month, form);
}

date_cell named(const date_parts& found, const date_form& form) {
    if (found.is_two_days())
        return refused("date-unrecognised", "more than one day",
                       "write the first day here and the last one under end_date");
    if (found.parts.size() > 3) return unrecognised();
    int year = 0;
    int day_of_month = 0;
    std::size_t shorts = 0;
    for (const date_part& part : found.parts) {
        if (part.is_month) continue;
        if (part.is_year() && year == 0) {
            year = part.number;
        } else if (part.is_short()) {
            day_of_month = part.number;
            ++shorts;
        } else {
            return unrecognised();
        }
    }
    if (year == 0 && shorts <= 1) return without_year();
    if (year == 0) return two_digit_year();
    if (shorts > 1) return unrecognised();
    if (shorts == 1 && day_of_month == 0) return no_such_day();
    const date_cell read = dated(year, found.month(), day_of_month, form);
    if (!read.value || found.weekday == 0) return read;
    if (std::chrono::weekday(read.value->first).iso_encoding() == found.weekday) return read;
    return refused("date-invalid", "a date that is no such day of the week",
                   "look up the day that was meant");
}

}  // namespace

date_cell read_date(std::string_view text, const date_form& form) {
    text = trimmed(text);
    if (const date_reading iso = read_date(text); iso.value) {
        const std::chrono::year_month_day first(iso.value->first);
        const std::string_view calendar = calendar_of(static_cast<int>(first.year()), form);
        return calendar.empty() ? date_cell{iso.value, {}, {}, {}} : of_other_calendar(calendar);
    }
    if (text.size() > longest_date) return unrecognised();
    date_tokens said = tokens_of(text);
    if (!said.fault.empty())
        return refused(said.fault, "not a date", "type the date again with one kind of digits");
    if (!drop_time(said.tokens)) return unrecognised();
    const date_parts found = parts_of(said.tokens);
    if (!found.other_calendar.empty()) return of_other_calendar(found.other_calendar);
    if (!found.well_formed) return unrecognised();
    return found.months == 0 ? numeric(found, form) : named(found, form);
}

}  // namespace cascade
