#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "cascade/read/record_kinds.hpp"
#include "cascade/read/table_settings.hpp"
#include "cascade/records/file_preview.hpp"

namespace cascade {

/// Whether cells are shown as they are or by their shape, such as `13 digits`.
enum class shown_values : std::uint8_t { shapes, texts };

struct preview_request {
    std::optional<record_kind> kind;  ///< nothing: the one that fits the headings best
    table_settings layout;            ///< what would be declared
    shown_values values = shown_values::shapes;
};

/// Reads one file below `folder` on its own: how it would be read, which headings are known in
/// English, French, Spanish, Urdu and Arabic, and a mapping that says so. Nothing of it is used by
/// any figure.
file_preview preview_file(const std::filesystem::path& folder, const std::string& name,
                          const preview_request& request);

}  // namespace cascade
