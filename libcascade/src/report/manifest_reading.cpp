#include <algorithm>
#include <set>
#include <stdexcept>

#include "cascade/figures/convention.hpp"
#include "cascade/report/bundle_manifest.hpp"
#include "cascade/report/counting_text.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

using json = ordered_json;

/// Thrown and caught in this file only; what() is for reading.
struct unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

const json& at(const json& object, const char* key) {
    if (!object.is_object() || !object.contains(key))
        throw unreadable("it lacks the key " + std::string(key));
    return object[key];
}

std::string text_at(const json& object, const char* key) {
    const json& value = at(object, key);
    if (!value.is_string()) throw unreadable(std::string(key) + " is no text");
    return value.get<std::string>();
}

std::optional<std::string> text_or_null_at(const json& object, const char* key) {
    if (at(object, key).is_null()) return std::nullopt;
    return text_at(object, key);
}

bool flag_at(const json& object, const char* key) {
    const json& value = at(object, key);
    if (!value.is_boolean()) throw unreadable(std::string(key) + " is neither true nor false");
    return value.get<bool>();
}

std::uint64_t count_at(const json& object, const char* key) {
    const json& value = at(object, key);
    if (!value.is_number_unsigned()) throw unreadable(std::string(key) + " is no count");
    return value.get<std::uint64_t>();
}

const json& list_at(const json& object, const char* key) {
    const json& value = at(object, key);
    if (!value.is_array()) throw unreadable(std::string(key) + " is no list");
    return value;
}

std::string hash_at(const json& object, const char* key = "hash") {
    const std::string text = text_at(object, key);
    constexpr std::string_view prefix = "sha256:";
    const std::string digits =
        text.rfind(prefix, 0) == 0 ? text.substr(prefix.size()) : std::string();
    const bool is_hex = std::all_of(digits.begin(), digits.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    });
    if (digits.size() != 64 || !is_hex) throw unreadable("a hash in it is no SHA-256");
    return digits;
}

tie_rule ties_named(const std::string& name) {
    for (const tie_rule t : tie_rules)
        if (name_of(t) == name) return t;
    throw unreadable("it names a tie rule that there is not");
}

day day_named(const std::string& text) {
    const date_reading reading = read_date(text);
    if (!reading.value || to_text(reading.value->last) != text)
        throw unreadable("its as-of date is no day");
    return reading.value->last;
}

bundle_settings settings_of(const json& options) {
    bundle_settings s;
    if (const auto as_of = text_or_null_at(options, "as_of")) s.as_of = day_named(*as_of);
    s.convention = text_or_null_at(options, "convention");
    if (s.convention && find_convention(*s.convention) == nullptr)
        throw unreadable("it names a convention that there is not");
    if (const auto ties = text_or_null_at(options, "ties")) s.ties = ties_named(*ties);
    s.ignore_time = flag_at(options, "ignore_time");
    s.partial = flag_at(options, "partial");
    s.with_inputs = flag_at(options, "with_inputs");
    return s;
}

std::vector<bundle_entry> files_of(const json& package) {
    std::vector<bundle_entry> files;
    std::set<std::string> seen{std::string(manifest_name)};
    for (const json& one : list_at(package, "resources")) {
        bundle_entry f;
        f.path = text_at(one, "path");
        f.bytes = count_at(one, "bytes");
        f.sha256 = hash_at(one);
        if (!seen.insert(f.path).second) throw unreadable("it lists a file twice");
        files.push_back(std::move(f));
    }
    return files;
}

std::vector<input_file> inputs_of(const json& package) {
    std::vector<input_file> inputs;
    for (const json& one : list_at(package, "sources")) {
        input_file f;
        f.name = text_at(one, "title");
        f.sha256 = hash_at(one);
        f.rows_read = count_at(one, "rows_read");
        f.accepted = count_at(one, "accepted");
        f.rejected = count_at(one, "rejected");
        f.skipped = count_at(one, "skipped");
        inputs.push_back(std::move(f));
    }
    return inputs;
}

bundle_manifest manifest_of(const json& package) {
    const json& own = at(package, "cascade");
    if (text_at(own, "schema") != "cascade.bundle/1")
        throw unreadable("its schema is not cascade.bundle/1");
    bundle_manifest m;
    m.programme = text_at(own, "programme");
    m.title = text_at(package, "title");
    m.seal = hash_at(own, "seal");
    m.tool_version = text_at(own, "version");
    m.programme_file = text_at(own, "programme_file");
    m.settings = settings_of(at(own, "options"));
    if (!flag_at(own, "complete")) m.incomplete = text_at(own, "incomplete");
    m.files = files_of(package);
    m.inputs = inputs_of(package);
    return m;
}

}  // namespace

manifest_reading read_manifest(std::string_view text) {
    const json package = json::parse(text, nullptr, false);
    if (package.is_discarded()) return {std::nullopt, "it is not JSON"};
    try {
        return {manifest_of(package), {}};
    } catch (const unreadable& fault) {
        return {std::nullopt, fault.what()};
    }
}

}  // namespace cascade
