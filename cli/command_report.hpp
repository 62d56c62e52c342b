#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade report` and returns what runs it with them.
runner set_up_report(CLI::App& command);

}  // namespace cascade::cli
