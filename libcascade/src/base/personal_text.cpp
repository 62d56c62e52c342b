#include "cascade/base/personal_text.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_email(std::string_view text) {
    const std::size_t at = text.find('@');
    return at != text.npos && at > 0 && text.find('.', at) != text.npos;
}

/// 1990-05-17, 17/5/1990, 17.05.90: three numbers of a day, a month and a year.
bool is_full_date(std::string_view text) {
    std::size_t numbers = 0;
    while (!text.empty()) {
        std::size_t digits = 0;
        while (digits < text.size() && is_digit(text[digits])) ++digits;
        if (digits == 0 || digits == 3 || digits > 4) return false;
        ++numbers;
        text.remove_prefix(digits);
        if (text.empty()) break;
        if (text.front() != '-' && text.front() != '/' && text.front() != '.') return false;
        text.remove_prefix(1);
        if (text.empty()) return false;
    }
    return numbers == 3;
}

}  // namespace

bool looks_personal(std::string_view text) {
    text = trimmed(text);
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits >= 10 || text.find(' ') != std::string_view::npos || is_email(text);
}

std::string open_id(std::string_view text) {
    // A birthday too, but not where any text may stand: days of sessions are no secret.
    const bool personal = looks_personal(text) || is_full_date(trimmed(text));
    return personal ? shape_of(text) : std::string(text);
}

std::string shape_of(std::string_view text) {
    std::size_t digits = 0;
    std::size_t letters = 0;
    std::size_t others = 0;
    if (is_scientific_notation(text)) return "a number in scientific notation";
    for (std::string_view rest = trimmed(text); !rest.empty();) {
        const code_point next = first_code_point(rest);
        if (is_digit(rest.front()))
            ++digits;
        else if (next.value >= 0x80 || (folded(rest.substr(0, 1)) >= "a" && rest.front() <= 'z'))
            ++letters;
        else if (rest.front() != ' ' && rest.front() != '-')
            ++others;
        rest.remove_prefix(std::max<std::size_t>(1, next.bytes));
    }
    const auto several = [](std::size_t count, std::string_view noun) {
        return std::to_string(count) + ' ' + std::string(noun) + (count == 1 ? "" : "s");
    };
    if (digits + letters + others == 0 && !trimmed(text).empty())
        return "text of " + several(display_width(trimmed(text)), "character");
    if (letters == 0 && others == 0) return several(digits, "digit");
    if (digits == 0 && others == 0) return "text of " + several(letters, "letter");
    return "text of " + several(digits + letters + others, "character");
}

bool is_scientific_notation(std::string_view text) {
    std::size_t at = 0;
    const auto skip_digits = [&] {
        const std::size_t begin = at;
        while (at < text.size() && is_digit(text[at])) ++at;
        return at - begin;
    };
    if (skip_digits() == 0) return false;
    if (at < text.size() && (text[at] == '.' || text[at] == ',')) {
        ++at;
        skip_digits();
    }
    if (at >= text.size() || (text[at] != 'E' && text[at] != 'e')) return false;
    ++at;
    if (at >= text.size() || text[at] != '+') return false;
    ++at;
    return skip_digits() > 0 && at == text.size();
}

}  // namespace cascade
