#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade verify` and returns what runs it with them.
runner set_up_verify(CLI::App& command);

}  // namespace cascade::cli
