#include "cascade/base/text.hpp"

#include <array>
#include <cstdint>

namespace cascade {
namespace {

struct code_range {
    char32_t first;
    char32_t last;
};

template <std::size_t N>
bool is_in(const std::array<code_range, N>& ranges, char32_t c) {
    for (const code_range& r : ranges) {
        if (r.first <= c && c <= r.last) return true;
    }
    return false;
}

constexpr std::array<code_range, 10> blanks = {{
    {0x09, 0x0d},
    {0x20, 0x20},
    {0xa0, 0xa0},
    {0x61c, 0x61c},
    {0x2000, 0x200f},  // spaces, zero-width characters, direction marks
    {0x2028, 0x202f},  // line ends, embeddings, narrow no-break space
    {0x205f, 0x2060},
    {0x2066, 0x2069},
    {0x3000, 0x3000},
    {0xfeff, 0xfeff},
}};

constexpr std::array<code_range, 7> controls = {{
    {0x00, 0x1f},
    {0x7f, 0x9f},
    {0x61c, 0x61c},
    {0x200e, 0x200f},
    {0x2028, 0x2029},
    {0x202a, 0x202e},
    {0x2066, 0x2069},
}};

// Marks of the Latin, Hebrew, Arabic and Devanagari scripts, and the zero-width characters.
constexpr std::array<code_range, 19> without_width = {{
    {0x0300, 0x036f}, {0x0483, 0x0489}, {0x0591, 0x05bd}, {0x0610, 0x061a}, {0x064b, 0x065f},
    {0x0670, 0x0670}, {0x06d6, 0x06dc}, {0x06df, 0x06e4}, {0x06e7, 0x06e8}, {0x06ea, 0x06ed},
    {0x0900, 0x0902}, {0x093c, 0x093c}, {0x0941, 0x0948}, {0x1ab0, 0x1aff}, {0x1dc0, 0x1dff},
    {0x200b, 0x200f}, {0x20d0, 0x20ff}, {0xfe00, 0xfe2f}, {0xfeff, 0xfeff},
}};

std::uint8_t byte_at(std::string_view text, std::size_t i) {
    return static_cast<std::uint8_t>(text[i]);
}

std::string hex(std::uint32_t value) {
    std::string digits;
    do {
        digits.insert(digits.begin(), "0123456789abcdef"[value % 16]);
        value /= 16;
    } while (value != 0);
    return digits;
}

std::string escaped_byte(std::uint8_t byte) { return (byte < 16 ? "\\x0" : "\\x") + hex(byte); }

std::size_t sequence_length(std::uint8_t lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead <= 0xdf) return 2;
    if (lead >= 0xe0 && lead <= 0xef) return 3;
    if (lead >= 0xf0 && lead <= 0xf4) return 4;
    return 0;
}

}  // namespace

code_point first_code_point(std::string_view text) {
    if (text.empty()) return {};
    const std::uint8_t lead = byte_at(text, 0);
    const std::size_t length = sequence_length(lead);
    if (length == 0 || length > text.size()) return {};
    if (length == 1) return {lead, 1};
    char32_t value = lead & (0xffU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        const std::uint8_t next = byte_at(text, i);
        if ((next & 0xc0U) != 0x80U) return {};
        value = (value << 6U) | (next & 0x3fU);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    const bool surrogate = value >= 0xd800 && value <= 0xdfff;
    if (overlong || surrogate || value > 0x10ffff) return {};
    return {value, length};
}

bool is_valid_utf8(std::string_view text) {
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        if (!c.valid()) return false;
        text.remove_prefix(c.bytes);
    }
    return true;
}

bool is_control(char32_t c) { return is_in(controls, c); }

std::string_view trimmed(std::string_view text) {
    const auto is_plain = [](char c) { return c > ' ' && c <= '~'; };
    if (text.empty() || (is_plain(text.front()) && is_plain(text.back()))) return text;
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        if (!c.valid() || !is_in(blanks, c.value)) break;
        text.remove_prefix(c.bytes);
    }
    while (!text.empty()) {
        std::size_t start = text.size() - 1;
        while (start > 0 && (byte_at(text, start) & 0xc0U) == 0x80U) --start;
        const code_point c = first_code_point(text.substr(start));
        if (c.bytes != text.size() - start || !is_in(blanks, c.value)) break;
        text.remove_suffix(c.bytes);
    }
    return text;
}

std::string folded(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        const std::string_view part = trimmed(text.substr(0, end));
        if (!part.empty()) parts.push_back(part);
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        const std::size_t taken = c.valid() ? c.bytes : 1;
        if (c.valid() && c.value == '\n') {
            shown += "\u23ce";
        } else if (!c.valid() || (c.bytes == 1 && is_control(c.value))) {
            shown += escaped_byte(byte_at(text, 0));
        } else if (is_control(c.value)) {
            shown += "\\u{" + hex(static_cast<std::uint32_t>(c.value)) + "}";
        } else {
            shown += text.substr(0, taken);
        }
        text.remove_prefix(taken);
    }
    return shown;
}

std::size_t display_width(std::string_view text) {
    std::size_t cells = 0;
    while (!text.empty()) {
        const code_point c = first_code_point(text);
        if (!c.valid() || !is_in(without_width, c.value)) ++cells;
        text.remove_prefix(c.valid() ? c.bytes : 1);
    }
    return cells;
}

std::string column_letters(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

}  // namespace cascade
