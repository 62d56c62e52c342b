#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace cascade::cli {

/// Who may read what is written.
enum class readers : unsigned char {
    owner,     ///< reports: they may hold what only the programme's staff should read
    everyone,  ///< the starter, which is for editing
};

/// Makes a file that was not there, writes, flushes and closes it. Returns the errno of the first
/// step that failed, or 0.
int write_flushed(const std::filesystem::path& path, std::string_view content, readers who);

/// Makes one folder. Returns the errno, or 0; a folder that is there already is none.
int make_folder(const std::filesystem::path& path, readers who);

/// Makes renames in a folder survive a power cut. Some file systems cannot: not a failure.
void flush_folder(const std::filesystem::path& folder);

/// The folder that holds `path`: `.` for a bare name.
std::filesystem::path folder_of(const std::filesystem::path& path);

/// Whether a path is a folder or lies in it, links resolved as far as they exist.
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& folder);

/// `PATH: error: seen; mend [write-failed]`
std::string write_failure(const std::filesystem::path& path, const std::string& seen,
                          const std::string& mend);

/// What to do about the errno of a failed write.
std::string mend_for(int fault);

}  // namespace cascade::cli
