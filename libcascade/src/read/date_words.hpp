#pragma once

#include <string_view>

#include "cascade/base/calendar.hpp"

namespace cascade {

/// The code of a date that cannot be read, and what to write instead.
std::string_view code_of(date_fault fault);
std::string_view mend_of(date_fault fault);

}  // namespace cascade
