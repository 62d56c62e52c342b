#pragma once

#include <string>
#include <string_view>

#include "cascade/read/csv_reader.hpp"

namespace cascade {

/// A hashtag in the one form in which tags are compared: lower case, without spaces, its attributes
/// in order: `# Reached +m+CHILDREN` is `#reached+children+m`. Empty when `text` is no hashtag.
std::string hxl_tag(std::string_view text);

/// Two of the row's cells at least, and half of those that hold anything, are hashtags.
bool is_tag_row(const csv_row& row);

/// Whether a heading speaks of one sex in words and its tag (as hxl_tag() gives it) of the other.
bool tag_contradicts(std::string_view heading, std::string_view tag);

}  // namespace cascade
