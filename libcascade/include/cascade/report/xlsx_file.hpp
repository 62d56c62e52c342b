#pragma once

#include <string>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/report/xlsx_sheets.hpp"

namespace cascade {

/// What a workbook says about itself: no author, no time but the day of the report.
struct workbook_facts {
    std::string title;
    day created;
};

/// Whether this build can write workbooks.
bool writes_workbooks();

/// Writes sheets as an Excel workbook into the file `path`, which may exist; parts of it stand in
/// the folder for temporary files meanwhile. Text is text: no cell holds a formula or a link. The
/// same sheets give the same bytes. Returns what went wrong, or nothing; then the file is not
/// whole.
std::string write_workbook(const std::vector<sheet>& sheets, const workbook_facts& facts,
                           const std::string& path);

}  // namespace cascade
