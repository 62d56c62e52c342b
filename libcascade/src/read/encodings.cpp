#include "encodings.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"

namespace cascade {
namespace {

std::string plain(std::string_view name) {
    std::string text = folded(trimmed(name));
    std::replace(text.begin(), text.end(), '_', '-');
    std::replace(text.begin(), text.end(), ' ', '-');
    return text;
}

}  // namespace

const std::vector<known_encoding>& known_encodings() {
    constexpr auto utf16 = character_width::utf16;
    static const std::vector<known_encoding> encodings = {
        {"utf-8", "utf8", "", character_width::as_utf8},
        {"utf-16le", "utf16le", "UTF-16LE", utf16},
        {"utf-16be", "utf16be", "UTF-16BE", utf16},
        {"windows-1252", "cp1252", "CP1252"},  // western Europe
        {"windows-1256", "cp1256", "CP1256"},  // Arabic, Persian, Urdu
        {"macintosh", "mac-roman", "MACINTOSH"},
        {"iso-8859-1", "latin1", "ISO-8859-1"},
        {"iso-8859-15", "latin9", "ISO-8859-15"},
        {"iso-8859-6", "arabic", "ISO-8859-6"},
        {"windows-1250", "cp1250", "CP1250"},  // central Europe
        {"windows-1251", "cp1251", "CP1251"},  // Cyrillic
        {"windows-1253", "cp1253", "CP1253"},  // Greek
        {"windows-1254", "cp1254", "CP1254"},  // Turkish
        {"windows-1257", "cp1257", "CP1257"},  // Baltic
        {"iso-8859-2", "latin2", "ISO-8859-2"},
        {"iso-8859-9", "latin5", "ISO-8859-9"},
        {"ibm437", "cp437", "CP437"},
        {"ibm850", "cp850", "CP850"},
        {"koi8-r", "", "KOI8-R"},
    };
    return encodings;
}

const known_encoding* find_encoding(std::string_view name) {
    const std::string wanted = plain(name);
    for (const known_encoding& e : known_encodings())
        if (e.name == wanted || (!e.alias.empty() && e.alias == wanted)) return &e;
    return nullptr;
}

}  // namespace cascade
