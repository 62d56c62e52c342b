#pragma once

#include "options.hpp"

namespace cascade::cli {

runner set_up_bundle(CLI::App& command);

}  // namespace cascade::cli
