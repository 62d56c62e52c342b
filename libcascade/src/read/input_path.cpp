#include "cascade/read/input_path.hpp"

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>
#include <vector>

#include "cascade/base/text.hpp"

namespace cascade {

namespace fs = std::filesystem;

namespace {

std::vector<std::string_view> parts_of(std::string_view name) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t slash = name.find('/');
        parts.push_back(name.substr(0, slash));
        if (slash == std::string_view::npos) return parts;
        name.remove_prefix(slash + 1);
    }
}

bool has_control(std::string_view name) {
    while (!name.empty()) {
        const code_point c = first_code_point(name);
        if (!c.valid() || is_control(c.value)) return true;
        name.remove_prefix(c.bytes);
    }
    return false;
}

bool leads_out(std::string_view name) {
    int depth = 0;
    for (const auto part : parts_of(name)) {
        if (part == "..") --depth;
        if (!part.empty() && part != "." && part != "..") ++depth;
        if (depth < 0) return true;
    }
    return false;
}

bool is_drive(std::string_view part) {
    return part.size() >= 2 && part[1] == ':' &&
           ((part[0] >= 'a' && part[0] <= 'z') || (part[0] >= 'A' && part[0] <= 'Z'));
}

// Windows opens a device under these names in every folder and with any ending: `con.csv` too.
bool is_device_name(std::string_view part) {
    const std::string stem = folded(trimmed(part.substr(0, part.find_first_of(".:"))));
    for (const auto device : {"con", "prn", "aux", "nul", "conin$", "conout$"}) {
        if (stem == device) return true;
    }
    const bool numbered = stem.size() == 4 && stem[3] >= '0' && stem[3] <= '9';
    return numbered && (stem.compare(0, 3, "com") == 0 || stem.compare(0, 3, "lpt") == 0);
}

std::string nearest_entry(const fs::path& folder, const std::string& typed) {
    std::vector<std::string> names;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        names.push_back(entry->path().filename().string());
    }
    const std::vector<std::string_view> views(names.begin(), names.end());
    return std::string(nearest_name(typed, views));
}

}  // namespace

problem unusable_file(std::string_view code, const std::string& name, std::string seen,
                      std::string mend) {
    return {severity::unusable, code, {name, 0, 0}, std::move(seen), std::move(mend)};
}

std::optional<problem> refused_name(const std::string& name) {
    if (name.empty()) {
        return unusable_file("path-invalid", name, "the file name is empty", "name a file");
    }
    if (has_control(name)) {
        return unusable_file("path-invalid", name, "the file name holds control characters",
                             "rename the file, with letters, digits, `-` and `_`");
    }
    const auto parts = parts_of(name);
    if (name.front() == '/' || name.front() == '\\' || is_drive(parts.front())) {
        return unusable_file("path-outside-project", name,
                             "the file is named from the root of the disk",
                             "copy it into the programme folder and name it from there");
    }
    if (name.find('\\') != std::string::npos) {
        return unusable_file("path-invalid", name, "the file name holds a backslash",
                             "write `/` between folder and file");
    }
    if (leads_out(name)) {
        return unusable_file("path-outside-project", name, "`..` leads out of the programme folder",
                             "copy the file into the programme folder");
    }
    if (std::any_of(parts.begin(), parts.end(), is_device_name)) {
        return unusable_file("path-invalid", name, "the name stands for a device on Windows",
                             "rename the file or folder");
    }
    return std::nullopt;
}

problem not_found(const fs::path& folder, const std::string& name) {
    fs::path parent = folder;
    std::string parent_name;
    for (const auto part : parts_of(name)) {
        std::error_code error;
        const fs::path next = parent / std::string(part);
        if (fs::is_directory(next, error)) {
            parent = next;
            parent_name += std::string(part) + "/";
            continue;
        }
        const bool missing = !fs::exists(next, error);
        const std::string near = missing ? nearest_entry(parent, std::string(part)) : "";
        if (near.empty() || near == part) break;  // a link that leads nowhere has its own name
        return unusable_file("not-found", name, "there is no such file",
                             "did you mean `" + parent_name + near + "`?");
    }
    return unusable_file("not-found", name, "there is no such file",
                         "check the name and that the file is in the programme folder");
}

}  // namespace cascade
