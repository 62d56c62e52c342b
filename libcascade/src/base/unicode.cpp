#include "cascade/base/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

/// What utf8proc makes of a text, or the text itself when it is not UTF-8.
std::string mapped(std::string_view text, int options) {
    utf8proc_uint8_t* raw = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(
        reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
        static_cast<utf8proc_ssize_t>(text.size()), &raw, static_cast<utf8proc_option_t>(options));
    const std::unique_ptr<utf8proc_uint8_t, decltype(&free)> owned(raw, &free);
    if (size < 0) return std::string(text);
    return {reinterpret_cast<const char*>(raw), static_cast<std::size_t>(size)};
}

void append(std::string& text, char32_t c) {
    std::array<utf8proc_uint8_t, 4> bytes{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
    text.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

/// Marks that stand on Latin, Greek, Cyrillic and Arabic letters. Those of Indic scripts are
/// vowels.
bool is_removable_mark(char32_t c) {
    return is_between(c, 0x0300, 0x036F) || is_between(c, 0x064B, 0x065F) || c == 0x0670 ||
           is_between(c, 0x06D6, 0x06ED) || c == 0x0640;
}

/// One letter for those that Arabic, Persian and Urdu keyboards write differently.
char32_t one_variant(char32_t c) {
    switch (c) {
        case 0x064A:  // Arabic yeh
        case 0x0649:  // alef maksura
        case 0x06D2:  // yeh barree
            return 0x06CC;
        case 0x0643:  // Arabic kaf
        case 0x06AA:  // swash kaf
            return 0x06A9;
        case 0x0629:  // teh marbuta
        case 0x06C1:  // heh goal
        case 0x06BE:  // heh doachashmee
        case 0x06C3:  // teh marbuta goal
        case 0x06D5:  // ae
            return 0x0647;
        default:
            return c;
    }
}

char32_t ascii_digit(char32_t c) {
    if (is_between(c, 0x0660, 0x0669)) return U'0' + (c - 0x0660);
    if (is_between(c, 0x06F0, 0x06F9)) return U'0' + (c - 0x06F0);
    return c;
}

/// The Greek iota below a letter, U+0345, alone or in U+1F80 to U+1FFF: folding makes a letter of
/// the mark, so marks have to be put in order first.
bool may_hold_iota_below(std::string_view text) {
    for (const std::string_view bytes : {"\xCD\x85", "\xE1\xBE", "\xE1\xBF"})
        if (text.find(bytes) != text.npos) return true;
    return false;
}

template <class Change>
std::string changed(std::string_view text, Change change) {
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const code_point next = first_code_point(text);
        if (next.bytes == 0) {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        change(result, next.value);
        text.remove_prefix(next.bytes);
    }
    return result;
}

}  // namespace

std::string composed(std::string_view text) {
    return mapped(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string comparable(std::string_view text) {
    const bool is_ascii = std::all_of(text.begin(), text.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) return folded(text);  // most names and headings, many times faster
    std::string ordered;
    if (may_hold_iota_below(text)) {
        ordered = mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);
        text = ordered;
    }
    const std::string decomposed =
        mapped(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD);
    return changed(decomposed, [](std::string& into, char32_t c) {
        if (!is_removable_mark(c)) append(into, ascii_digit(one_variant(c)));
    });
}

std::string with_ascii_digits(std::string_view text) {
    return changed(text, [](std::string& into, char32_t c) { append(into, ascii_digit(c)); });
}

}  // namespace cascade
