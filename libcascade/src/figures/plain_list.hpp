#pragma once

#include "cascade/figures/gathering.hpp"

// Most lists hold people alone, none of whom may be somebody else. What is not said of them can be
// told in one pass, where part_left_over() has to put the parts of all values together.
namespace cascade {

bool is_plain_list(const reach_graph& graph, const gathering& g);

/// Those of a plain list whose sex is not recorded.
gathering without_sex(const reach_graph& graph, const gathering& g);
/// Those of a plain list whose own record names no group. The session must name none.
gathering without_group(const reach_graph& graph, const gathering& g);

}  // namespace cascade
