#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/report/summary.hpp"

namespace cascade {

/// A column of a table in a bundle, typed as Table Schema names types: string, number, integer …
struct bundle_column {
    std::string name;
    std::string type;
};

/// One file of a bundle.
struct bundle_file {
    std::string path;  ///< below the bundle's folder, parts divided by `/`
    std::string content;
    std::vector<bundle_column> columns;  ///< of a table that cascade wrote; else empty
    std::optional<std::uint64_t> rows;   ///< of a table, without its heading
};

/// All that a bundle says about a programme, in the order in which it is written: the report, the
/// figures and the rules. Copies of inputs and the manifest are not among them.
std::vector<bundle_file> bundle_outputs(const summary& s);

/// `cascade.rules/1`, the code list of a bundle: every convention, rule and assumption with what
/// it means and whether it is in force, the definition of every figure, and how often each problem
/// occurred. It names no rows, so that their order leaves it alone.
std::string rules_json(const summary& s);

/// How many rows a CSV table has below its heading. A line end within quotes ends no row.
std::uint64_t rows_of_csv(std::string_view table);

}  // namespace cascade
