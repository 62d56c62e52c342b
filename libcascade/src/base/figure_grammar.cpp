#include "figure_grammar.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "cascade/base/figure_text.hpp"
#include "numeral.hpp"

namespace cascade {
namespace {

struct hedge_words {
    std::string_view words;
    qualifier hedge;
};

// A longer phrase stands before the phrase that it begins with.
constexpr std::array<hedge_words, 26> before_number = {{
    {"more than", qualifier::more_than},
    {"greater than", qualifier::more_than},
    {"over", qualifier::more_than},
    {"above", qualifier::more_than},
    {"at least", qualifier::at_least},
    {"no fewer than", qualifier::at_least},
    {"not fewer than", qualifier::at_least},
    {"no less than", qualifier::at_least},
    {"not less than", qualifier::at_least},
    {"minimum of", qualifier::at_least},
    {"minimum", qualifier::at_least},
    {">=", qualifier::at_least},
    {">", qualifier::more_than},
    {"up to", qualifier::up_to},
    {"at most", qualifier::up_to},
    {"no more than", qualifier::up_to},
    {"not more than", qualifier::up_to},
    {"maximum of", qualifier::up_to},
    {"maximum", qualifier::up_to},
    {"<=", qualifier::up_to},
    {"fewer than", qualifier::less_than},
    {"less than", qualifier::less_than},
    {"under", qualifier::less_than},
    {"<", qualifier::less_than},
    {"nearly", qualifier::nearly},
    {"almost", qualifier::nearly},
}};

constexpr std::array<hedge_words, 4> after_number = {{
    {" or more", qualifier::at_least},
    {"+", qualifier::at_least},
    {" or fewer", qualifier::up_to},
    {" or less", qualifier::up_to},
}};

constexpr std::array<std::string_view, 11> soft_words = {
    "around", "about", "approximately", "approx.", "approx", "roughly",
    "some",   "circa", "ca.",           "ca",      "~"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// A word ends where a space follows; a sign or an abbreviation may touch its number.
bool take_front(std::string_view& text, std::string_view words) {
    if (text.substr(0, words.size()) != words) return false;
    const std::string_view rest = text.substr(words.size());
    if (is_letter(words.back()) && (rest.empty() || rest[0] != ' ')) return false;
    text = without_spaces(rest);
    return true;
}

bool take_back(std::string_view& text, std::string_view words) {
    if (text.size() <= words.size()) return false;
    const std::size_t start = text.size() - words.size();
    if (text.substr(start) != words) return false;
    text = without_spaces(text.substr(0, start));
    return true;
}

std::optional<range_parts> cut(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark, 1);
    if (at == std::string_view::npos) return std::nullopt;
    return range_parts{without_spaces(text.substr(0, at)),
                       without_spaces(text.substr(at + mark.size()))};
}

/// The total of `15+10`, to put into the advice; nothing for anything else.
std::optional<std::int64_t> total_of(std::string_view plain) {
    std::int64_t total = 0;
    if (plain.find('+') == std::string_view::npos) return std::nullopt;
    while (!plain.empty()) {
        const std::size_t plus = plain.find('+');
        const numeral part = whole_number(scan_number(plain.substr(0, plus)));
        if (!part.fault.empty() || __builtin_add_overflow(total, part.value, &total)) {
            return std::nullopt;
        }
        if (plus == std::string_view::npos) return total;
        plain.remove_prefix(plus + 1);
    }
    return std::nullopt;
}

struct advice {
    std::string_view code;
    std::string_view mend;
};

constexpr std::array<advice, 12> advices = {{
    {"count-not-number",
     "write one whole number, such as 25; women and men go into columns of their own; leave the "
     "cell empty if the number is not known"},
    {"count-negative", "write the number without a minus sign or brackets, 0 for none"},
    {"count-fraction", "write a whole number; if it is an average, write around before it"},
    {"count-too-big", "check the number: it has too many digits for a count"},
    {"count-ambiguous-separator",
     "write the digits without a mark between them, such as 1250; as it stands it can be read in "
     "two ways"},
    {"mixed-digits", "type the number again with one kind of digits"},
    {"scientific-notation",
     "digits may be lost; format the column as Number without decimals and type the number again"},
    {"excel-error", "mend the formula in the spreadsheet, or type the number"},
    {"formula-text", "type the number that the formula gives"},
    {"control-char", "type the cell again: it holds an invisible character"},
    {"count-range-reversed", "write the smaller number first, such as 40-50"},
    {"invalid-utf8", "save the file as CSV UTF-8 and type the cell again"},
}};

}  // namespace

bool is_unknown_word(std::string_view plain) {
    return plain.empty() || plain == "n/a" || plain == "unknown" || plain == "not known";
}

bool take_soft(std::string_view& text) {
    return std::any_of(soft_words.begin(), soft_words.end(),
                       [&text](std::string_view words) { return take_front(text, words); });
}

bool take_vague_source(std::string_view& text) { return take_back(text, " (vague source)"); }

std::optional<qualifier> take_hedge(std::string_view& text) {
    for (const hedge_words& h : before_number) {
        if (take_front(text, h.words)) return h.hedge;
    }
    for (const hedge_words& h : after_number) {
        if (take_back(text, h.words)) return h.hedge;
    }
    return std::nullopt;
}

std::optional<range_parts> take_range(std::string_view text) {
    if (text.empty()) return std::nullopt;
    if (take_front(text, "between")) return cut(text, " and ");
    for (const std::string_view mark : {"..", " to ", "-"}) {
        if (const auto parts = cut(text, mark)) return parts;
    }
    return std::nullopt;
}

std::string mend_of(std::string_view code, std::string_view plain) {
    if (code == "count-not-number") {
        if (const auto total = total_of(plain)) {
            return "write " + grouped(*total) + " if nobody is in two of the parts";
        }
    }
    for (const advice& a : advices) {
        if (a.code == code) return std::string(a.mend);
    }
    return "write one whole number";
}

}  // namespace cascade
