#pragma once

#include <optional>
#include <string>

#include "cascade/figures/registry.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// One figure as `cascade figure` answers it, divided or not.
struct figure_answer {
    const evidence* records = nullptr;
    completeness complete;
    figure_result figure;            ///< the total when divided
    std::optional<breakdown> parts;  ///< with --by
};

/// Whether the rows of a breakdown may be added, in a sentence for below the table.
std::string adding_up(const breakdown& b);

/// The answer for reading: the value first, then what it is and how it was counted.
document figure_document(const figure_answer& a);
/// One row for the figure, and before it one for each part; the column `row` tells them apart.
std::string figure_csv(const figure_answer& a);
/// The figure object, with the rules in force, and `by`, `relation` and `cells` when divided.
std::string figure_json(const figure_answer& a);

std::string figure_output(const figure_answer& a, output_format format, text_colour colour);

/// The list of figures that there are, for reading or as CSV, Markdown or JSON.
std::string figure_list(output_format format, text_colour colour);

}  // namespace cascade
