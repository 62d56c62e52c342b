#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cascade::cli {

enum class existing_file : unsigned char { keep, replace };

/// Why write_output_file() would not begin to write, or nothing.
std::string output_refusal(const std::filesystem::path& path, existing_file existing,
                           const std::vector<std::filesystem::path>& inputs);

/// Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then
/// renamed. A folder, a link or anything but a plain file is never replaced, nor is one of
/// `inputs`; a file only with existing_file::replace. Returns what went wrong and what is still
/// intact, or nothing.
std::string write_output_file(const std::filesystem::path& path, std::string_view content,
                              existing_file existing,
                              const std::vector<std::filesystem::path>& inputs);

}  // namespace cascade::cli
