#include "toml_hints.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The line's value side: what follows the first `=`.
std::string_view value_side(std::string_view line) {
    const std::size_t equals = line.find('=');
    return equals == std::string_view::npos ? line : trimmed(line.substr(equals + 1));
}

/// A date as people write it, without quotes: 03/10/2019, 3.10.2019 or 3-10-2019.
bool begins_like_a_date(std::string_view value) {
    std::size_t digits = 0;
    std::size_t marks = 0;
    for (const char c : value) {
        if (is_digit(c)) {
            ++digits;
        } else if (c == '/' || c == '.' || c == '-') {
            ++marks;
        } else {
            break;
        }
    }
    return marks == 2 && digits >= 4 && digits <= 8;
}

/// 2019-07: a month, which TOML knows only as a text.
bool is_a_month(std::string_view value) {
    value = trimmed(value.substr(0, value.find('#')));
    if (value.size() != 7 || value[4] != '-') return false;
    for (const char c : std::string(value.substr(0, 4)) + std::string(value.substr(5)))
        if (!is_digit(c)) return false;
    return true;
}

bool has_backslash_in_double_quotes(std::string_view value) {
    return !value.empty() && value.front() == '"' && value.find('\\') != std::string_view::npos;
}

bool has_curly_quote(std::string_view line) {
    for (const std::string_view mark : {"\u201C", "\u201D", "\u2018", "\u2019", "\u00AB"})
        if (line.find(mark) != std::string_view::npos) return true;
    return false;
}

bool begins_like_a_word(std::string_view value) {
    if (value.empty()) return false;
    const unsigned char c = static_cast<unsigned char>(value.front());
    return c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether a letter beyond ASCII stands before any quote.
bool has_foreign_letter(std::string_view text) {
    for (const char c : text.substr(0, text.find_first_of("\"'")))
        if (static_cast<unsigned char>(c) >= 0x80) return true;
    return false;
}

struct wording {
    std::string seen;
    std::string mend;
};

wording words_for_fault(std::string_view line, std::string_view fault, const toml_scan& scan) {
    const std::string_view value = value_side(line);
    const auto mentions = [&](std::string_view word) { return fault.find(word) != fault.npos; };
    if (mentions("redefine") || mentions("already"))
        return {"a key or table stands twice", "keep one of the two"};
    if (is_a_month(value))
        return {"a month without quotes", "put it in quotes, such as \"2019-07\""};
    if (begins_like_a_date(value))
        return {"a date without quotes that is no day in the form YYYY-MM-DD",
                "write an existing day as year, month, day, such as 2019-10-03"};
    if (has_backslash_in_double_quotes(value))
        return {"a backslash in double quotes begins an escape",
                "write / between folders, or put the text in single quotes"};
    if (has_curly_quote(line))
        return {"curly quotes, as a word processor makes them", "type straight quotes \" or '"};
    if (scan.open_quote)
        return {"a quote is opened here and never closed", "add the closing quote"};
    if (scan.open_bracket)
        return {"a bracket is opened here and never closed", "add the closing bracket"};
    if (line.find('=') == line.npos && trimmed(line).substr(0, 1) != "[")
        return {"the line is neither `key = value` nor a [table]",
                "write key = value, or # in front of a remark"};
    if (line.find('=') != line.npos && has_foreign_letter(line.substr(0, line.find('='))))
        return {"a key with letters beyond a to z without quotes",
                "put the key in double quotes, such as \"by:âge:18-24\""};
    if (value.empty())
        return {"a key without a value", "write the value, or # in front of the line"};
    if (begins_like_a_word(value))
        return {"a text without quotes", "put the text in double quotes, such as \"PWF\""};
    return {"the line cannot be read as TOML",
            "write key = value; texts in quotes, lists in [ ], days as 2019-10-03"};
}

}  // namespace

problem explain_toml_fault(std::string_view text, std::string_view file, text_position where,
                           std::string_view kind_of_fault, const toml_scan& scan) {
    const wording words = words_for_fault(line_of(text, where.line), kind_of_fault, scan);
    // The parser notices a missing quote or bracket far below; where it was opened helps more.
    if (words.seen.rfind("a quote is opened", 0) == 0) where = *scan.open_quote;
    if (words.seen.rfind("a bracket is opened", 0) == 0) where = *scan.open_bracket;
    return {severity::unusable,
            "toml-syntax",
            {std::string(file), where.line, where.column},
            words.seen,
            words.mend};
}

}  // namespace cascade
