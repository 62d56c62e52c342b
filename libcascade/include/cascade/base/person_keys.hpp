#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace cascade {

// One form for what is written in many, to compare people by. Digits of any script count. The
// records keep what was written; keys are personal and never printed.

/// A Pakistani identity number as its 13 digits, whatever stands between them; nothing unless there
/// are 13, not all equal, the first from 1 to 8. There is no check digit: a typing error shows
/// only in the number of digits.
std::optional<std::string> cnic_key(std::string_view text);

/// A telephone number in its international form, `+923001234567`: a Pakistani number with 92, with
/// a leading 0, or as ten digits that begin with 3; one of another country when `+` or 00 stands
/// before its country code. Nothing for any other text. phone_key(*phone_key(x)) == phone_key(x).
std::optional<std::string> phone_key(std::string_view text);

}  // namespace cascade
