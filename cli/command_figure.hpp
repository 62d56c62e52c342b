#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade figure` and returns what runs it with them.
runner set_up_figure(CLI::App& command);

}  // namespace cascade::cli
