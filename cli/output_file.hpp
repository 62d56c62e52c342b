#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cascade::cli {

enum class existing_file : unsigned char { keep, replace };

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then
/// renamed. A folder, a link or anything but a plain file is never replaced, nor is one of
/// `inputs`; a file only with existing_file::replace. Returns what went wrong and what is still
/// intact, or nothing.
std::string write_output_file(const std::filesystem::path& path, std::string_view content,
                              existing_file existing,
                              const std::vector<std::filesystem::path>& inputs);

struct new_file {
    std::string name;  ///< below the folder; may stand in one subfolder
    std::string content;
};

/// Writes a folder with all its files, or nothing. The folder must not exist, or be empty.
/// Returns what went wrong, or nothing.
std::string write_new_folder(const std::filesystem::path& folder,
                             const std::vector<new_file>& files);

}  // namespace cascade::cli
