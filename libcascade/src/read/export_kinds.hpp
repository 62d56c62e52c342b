#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_header.hpp"
#include "cascade/read/record_kinds.hpp"

namespace cascade {

/// What wrote a file, as its headings give away.
enum class export_kind : std::uint8_t {
    none,
    kobo,
    kobo_repeat,
    ona,
    odk,
    odk_repeat,
    commcare,
    google_forms,
    dhis2_events,
};

export_kind recognise_export(const csv_header& header);
/// `KoboToolbox, a repeat`
std::string_view words_for(export_kind kind);

/// What is proposed for a field of such a file without regard to other headings: TOML that stands
/// behind `=`, or nothing. Whoever exports knows what its own columns mean.
std::string_view own_column(export_kind exported, record_kind kind, std::string_view field);

/// Columns that such a program adds by itself and that no field takes.
bool is_own_heading(export_kind exported, std::string_view heading);

/// Further lines for the mapping of such a file, each with its line end.
std::string_view further_lines(export_kind exported, record_kind kind);

/// Headings that tell such files, for the search for the header row.
const std::vector<std::string_view>& export_headings();

}  // namespace cascade
