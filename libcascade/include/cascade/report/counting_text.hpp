#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/evidence.hpp"

namespace cascade {

/// The words of cascade.toml for the rules.
std::string_view name_of(tie_rule t);
std::string_view name_of(assumption a);

/// What a rule says, for reading.
std::string_view meaning_of(tie_rule t);
std::string_view meaning_of(assumption a);

/// The ids of those at tier 0, in order.
std::vector<std::string> root_ids(const evidence& e);

/// The rules that a figure was computed under, as they stand in cascade.toml, in a fixed order:
/// convention, ties, as-of date, then what was stated or switched on beyond the defaults.
std::vector<std::string> counting_facts(const evidence& e);

/// The same in one line, for a footnote: `convention deliberate, ties strict, as of 2023-12-31`.
std::string counting_line(const evidence& e);

}  // namespace cascade
