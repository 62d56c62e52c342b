#include "output_folder.hpp"

#include <fcntl.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <functional>
#include <set>

#include "cascade/base/text.hpp"
#include "system_fault.hpp"
#include "temporary.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

/// DIR/ means DIR.
fs::path without_last_slash(const fs::path& folder) {
    return folder.has_filename() ? folder : folder.parent_path();
}

std::vector<std::string> names_of(const std::vector<new_file>& files) {
    std::vector<std::string> names;
    for (const new_file& f : files) names.push_back(f.name);
    return names;
}

/// The names in the order in which they can be removed: files, then the innermost folders.
std::vector<std::string> removal_order(const std::vector<std::string>& files) {
    std::vector<std::string> order = files;
    const std::vector<std::string> folders = folders_above(files);
    order.insert(order.end(), folders.rbegin(), folders.rend());
    return order;
}

int fill(const fs::path& folder, const std::vector<new_file>& files, readers who) {
    if (const int fault = make_folder(folder, who)) return fault;
    const std::vector<std::string> below = folders_above(names_of(files));
    for (const std::string& name : below)
        if (const int fault = make_folder(folder / name, who)) return fault;
    for (const new_file& file : files)
        if (const int fault = write_flushed(folder / file.name, file.content, who)) return fault;
    for (const std::string& name : below) flush_folder(folder / name);
    flush_folder(folder);
    return 0;
}

int renamed(const fs::path& from, const fs::path& to) {
    return std::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

/// Afterwards `target` holds what `draft` held, and the other way round.
int exchange(const fs::path& draft, const fs::path& target) {
#ifdef RENAME_EXCHANGE
    if (::renameat2(AT_FDCWD, draft.c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return errno;
#endif
    // Network drives: in two steps, and back when the second one fails.
    const fs::path aside = draft.string() + ".old.tmp";
    const interruptions_wait wait;
    if (const int fault = renamed(target, aside)) return fault;
    if (const int fault = renamed(draft, target)) {
        renamed(aside, target);
        return fault;
    }
    return renamed(aside, draft);
}

std::string failed(const fs::path& target, int fault, const std::string& outcome) {
    return write_failure(target, fault_text(fault) + " while writing",
                         mend_for(fault) + "; " + outcome);
}

}  // namespace

std::vector<std::string> folders_above(const std::vector<std::string>& names) {
    std::set<std::string> folders;
    for (const std::string& name : names)
        for (std::size_t slash = name.find('/'); slash != std::string::npos;
             slash = name.find('/', slash + 1))
            folders.insert(name.substr(0, slash));
    return {folders.begin(), folders.end()};
}

std::string write_new_folder(const fs::path& folder, const std::vector<new_file>& files,
                             readers who) {
    const fs::path target = without_last_slash(folder);
    temporary draft(folder_of(target), removal_order(names_of(files)));
    int fault = fill(draft.path(), files, who);
    // Takes the place of an empty folder, and of nothing else.
    if (fault == 0) fault = renamed(draft.path(), target);
    if (fault != 0) return failed(target, fault, "nothing was written");
    draft.keep();
    flush_folder(folder_of(target));
    return {};
}

folder_replaced write_folder_over(const fs::path& folder, const std::vector<std::string>& old_files,
                                  const std::vector<new_file>& files, readers who) {
    const fs::path target = without_last_slash(folder);
    std::vector<std::string> names = names_of(files);
    names.insert(names.end(), old_files.begin(), old_files.end());
    temporary draft(folder_of(target), removal_order(names));
    int fault = fill(draft.path(), files, who);
    if (fault == 0) fault = exchange(draft.path(), target);
    if (fault != 0)
        return {failed(target, fault,
                       "the old " + printable(target.filename().string()) + " was not touched"),
                {}};
    flush_folder(folder_of(target));
    // What the draft holds now is the old folder: its copies of inputs must not linger unsaid.
    std::error_code ignored;
    fs::permissions(draft.path(), fs::perms::owner_all, fs::perm_options::add, ignored);
    for (const std::string& name : folders_above(old_files))
        fs::permissions(draft.path() / name, fs::perms::owner_all, fs::perm_options::add, ignored);
    draft.remove();
    return {{}, fs::exists(draft.path(), ignored) ? draft.path() : fs::path()};
}

}  // namespace cascade::cli
