#include "durable.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "cascade/base/text.hpp"

namespace cascade::cli {

namespace fs = std::filesystem;

namespace {

/// The path with every link resolved, as far as it exists.
fs::path resolved(const fs::path& path) {
    std::error_code failed;
    const fs::path absolute = fs::absolute(path, failed);
    const fs::path real = fs::weakly_canonical(absolute, failed);
    return failed ? absolute.lexically_normal() : real;
}

}  // namespace

int write_flushed(const fs::path& path, std::string_view content, readers who) {
    const mode_t mode = who == readers::owner ? 0600 : 0644;
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

int make_folder(const fs::path& path, readers who) {
    const mode_t mode = who == readers::owner ? 0700 : 0755;
    return ::mkdir(path.c_str(), mode) == 0 || errno == EEXIST ? 0 : errno;
}

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

bool lies_in(const fs::path& path, const fs::path& folder) {
    const fs::path way = resolved(path).lexically_relative(resolved(folder));
    return !way.empty() && *way.begin() != "..";
}

std::string write_failure(const fs::path& path, const std::string& seen, const std::string& mend) {
    return printable(path.string()) + ": error: " + seen + "; " + mend + " [write-failed]\n";
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

}  // namespace cascade::cli
