#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/mapping.hpp"
#include "settings_table.hpp"

namespace cascade {

/// The words for the three orders of a date, as a mapping writes them.
const std::vector<code_word<date_order>>& date_order_words();

/// A column by its heading, or as { letter = "F" } or { tag = "#reached +f" }. `at` is the key that
/// holds `value`, on its own or in an array.
std::optional<column_name> read_column_name(const toml_value& value, const toml_entry& at,
                                            settings_table& table);

/// The column that a key of `table` names; `required` complains when there is none.
std::optional<column_name> read_column_key(std::string_view key, settings_table& table,
                                           need wanted);

/// Reads the table [columns].
std::vector<mapped_field> read_mapped_fields(const toml_value& columns, std::string_view file,
                                             const kind_spec& kind, std::vector<problem>& problems);

}  // namespace cascade
