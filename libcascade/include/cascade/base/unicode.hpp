#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// `text` in Unicode's composed form (NFC): what looks the same is the same. Invalid UTF-8 is
/// returned unchanged.
std::string composed(std::string_view text);

/// `text` for comparing headings and names: compatibility-decomposed (NFKD), without the marks of
/// Latin, Greek, Cyrillic and Arabic letters (marks of other scripts carry meaning and stay), in
/// lower case, Arabic and Urdu letter variants (yeh, kaf, heh) and digits made one. For comparing
/// only: never shown, never stored in place of what was written.
std::string comparable(std::string_view text);

/// `text` with Arabic-Indic (U+0660-0669) and Urdu (U+06F0-06F9) digits as 0-9; all else unchanged.
std::string with_ascii_digits(std::string_view text);

}  // namespace cascade
