#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace cascade::cli {

enum class entry_kind : unsigned char { file, folder, other };

struct folder_entry {
    std::string path;  ///< below the folder, parts divided by `/`
    entry_kind kind = entry_kind::file;
};

/// Everything below a folder, sorted by path. A link is an entry of its own and is not followed.
/// Nothing when some of it cannot be listed.
std::optional<std::vector<folder_entry>> list_folder(const std::filesystem::path& folder);

/// Those entries that are neither one of the plain files `known` nor a folder above one.
std::vector<folder_entry> entries_beside(const std::vector<folder_entry>& entries,
                                         const std::vector<std::string>& known);

}  // namespace cascade::cli
