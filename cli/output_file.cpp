#include "output_file.hpp"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>

#include "cascade/base/text.hpp"
#include "durable.hpp"
#include "system_fault.hpp"
#include "temporary.hpp"

namespace cascade::cli {
namespace fs = std::filesystem;

std::string output_refusal(const fs::path& path, existing_file existing,
                           const std::vector<fs::path>& inputs) {
    struct stat found {};
    if (::lstat(path.c_str(), &found) != 0) return {};
    if (S_ISDIR(found.st_mode)) return write_failure(path, "this is a folder", "name a file in it");
    if (!S_ISREG(found.st_mode))
        return write_failure(path, "this is a link or a device, not a plain file",
                             "choose another name");
    for (const fs::path& input : inputs) {
        std::error_code unknown;
        if (fs::equivalent(path, input, unknown))
            return write_failure(path, "this is one of the files that were read",
                                 "choose another name");
    }
    if (existing == existing_file::keep)
        return write_failure(path, "the file exists and was not touched",
                             "choose another name, or add --overwrite to replace it");
    return {};
}

std::string write_output_file(const fs::path& path, std::string_view content,
                              existing_file existing, const std::vector<fs::path>& inputs) {
    if (std::string refused = output_refusal(path, existing, inputs); !refused.empty())
        return refused;
    const fs::path folder = folder_of(path);
    temporary draft(folder);
    int fault = write_flushed(draft.path(), content, readers::owner);
    if (fault == 0 && std::rename(draft.path().c_str(), path.c_str()) != 0) fault = errno;
    if (fault == 0) {
        draft.keep();
        flush_folder(folder);
        return {};
    }
    std::error_code ignored;
    return write_failure(
        path, fault_text(fault) + " while writing",
        mend_for(fault) +
            (fs::exists(path, ignored)
                 ? "; the old " + printable(path.filename().string()) + " was not touched"
                 : "; nothing was written"));
}

}  // namespace cascade::cli
