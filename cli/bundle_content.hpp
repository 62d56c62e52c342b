#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cascade/report/bundle_manifest.hpp"
#include "load_programme.hpp"
#include "output_folder.hpp"

namespace cascade::cli {

/// The files of a bundle in the order in which they are written, the manifest last.
struct bundle_content {
    std::vector<new_file> files;
    std::optional<problem> fault;  ///< an input that could not be copied; there are then no files
};

/// What `cascade bundle` writes and `cascade verify-bundle` writes again: a pure function of the
/// records and the options. The programme must have its facts.
bundle_content make_bundle(const loaded_programme& p, const bundle_settings& settings);

/// The manifest of the bundle in a folder, read strictly: every path in it stays below the folder.
manifest_reading manifest_in(const std::filesystem::path& folder);

/// The names of all files that the manifest stands for, itself last.
std::vector<std::string> file_names(const bundle_manifest& m);

/// The inputs that hold records about people.
std::vector<std::string> inputs_about_people(const programme& p);

bundle_settings settings_of(const programme_options& options);
/// How to read the programme again in the way a bundle was made; its place is left open.
programme_options options_of(const bundle_settings& settings);

}  // namespace cascade::cli
