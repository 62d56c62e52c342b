#include <set>

#include "cascade/base/text.hpp"
#include "cascade/report/bundle_manifest.hpp"
#include "cascade/report/counting_text.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

using json = ordered_json;

/// Lower case letters, digits, `.`, `_` and `-` only, as names of packages and resources must be.
std::string slug(std::string_view text) {
    std::string name;
    for (const char c : folded(text)) {
        const bool fits =
            (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
        if (fits)
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    while (!name.empty() && name.back() == '-') name.pop_back();
    return name.empty() ? "programme" : name;
}

/// Two inputs may differ in capitals or foreign letters only: each name is given once.
std::string unused_name(const std::string& path, std::set<std::string>& used) {
    const std::string name = slug(path);
    std::string unused = name;
    for (int n = 2; !used.insert(unused).second; ++n) unused = name + '-' + std::to_string(n);
    return unused;
}

struct file_kind {
    std::string_view ending;
    std::string_view mediatype;
};

std::optional<file_kind> kind_of(std::string_view path) {
    for (const file_kind k : {file_kind{"csv", "text/csv"}, file_kind{"json", "application/json"},
                              file_kind{"md", "text/markdown"}, file_kind{"txt", "text/plain"},
                              file_kind{"toml", "application/toml"}}) {
        const std::size_t dot = path.rfind('.');
        if (dot != std::string_view::npos && folded(path.substr(dot + 1)) == k.ending) return k;
    }
    return std::nullopt;
}

bool is_copied_input(const std::string& path) {
    return path.rfind(std::string(inputs_folder) + '/', 0) == 0;
}

json schema_json(const std::vector<bundle_column>& columns) {
    json fields = json::array();
    for (const bundle_column& c : columns) fields.push_back({{"name", c.name}, {"type", c.type}});
    return {{"fields", fields}, {"missingValues", {""}}};
}

json resource_json(const bundle_entry& f, std::set<std::string>& used) {
    json one;
    one["name"] = unused_name(f.path, used);
    if (!f.columns.empty()) one["type"] = "table";
    one["path"] = f.path;
    if (const auto kind = kind_of(f.path)) {
        one["format"] = std::string(kind->ending);
        one["mediatype"] = std::string(kind->mediatype);
    }
    // An input is copied as it came, in whatever encoding.
    if (!is_copied_input(f.path)) one["encoding"] = "utf-8";
    one["bytes"] = f.bytes;
    one["hash"] = "sha256:" + f.sha256;
    if (f.rows) one["rows"] = *f.rows;
    if (!f.columns.empty()) one["schema"] = schema_json(f.columns);
    return one;
}

json source_json(const input_file& f, const bundle_settings& settings) {
    json one;
    one["title"] = f.name;
    if (settings.with_inputs) one["path"] = std::string(inputs_folder) + '/' + f.name;
    one["hash"] = "sha256:" + f.sha256;
    one["rows_read"] = f.rows_read;
    one["accepted"] = f.accepted;
    one["rejected"] = f.rejected;
    one["skipped"] = f.skipped;
    return one;
}

json settings_json(const bundle_settings& s) {
    json one;
    one["as_of"] = s.as_of ? json(to_text(*s.as_of)) : json(nullptr);
    one["convention"] = s.convention ? json(*s.convention) : json(nullptr);
    one["ties"] = s.ties ? json(std::string(name_of(*s.ties))) : json(nullptr);
    one["ignore_time"] = s.ignore_time;
    one["partial"] = s.partial;
    one["with_inputs"] = s.with_inputs;
    return one;
}

}  // namespace

std::string manifest_json(const bundle_manifest& m) {
    json out;
    out["$schema"] = "https://datapackage.org/profiles/2.0/datapackage.json";
    out["name"] = slug(m.programme);
    out["title"] = m.title.empty() ? m.programme : m.title;
    out["description"] =
        "Figures of a training-of-trainers programme with the rules they were counted by and the "
        "hashes of the records they were counted from; `cascade verify-bundle` checks it.";
    out["resources"] = json::array();
    std::set<std::string> used;
    for (const bundle_entry& f : m.files) out["resources"].push_back(resource_json(f, used));
    out["sources"] = json::array();
    for (const input_file& f : m.inputs) out["sources"].push_back(source_json(f, m.settings));
    out["cascade"] = {{"schema", "cascade.bundle/1"},       {"seal", "sha256:" + m.seal},
                      {"version", m.tool_version},          {"programme", m.programme},
                      {"programme_file", m.programme_file}, {"options", settings_json(m.settings)}};
    out["cascade"]["complete"] = m.incomplete.empty();
    if (!m.incomplete.empty()) out["cascade"]["incomplete"] = m.incomplete;
    return json_figures::dumped(out);
}

}  // namespace cascade
