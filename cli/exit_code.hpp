#pragma once

namespace cascade::cli {

/// docs/commands/README.md, "Exit codes". Bad records and a failed run are never the same code.
enum class exit_code : int {
    done = 0,
    records_have_errors = 1,
    unusable = 2,     ///< command line, programme file or input
    not_written = 3,  ///< output, or an internal fault
};

/// What the run ends with when writing its output ended with `delivered`.
constexpr exit_code worse_of(exit_code delivered, exit_code of_records) {
    return delivered == exit_code::done ? of_records : delivered;
}

}  // namespace cascade::cli
