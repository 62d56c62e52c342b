#pragma once

#include <filesystem>
#include <vector>

#include "cascade/report/xlsx_file.hpp"
#include "options.hpp"

namespace cascade::cli {

/// Throws usage_error when a workbook cannot be had: nowhere to put it, or a build without them.
void refuse_workbook(const output_options& options);

/// Writes sheets to --output as an Excel workbook, whole or not at all, and says so when that
/// fails.
exit_code deliver_workbook(const std::vector<sheet>& sheets, const workbook_facts& facts,
                           const output_options& options,
                           const std::vector<std::filesystem::path>& inputs);

}  // namespace cascade::cli
