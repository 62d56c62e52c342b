#pragma once

#include <string_view>

namespace cascade {

/// Whether a spreadsheet could take a cell with this text for a formula or a command. Such a cell
/// is written with one `'` in front, and the reader takes one `'` off where this holds for what
/// follows it, so that every text comes back as it was.
bool needs_formula_guard(std::string_view text);

}  // namespace cascade
