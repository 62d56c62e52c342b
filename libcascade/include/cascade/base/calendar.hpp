#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cascade {

/// A calendar day without a time or a zone, as a count that can be subtracted.
using day = std::chrono::sys_days;

enum class date_precision : std::uint8_t { by_day, by_month, by_year };

/// What a date cell says: a day, a month or a year. `2019-06` stands for some day of that June.
struct period {
    day first;
    day last;
    date_precision precision = date_precision::by_day;

    bool is_one_day() const { return first == last; }
    friend bool operator==(const period& a, const period& b) {
        return a.first == b.first && a.last == b.last && a.precision == b.precision;
    }
};

/// Why a text is no date; each is a diagnostic code (docs/diagnostics.md).
enum class date_fault : std::uint8_t {
    unrecognised,    ///< not YYYY, YYYY-MM or YYYY-MM-DD
    invalid,         ///< the form is right, the day does not exist (2019-02-30)
    two_digit_year,  ///< 19-02-28
    serial,          ///< five digits, as a spreadsheet counts days
    not_iso_order,   ///< 03/10/2019: day and month could be either
};

struct date_reading {
    std::optional<period> value;
    date_fault fault = date_fault::unrecognised;
};

/// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; nothing else is guessed. Years 1900 to 2199.
date_reading read_date(std::string_view text);

period one_day(day d);
day make_day(int year, unsigned month, unsigned day_of_month);

/// `2019-06-10`
std::string to_text(day d);
/// As it was written: `2019`, `2019-06` or `2019-06-10`.
std::string to_text(const period& p);
/// `10 June 2019`, `June 2019` or `2019`, for reading.
std::string to_words(const period& p);

}  // namespace cascade
