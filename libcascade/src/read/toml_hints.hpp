#pragma once

#include <string>
#include <string_view>

#include "cascade/base/problem.hpp"
#include "toml_scan.hpp"

namespace cascade {

/// A file that the TOML parser refused at `where`, in our own words. `kind_of_fault` is the
/// library's message: it is searched for what went wrong and never printed.
problem explain_toml_fault(std::string_view text, std::string_view file, text_position where,
                           std::string_view kind_of_fault, const toml_scan& scan);

}  // namespace cascade
