#include "output_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "cascade/base/text.hpp"
#include "system_fault.hpp"
#include "temporary.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

// Reports may hold what only the programme's staff should read; the starter is for editing.
constexpr mode_t report_mode = 0600;
constexpr mode_t starter_mode = 0644;

std::string shown(const fs::path& path) { return printable(path.string()); }

/// Writes, flushes and closes; returns the errno of the first step that failed, or 0.
int write_flushed(const fs::path& path, std::string_view content, mode_t mode) {
    const int file =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (file == -1) return errno;
    int fault = 0;
    while (!content.empty() && fault == 0) {
        const ssize_t written = ::write(file, content.data(), content.size());
        if (written >= 0)
            content.remove_prefix(static_cast<std::size_t>(written));
        else if (errno != EINTR)
            fault = errno;
    }
    if (fault == 0 && ::fsync(file) != 0) fault = errno;
    if (::close(file) != 0 && fault == 0) fault = errno;
    return fault;
}

/// Makes renames in a folder survive a power cut. Some file systems cannot: not a failure.
void flush_folder(const fs::path& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened == -1) return;
    ::fsync(opened);
    ::close(opened);
}

fs::path folder_of(const fs::path& path) {
    const fs::path parent = path.parent_path();
    return parent.empty() ? fs::path(".") : parent;
}

std::string failure(const fs::path& path, const std::string& seen, const std::string& mend) {
    return shown(path) + ": error: " + seen + "; " + mend + " [write-failed]\n";
}

std::string mend_for(int fault) {
    switch (fault) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return "free some space or choose another folder";
        case ENOENT:
        case ENOTDIR:
            return "make the folder first, or choose another";
        default:
            return "choose another folder or name";
    }
}

std::string refusal(const fs::path& path, existing_file existing,
                    const std::vector<fs::path>& inputs) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0) return {};
    if (S_ISDIR(found.st_mode)) return failure(path, "this is a folder", "name a file in it");
    if (!S_ISREG(found.st_mode))
        return failure(path, "this is a link or a device, not a plain file", "choose another name");
    for (const fs::path& input : inputs) {
        std::error_code unknown;
        if (fs::equivalent(path, input, unknown))
            return failure(path, "this is an input of the programme", "choose another name");
    }
    if (existing == existing_file::keep)
        return failure(path, "the file exists and was not touched",
                       "choose another name, or add --overwrite to replace it");
    return {};
}

}  // namespace

std::string write_output_file(const fs::path& path, std::string_view content,
                              existing_file existing, const std::vector<fs::path>& inputs) {
    if (std::string refused = refusal(path, existing, inputs); !refused.empty()) return refused;
    const fs::path folder = folder_of(path);
    temporary draft(folder);
    int fault = write_flushed(draft.path(), content, report_mode);
    if (fault == 0 && ::rename(draft.path().c_str(), path.c_str()) != 0) fault = errno;
    if (fault == 0) {
        draft.keep();
        flush_folder(folder);
        return {};
    }
    std::error_code ignored;
    return failure(
        path, fault_text(fault) + " while writing",
        mend_for(fault) + (fs::exists(path, ignored)
                               ? "; the old " + shown(path.filename()) + " was not touched"
                               : "; nothing was written"));
}

std::string write_new_folder(const fs::path& folder, const std::vector<new_file>& files) {
    fs::path target = folder;
    if (!target.has_filename()) target = target.parent_path();  // DIR/
    temporary draft(folder_of(target));
    int fault = ::mkdir(draft.path().c_str(), 0755) == 0 ? 0 : errno;
    for (const new_file& file : files) {
        if (fault != 0) break;
        const fs::path path = draft.path() / file.name;
        if (::mkdir(path.parent_path().c_str(), 0755) != 0 && errno != EEXIST) fault = errno;
        if (fault == 0) fault = write_flushed(path, file.content, starter_mode);
    }
    // Takes the place of an empty folder, and of nothing else.
    if (fault == 0 && ::rename(draft.path().c_str(), target.c_str()) != 0) fault = errno;
    if (fault != 0)
        return failure(target, fault_text(fault) + " while writing",
                       mend_for(fault) + "; nothing was written");
    draft.keep();
    flush_folder(folder_of(target));
    return {};
}

}  // namespace cascade::cli
