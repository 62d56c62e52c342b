#include "cascade/read/sex_survey.hpp"

#include <string>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) >= 0x80); }

bool has_word(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + 1)) {
        const std::size_t end = at + word.size();
        const bool begins = at == 0 || !is_letter(text[at - 1]);
        if (begins && (end == text.size() || !is_letter(text[end]))) return true;
    }
    return false;
}

bool is_letter_or_digit(char c) {
    const char small = static_cast<char>(c | 0x20);
    return (small >= 'a' && small <= 'z') || (c >= '0' && c <= '9');
}

/// Calls `is` for each place of a letter, small or capital, until it says yes.
template <class Is>
bool any_place(std::string_view bytes, char small, Is is) {
    for (const char letter : {small, static_cast<char>(small - 'a' + 'A')})
        for (std::size_t at = bytes.find(letter); at != bytes.npos; at = bytes.find(letter, at + 1))
            if (is(at)) return true;
    return false;
}

bool is_one_of(std::string_view said, std::string_view first, std::string_view second,
               std::string_view third) {
    return said == first || said == second || said == third;
}

}  // namespace

sex_survey::sex_survey(std::string_view heading) {
    const std::string said = comparable(heading);
    english_ = has_word(said, "sex") || has_word(said, "gender");
}

void sex_survey::add(std::string_view text) {
    text = trimmed(text);
    if (text.empty() || text.size() > 10) return;
    const std::string said = folded(text);
    f_ = f_ || is_one_of(said, "f", "female", "woman");
    h_ = h_ || is_one_of(said, "h", "hombre", "mujer");
}

letter_m sex_survey::letter() const {
    return !h_ && (english_ || f_) ? letter_m::man : letter_m::uncertain;
}

bool may_say_hombre(std::string_view bytes) {
    const bool is_packed = bytes.substr(0, 2) == "PK";  // a workbook
    const bool is_utf16 = !bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0xFE;
    if (is_packed || is_utf16 || bytes.find('\0') != bytes.npos) return true;
    const bool h = any_place(bytes, 'h', [&](std::size_t at) {
        if (at > 0 && is_letter_or_digit(bytes[at - 1])) return false;
        return at + 1 == bytes.size() || !is_letter_or_digit(bytes[at + 1]) ||
               folded(bytes.substr(at, 6)) == "hombre";
    });
    return h || any_place(bytes, 'j', [&](std::size_t at) {
               return at >= 2 && folded(bytes.substr(at - 2, 5)) == "mujer";
           });
}

}  // namespace cascade
