#include "bundle_check.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "bundle_content.hpp"
#include "cascade/read/input_bytes.hpp"
#include "cascade/read/sha256.hpp"
#include "cascade/report/check_output.hpp"
#include "folder_listing.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

// A copied input was small enough to be read, and an output is as large as it is.
constexpr input_limits no_limit{std::numeric_limits<std::uint64_t>::max()};

input_bytes hashed(const fs::path& folder, const std::string& name) {
    return read_input_blocks(
        folder, name, [](std::string_view) {}, no_limit);
}

std::string count_text(std::uint64_t n, const std::string& thing) {
    return std::to_string(n) + ' ' + thing + (n == 1 ? "" : "s");
}

/// What is wrong with a listed file, or nothing.
std::optional<bundle_finding> fault_of(const fs::path& folder, const bundle_entry& listed) {
    const input_bytes found = hashed(folder, listed.path);
    if (found.fault && found.fault->code == "not-found")
        return bundle_finding{listed.path, bundle_fault::missing, "missing"};
    if (found.fault)
        return bundle_finding{listed.path, bundle_fault::damaged, "damaged: " + found.fault->seen};
    if (found.size != listed.bytes)
        return bundle_finding{listed.path, bundle_fault::damaged,
                              "damaged: " + count_text(found.size, "byte") + " long, not " +
                                  std::to_string(listed.bytes)};
    if (found.sha256 != listed.sha256)
        return bundle_finding{listed.path, bundle_fault::damaged,
                              "damaged: its SHA-256 is not the one that is listed"};
    return std::nullopt;
}

/// A manifest is listed nowhere; its seal is the hash of all its other bytes.
std::optional<bundle_finding> broken_seal(const fs::path& folder, const std::string& seal) {
    const std::string name(manifest_name);
    input_bytes manifest = read_input(folder, name, no_limit);
    if (manifest.fault) return bundle_finding{name, bundle_fault::damaged, manifest.fault->seen};
    const std::size_t at = manifest.content.find(seal, manifest.content.find("\"seal\""));
    if (at != std::string::npos) manifest.content.replace(at, seal.size(), open_seal);
    if (at != std::string::npos && sha256_hex(manifest.content) == seal) return std::nullopt;
    return bundle_finding{name, bundle_fault::damaged, "damaged: it is not as it was written"};
}

std::string kind_text(entry_kind kind) {
    switch (kind) {
        case entry_kind::folder:
            return "a folder that is no part of the bundle";
        case entry_kind::other:
            return "a link or a device, which no bundle holds";
        case entry_kind::file:
            break;
    }
    return "no part of the bundle";
}

/// Where two texts part: `line 12`.
std::string first_difference(std::string_view made_again, std::string_view found) {
    const auto parted =
        std::mismatch(made_again.begin(), made_again.end(), found.begin(), found.end());
    return "line " + std::to_string(1 + std::count(made_again.begin(), parted.first, '\n'));
}

void compare(const fs::path& folder, const bundle_content& again, bundle_verdict& verdict) {
    const auto add = [&](const std::string& path, std::string seen) {
        verdict.findings.push_back({path, bundle_fault::not_the_same, std::move(seen)});
        verdict.again = rerun::differs;
    };
    std::vector<std::string> made;
    for (const new_file& f : again.files) {
        made.push_back(f.name);
        const input_bytes found = read_input(folder, f.name, no_limit);
        if (found.fault)
            add(f.name, "the re-run writes it, but there is none to compare");
        else if (found.content != f.content)
            add(f.name, "first differs in " + first_difference(f.content, found.content));
    }
    for (const bundle_entry& f : verdict.manifest.files)
        if (std::find(made.begin(), made.end(), f.path) == made.end())
            add(f.path, "the re-run does not write it");
}

/// Whether the inputs are, byte for byte, those that the bundle was made from.
bool has_the_inputs(const fs::path& folder, bundle_verdict& verdict) {
    std::size_t wrong = 0;
    for (const input_file& f : verdict.manifest.inputs) {
        const input_bytes found = hashed(folder, f.name);
        if (found.ok() && found.sha256 == f.sha256) continue;
        ++wrong;
        verdict.findings.push_back(
            {f.name, bundle_fault::input_differs,
             found.ok() ? "not the file that the bundle was made from" : found.fault->seen});
    }
    return wrong == 0;
}

}  // namespace

bundle_verdict check_files(const fs::path& folder, bundle_manifest manifest) {
    bundle_verdict verdict;
    std::vector<bundle_finding> beside;
    std::set<std::string> not_files;  // a link in a file's place is one fault, not two
    if (const auto entries = list_folder(folder)) {
        for (const folder_entry& e : entries_beside(*entries, file_names(manifest))) {
            not_files.insert(e.path);
            beside.push_back({e.path, bundle_fault::not_listed, kind_text(e.kind)});
        }
    } else {
        beside.push_back(
            {".", bundle_fault::not_listed, "some of the folder cannot be looked into"});
    }
    for (const bundle_entry& f : manifest.files) {
        if (not_files.count(f.path) != 0) continue;
        if (auto fault = fault_of(folder, f)) verdict.findings.push_back(std::move(*fault));
    }
    if (auto fault = broken_seal(folder, manifest.seal)) verdict.findings.push_back(*fault);
    verdict.findings.insert(verdict.findings.end(), beside.begin(), beside.end());
    verdict.manifest = std::move(manifest);
    return verdict;
}

void run_again(const fs::path& folder, const std::string& programme, bundle_verdict& verdict) {
    const bundle_manifest& m = verdict.manifest;
    if (programme.empty() && !m.settings.with_inputs) return;
    const auto not_possible = [&](std::string why) {
        verdict.again = rerun::not_possible;
        verdict.rerun_note = std::move(why);
    };
    std::error_code ignored;
    const fs::path inputs = programme.empty()                      ? folder / inputs_folder
                            : fs::is_directory(programme, ignored) ? fs::path(programme)
                                                                   : folder_of(programme);
    if (!has_the_inputs(inputs, verdict))
        return not_possible("these inputs are not those that the bundle was made from");
    programme_options options = options_of(m.settings);
    options.programme = (inputs / m.programme_file).string();
    const loaded_programme p = load_programme(options);
    if (p.code == exit_code::unusable)
        return not_possible("the inputs cannot be used: " + p.problems.front().seen);
    if (p.code == exit_code::records_have_errors && !options.partial)
        return not_possible("the records have " + counts_text({p.complete.errors, 0, 0}) +
                            ", with which no bundle is made");
    const bundle_content again = make_bundle(p, m.settings);
    if (again.fault) return not_possible(again.fault->where.file + ": " + again.fault->seen);
    verdict.again = rerun::same;
    compare(folder, again, verdict);
}

}  // namespace cascade::cli
