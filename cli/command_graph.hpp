#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade graph` and returns what runs it with them.
runner set_up_graph(CLI::App& command);

}  // namespace cascade::cli
