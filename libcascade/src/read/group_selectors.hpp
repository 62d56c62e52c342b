#pragma once

#include <string_view>
#include <vector>

#include "cascade/records/counting.hpp"
#include "settings_table.hpp"

namespace cascade {

/// The groups of `of = ["partner:PWF", "group:leaders"]`, sorted; whatever is no group, stands
/// twice or leaves fewer than two is complained of. Nothing when there is no such list.
std::vector<group_selector> selectors_in(settings_table& table, std::string_view key);

void complain_of_few(settings_table& table, std::string_view key);

}  // namespace cascade
