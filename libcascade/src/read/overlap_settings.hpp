#pragma once

#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/toml_document.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

// What is known beside the records of how many people there are. Every fault makes the file
// unusable: half of a measurement says something else than all of it.

/// [[overlap]]: how many people two groups share.
void read_overlap(const toml_value& table, std::string_view file, programme& p,
                  std::vector<problem>& problems);

/// [[estimate]]: what a survey or a comparison of lists measured.
void read_estimate(const toml_value& table, std::string_view file, programme& p,
                   std::vector<problem>& problems);

}  // namespace cascade
