#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/records/programme.hpp"
#include "cascade/report/completeness.hpp"
#include "options.hpp"

namespace cascade::cli {

/// A programme as read and judged, by the rules of its file and the options.
struct loaded_programme {
    std::filesystem::path folder;               ///< that the names of its files start from
    std::vector<std::filesystem::path> inputs;  ///< never to be written to
    std::unique_ptr<programme> records;
    std::unique_ptr<evidence> facts;          ///< nothing when no figures may be given
    std::vector<problem> problems;            ///< of reading and of judging, sorted
    std::vector<unlisted_problems> unlisted;  ///< those of a very long list that are only counted
    completeness complete;
    exit_code code = exit_code::done;  ///< what the run ends with, if its output can be written
};

/// Reads and judges, and says nothing. Throws usage_error when there is no programme to be read or
/// when it asks for what the tool cannot do.
loaded_programme load_programme(const programme_options& options);

/// The same for commands that give figures: says on standard error what is wrong. Without --partial
/// errors leave `facts` empty.
loaded_programme load_for_figures(const programme_options& options, const output_options& talk);

/// Prints the result or writes it to --output, and says so when that fails.
exit_code deliver(const std::string& result, const output_options& options,
                  const std::vector<std::filesystem::path>& inputs);

}  // namespace cascade::cli
