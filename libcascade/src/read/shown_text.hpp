#pragma once

#include <string>
#include <string_view>

#include "cascade/base/personal_text.hpp"

namespace cascade {

/// `text` between backticks, cut after 40 characters.
std::string quoted_text(std::string_view text);
/// An id between backticks; only its shape where it looks like a name, a national id or a phone.
std::string shown_id(std::string_view text);
/// #REF!, #N/A and the like: what a spreadsheet shows when a formula fails.
bool is_spreadsheet_error(std::string_view text);
/// Whether a text says how many people there were, as a headcount would: `35`, `1 250`, `35+`.
bool reads_as_count(std::string_view text);
/// Whether a cell of the headings holds somebody's e-mail address, number or birthday instead.
bool is_personal_heading(std::string_view text);
/// `a`, `b` or `c`
std::string one_of(const std::string_view* first, std::size_t count);

}  // namespace cascade
