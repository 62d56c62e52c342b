#pragma once

#include <string>

namespace cascade::cli {

/// Lets now_doing() show its line: on a terminal that can take a line back. Else nothing is shown,
/// and no thread is started.
void allow_progress();

/// What is being done now. It is shown on standard error when the command takes longer than a
/// moment, with the seconds so far, and goes away before anything else is printed.
void now_doing(std::string what);

/// Takes the line away.
void end_progress();

}  // namespace cascade::cli
