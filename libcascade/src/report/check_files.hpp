#pragma once

#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/records/source.hpp"

namespace cascade::check_files {

/// By name, so that the order in the programme file does not matter.
std::vector<const input_file*> by_name(const input_files& files);

}  // namespace cascade::check_files
