#include "folder_listing.hpp"

#include <algorithm>
#include <set>
#include <system_error>

#include "output_folder.hpp"

namespace cascade::cli {

namespace fs = std::filesystem;

std::optional<std::vector<folder_entry>> list_folder(const fs::path& folder) {
    std::vector<folder_entry> entries;
    std::error_code failed;
    fs::recursive_directory_iterator at(folder, failed);
    for (; !failed && at != fs::recursive_directory_iterator(); at.increment(failed)) {
        const fs::file_type type = at->symlink_status(failed).type();
        if (failed) break;
        entries.push_back({at->path().lexically_relative(folder).generic_string(),
                           type == fs::file_type::regular     ? entry_kind::file
                           : type == fs::file_type::directory ? entry_kind::folder
                                                              : entry_kind::other});
    }
    if (failed) return std::nullopt;
    std::sort(entries.begin(), entries.end(),
              [](const folder_entry& a, const folder_entry& b) { return a.path < b.path; });
    return entries;
}

std::vector<folder_entry> entries_beside(const std::vector<folder_entry>& entries,
                                         const std::vector<std::string>& known) {
    const std::set<std::string> files(known.begin(), known.end());
    const std::vector<std::string> above = folders_above(known);
    const std::set<std::string> folders(above.begin(), above.end());
    std::vector<folder_entry> others;
    for (const folder_entry& e : entries) {
        const bool belongs = e.kind == entry_kind::file     ? files.count(e.path) != 0
                             : e.kind == entry_kind::folder ? folders.count(e.path) != 0
                                                            : false;
        if (!belongs) others.push_back(e);
    }
    return others;
}

}  // namespace cascade::cli
