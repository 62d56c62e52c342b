#pragma once

#include <string>
#include <vector>

#include "cascade/figures/figure_result.hpp"
#include "cascade/report/xlsx_sheets.hpp"

namespace cascade::xlsx_parts {

using row = std::vector<sheet_cell>;

sheet_cell number(bound b);
/// A count as words, or as nothing when there are none.
sheet_cell text(std::string words);
sheet_cell number(const rational& r, ratio_style style);

/// `Value`, `Low`, `High`, each headed by `of`, such as `People`.
void add_value_columns(std::vector<sheet_column>& to, const std::string& of);
/// The value in words with its qualifier, then the ends as numbers. No high end, and both ends of
/// what is not derivable, are empty.
void add_value(row& to, const figure_result& f);
/// High end less low end: what may come on top. Empty without a high end.
sheet_cell beyond(const figure_result& f);

/// The sheets, each in the file that is named after it; without rows and lines where the programme
/// has nothing of the kind.
sheet headline_sheet(const summary& s);
sheet annex_sheet(const summary& s);
sheet figures_sheet(const summary& s);
sheet tiers_sheet(const summary& s);
sheet periods_sheet(const summary& s);
sheet parts_sheet(const summary& s);
sheet targets_sheet(const summary& s);
sheet trainers_sheet(const summary& s);
sheet published_sheet(const summary& s);
sheet problems_sheet(const summary& s);
sheet method_sheet(const summary& s);
sheet inputs_sheet(const summary& s);

}  // namespace cascade::xlsx_parts
