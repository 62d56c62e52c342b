#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/records/counting.hpp"
#include "cascade/records/source.hpp"
#include "cascade/report/bundle.hpp"

namespace cascade {

/// The name of the manifest within a bundle. It is written last: a folder without it is no bundle.
inline constexpr std::string_view manifest_name = "datapackage.json";
/// The folder within a bundle that holds the copies of the inputs.
inline constexpr std::string_view inputs_folder = "inputs";

/// The options that a bundle was made with, as they were given: what was not given is the
/// programme's own rule.
struct bundle_settings {
    std::optional<day> as_of;
    std::optional<std::string> convention;
    std::optional<tie_rule> ties;
    bool ignore_time = false;
    bool partial = false;
    bool with_inputs = false;
};

/// A file of a bundle as the manifest names it.
struct bundle_entry {
    std::string path;
    std::uint64_t bytes = 0;
    std::string sha256;                  ///< 64 hexadecimal digits
    std::vector<bundle_column> columns;  ///< of a table that cascade wrote; else empty
    std::optional<std::uint64_t> rows;   ///< of a table or an input
};

/// The seal of a manifest while its own hash is taken.
inline constexpr std::string_view open_seal =
    "0000000000000000000000000000000000000000000000000000000000000000";

/// What a bundle is made of and made from: everything needed to check it and to make it again.
struct bundle_manifest {
    std::string programme;  ///< its id
    std::string title;
    std::string tool_version;
    std::string programme_file;  ///< among the inputs, such as cascade.toml
    bundle_settings settings;
    /// SHA-256 of the manifest itself with open_seal in this place: a changed byte shows.
    std::string seal = std::string(open_seal);
    std::string incomplete;           ///< incomplete_line() of the records; else empty
    std::vector<bundle_entry> files;  ///< all but the manifest itself
    std::vector<input_file> inputs;   ///< a read manifest has name, sha256 and row counts only
};

/// The manifest as a Data Package (`datapackage.json`), with all that is cascade's own under the
/// key `cascade`. No time, user, machine or absolute path stands in it.
std::string manifest_json(const bundle_manifest& m);

struct manifest_reading {
    std::optional<bundle_manifest> manifest;
    std::string fault;  ///< why there is none, for reading
};

/// Reads what manifest_json wrote. Refuses what is no bundle of cascade, lacks a key, or lists a
/// path twice. Whether a path is safe to open is for the reader of files to judge.
manifest_reading read_manifest(std::string_view json);

}  // namespace cascade
