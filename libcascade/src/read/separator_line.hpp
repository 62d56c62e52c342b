#pragma once

#include <optional>
#include <string_view>

namespace cascade {

/// The delimiter that a first line such as `sep=;` names, as spreadsheet programs write it for
/// themselves; nothing when the text does not begin with one.
std::optional<char> separator_of(std::string_view text);

}  // namespace cascade
