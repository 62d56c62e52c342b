#pragma once

#include <string>
#include <vector>

#include "cascade/figures/actor_reach.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// The table of `cascade reach`: one row per trainer, by id. People stand in it by id only.
struct reach_table {
    const evidence* records = nullptr;
    completeness complete;
    std::vector<actor_reach> rows;
};

/// The columns that a person needs, with a legend.
document reach_document(const reach_table& t);
/// All columns of docs/commands/reach.md, numbers bare, unknown empty.
std::string reach_csv(const reach_table& t);
/// `cascade.reach/1`: the same names as the columns.
std::string reach_json(const reach_table& t);

std::string reach_output(const reach_table& t, output_format format, text_colour colour);

}  // namespace cascade
