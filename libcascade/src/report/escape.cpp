#include "cascade/report/escape.hpp"

#include "cascade/base/formula_guard.hpp"
#include "cascade/base/text.hpp"

namespace cascade {

std::string csv_text(std::string_view text) {
    std::string cell = "\"";
    if (needs_formula_guard(text)) cell += '\'';
    for (const char c : printable(text)) {
        if (c == '"') cell += '"';
        cell += c;
    }
    return cell + '"';
}

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
