#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/toml_document.hpp"
#include "cascade/records/programme.hpp"
#include "record_store.hpp"

namespace cascade {

/// Reads the table [report] of the programme file: how the impact summary looks.
void read_report_table(const toml_value& table, std::string_view file, programme& p,
                       std::vector<problem>& problems);

/// Reads the picture that [report] names, if it names one, as an input like any other.
void read_logo(const std::filesystem::path& folder, programme& p, std::vector<problem>& problems);

/// Partners that [report] puts into an order occur in the records.
void settle_report(record_store& store, std::vector<problem>& problems);

}  // namespace cascade
