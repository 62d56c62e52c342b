#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cascade/read/workbook.hpp"
#include "xml_events.hpp"
#include "zip_package.hpp"

namespace cascade {

/// A workbook of either kind, or the fault that forbids it.
struct package_opening {
    std::unique_ptr<workbook> book;
    workbook_fault fault;
};

package_opening open_excel(std::string_view content, const std::string& file,
                           const workbook_limits& limits);
package_opening open_open_document(std::string_view content, const std::string& file,
                                   const workbook_limits& limits);

/// The fault as a problem of the file, with what a person does about it.
problem to_problem(const workbook_fault& fault, const std::string& file);

/// `3, 5 to 9`; at most five of them, then ` and 12 more`.
std::string list_of_rows(const std::vector<std::uint32_t>& sorted);

/// Tells what a reader of the sheet on a screen would not have seen as it was read.
void add_facts_of_cells(const std::vector<std::uint32_t>& hidden_rows,
                        const std::vector<std::uint32_t>& rows_without_result,
                        std::size_t hidden_by_merging, std::vector<reading_fact>& facts);

}  // namespace cascade
