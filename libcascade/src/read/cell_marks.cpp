#include "cell_marks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

enum class cell_use : std::uint8_t { text, id };
enum class letters : std::uint8_t { none, latin, alike };

bool is_between(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

bool is_ascii_letter(char32_t c) { return is_between(c | 0x20, 'a', 'z'); }

letters letters_of(char32_t c) {
    const bool latin = is_ascii_letter(c) ||
                       (is_between(c, 0xC0, 0x24F) && c != 0xD7 && c != 0xF7) ||
                       is_between(c, 0x1E00, 0x1EFF);
    if (latin) return letters::latin;
    const bool alike = is_between(c, 0x370, 0x3FF) || is_between(c, 0x400, 0x52F);
    return alike ? letters::alike : letters::none;
}

/// Marks of direction, zero-width characters and hyphens that show only at a line's end.
bool is_invisible(char32_t c, cell_use use) {
    // Joiners shape words of Persian, Urdu and Indian scripts, so they stay in text.
    if (c == 0x200C || c == 0x200D) return use == cell_use::id;
    return c == 0xAD || c == 0x61C || c == 0x200B || c == 0x200E || c == 0x200F ||
           is_between(c, 0x202A, 0x202E) || is_between(c, 0x2060, 0x2069) || c == 0xFEFF;
}

bool is_fixed_space(char32_t c) { return c == 0xA0 || c == 0x2007 || c == 0x202F; }

/// The characters that Windows-1252 has at 0x80 to 0x9F: second halves of a letter read wrongly.
bool is_windows_mark(char32_t c) {
    constexpr std::array<char32_t, 27> marks = {
        0x152,  0x153,  0x160,  0x161,  0x178,  0x17D,  0x17E,  0x192,  0x2C6,
        0x2DC,  0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E,
        0x2020, 0x2021, 0x2022, 0x2026, 0x2030, 0x2039, 0x203A, 0x20AC, 0x2122};
    return std::binary_search(marks.begin(), marks.end(), c);
}

/// Looks at a cell's characters one after another.
class mark_scan {
public:
    explicit mark_scan(cell_use use) : use_(use) {}

    void see(char32_t c, std::string_view bytes) {
        if (is_invisible(c, use_)) {
            found_.marks.taken_off = true;
            return;
        }
        found_.marks.control = found_.marks.control || is_bad_control(c);
        found_.marks.replacement = found_.marks.replacement || c == 0xFFFD;
        see_encoding(c);
        see_script(c);
        if (is_fixed_space(c)) {
            found_.marks.taken_off = true;
            found_.text += ' ';
        } else {
            found_.text += bytes;
        }
    }
    clean_cell result() && {
        // Ù and its like also stand before a mark in honest French, so that one pair is not enough.
        if (arabic_pairs_ > 1) found_.marks.mojibake = true;
        return std::move(found_);
    }

private:
    bool is_bad_control(char32_t c) const {
        if (use_ == cell_use::text && (c == '\t' || c == '\n' || c == '\r')) return false;
        return is_control(c) && !is_windows_quote(c);
    }
    /// Quotes and dashes of Windows-1252 that were read as Latin-1.
    static bool is_windows_quote(char32_t c) { return c == 0x85 || is_between(c, 0x91, 0x97); }

    void see_encoding(char32_t c) {
        const bool second = is_between(c, 0x80, 0xBF) || is_windows_mark(c);
        const bool latin = is_between(previous_, 0xC2, 0xC3) && second;
        const bool mark = previous_ == 0xE2 && (c == 0x20AC || c == 0x80);
        if (latin || mark || is_windows_quote(c)) found_.marks.mojibake = true;
        if (is_between(previous_, 0xD8, 0xDB) && second) ++arabic_pairs_;
        // Mac Roman's accents read as Windows-1252: `RŽgion`, `H™pital`.
        const bool in_word = is_small(before_previous_) && is_ascii_letter(c);
        const bool capital = is_accented_capital(previous_) && is_small(c);
        if (is_small(previous_) && is_accented_capital(c)) found_.marks.mojibake = true;
        if (in_word && (capital || is_no_letter_of_words(previous_))) found_.marks.mojibake = true;
        before_previous_ = is_ascii_letter(previous_) ? previous_ | 0x20 : previous_;
        previous_ = c;
    }
    static bool is_small(char32_t c) {
        return is_between(c, 'a', 'z') || (is_between(c, 0xDF, 0xFF) && c != 0xF7);
    }
    static bool is_accented_capital(char32_t c) { return c == 0x17D || c == 0x178; }
    /// Signs of Windows-1252 that stand within no word.
    static bool is_no_letter_of_words(char32_t c) {
        return c == 0x2122 || c == 0x2C6 || c == 0x2030 || c == 0x2021 || c == 0x2020 ||
               c == 0x2DC || c == 0x192;
    }
    void see_script(char32_t c) {
        const letters now = letters_of(c);
        if (now == letters::none)
            word_ = letters::none;
        else if (word_ != letters::none && word_ != now)
            found_.marks.mixed_script = true;
        else
            word_ = now;
    }

    cell_use use_;
    clean_cell found_;
    char32_t previous_ = 0;
    char32_t before_previous_ = 0;
    letters word_ = letters::none;
    std::size_t arabic_pairs_ = 0;
};

bool is_printable_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_blank_byte(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// Whether more than plain blanks was cut off the ends of `raw`.
bool cut_more_than_blanks(std::string_view raw, std::string_view kept) {
    const auto begin = static_cast<std::size_t>(kept.data() - raw.data());
    const std::string_view before = raw.substr(0, begin);
    const std::string_view after = raw.substr(begin + kept.size());
    return !std::all_of(before.begin(), before.end(), is_blank_byte) ||
           !std::all_of(after.begin(), after.end(), is_blank_byte);
}

clean_cell cleaned(std::string_view raw, cell_use use) {
    const std::string_view kept = trimmed(raw);
    const bool cut = cut_more_than_blanks(raw, kept);
    if (is_printable_ascii(kept)) {
        clean_cell plain{std::string(kept), {}};
        plain.marks.taken_off = cut;
        return plain;
    }
    mark_scan scan(use);
    for (std::string_view rest = kept; !rest.empty();) {
        const code_point next = first_code_point(rest);
        const std::size_t bytes = std::max<std::size_t>(1, next.bytes);
        scan.see(next.valid() ? next.value : U'\0', rest.substr(0, bytes));
        rest.remove_prefix(bytes);
    }
    clean_cell found = std::move(scan).result();
    found.text = composed(trimmed(found.text));
    found.marks.taken_off = found.marks.taken_off || cut;
    return found;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// 0000, 9999999, 1234567: nobody's number. Short ones may be honest numbers of a long list.
bool is_stand_in_number(std::string_view digits) {
    if (!std::all_of(digits.begin(), digits.end(), is_digit)) return false;
    const bool one_digit = digits.find_first_not_of(digits[0]) == digits.npos;
    if (one_digit) return digits.size() >= (digits[0] == '0' ? 2U : 6U);
    constexpr std::string_view counted = "12345678901234567890";
    return digits.size() >= 6 && digits.size() <= counted.size() &&
           digits == counted.substr(0, digits.size());
}

}  // namespace

clean_cell cleaned_text(std::string_view raw) { return cleaned(raw, cell_use::text); }

clean_cell cleaned_id(std::string_view raw) { return cleaned(raw, cell_use::id); }

bool is_placeholder(std::string_view id) {
    if (id.empty() || id.size() > 20) return false;
    if (is_stand_in_number(id)) return true;
    const std::string word = folded(id);
    if (word.find_first_not_of("-_.?*") == word.npos) return true;
    if (word.size() >= 3 && word.find_first_not_of('x') == word.npos) return true;
    for (const std::string_view stand_in :
         {"n/a",           "na",      "n.a.",      "nil",           "none",
          "null",          "nan",     "test",      "testing",       "dummy",
          "tbd",           "unknown", "not known", "not available", "loading...",
          "loading\u2026", "aucun",   "ninguno",   "inconnu",       "desconocido"})
        if (word == stand_in) return true;
    return false;
}

bool is_formula_text(std::string_view text) {
    return text.size() > 1 && text[0] == '=' && text[1] != ' ' && text[1] != '=' && text[1] != '>';
}

}  // namespace cascade
