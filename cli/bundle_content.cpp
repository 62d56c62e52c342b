#include "bundle_content.hpp"

#include <algorithm>
#include <set>

#include "cascade/read/input_bytes.hpp"
#include "cascade/read/input_path.hpp"
#include "cascade/read/sha256.hpp"
#include "cascade/version.hpp"

namespace cascade::cli {
namespace {

namespace fs = std::filesystem;

std::string copy_of(const std::string& input) { return std::string(inputs_folder) + '/' + input; }

/// `./a.csv` and `a/../a.csv` would be other files once they are copied.
bool is_plain_name(const std::string& name) {
    return fs::path(name).lexically_normal().generic_string() == name;
}

std::optional<problem> copy_inputs(const loaded_programme& p, bundle_content& bundle,
                                   bundle_manifest& manifest) {
    std::set<std::string> copied;
    for (const input_file& f : manifest.inputs) {
        if (!copied.insert(f.name).second) continue;
        if (!is_plain_name(f.name))
            return unusable_file("path-invalid", f.name,
                                 "a bundle keeps copies of files under their plain names only",
                                 "write the name without . and .. in the programme file");
        input_bytes bytes = read_input(p.folder, f.name);
        if (bytes.fault) return bytes.fault;
        if (bytes.sha256 != f.sha256)
            return unusable_file("changed-while-reading", f.name,
                                 "the file changed while the bundle was made",
                                 "wait until it is saved or copied, then run again");
        manifest.files.push_back({copy_of(f.name), bytes.size, bytes.sha256, {}, f.rows_read});
        bundle.files.push_back({copy_of(f.name), std::move(bytes.content)});
    }
    return std::nullopt;
}

}  // namespace

bundle_content make_bundle(const loaded_programme& p, const bundle_settings& settings) {
    const input_files& inputs = p.records->files;
    bundle_manifest manifest;
    manifest.programme = p.records->id;
    manifest.title = p.records->title;
    manifest.tool_version = version;
    manifest.programme_file = inputs.all().front().name;
    manifest.settings = settings;
    manifest.incomplete = incomplete_line(p.complete);
    manifest.inputs = inputs.all();
    std::stable_sort(manifest.inputs.begin(), manifest.inputs.end(),
                     [](const input_file& a, const input_file& b) { return a.name < b.name; });

    bundle_content bundle;
    for (bundle_file& f : bundle_outputs(summarise(*p.facts, p.problems, p.complete, p.unlisted))) {
        manifest.files.push_back(
            {f.path, f.content.size(), sha256_hex(f.content), std::move(f.columns), f.rows});
        bundle.files.push_back({std::move(f.path), std::move(f.content)});
    }
    if (settings.with_inputs)
        if (auto fault = copy_inputs(p, bundle, manifest)) return {{}, std::move(fault)};
    manifest.seal = sha256_hex(manifest_json(manifest));
    bundle.files.push_back({std::string(manifest_name), manifest_json(manifest)});
    return bundle;
}

manifest_reading manifest_in(const fs::path& folder) {
    const input_bytes bytes =
        read_input(folder, std::string(manifest_name), {std::uint64_t{16} << 20U});
    if (bytes.fault)
        return {std::nullopt,
                bytes.fault->code == "not-found" ? "it is not there" : bytes.fault->seen};
    manifest_reading reading = read_manifest(bytes.content);
    if (!reading.manifest) return reading;
    for (const bundle_entry& f : reading.manifest->files)
        if (refused_name(f.path) || !is_plain_name(f.path))
            return {std::nullopt, "it lists a path that no bundle can hold"};
    for (const input_file& f : reading.manifest->inputs)
        if (refused_name(f.name))
            return {std::nullopt, "it names an input that no programme can hold"};
    if (refused_name(reading.manifest->programme_file))
        return {std::nullopt, "it names a programme file that there cannot be"};
    return reading;
}

std::vector<std::string> file_names(const bundle_manifest& m) {
    std::vector<std::string> names;
    for (const bundle_entry& f : m.files) names.push_back(f.path);
    names.emplace_back(manifest_name);
    return names;
}

std::vector<std::string> inputs_about_people(const programme& p) {
    std::set<std::string> names;
    for (const person& one : p.people) names.insert(p.files.all()[one.source.file].name);
    return {names.begin(), names.end()};
}

bundle_settings settings_of(const programme_options& options) {
    bundle_settings s;
    s.as_of = options.as_of;
    s.convention = options.convention;
    s.ties = options.ties;
    s.ignore_time = options.ignore_time;
    s.partial = options.partial;
    return s;
}

programme_options options_of(const bundle_settings& settings) {
    programme_options options;
    options.as_of = settings.as_of;
    options.convention = settings.convention;
    options.ties = settings.ties;
    options.ignore_time = settings.ignore_time;
    options.partial = settings.partial;
    return options;
}

}  // namespace cascade::cli
