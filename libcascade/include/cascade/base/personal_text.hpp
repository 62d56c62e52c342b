#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// Whether a text looks like a personal value: words with spaces, or ten digits and more.
bool looks_personal(std::string_view text);
/// What a personal value looks like without any of it: `13 digits`, `text of 12 letters`.
std::string shape_of(std::string_view text);
/// An id as it is; only its shape where it looks like a name, a national id or a phone.
std::string open_id(std::string_view text);
/// 2.36E+95: what a spreadsheet leaves of a long number. Its digits are lost.
bool is_scientific_notation(std::string_view text);

}  // namespace cascade
