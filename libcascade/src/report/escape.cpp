#include "cascade/report/escape.hpp"

#include "cascade/base/formula_guard.hpp"
#include "cascade/base/text.hpp"

namespace cascade {
namespace {

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

std::string csv_text(std::string_view text) { return quoted_cell(printable(text), text); }

std::string csv_original(std::string_view text) { return quoted_cell(text, text); }

std::string markdown_escaped(std::string_view text) {
    constexpr std::string_view marks = "\\`*_{}[]()#+-.!|<>~&@^$";
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
