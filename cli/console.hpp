#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "cascade/report/document.hpp"
#include "exit_code.hpp"

namespace cascade::cli {

/// A command line that cannot be carried out. `what()` says what was seen, then how to mend it.
class usage_error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Keeps the numbers 0 to 2 taken when a stream was closed before the start: a file opened in its
/// place would else receive what is meant for the screen. A cut pipe becomes an ordinary error.
void guard_streams();

/// Writes to standard output. A full disk or a closed stream is told, a cut pipe is not.
exit_code print(std::string_view text);

/// Writes to standard error, where talk goes.
void say(std::string_view text);

enum class stream : unsigned char { output, error };
enum class colour_wish : unsigned char { automatic, never };

/// Colours only on a terminal, and not when NO_COLOR is set.
text_colour colour_for(stream s, colour_wish wish);

/// Problem lines with `error` in red and `warning` in yellow.
std::string painted(std::string_view problem_lines, text_colour colour);

}  // namespace cascade::cli
