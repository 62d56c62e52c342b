#include "row_judge.hpp"

#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"

namespace cascade {
namespace {

std::string count(std::uint32_t cells) {
    return std::to_string(cells) + (cells == 1 ? " cell" : " cells");
}

problem fault(std::string_view code, place where, std::string seen, std::string mend) {
    return {severity::error, code, std::move(where), std::move(seen), std::move(mend)};
}

void judge_encoding(const csv_row& row, const csv_header& header, const std::string& file,
                    const decoded_text& text, std::vector<problem>& problems) {
    std::uint32_t column = 0;
    for (const csv_cell& cell : row.cells) {
        ++column;
        const auto byte = undecodable_byte(cell, text.width);
        if (!byte) continue;
        problems.push_back(fault("invalid-utf8", {file, row.row, column, row.line, *byte},
                                 header.describe(column, row.row) + " is not " + text.encoding +
                                     " (byte " + std::to_string(*byte) + ")",
                                 "save the file as \"CSV UTF-8\" or write the cell again"));
    }
}

}  // namespace

void judge_row(const csv_row& row, const csv_header& header, const std::string& file,
               const decoded_text* text, std::vector<problem>& problems) {
    if (!row.fault.empty()) {
        problems.push_back(to_problem(row, file, header.describe(row.fault_column, row.row)));
        return;
    }
    if (text != nullptr && text->damaged) judge_encoding(row, header, file, *text, problems);
    const auto cells = static_cast<std::uint32_t>(row.cells.size());
    if (cells < header.needed) {
        problems.push_back(
            fault("row-missing-cells", {file, row.row, cells + 1, row.line, row.byte},
                  header.describe(cells + 1, row.row) + " is missing: the row has " + count(cells) +
                      ", the header names " + std::to_string(header.needed),
                  "add the missing cells, empty ones too"));
    }
    // In a file of rejected rows the notes on each stand behind all of its cells.
    const std::uint32_t end = header.notes_from == 0 ? cells + 1 : header.notes_from;
    for (std::uint32_t column = header.width + 1; column <= cells && column < end; ++column) {
        const csv_cell& cell = row.cells[column - 1];
        if (trimmed(cell.text).empty()) continue;
        problems.push_back(
            fault("row-extra-cells", {file, row.row, column, row.line, cell.byte},
                  cell_name(column, row.row) + " holds something beyond the last heading",
                  "put cells that hold the delimiter in quotes, or give the column a heading"));
        break;
    }
}

}  // namespace cascade
