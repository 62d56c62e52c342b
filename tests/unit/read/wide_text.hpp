#pragma once

#include <string>
#include <string_view>

#include "cascade/base/text.hpp"

namespace cascade::wide_text {

enum class first_byte { low, high };

inline const std::string le_mark = "\xFF\xFE";
inline const std::string be_mark = "\xFE\xFF";

/// UTF-8 text as UTF-16, without a byte order mark.
inline std::string utf16(std::string_view text, first_byte order) {
    std::string bytes;
    const auto put = [&](char32_t unit) {
        const char low = static_cast<char>(unit & 0xFFU);
        const char high = static_cast<char>(unit >> 8U);
        bytes += order == first_byte::low ? low : high;
        bytes += order == first_byte::low ? high : low;
    };
    for (; !text.empty(); text.remove_prefix(first_code_point(text).bytes)) {
        const char32_t c = first_code_point(text).value;
        if (c < 0x10000) {
            put(c);
        } else {
            put(0xD800 + ((c - 0x10000) >> 10U));
            put(0xDC00 + ((c - 0x10000) & 0x3FFU));
        }
    }
    return bytes;
}

}  // namespace cascade::wide_text
