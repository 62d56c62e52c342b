#include "package_workbook.hpp"

#include <algorithm>

namespace cascade {

problem to_problem(const workbook_fault& fault, const std::string& file) {
    std::string mend = "open it in a spreadsheet program and save it again";
    if (fault.code == "workbook-unsafe") mend += ", without a password";
    if (fault.code == "truncated") mend = "copy or download the file again";
    if (fault.code == "too-large") mend = "split the sheet, or save it as \"CSV UTF-8\"";
    return {severity::unusable, fault.code, {file, 0, 0}, fault.seen, mend};
}

std::string list_of_rows(const std::vector<std::uint32_t>& sorted) {
    constexpr int most = 5;
    std::string text;
    int ranges = 0;
    for (std::size_t i = 0; i < sorted.size();) {
        if (++ranges > most) return text + " and " + std::to_string(sorted.size() - i) + " more";
        std::size_t last = i;
        while (last + 1 < sorted.size() && sorted[last + 1] <= sorted[last] + 1) ++last;
        text += (text.empty() ? "" : ", ") + std::to_string(sorted[i]);
        if (sorted[last] != sorted[i]) text += " to " + std::to_string(sorted[last]);
        i = last + 1;
    }
    return text;
}

void add_facts_of_cells(const std::vector<std::uint32_t>& hidden_rows,
                        const std::vector<std::uint32_t>& rows_without_result,
                        std::size_t hidden_by_merging, std::vector<reading_fact>& facts) {
    if (!hidden_rows.empty())
        facts.push_back({"hidden rows", "read as rows: " + list_of_rows(hidden_rows), false});
    if (!rows_without_result.empty()) {
        facts.push_back({"formulas",
                         "without a stored result in rows " + list_of_rows(rows_without_result),
                         false});
    }
    if (hidden_by_merging > 0) {
        facts.push_back({"merged cells",
                         std::to_string(hidden_by_merging) + " values hidden by merging not read",
                         false});
    }
}

}  // namespace cascade
