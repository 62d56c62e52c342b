#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"

namespace cascade {

/// How many bytes of the file a character of its text takes.
enum class character_width : std::uint8_t { as_utf8, one_byte, utf16 };

/// How many bytes of the file `text` stands for.
std::uint64_t bytes_in_file(std::string_view text, character_width width);

/// A file's bytes as UTF-8 text.
struct decoded_text {
    std::string_view bytes;  ///< of the file, the byte order mark included
    std::string owned;       ///< the text, when the bytes are not UTF-8 themselves
    std::string encoding;    ///< "UTF-8", "UTF-16LE", or the one declared
    bool has_mark = false;   ///< it begins with a byte order mark
    bool declared = false;
    character_width width = character_width::as_utf8;
    std::uint64_t first_byte = 0;  ///< where the text begins in the file
    /// Some bytes are no text in this encoding. In the text they stand as they are, or as 0xFF
    /// each when it was converted: neither is UTF-8.
    bool damaged = false;
    std::optional<problem> fault;  ///< severity::unusable

    std::string_view text() const {
        return width == character_width::as_utf8 ? bytes.substr(first_byte)
                                                 : std::string_view(owned);
    }
};

/// Turns a file's bytes into text: UTF-8, UTF-16 with a byte order mark, or the encoding that is
/// `declared` (empty for none). Nothing is guessed. Refused are an encoding that is not known, a
/// mark or text that contradicts the one declared, UTF-16 and UTF-32 without a mark, and a text
/// that ends within a character. `bytes` must outlive the result. `block` is how many bytes are
/// converted at once; it makes no difference to what is read.
decoded_text decode(std::string_view bytes, const std::string& file, std::string_view declared = {},
                    std::size_t block = std::size_t{1} << 16U);

/// The names that a mapping may give under `encoding`.
std::vector<std::string_view> encoding_names();

/// Finds the places in the file for places in its text, which must be asked for in rising order.
class byte_finder {
public:
    explicit byte_finder(const decoded_text& text) : text_(text), file_(text.first_byte) {}

    /// `at` counts in text(); in bytes that are UTF-8 themselves it is the place in the file.
    std::uint64_t in_file(std::uint64_t at);

private:
    const decoded_text& text_;
    std::uint64_t done_ = 0;
    std::uint64_t file_;
};

struct candidate_reading {
    std::string_view encoding;
    std::string text;
};

/// What a heading or cell that is not UTF-8 may say, in each encoding that can read it, the
/// likeliest first. For a person to choose from, never for the reader.
std::vector<candidate_reading> candidate_readings(std::string_view bytes);

}  // namespace cascade
