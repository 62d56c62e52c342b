#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade new` and returns what runs it with them.
runner set_up_new(CLI::App& command);

}  // namespace cascade::cli
