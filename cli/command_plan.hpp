#pragma once

#include "options.hpp"

namespace cascade::cli {

runner set_up_plan(CLI::App& command);

}  // namespace cascade::cli
