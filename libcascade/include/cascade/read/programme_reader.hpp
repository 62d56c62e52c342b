#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/base/problem_limit.hpp"
#include "cascade/read/reading_watch.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

/// A programme as far as it could be read, with everything that is wrong with it, sorted.
struct reading {
    programme records;  ///< without rejected rows; empty when a problem is severity::unusable
    std::vector<problem> problems;
    std::vector<unlisted_problems> unlisted;  ///< what of a very long list is only counted
};

/// Reads the programme in a folder (its `cascade.toml`) or in a named programme file, and all the
/// files that it lists. Bad input is never thrown, always returned; a fault in one file does not
/// keep the others from being looked at. File names in the result are below the folder.
reading read_programme(const std::filesystem::path& folder_or_file,
                       const reading_watch& watch = {});

/// The nearest folder from `start` upwards that holds a `cascade.toml`: its path to that file.
std::optional<std::filesystem::path> find_programme(const std::filesystem::path& start);

}  // namespace cascade
