#include "date_parts.hpp"

#include <algorithm>

#include "month_names.hpp"

namespace cascade {
namespace {

using kind = date_token::kind;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// 13th, 1er, 1o: letters that touch a number and only say that it is one in a row.
bool is_ordinal(const date_token& token, const date_token& before) {
    return before.is_number(1, 2) && !token.after_space &&
           is_one_of(token.text, {"st", "nd", "rd", "th", "er", "e", "o", "a"});
}

bool is_filler(const date_token& token) { return is_one_of(token.text, {"de", "del", "of", "le"}); }

bool is_mark(const date_token& token) {
    return token.is('/') || token.is('-') || token.is('.') || token.is(',');
}

/// Whether the marks between numbers are all one mark of a date, or all spaces.
bool are_one_mark(const std::vector<date_token>& tokens) {
    std::string mark;
    bool expects_number = true;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool number = tokens[i].what == kind::number;
        if (number && !expects_number) {
            if (!mark.empty() && mark != " ") return false;
            mark = " ";
        } else if (!number) {
            if (expects_number || !is_mark(tokens[i]) || tokens[i].is(',')) return false;
            if (!mark.empty() && mark != tokens[i].text) return false;
            mark = tokens[i].text;
        }
        expects_number = !number;
    }
    return !expects_number;
}

bool is_decimal_serial(const std::vector<date_token>& tokens) {
    return tokens.size() == 3 && tokens[0].is_number(5, 5) &&
           (tokens[1].is('.') || tokens[1].is(',')) && tokens[2].is_number(1, 20);
}

date_part part_of(const date_token& token) {
    date_part part;
    part.text = token.text;
    if (token.what == kind::number)
        part.number = token.text.size() <= 9 ? token.value() : 0;
    else
        part.number = static_cast<int>(month_named(token.text));
    part.is_month = token.what == kind::word;
    return part;
}

}  // namespace

int date_parts::month() const {
    for (const date_part& part : parts)
        if (part.is_month) return part.number;
    return 0;
}

bool date_parts::is_year_first() const {
    return parts.size() == 3 && parts[0].is_year() && parts[1].is_short() && parts[2].is_short();
}

bool date_parts::is_year_last() const {
    return parts.size() == 3 && parts[0].is_short() && parts[1].is_short() && parts[2].is_year();
}

bool date_parts::is_all_short() const {
    return std::all_of(parts.begin(), parts.end(), [](const date_part& p) { return p.is_short(); });
}

bool date_parts::is_two_days() const {
    return months == 1 && parts.size() >= 3 && parts[0].is_short() && parts[1].is_short();
}

date_parts parts_of(const std::vector<date_token>& tokens) {
    date_parts found;
    std::vector<date_token> kept;
    bool words = false;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const date_token& token = tokens[i];
        if (token.what != kind::word) {
            const bool after_weekday = found.weekday != 0 && kept.empty();
            if (!after_weekday || token.what == kind::number) kept.push_back(token);
            continue;
        }
        words = true;
        if (i > 0 && is_ordinal(token, tokens[i - 1])) continue;
        if (found.weekday == 0 && kept.empty()) {
            found.weekday = weekday_named(token.text);
            if (found.weekday != 0) continue;
        }
        if (is_filler(token)) continue;
        if (month_named(token.text) == 0) {
            found.other_calendar = other_calendar_of(token.text);
            return found;
        }
        ++found.months;
        kept.push_back(token);
    }
    if (is_decimal_serial(kept)) kept.resize(1);
    const bool begins = !kept.empty() && kept[0].what != kind::mark;
    found.well_formed = begins && (words ? found.months == 1 : are_one_mark(kept));
    for (const date_token& token : kept) {
        if (token.what == kind::mark)
            found.well_formed = found.well_formed && is_mark(token);
        else
            found.parts.push_back(part_of(token));
    }
    found.well_formed = found.well_formed && found.parts.size() <= 4;
    return found;
}

}  // namespace cascade
