#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade check` and returns what runs it with them.
runner set_up_check(CLI::App& command);

}  // namespace cascade::cli
