#include "cascade/figures/time_span.hpp"

#include <algorithm>

namespace cascade {
namespace {

constexpr std::string_view how_to_write =
    "write 2020, 2020-03, 2020-Q3, 2020-H1, FY2020, or two with .. between them, such as "
    "2019-07..2020-06";

struct month_of_year {
    int year;
    int month;
};

month_of_year later(month_of_year m, int months) {
    const int all = m.year * 12 + m.month - 1 + months;
    return {all / 12, all % 12 + 1};
}

day first_day(month_of_year m) { return make_day(m.year, static_cast<unsigned>(m.month), 1); }

time_span of_months(month_of_year first, int months) {
    return {first_day(first), first_day(later(first, months)) - std::chrono::days(1)};
}

month_of_year month_of(day d) {
    const std::chrono::year_month_day date(d);
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month()))};
}

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Years as read_date() takes them.
std::optional<int> year_in(std::string_view text) {
    if (text.size() != 4 || !are_digits(text)) return std::nullopt;
    const int year = std::stoi(std::string(text));
    return year >= 1900 && year <= 2199 ? std::optional(year) : std::nullopt;
}

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

/// `2020-Q3` and `2020-H1`
std::optional<time_span> part_of_year(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    const std::optional<int> year = year_in(text.substr(0, 4));
    const int number = text[6] - '0';
    const int months = upper(text[5]) == 'Q' ? 3 : upper(text[5]) == 'H' ? 6 : 0;
    if (!year || months == 0 || number < 1 || number > 12 / months) return std::nullopt;
    return of_months({*year, (number - 1) * months + 1}, months);
}

bool is_fiscal(std::string_view text) {
    return text.size() > 2 && upper(text[0]) == 'F' && upper(text[1]) == 'Y';
}

span_reading read_one(std::string_view text, std::optional<int> fiscal_year_start) {
    if (is_fiscal(text)) {
        const std::optional<int> year = year_in(text.substr(2));
        if (!year)
            return {std::nullopt, "write the year it ends in with four digits, as in FY2020"};
        if (!fiscal_year_start)
            return {std::nullopt,
                    "say in [report] of cascade.toml which month fiscal years begin with, such as "
                    "fiscal_year_start = \"july\""};
        const int begins_in = *fiscal_year_start == 1 ? *year : *year - 1;
        return {of_months({begins_in, *fiscal_year_start}, 12), ""};
    }
    if (const std::optional<time_span> part = part_of_year(text)) return {part, ""};
    const date_reading date = read_date(text);
    if (!date.value) return {std::nullopt, std::string(how_to_write)};
    return {time_span{date.value->first, date.value->last}, ""};
}

int months_in(period_length length) {
    switch (length) {
        case period_length::month:
            return 1;
        case period_length::quarter:
            return 3;
        case period_length::half_year:
            return 6;
        case period_length::year:
        case period_length::fiscal_year:
            break;
    }
    return 12;
}

std::string name_for(period_length length, month_of_year first, day last) {
    const std::string year = std::to_string(first.year);
    switch (length) {
        case period_length::month:
            return year + (first.month < 10 ? "-0" : "-") + std::to_string(first.month);
        case period_length::quarter:
            return year + "-Q" + std::to_string((first.month + 2) / 3);
        case period_length::half_year:
            return year + "-H" + (first.month == 1 ? "1" : "2");
        case period_length::year:
            return year;
        case period_length::fiscal_year:
            break;
    }
    return "FY" + std::to_string(month_of(last).year);
}

/// Something that happens between two days, as a whole or at some day of them.
falls among(day first, day last, const time_span& span) {
    if (last < span.first || first > span.last) return falls::outside;
    return first >= span.first && last <= span.last ? falls::within : falls::open;
}

}  // namespace

span_reading read_span(std::string_view text, std::optional<int> fiscal_year_start) {
    const std::size_t dots = text.find("..");
    if (dots == std::string_view::npos) return read_one(text, fiscal_year_start);
    const span_reading from = read_one(text.substr(0, dots), fiscal_year_start);
    if (!from.value) return from;
    const span_reading to = read_one(text.substr(dots + 2), fiscal_year_start);
    if (!to.value) return to;
    if (to.value->last < from.value->first)
        return {std::nullopt, "write the earlier of the two first"};
    return {time_span{from.value->first, to.value->last}, ""};
}

std::string to_words(const time_span& span) {
    const std::string first = to_words(one_day(span.first));
    return span.first == span.last ? first : first + " to " + to_words(one_day(span.last));
}

std::string_view name_of(period_length length) {
    switch (length) {
        case period_length::month:
            return "month";
        case period_length::quarter:
            return "quarter";
        case period_length::half_year:
            return "half-year";
        case period_length::year:
            return "year";
        case period_length::fiscal_year:
            break;
    }
    return "fiscal-year";
}

std::vector<named_span> periods_of(period_length length, const time_span& days,
                                   int fiscal_year_start) {
    const int months = months_in(length);
    const int begins = length == period_length::fiscal_year ? fiscal_year_start : 1;
    month_of_year first = month_of(days.first);
    // Back to the month that a period begins with.
    first = later(first, -((first.month - begins + 12) % months));
    std::vector<named_span> all;
    for (; first_day(first) <= days.last; first = later(first, months)) {
        const time_span span = of_months(first, months);
        all.push_back({name_for(length, first, span.last), span});
    }
    return all;
}

falls falls_in(const evidence& e, const gathering& g, const time_span& span) {
    const time_window& w = e.graph().session_at(g.session).window;
    const bool is_several = g.sessions.hi > bound(1);
    return among(w.start_first, is_several ? std::max(w.start_last, w.end_last) : w.start_last,
                 span);
}

falls falls_in(const evidence& e, const std::optional<period>& date, const time_span& span) {
    const records_in_force& records = e.in_force();
    return date ? among(date->first, date->last, span)
                : among(records.period_first, records.period_last, span);
}

}  // namespace cascade
