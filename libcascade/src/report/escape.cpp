#include "cascade/report/escape.hpp"

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

/// The characters that a spreadsheet takes for the beginning of a formula or a command.
bool begins_formula(std::string_view text) {
    if (text.empty()) return false;
    switch (const code_point first = first_code_point(text); first.value) {
        case U'=':
        case U'+':
        case U'-':
        case U'@':
        case U'|':
        case U'\t':
        case U'\r':
        case U'\n':
        case U'\uff1d':
        case U'\uff0b':
        case U'\uff0d':
        case U'\uff20':
            return true;
        case U'\0':
            return first.valid();
        default:
            return false;
    }
}

/// `written` as a quoted cell; `meant` says whether it needs a guard.
std::string quoted_cell(std::string_view written, std::string_view meant) {
    std::string cell = "\"";
    if (needs_formula_guard(meant)) cell += '\'';
    for (const char c : written) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

}  // namespace

/// Apostrophes in front are looked through: else a cell that begins with one would come back from
/// the reader without it. Nor do blanks and invisible marks keep a spreadsheet from seeing the
/// sign.
bool needs_formula_guard(std::string_view text) {
    while (!text.empty() && text.front() == '\'') text.remove_prefix(1);
    while (!text.empty() && !begins_formula(text)) {
        const code_point c = first_code_point(text);
        if (!c.valid() || !trimmed(text.substr(0, c.bytes)).empty()) return false;
        text.remove_prefix(c.bytes);
    }
    return !text.empty();
}

std::string csv_text(std::string_view text) { return quoted_cell(printable(text), text); }

std::string csv_original(std::string_view text) { return quoted_cell(text, text); }

std::string markdown_escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]()#+-.!|<>~&@";
    const std::string safe = printable(text);
    std::string escaped;
    for (std::size_t i = 0; i < safe.size(); ++i) {
        // Some renderers make a link of any http://
        const bool is_mark =
            marks.find(safe[i]) != std::string_view::npos || safe.compare(i, 3, "://") == 0;
        if (is_mark) escaped += '\\';
        escaped += safe[i];
    }
    return escaped;
}

}  // namespace cascade
