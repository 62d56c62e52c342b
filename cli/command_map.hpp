#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade map` and returns what runs it with them.
runner set_up_map(CLI::App& command);

}  // namespace cascade::cli
