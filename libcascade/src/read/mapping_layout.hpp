#pragma once

#include "cascade/read/table_settings.hpp"
#include "settings_table.hpp"

namespace cascade {

/// The keys that say how a file is laid out, as the mapping itself and its [join] take them.
inline constexpr std::string_view layout_keys[] = {"encoding",   "delimiter",   "sheet",
                                                   "header_row", "header_rows", "last_row"};

/// Reads those of `layout_keys` that `table` has.
table_settings read_layout(settings_table& table);

}  // namespace cascade
