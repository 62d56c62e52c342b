#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "options.hpp"

namespace cascade::cli {

/// One command: what stands in the overview, and how it adds its options.
struct command {
    std::string_view name;
    std::string_view arguments;  ///< for the usage line: `[PROGRAMME] ID`
    std::string_view summary;
    runner (*set_up)(CLI::App&);
};

/// Every command, in the order of the overview.
const std::vector<command>& commands();

/// Runs `cascade ARGUMENTS…`.
exit_code run_app(const std::vector<std::string>& arguments);

}  // namespace cascade::cli
