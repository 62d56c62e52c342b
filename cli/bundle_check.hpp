#pragma once

#include <filesystem>
#include <string>

#include "cascade/report/bundle_verdict.hpp"

namespace cascade::cli {

/// Compares every file of the bundle in `folder` with its manifest, and names what is there beside.
bundle_verdict check_files(const std::filesystem::path& folder, bundle_manifest manifest);

/// Makes the bundle again from its own copies of the inputs or, when `programme` is not empty, from
/// that folder, and compares byte for byte. Nothing is written.
void run_again(const std::filesystem::path& folder, const std::string& programme,
               bundle_verdict& verdict);

}  // namespace cascade::cli
