#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/toml_document.hpp"
#include "cascade/records/programme.hpp"
#include "record_store.hpp"

namespace cascade {

/// Reads the table [linkage] of the programme file.
void read_linkage_table(const toml_value& table, std::string_view file, programme& p,
                        std::vector<problem>& problems);

/// Reads the file of decisions that [linkage] names, if it names one.
void read_decisions(const std::filesystem::path& folder, programme& p,
                    std::vector<problem>& problems);

/// Brings the settled lists together; the last step of settling.
void settle_links(record_store& store, std::vector<problem>& problems);

}  // namespace cascade
