#pragma once

#include <string>
#include <vector>

#include "cascade/report/bundle_manifest.hpp"
#include "cascade/report/output_format.hpp"

namespace cascade {

/// What can be wrong with one file of a bundle.
enum class bundle_fault : std::uint8_t {
    missing,        ///< listed, but not there
    damaged,        ///< its bytes are not those that the manifest lists
    not_listed,     ///< there, but the manifest does not know it
    input_differs,  ///< an input is not the file that the bundle was made from
    not_the_same,   ///< made again from the inputs, it comes out differently
};

/// The word of machine output, such as `damaged`.
std::string_view name_of(bundle_fault f);

struct bundle_finding {
    std::string path;
    bundle_fault fault = bundle_fault::damaged;
    std::string seen;  ///< what was found, for reading
};

/// Whether the bundle was made again from its inputs, and how it came out.
enum class rerun : std::uint8_t {
    same,
    differs,
    no_inputs,     ///< they are not in the bundle and were not named
    not_possible,  ///< tried; `rerun_note` says why it could not be done
};

/// What `cascade verify-bundle` found.
struct bundle_verdict {
    bundle_manifest manifest;
    std::vector<bundle_finding> findings;  ///< those of the files first, then those of the re-run
    rerun again = rerun::no_inputs;
    std::string rerun_note;

    bool is_fine() const {
        return findings.empty() && (again == rerun::same || again == rerun::no_inputs);
    }
};

/// For reading: what was checked, every fault with its file, and what the re-run gave.
std::string bundle_verdict_text(const bundle_verdict& v);
/// `cascade.verify-bundle/1` (docs/commands/verify-bundle.md).
std::string bundle_verdict_json(const bundle_verdict& v);

}  // namespace cascade
