#include "cascade/base/personal_text.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool looks_personal(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits >= 10 || trimmed(text).find(' ') != std::string_view::npos;
}

std::string open_id(std::string_view text) {
    return looks_personal(text) ? shape_of(text) : std::string(text);
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
