#include "graph_escape.hpp"

#include <utility>

#include "cascade/base/text.hpp"

namespace cascade::graph_escape {
namespace {

/// Within quotes, whatever reads it.
std::string dot_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : printable(text)) {
        if (c == '"' || c == '\\') escaped += '\\';
        escaped += c;
    }
    return escaped;
}

/// In a label Graphviz also reads entities.
std::string label_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : dot_escaped(text)) {
        escaped += c;
        if (c == '&') escaped += "amp;";
    }
    return escaped;
}

}  // namespace

std::string dot_quoted(std::string_view text) { return '"' + dot_escaped(text) + '"'; }

std::string dot_lines(std::string_view first, std::string_view second, std::string_view third) {
    std::string label = '"' + label_escaped(first);
    for (const std::string_view line : {second, third})
        if (!line.empty()) label += "\\n" + label_escaped(line);
    return label + '"';
}

std::string xml_text(std::string_view text) {
    std::string safe = printable(text);
    for (const auto& [bytes, shown] :
         {std::pair("\xef\xbf\xbe", "\\u{fffe}"), std::pair("\xef\xbf\xbf", "\\u{ffff}")})
        for (std::size_t at = safe.find(bytes); at != std::string::npos; at = safe.find(bytes, at))
            safe.replace(at, 3, shown);
    return safe;
}

std::string xml_escaped(std::string_view text) {
    std::string escaped;
    for (const char c : xml_text(text)) {
        switch (c) {
            case '&':
                escaped += "&amp;";
                break;
            case '<':
                escaped += "&lt;";
                break;
            case '>':
                escaped += "&gt;";
                break;
            case '"':
                escaped += "&quot;";
                break;
            case '\'':
                escaped += "&apos;";
                break;
            default:
                escaped += c;
        }
    }
    return escaped;
}

}  // namespace cascade::graph_escape
