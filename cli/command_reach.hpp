#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade reach` and returns what runs it with them.
runner set_up_reach(CLI::App& command);

}  // namespace cascade::cli
