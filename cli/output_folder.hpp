#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "durable.hpp"

namespace cascade::cli {

struct new_file {
    std::string name;  ///< below the folder, parts divided by `/`
    std::string content;
};

/// Writes a folder with all its files, or nothing: a temporary folder beside it, every file in the
/// given order and flushed to the disk, then renamed. The folder must not exist, or be empty.
/// Returns what went wrong, or nothing.
std::string write_new_folder(const std::filesystem::path& folder,
                             const std::vector<new_file>& files, readers who);

/// What came of replacing a folder.
struct folder_replaced {
    std::string fault;                  ///< why the old one still stands; empty when it does not
    std::filesystem::path left_behind;  ///< where the old one is, if it could not be removed
};

/// The same in place of a folder that holds `old_files` and nothing else. The two change places in
/// one step where the file system can do that, so that a killed run leaves the old or the new; then
/// the old files are removed, and only they.
folder_replaced write_folder_over(const std::filesystem::path& folder,
                                  const std::vector<std::string>& old_files,
                                  const std::vector<new_file>& files, readers who);

/// The folders above files of these names and below the folder itself, each before those within it.
std::vector<std::string> folders_above(const std::vector<std::string>& names);

}  // namespace cascade::cli
