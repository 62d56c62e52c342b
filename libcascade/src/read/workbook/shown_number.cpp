#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>

#include "number_format.hpp"

namespace cascade {
namespace {

constexpr std::size_t digits_of_a_spreadsheet = 15;
constexpr std::int64_t longest_exponent = 30;
constexpr std::int64_t seconds_a_day = 86400;

/// A number as text: 0.DIGITS times ten to the power of `point`.
struct stored_number {
    bool negative = false;
    std::string digits;  // neither begins nor ends with a zero; empty: 0
    std::int64_t point = 0;

    bool is_whole() const { return point >= static_cast<std::int64_t>(digits.size()); }
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::optional<std::int64_t> read_exponent(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
    if (text.empty() || text.size() > 4 || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    std::int64_t value = 0;
    for (const char c : text) value = value * 10 + (c - '0');
    return negative ? -value : value;
}

std::optional<stored_number> read_stored(std::string_view text) {
    stored_number number;
    number.negative = !text.empty() && text.front() == '-';
    if (number.negative) text.remove_prefix(1);
    const std::size_t e = std::min(text.find_first_of("eE"), text.size());
    if (e < text.size()) {
        const auto exponent = read_exponent(text.substr(e + 1));
        if (!exponent) return std::nullopt;
        number.point = *exponent;
    }
    bool decimals = false;
    std::size_t count = 0;
    for (const char c : text.substr(0, e)) {
        if (c == '.' && !decimals) {
            decimals = true;
            continue;
        }
        if (!is_digit(c)) return std::nullopt;
        ++count;
        number.point += decimals ? 0 : 1;
        if (number.digits.empty() && c == '0') {
            --number.point;
        } else {
            number.digits += c;
        }
    }
    if (count == 0) return std::nullopt;
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
    if (number.digits.empty()) number.point = 0;
    return number;
}

/// A spreadsheet keeps more digits of a fraction than it ever shows: 0.1 + 0.2 is shown as 0.3.
void round_fraction(stored_number& number) {
    if (number.is_whole() || number.digits.size() <= digits_of_a_spreadsheet) return;
    const bool up = number.digits[digits_of_a_spreadsheet] >= '5';
    number.digits.resize(digits_of_a_spreadsheet);
    std::size_t at = number.digits.size();
    while (up && at > 0 && number.digits[at - 1] == '9') number.digits[--at] = '0';
    if (up && at > 0) ++number.digits[at - 1];
    if (up && at == 0) {
        number.digits.insert(number.digits.begin(), '1');
        ++number.point;
    }
    number.digits.erase(number.digits.find_last_not_of('0') + 1);
}

std::string plain(const stored_number& number) {
    const auto zeros = [](std::int64_t count) {
        return std::string(static_cast<std::size_t>(std::max<std::int64_t>(count, 0)), '0');
    };
    std::string text = number.negative && !number.digits.empty() ? "-" : "";
    if (number.digits.empty()) return text + '0';
    if (number.point <= 0) return text + "0." + zeros(-number.point) + number.digits;
    if (number.is_whole())
        return text + number.digits +
               zeros(number.point - static_cast<std::int64_t>(number.digits.size()));
    const auto whole = static_cast<std::size_t>(number.point);
    return text + number.digits.substr(0, whole) + '.' + number.digits.substr(whole);
}

/// A day number with its part of a day, in whole seconds.
struct moment {
    std::int64_t days = 0;
    std::int64_t seconds = 0;
};

std::optional<moment> read_moment(const stored_number& number) {
    if (number.negative || number.point > 7) return std::nullopt;
    const auto digit = [&](std::int64_t at) {
        const auto size = static_cast<std::int64_t>(number.digits.size());
        return at >= 0 && at < size ? number.digits[static_cast<std::size_t>(at)] - '0' : 0;
    };
    moment m;
    for (std::int64_t at = 0; at < number.point; ++at) m.days = m.days * 10 + digit(at);
    constexpr int kept = 11;
    std::int64_t fraction = 0;
    std::int64_t scale = 1;
    for (int i = 0; i < kept; ++i) {
        fraction = fraction * 10 + digit(number.point + i);
        scale *= 10;
    }
    m.seconds = (fraction * seconds_a_day + scale / 2) / scale;
    m.days += m.seconds / seconds_a_day;
    m.seconds %= seconds_a_day;
    return m;
}

std::string two(std::int64_t value) {
    return value < 10 ? '0' + std::to_string(value) : std::to_string(value);
}

std::string clock_text(std::int64_t seconds) {
    std::string text = two(seconds / 3600) + ':' + two(seconds / 60 % 60);
    return seconds % 60 == 0 ? text : text + ':' + two(seconds % 60);
}

std::optional<std::chrono::year_month_day> day_of(std::int64_t serial, day_count days) {
    using namespace std::chrono;
    constexpr std::int64_t last_1900 = 2'958'465;  // 9999-12-31
    constexpr std::int64_t leap_day_that_never_was = 60;
    sys_days start = sys_days{year{1904} / 1 / 1};
    if (days == day_count::from_1900) {
        if (serial < 1 || serial == leap_day_that_never_was) return std::nullopt;
        start = sys_days{year{1899} / 12 / 31};
        if (serial > leap_day_that_never_was) --serial;
    }
    if (serial > last_1900) return std::nullopt;
    return year_month_day{start + std::chrono::days{serial}};
}

std::string day_text(const std::chrono::year_month_day& day, const number_format& format) {
    static constexpr std::array<std::string_view, 12> months = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto year = std::to_string(static_cast<int>(day.year()));
    const auto month = static_cast<unsigned>(day.month());
    const auto date = two(static_cast<unsigned>(day.day()));
    if (!format.year && format.month)
        return (format.day ? date + '-' : std::string()) + std::string(months[month - 1]);
    if (format.year && !format.day) return format.month ? year + '-' + two(month) : year;
    return year + '-' + two(month) + '-' + date;
}

std::optional<std::string> shown_moment(const stored_number& number, const number_format& format,
                                        day_count days) {
    const auto m = read_moment(number);
    if (!m) return std::nullopt;
    const bool has_day = format.year || format.month || format.day;
    if (!has_day && m->days == 0) return clock_text(m->seconds);
    const auto day = day_of(m->days, days);
    if (!day) return std::nullopt;
    if (!format.clock) return day_text(*day, format);
    number_format whole = format;
    if (!has_day) whole.year = whole.month = whole.day = true;
    std::string clock = clock_text(m->seconds);
    if (m->seconds % 60 == 0) clock += ":00";
    return day_text(*day, whole) + 'T' + clock;
}

/// Digits put into a pattern from the right, as a spreadsheet does.
std::string shown_digits(const stored_number& number, const number_format& format) {
    std::string digits = plain(number);
    if (digits == "0") digits.clear();
    const auto places = static_cast<std::size_t>(
        std::count_if(format.pattern.begin(), format.pattern.end(),
                      [](const number_format::mark& m) { return m.placeholder != 0; }));
    std::string text;
    std::size_t place = 0;
    std::size_t at = 0;
    for (const number_format::mark& m : format.pattern) {
        if (m.placeholder == 0) {
            text += m.text;
            continue;
        }
        const std::size_t right = places - ++place;  // placeholders to the right of this one
        if (place == 1 && digits.size() > places) {
            at = digits.size() - places;
            text += digits.substr(0, at);
        }
        if (digits.size() - at > right) {
            text += digits[at++];
        } else if (m.placeholder == '0') {
            text += '0';
        }
    }
    return text;
}

}  // namespace

std::string shown_number(std::string_view stored, const number_format& format, day_count days) {
    auto number = read_stored(stored);
    if (!number || number->point > longest_exponent || number->point < -longest_exponent)
        return std::string(stored);
    using kind = number_format::kind;
    if (format.shows == kind::moment) {
        if (auto text = shown_moment(*number, format, days)) return *text;
    }
    if (format.shows == kind::elapsed) {
        if (const auto m = read_moment(*number))
            return clock_text(m->days * seconds_a_day + m->seconds);
    }
    round_fraction(*number);
    if (format.shows == kind::digits && number->is_whole() && !number->negative)
        return shown_digits(*number, format);
    return plain(*number);
}

}  // namespace cascade
