#pragma once

#include <string_view>

namespace cascade {

/// 1 to 12 for the name of a month, or its short form, in English, French, Spanish, Urdu or
/// Arabic; 0 for any other word. Expects comparable() text.
unsigned month_named(std::string_view word);

/// 1 (Monday) to 7 for a day of the week in English, French or Spanish; 0 for any other word.
unsigned weekday_named(std::string_view word);

/// The calendar to which the name of a month belongs when it is not the Gregorian; else empty.
std::string_view other_calendar_of(std::string_view word);

}  // namespace cascade
