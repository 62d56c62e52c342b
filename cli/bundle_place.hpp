#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "output_file.hpp"

namespace cascade::cli {

/// What stands where a bundle is to be written.
struct bundle_place {
    std::string refusal;                 ///< why nothing may be written there, as a problem line
    std::vector<std::string> old_files;  ///< of a bundle that is to be replaced
};

/// A place is free when nothing or an empty folder is there. A bundle may be replaced with
/// existing_file::replace, as long as every file in it is one that its own manifest lists: what
/// somebody put there is never removed. Refused are links, files, the programme's folder and every
/// folder that holds one of `inputs`.
bundle_place look_at_place(const std::filesystem::path& folder, existing_file existing,
                           const std::vector<std::filesystem::path>& inputs);

}  // namespace cascade::cli
