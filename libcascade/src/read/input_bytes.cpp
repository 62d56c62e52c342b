#include "cascade/read/input_bytes.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <system_error>
#include <utility>

#include "cascade/read/input_path.hpp"
#include "cascade/read/sha256.hpp"

namespace cascade {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t block_bytes = std::size_t{1} << 20U;

class descriptor {
public:
    explicit descriptor(int fd) : fd_(fd) {}
    ~descriptor() { reset(-1); }
    descriptor(const descriptor&) = delete;
    descriptor& operator=(const descriptor&) = delete;

    bool valid() const { return fd_ >= 0; }
    int get() const { return fd_; }
    void reset(int fd) {
        if (fd_ >= 0) ::close(fd_);
        fd_ = fd;
    }

private:
    int fd_;
};

problem outside(const std::string& name) {
    return unusable_file("path-outside-project", name,
                         "a link in this name leads out of the programme folder",
                         "copy the file itself into the programme folder");
}

problem changed(const std::string& name) {
    return unusable_file("changed-while-reading", name, "the file changed while it was being read",
                         "wait until it is saved or copied, then run again");
}

problem irregular(const std::string& name, mode_t mode) {
    const std::string what = S_ISDIR(mode)    ? "a folder"
                             : S_ISFIFO(mode) ? "a pipe"
                                              : "a device or socket";
    return unusable_file("not-a-regular-file", name, "this is " + what + ", not a file",
                         "name a file");
}

problem from_errno(int error, const fs::path& folder, const std::string& name) {
    switch (error) {
        case ENOENT:
        case ENOTDIR:
            return not_found(folder, name);
        case EACCES:
        case EPERM:
            return unusable_file("permission", name, "you have no permission to read this file",
                                 "ask its owner for read access, or copy it");
        case ELOOP:
            return unusable_file("not-found", name, "a link in this name leads back to itself",
                                 "put the file itself there");
        case ENAMETOOLONG:
            return unusable_file("path-invalid", name, "the file name is too long", "shorten it");
        default:
            break;
    }
    return unusable_file("read-failed", name,
                         "the system cannot read it (" +
                             std::error_code(error, std::generic_category()).message() + ")",
                         "check the disk or network drive, then run again");
}

/// The way from the resolved folder to the resolved file, or nothing when it leads out.
std::optional<fs::path> path_below(const fs::path& folder, const fs::path& file) {
    const fs::path way = file.lexically_relative(folder);
    if (way.empty() || *way.begin() == "..") return std::nullopt;
    return way;
}

// Resolved names hold no links any more, so each step refuses one: a folder that is exchanged for
// a link between the check and the opening cannot lead out. O_NONBLOCK keeps a pipe from waiting
// for its writer.
int open_below(const fs::path& folder, const fs::path& way, mode_t& irregular_mode) {
    descriptor at(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!at.valid()) return -1;
    for (auto part = way.begin(); part != way.end(); ++part) {
        const bool is_last = std::next(part) == way.end();
        if (is_last) {
            // Opening a device can do something by itself, such as winding a tape.
            struct stat status = {};
            if (::fstatat(at.get(), part->c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return -1;
            if (!S_ISREG(status.st_mode)) {
                irregular_mode = status.st_mode;
                return -1;
            }
        }
        const int kind = is_last ? O_NONBLOCK | O_NOCTTY : O_DIRECTORY;
        const int next =
            ::openat(at.get(), part->c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC | kind);
        if (next < 0 || is_last) return next;
        at.reset(next);
    }
    return -1;
}

bool same_version(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino && a.st_size == b.st_size &&
           a.st_mtim.tv_sec == b.st_mtim.tv_sec && a.st_mtim.tv_nsec == b.st_mtim.tv_nsec;
}

/// Reads `wanted` bytes, or as far as the file goes; nothing when reading fails.
std::optional<std::size_t> read_block(int fd, char* into, std::size_t wanted) {
    std::size_t filled = 0;
    while (filled < wanted) {
        const ssize_t got = ::read(fd, into + filled, wanted - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

input_bytes refused(problem fault) {
    input_bytes result;
    result.fault = std::move(fault);
    return result;
}

std::string in_words(std::uint64_t bytes) {
    constexpr std::uint64_t gib = std::uint64_t{1} << 30U;
    if (bytes >= gib && bytes % gib == 0) return std::to_string(bytes / gib) + " GiB";
    return std::to_string(bytes) + " bytes";
}

/// `on_size` is told how large the file is, and `room` gives the place for a block of it: at most
/// block_bytes from this byte on. `on_block` is called when they are there.
input_bytes read_version(const fs::path& folder, const std::string& name,
                         function_ref<void(std::size_t)> on_size,
                         function_ref<char*(std::size_t)> room,
                         function_ref<void(std::string_view)> on_block, input_limits limits) {
    if (auto fault = refused_name(name)) return refused(std::move(*fault));
    std::error_code error;
    const fs::path root = fs::canonical(folder, error);
    if (error) return refused(from_errno(error.value(), folder, name));
    const fs::path file = fs::canonical(root / name, error);
    if (error) return refused(from_errno(error.value(), root, name));
    const auto way = path_below(root, file);
    if (!way) return refused(outside(name));

    mode_t irregular_mode = 0;
    const descriptor input(open_below(root, *way, irregular_mode));
    if (irregular_mode != 0) return refused(irregular(name, irregular_mode));
    if (!input.valid()) return refused(from_errno(errno, root, name));

    struct stat before = {};
    if (::fstat(input.get(), &before) != 0) return refused(from_errno(errno, root, name));
    if (!S_ISREG(before.st_mode)) return refused(irregular(name, before.st_mode));
    const auto size = static_cast<std::uint64_t>(before.st_size);
    if (size > limits.file_bytes) {
        return refused(unusable_file("too-large", name,
                                     "the file has " + std::to_string(size) + " bytes, more than " +
                                         in_words(limits.file_bytes),
                                     "split it into several files"));
    }

    on_size(static_cast<std::size_t>(size));
    input_bytes result;
    sha256 hash;
    while (result.size < size) {
        char* const block = room(static_cast<std::size_t>(result.size));
        const auto wanted = std::min<std::uint64_t>(block_bytes, size - result.size);
        const auto filled = read_block(input.get(), block, static_cast<std::size_t>(wanted));
        if (!filled) return refused(from_errno(errno, root, name));
        if (*filled < wanted) return refused(changed(name));
        result.size += *filled;
        const std::string_view bytes(block, *filled);
        hash.add(bytes);
        on_block(bytes);
    }
    char beyond = 0;
    const auto grown = read_block(input.get(), &beyond, 1);
    if (!grown) return refused(from_errno(errno, root, name));
    if (*grown > 0) return refused(changed(name));
    struct stat after = {};
    if (::fstat(input.get(), &after) != 0) return refused(from_errno(errno, root, name));
    if (!same_version(before, after)) return refused(changed(name));
    result.sha256 = hash.take_hex();
    return result;
}

}  // namespace

input_bytes read_input_blocks(const fs::path& folder, const std::string& name,
                              function_ref<void(std::string_view)> on_block, input_limits limits) {
    std::string block;
    const auto make_room = [&](std::size_t size) { block.resize(std::min(block_bytes, size)); };
    const auto room = [&](std::size_t) { return block.data(); };
    return read_version(folder, name, make_room, room, on_block, limits);
}

input_bytes read_input(const fs::path& folder, const std::string& name, input_limits limits) {
    std::string content;
    const auto make_room = [&](std::size_t size) { content.resize(size); };
    const auto room = [&](std::size_t at) { return content.data() + at; };
    input_bytes result = read_version(
        folder, name, make_room, room, [](std::string_view) {}, limits);
    if (result.ok()) result.content = std::move(content);
    return result;
}

}  // namespace cascade
