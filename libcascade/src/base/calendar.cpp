#include "cascade/base/calendar.hpp"

#include <array>
#include <cstddef>
#include <stdexcept>

namespace cascade {
namespace {

constexpr int first_year = 1900;
constexpr int last_year = 2199;

constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The shape of a text: digits as `d`, date marks as `-` or `/`, anything else (a letter d, too)
/// as `?`. A day in ISO order is `dddd-dd-dd`.
std::string shape_of(std::string_view text) {
    std::string shape;
    for (const char c : text) {
        const bool slash = c == '/' || c == '.' || c == ' ';
        shape += is_digit(c) ? 'd' : slash ? '/' : c == '-' ? '-' : '?';
    }
    return shape;
}

int number_at(std::string_view text, std::size_t start, std::size_t length) {
    int number = 0;
    for (const char c : text.substr(start, length)) number = number * 10 + (c - '0');
    return number;
}

/// Up to two digits, a mark, up to two digits, the same mark, then `year_digits` digits.
bool is_three_parts(const std::string& shape, std::size_t year_digits) {
    for (const char mark : {'/', '-'}) {
        for (const std::string_view first : {"d", "dd"}) {
            for (const std::string_view second : {"d", "dd"}) {
                const std::string form = std::string(first) + mark + std::string(second) + mark +
                                         std::string(year_digits, 'd');
                if (shape == form) return true;
            }
        }
    }
    return false;
}

date_fault fault_of(const std::string& shape) {
    if (shape == "ddddd") return date_fault::serial;
    if (is_three_parts(shape, 4)) return date_fault::not_iso_order;
    if (is_three_parts(shape, 2)) return date_fault::two_digit_year;
    return date_fault::unrecognised;
}

bool exists(std::chrono::year_month_day date) {
    const int year = static_cast<int>(date.year());
    return date.ok() && first_year <= year && year <= last_year;
}

std::string two_digits(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::string year_text(std::chrono::year_month_day date) {
    return std::to_string(static_cast<int>(date.year()));
}

std::string month_text(std::chrono::year_month_day date) {
    return year_text(date) + '-' + two_digits(static_cast<unsigned>(date.month()));
}

std::string month_words(std::chrono::year_month_day date) {
    return std::string(month_names[static_cast<unsigned>(date.month()) - 1]) + ' ' +
           year_text(date);
}

}  // namespace

date_reading read_date(std::string_view text) {
    using std::chrono::last;
    const std::string shape = shape_of(text);
    const bool has_day = shape == "dddd-dd-dd";
    const bool has_month = has_day || shape == "dddd-dd";
    if (!has_month && shape != "dddd") return {std::nullopt, fault_of(shape)};

    const std::chrono::year year(number_at(text, 0, 4));
    const std::chrono::month month(has_month ? static_cast<unsigned>(number_at(text, 5, 2)) : 1);
    const std::chrono::day dom(has_day ? static_cast<unsigned>(number_at(text, 8, 2)) : 1);
    if (!exists(year / month / dom)) return {std::nullopt, date_fault::invalid};

    period read{year / month / dom, year / month / dom, date_precision::by_day};
    if (!has_day) {
        read.last = has_month ? day(year / month / last) : day(year / std::chrono::December / 31);
        read.precision = has_month ? date_precision::by_month : date_precision::by_year;
    }
    return {read, date_fault::unrecognised};
}

period one_day(day d) { return {d, d, date_precision::by_day}; }

day make_day(int year, unsigned month, unsigned day_of_month) {
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                           std::chrono::day(day_of_month)};
    if (!exists(date)) throw std::invalid_argument("no such day from 1900 to 2199");
    return date;
}

std::string to_text(day d) {
    const std::chrono::year_month_day date(d);
    return month_text(date) + '-' + two_digits(static_cast<unsigned>(date.day()));
}

std::string to_text(const period& p) {
    if (p.precision == date_precision::by_year) return year_text(p.first);
    if (p.precision == date_precision::by_month) return month_text(p.first);
    return to_text(p.first);
}

std::string to_words(const period& p) {
    const std::chrono::year_month_day date(p.first);
    if (p.precision == date_precision::by_year) return year_text(date);
    if (p.precision == date_precision::by_month) return month_words(date);
    return std::to_string(static_cast<unsigned>(date.day())) + ' ' + month_words(date);
}

}  // namespace cascade
