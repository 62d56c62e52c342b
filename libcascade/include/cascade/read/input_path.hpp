#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/problem.hpp"

namespace cascade {

/// Refuses, by its text alone, a name that must not stand for an input: absolute, leading out of
/// the folder by `..`, with control characters, a backslash, or a name that Windows reserves.
std::optional<problem> refused_name(const std::string& name);

/// `not-found`, naming the nearest file or folder that does exist below `folder`.
problem not_found(const std::filesystem::path& folder, const std::string& name);

/// severity::unusable, at the file as a whole.
problem unusable_file(std::string_view code, const std::string& name, std::string seen,
                      std::string mend);

}  // namespace cascade
