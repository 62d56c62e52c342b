#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"
#include "cascade/report/completeness.hpp"

namespace cascade {

using nlohmann::ordered_json;

/// The figure object; docs/commands/README.md, "JSON", names its keys.
ordered_json to_json(const figure_result& f);
ordered_json to_json(const problem& p);
ordered_json to_json(const input_file& f);
ordered_json to_json(const where_clauses& where);

namespace json_figures {

/// The rules in force: `"counting"` of every JSON output.
ordered_json counting(const evidence& e);
/// Adds `complete` and, when rows were left out, how many of how many.
void add_completeness(ordered_json& to, const completeness& c);
/// The number that a rational is; whole where it is whole.
ordered_json number(const rational& r);
/// JSON with what a terminal or a script would obey or hide written as \uXXXX.
std::string visible(std::string_view json);
/// Indented and made visible, with a line end.
std::string dumped(const ordered_json& json);

}  // namespace json_figures
}  // namespace cascade
