#pragma once

#include <string_view>
#include <vector>

#include "cascade/read/decode.hpp"

namespace cascade {

/// An encoding that a mapping may declare.
struct known_encoding {
    std::string_view name;   ///< as it is printed and as a mapping should name it
    std::string_view alias;  ///< another name for it, or empty
    std::string_view iconv;  ///< empty: UTF-8, which needs no conversion
    character_width width = character_width::one_byte;
};

/// Those in which each byte, or each pair of bytes, is a character of its own, so that a place in
/// the text can be told as a place in the file.
const std::vector<known_encoding>& known_encodings();

/// The encoding of this name, capital letters, `_` and spaces aside; or nothing.
const known_encoding* find_encoding(std::string_view name);

}  // namespace cascade
