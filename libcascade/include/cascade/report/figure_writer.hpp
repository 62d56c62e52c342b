#pragma once

#include <string>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/registry.hpp"

namespace cascade {

/// The number alone, `34–80`, `at least 11,319` or `83.3–83.4 %`; or `not derivable`.
std::string figure_text(const figure_result& f, text_style style);

/// The number with the word for what it counts, for reading: `34–80 people`, `1 session`.
std::string figure_with_unit(const figure_result& f);

/// `partner = PWF, sex = women`; an empty value is `(not recorded)`. Empty without conditions.
std::string where_text(const where_clauses& where);

/// The value of a dimension as a table shows it.
std::string value_text(const std::string& value);

/// What a ratio's interval says by its ends alone.
qualifier hedge_of(const ratio_interval& range);

/// The figure object of docs/commands/README.md, "JSON".
std::string figure_as_json(const figure_result& f);

}  // namespace cascade
