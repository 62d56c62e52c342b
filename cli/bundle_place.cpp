#include "bundle_place.hpp"

#include <algorithm>
#include <system_error>

#include "bundle_content.hpp"
#include "cascade/base/text.hpp"
#include "folder_listing.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

bundle_place refused(const fs::path& folder, const std::string& seen, const std::string& mend) {
    return {write_failure(folder, seen, mend), {}};
}

bundle_place look_into(const fs::path& folder, existing_file existing) {
    const std::string other = "choose another folder";
    const auto entries = list_folder(folder);
    if (!entries) return refused(folder, "this folder cannot be looked into", other);
    if (entries->empty()) return {};
    const manifest_reading old = manifest_in(folder);
    if (!old.manifest)
        return refused(folder,
                       "this folder holds files and is no bundle (such as " +
                           printable(entries->front().path) + ')',
                       other);
    bundle_place place;
    place.old_files = file_names(*old.manifest);
    const auto foreign = entries_beside(*entries, place.old_files);
    if (!foreign.empty())
        return refused(folder,
                       "this bundle also holds " + printable(foreign.front().path) +
                           ", which is no part of it",
                       "move that away first, or " + other);
    if (existing == existing_file::keep)
        return refused(folder, "a bundle stands here and was not touched",
                       other + ", or add --overwrite to replace it");
    return place;
}

}  // namespace

bundle_place look_at_place(const fs::path& named, existing_file existing,
                           const std::vector<fs::path>& inputs) {
    const fs::path folder = named.has_filename() ? named : named.parent_path();
    std::error_code failed;
    const fs::file_status found = fs::symlink_status(folder, failed);
    if (found.type() == fs::file_type::not_found) return {};
    if (found.type() != fs::file_type::directory)
        return refused(folder, "this is a file or a link, not a folder", "choose another name");
    for (const fs::path& input : inputs)
        if (lies_in(input, folder))
            return refused(folder, "the programme's own files stand in this folder",
                           "choose another folder");
    return look_into(folder, existing);
}

}  // namespace cascade::cli
