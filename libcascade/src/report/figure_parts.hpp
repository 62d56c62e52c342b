#pragma once

#include <string>

#include "cascade/figures/registry.hpp"

namespace cascade::figure_parts {

/// What a cell of a breakdown holds for one of the dimensions that it was divided by.
std::string value_of(const figure_result& cell, const std::string& dimension);

std::string basis_of(const figure_result& f);
/// In words: `people per day`.
std::string unit_of(const figure_result& f);
/// `unit people, basis headcount`
std::string unit_and_basis(const figure_result& f);
/// `, n = 2, p90 = 26`; empty without details.
std::string details_of(const figure_result& f);

/// `parts`, `unions` or `whole`
std::string name_of(divides_as relation);

/// The CSV cells of a figure: unit, basis, lo, hi, text, qualifier, soft, vague, estimated,
/// records, reason.
std::string value_cells(const figure_result& f);

/// Conditions in the form in which they are typed; separated as in a `where` cell.
std::string where_cell(const where_clauses& where);

}  // namespace cascade::figure_parts
