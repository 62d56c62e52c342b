#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade people` and returns what runs it with them.
runner set_up_people(CLI::App& command);

}  // namespace cascade::cli
