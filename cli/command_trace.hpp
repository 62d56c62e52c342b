#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade trace` and returns what runs it with them.
runner set_up_trace(CLI::App& command);

}  // namespace cascade::cli
