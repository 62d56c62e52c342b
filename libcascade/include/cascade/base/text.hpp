#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// The first code point of a UTF-8 text and how many bytes it takes.
struct code_point {
    char32_t value = 0;
    std::size_t bytes = 0;  ///< 0: the text does not begin with a well-formed sequence
    bool valid() const { return bytes != 0; }
};

/// Decodes strictly: overlong forms, surrogates and values above U+10FFFF are not valid.
code_point first_code_point(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// C0, DEL, C1, U+2028/2029 and the bidi controls: what must never reach a terminal or a report.
bool is_control(char32_t c);

/// `text` without white space, zero-width characters, byte order marks and bidi marks at its ends.
std::string_view trimmed(std::string_view text);

/// `text` with A-Z lowered; other letters stay, so that it never depends on a locale.
std::string folded(std::string_view text);

/// The trimmed parts between separators; empty parts are dropped: `a; b;` has two.
std::vector<std::string_view> split(std::string_view text, char separator);

/// `text` fit for a terminal: control bytes and invalid bytes as `\xNN`, other control characters
/// as `\u{202e}`, a line feed as ⏎. Everything else is unchanged, and nothing is cut.
std::string printable(std::string_view text);

/// A column as spreadsheets name it: 3 is C, 28 is AB.
std::string column_letters(std::uint32_t column);

/// How many cells `text` takes: its code points without combining marks and zero-width ones.
std::size_t display_width(std::string_view text);

}  // namespace cascade
