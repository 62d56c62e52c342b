#include <exception>
#include <new>
#include <string>

#include "app.hpp"
#include "cascade/base/interval.hpp"
#include "cascade/base/text.hpp"
#include "console.hpp"
#include "private_memory.hpp"

int main(int argc, char** argv) {
    using cascade::cli::exit_code;
    using cascade::cli::say;
    exit_code code = exit_code::not_written;
    try {
        cascade::cli::guard_streams();
        cascade::cli::keep_memory_off_the_disk();
        code = cascade::cli::run_app({argv + (argc > 0 ? 1 : 0), argv + argc});
    } catch (const cascade::cli::usage_error& fault) {
        say(std::string("error: ") + fault.what() + '\n');
        code = exit_code::unusable;
    } catch (const cascade::count_overflow& fault) {
        say(std::string("error: ") + fault.what() +
            "; look for a headcount with too many digits [count-too-big]\n");
        code = exit_code::records_have_errors;
    } catch (const std::bad_alloc&) {
        say("error: out of memory; close other programs, or split the programme\n");
    } catch (const std::exception& fault) {
        say("error: a fault within cascade: " + cascade::printable(fault.what()) +
            "; please report it with the command you typed\n");
    }
    return static_cast<int>(code);
}
