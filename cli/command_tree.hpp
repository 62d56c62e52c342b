#pragma once

#include "options.hpp"

namespace cascade::cli {

/// Adds the options of `cascade tree` and returns what runs it with them.
runner set_up_tree(CLI::App& command);

}  // namespace cascade::cli
