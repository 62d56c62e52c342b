#pragma once

#include <string>
#include <string_view>

namespace cascade::graph_escape {

/// `text` as a quoted string of DOT: a value. A backslash is written twice and stays two for those
/// who read values, because DOT knows no other way to end a text with one.
std::string dot_quoted(std::string_view text);
/// Up to three lines as a label that is drawn as they are: Graphviz obeys backslashes there and
/// reads `&amp;`.
std::string dot_lines(std::string_view first, std::string_view second = {},
                      std::string_view third = {});

/// What XML 1.0 cannot hold at all (most control characters, U+FFFE, U+FFFF) made visible, as in
/// all other outputs; not escaped yet.
std::string xml_text(std::string_view text);
/// The same, escaped to stand between tags or in an attribute.
std::string xml_escaped(std::string_view text);

}  // namespace cascade::graph_escape
