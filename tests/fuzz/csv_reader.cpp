#include "cascade/read/csv_reader.hpp"

#include <algorithm>

#include "harness.hpp"
#include "naive_csv.hpp"
#include "unit/read/csv_text.hpp"

namespace cascade::fuzz {
namespace {

using csv_text::kept_row;
using csv_text::reading;

reading read_in_blocks(const std::string& text, char delimiter, csv_limits limits) {
    choices random(text);
    const std::uint32_t longest = random.up_to(3) == 1 ? 1 : random.up_to(60);
    return csv_text::read_blocks(
        text, [&] { return std::size_t{random.up_to(longest)}; }, delimiter, limits);
}

csv_limits small_limits(std::string_view text) {
    choices random(text);
    csv_limits limits;
    limits.cell_bytes = random.up_to(12) - 1;
    limits.row_bytes = random.up_to(40) - 1;
    limits.columns = random.up_to(6);
    limits.rows = random.up_to(12) - 1;
    limits.quoted_lines = random.up_to(4);
    return limits;
}

bool ends_line(char c) { return c == '\n' || c == '\r'; }

/// Cells, delimiters and line ends lie side by side and leave no byte out.
void demand_full_cover(const std::string& text, char delimiter, const reading& r) {
    std::size_t at = 0;
    for (const kept_row& row : r.rows) {
        demand(row.byte == at, "a row begins where the one before ended");
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            demand(row.bytes[i] == at, "a cell begins where the one before ended");
            const auto quotes = std::count(row.cells[i].begin(), row.cells[i].end(), '"');
            if (row.quoted[i]) at += 2 + static_cast<std::size_t>(quotes);
            at += row.cells[i].size();
            demand(at <= text.size(), "a cell ends in the file");
            if (i + 1 < row.cells.size() || (!row.fault.empty() && at < row.fault_byte))
                demand(text[at++] == delimiter, "a delimiter stands between cells");
        }
        if (!row.fault.empty()) {
            demand(row.fault_byte >= at && row.fault_byte < text.size(), "a fault has its place");
            at = std::min(text.find_first_of("\r\n", row.fault_byte), text.size());
        }
        if (at == text.size()) continue;
        demand(ends_line(text[at]), "a row ends at a line end");
        at += text.compare(at, 2, "\r\n") == 0 ? 2U : 1U;
    }
    demand(!r.end.fault.empty() || at == text.size(), "rows cover the file");
}

std::string written(const reading& r, char delimiter) {
    std::string text;
    const std::string special = std::string("\"\r\n") + delimiter;
    for (const kept_row& row : r.rows) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (i > 0) text += delimiter;
            const std::string& cell = row.cells[i];
            const bool quote = cell.find_first_of(special) != std::string::npos;
            if (quote) text += '"';
            for (const char c : cell) text += c == '"' ? "\"\"" : std::string(1, c);
            if (quote) text += '"';
        }
        text += '\n';
    }
    return text;
}

void demand_written_reads_same(char delimiter, const reading& r) {
    const auto lost = [](const kept_row& row) { return !row.fault.empty(); };
    if (!r.end.fault.empty() || std::any_of(r.rows.begin(), r.rows.end(), lost)) return;
    const reading again = csv_text::read(written(r, delimiter), 0, delimiter);
    demand(csv_text::cells_of(again) == csv_text::cells_of(r), "what is written reads the same");
}

void demand_as_naive(const std::string& text, char delimiter, const reading& r) {
    const naive_table naive = read_naively(text, delimiter);
    demand(r.rows.size() <= naive.rows.size(), "the plain reader sees every row");
    for (std::size_t i = 0; i < r.rows.size(); ++i) {
        const kept_row& row = r.rows[i];
        demand(row.cells == naive.rows[i].cells, "the plain reader reads the same cells");
        demand(row.fault == naive.rows[i].fault, "the plain reader finds the same faults");
        demand(row.fault_byte == naive.rows[i].fault_byte, "and at the same byte");
        demand(row.row == i + 1, "rows count from 1");
    }
    if (r.end.fault.empty()) {
        demand(naive.fault.empty() && r.rows.size() == naive.rows.size(),
               "a file that ends well ends well for the plain reader");
    } else if (r.end.fault == "nul-byte") {
        demand(naive.fault == "nul-byte" && naive.fault_byte == r.end.byte,
               "the plain reader meets the same NUL");
    } else if (r.end.fault == "unterminated-quote") {
        demand(r.end.byte < text.size() && text[r.end.byte] == '"', "a quote is named");
    }
}

}  // namespace

void csv_reader(std::string_view bytes) {
    const std::string text(bytes);
    const char delimiter = choices(text).up_to(3) == 1 ? ';' : ',';
    const reading whole = csv_text::read(text, 0, delimiter);
    demand_as_naive(text, delimiter, whole);
    demand_full_cover(text, delimiter, whole);
    demand_written_reads_same(delimiter, whole);
    demand(read_in_blocks(text, delimiter, {}) == whole, "blocks read as one block");
    const csv_limits limits = small_limits(text);
    demand(csv_text::read(text, 0, ',', limits) == read_in_blocks(text, ',', limits),
           "limits hold alike in blocks");
}

}  // namespace cascade::fuzz
