#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace cascade {

inline constexpr std::size_t deepest_nesting = 64;

struct text_position {
    std::uint32_t line = 1;
    std::uint32_t column = 1;  ///< in characters, as an editor shows it
};

/// What a plain walk over quotes and brackets finds, without building anything: it runs before the
/// parser, so that a file nested 20,000 deep is refused before anything can recurse into it.
struct toml_scan {
    std::optional<text_position> too_deep;
    std::optional<text_position> open_quote;  ///< a quote that its line or the file never closes
    /// A letter or sign beyond ASCII where TOML allows none: outside quotes and remarks, or behind
    /// a backslash in a text of several lines. toml++ 3.3 runs into undefined behaviour there.
    std::optional<text_position> foreign;
    std::optional<text_position> open_bracket;  ///< the innermost bracket open at the end
};

toml_scan scan_toml(std::string_view text);

/// Line and column of a byte.
text_position position_of(std::string_view text, std::size_t offset);
/// The text of a line, counted from 1, without its line end.
std::string_view line_of(std::string_view text, std::uint32_t line);
/// The first byte that is not UTF-8.
std::optional<std::size_t> first_bad_byte(std::string_view text);

}  // namespace cascade
