#include "cascade/read/csv_faults.hpp"

#include <algorithm>
#include <utility>

#include "cascade/base/text.hpp"
#include "read_limits.hpp"

namespace cascade {
namespace {

std::string at_byte(std::uint64_t byte) { return " (byte " + std::to_string(byte) + ")"; }

std::string lines(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " line end" : " line ends");
}

std::string size(std::size_t bytes) {
    const bool whole = bytes >= 1024 && bytes % 1024 == 0;
    return whole ? std::to_string(bytes / 1024) + " KiB" : std::to_string(bytes) + " bytes";
}

struct wording {
    std::string seen;
    std::string mend;
};

wording words_for(const csv_end& end, const csv_limits& limits) {
    const std::string cell = cell_name(end.column, end.row);
    const std::string row = "row " + std::to_string(end.row);
    if (end.fault == "unterminated-quote") {
        return {"the quote that opens in " + cell + at_byte(end.byte) +
                    " is not closed where its cell ends and takes in " + lines(end.lines_swallowed),
                "remove that quote or close it; inside a quoted cell write a quote twice"};
    }
    if (end.fault == "nul-byte") {
        return {cell + " holds a zero byte" + at_byte(end.byte) +
                    ": the file is damaged, or it is UTF-16 text or no text at all",
                "open the original again and save it as \"CSV UTF-8\""};
    }
    if (end.fault == "cell-too-long") {
        return {cell + " is longer than " + size(limits.cell_bytes),
                "shorten the cell, or check that the file is a table" + raise_limit("cell_bytes")};
    }
    if (end.fault == "row-too-long") {
        return {row + " is longer than " + size(limits.row_bytes),
                "check that the file is a table with line ends" + raise_limit("row_bytes")};
    }
    if (end.fault == "too-many-columns") {
        return {row + " has more than " + std::to_string(limits.columns) + " cells",
                "delete the empty columns to the right of the table" + raise_limit("columns")};
    }
    return {"the file has more than " + std::to_string(limits.rows) + " rows",
            "split it into several files" + raise_limit("rows")};
}

}  // namespace

std::string cell_name(std::uint32_t column, std::uint32_t row) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[(column - 1) % 26]);
    }
    return letters + std::to_string(row);
}

bool is_blank(const csv_row& row) {
    return row.blank || (row.fault.empty() &&
                         std::all_of(row.cells.begin(), row.cells.end(), [](const csv_cell& cell) {
                             return trimmed(cell.text).empty();
                         }));
}

std::string shown_heading(std::string_view heading) {
    constexpr std::size_t longest = 60;
    heading = trimmed(heading);
    if (heading.size() <= longest) return std::string(heading);
    std::size_t end = longest;
    while (end > 0 && (static_cast<unsigned char>(heading[end]) & 0xC0U) == 0x80U) --end;
    return std::string(heading.substr(0, end)) + "…";
}

std::optional<std::uint64_t> undecodable_byte(const csv_cell& cell, character_width width) {
    const auto above_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
    const auto first = std::find_if(cell.text.begin(), cell.text.end(), above_ascii);
    std::size_t at = static_cast<std::size_t>(first - cell.text.begin());
    while (at < cell.text.size()) {
        const code_point c = first_code_point(cell.text.substr(at));
        if (!c.valid()) break;
        at += c.bytes;
    }
    if (at >= cell.text.size()) return std::nullopt;
    const std::uint64_t before = bytes_in_file(cell.text.substr(0, at), width);
    if (!cell.quoted) return cell.byte + before;
    // In the file stands the opening quote, and each quote of the text twice.
    const auto doubled = std::count(cell.text.begin(), cell.text.begin() + std::ptrdiff_t(at), '"');
    return cell.byte + before +
           static_cast<std::uint64_t>(1 + doubled) * bytes_in_file("\"", width);
}

problem undecodable_file(place where, const std::string& cell, const decoded_text& text) {
    // No encoding is named: a few letters fit several, and a wrong one reads without complaint.
    std::string mend = "save the file as \"CSV UTF-8\", or ";
    mend += text.declared ? "correct encoding in the mapping" : "declare encoding in a mapping";
    mend += ": `cascade map FILE --explain` shows what fits";
    const std::uint64_t first = where.byte;
    return {severity::unusable, "encoding-undecodable", std::move(where),
            cell + " is not " + text.encoding + at_byte(first), std::move(mend)};
}

problem to_problem(const csv_end& end, const std::string& file, const csv_limits& limits) {
    wording words = words_for(end, limits);
    return {severity::unusable,
            end.fault,
            {file, end.row, end.column, end.line, end.byte},
            std::move(words.seen),
            std::move(words.mend)};
}

problem to_problem(const csv_row& lost, const std::string& file, std::string_view cell) {
    const bool stray = lost.fault == "stray-quote";
    std::string seen(cell);
    seen +=
        stray ? " holds a quote but does not begin with one" : " goes on after its closing quote";
    return {severity::error,
            lost.fault,
            {file, lost.row, lost.fault_column, lost.line, lost.fault_byte},
            seen + at_byte(lost.fault_byte),
            "put the whole cell in quotes and write each quote inside it twice"};
}

}  // namespace cascade
