#include "shown_text.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

constexpr std::size_t longest_shown = 40;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string quoted_text(std::string_view text) {
    std::string_view rest = text;
    for (std::size_t shown = 0; shown < longest_shown && !rest.empty(); ++shown)
        rest.remove_prefix(std::max<std::size_t>(1, first_code_point(rest).bytes));
    const std::string_view kept = text.substr(0, text.size() - rest.size());
    return '`' + std::string(kept) + (rest.empty() ? "`" : "…`");
}

bool looks_personal(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), is_digit);
    return digits >= 10 || trimmed(text).find(' ') != std::string_view::npos;
}

std::string shown_id(std::string_view text) {
    return looks_personal(text) ? shape_of(text) : quoted_text(text);
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

bool is_spreadsheet_error(std::string_view text) {
    for (const std::string_view word :
         {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!"})
        if (text == word) return true;
    return false;
}

std::string one_of(const std::string_view* first, std::size_t count) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) list += i + 1 == count ? " or " : ", ";
        list += '`' + std::string(first[i]) + '`';
    }
    return list;
}

}  // namespace cascade
