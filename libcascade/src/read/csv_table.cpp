#include "cascade/read/csv_table.hpp"

#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/read/csv_faults.hpp"
#include "cascade/read/not_text.hpp"

namespace cascade {
namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

problem file_problem(std::string_view code, const std::string& file, std::string seen,
                     std::string_view mend) {
    return {severity::unusable, code, {file, 0, 0}, std::move(seen), std::string(mend)};
}

/// What is wrong with the content before any row of it is read.
std::optional<problem> unreadable(std::string_view content, const std::string& file) {
    constexpr auto again = "export it again: a header row and the records are missing";
    if (content.empty()) return file_problem("empty-file", file, "the file has 0 bytes", again);
    if (content == utf8_mark) {
        return file_problem("empty-file", file, "the file has nothing after its byte order mark",
                            again);
    }
    if (const auto found = recognise_not_text(content)) {
        return file_problem("not-text", file,
                            "the file is " + std::string(found->what) + ", not CSV", found->mend);
    }
    return std::nullopt;
}

class table_rows {
public:
    table_rows(table_outcome& outcome, const std::string& file,
               function_ref<void(const csv_row&)> on_row)
        : outcome_(outcome), header_(*outcome.header), file_(file), on_row_(on_row) {}

    void take(const csv_row& row) {
        if (row.row == header_.row) return;
        ++outcome_.rows_read;
        if (is_blank(row)) return skip(row.row);
        const std::size_t before = outcome_.problems.size();
        judge(row);
        if (outcome_.problems.size() != before) {
            ++outcome_.rejected;
            return;
        }
        ++outcome_.delivered;
        on_row_(row);
    }

private:
    void skip(std::uint32_t row) {
        ++outcome_.skipped;
        auto& ranges = outcome_.skipped_rows;
        if (!ranges.empty() && ranges.back().last + 1 == row) {
            ranges.back().last = row;
        } else {
            ranges.push_back({row, row});
        }
    }

    void judge(const csv_row& row) {
        if (!row.fault.empty()) {
            outcome_.problems.push_back(
                to_problem(row, file_, header_.describe(row.fault_column, row.row)));
            return;
        }
        for (std::size_t i = 0; i < row.cells.size(); ++i) judge_cell(row, i);
        const auto cells = static_cast<std::uint32_t>(row.cells.size());
        if (cells < header_.needed) {
            report("row-missing-cells", row.row, cells + 1,
                   header_.describe(cells + 1, row.row) + " is missing: the row has " +
                       count(cells) + ", the header names " + std::to_string(header_.needed),
                   "add the missing cells, empty ones too");
        }
        for (std::uint32_t column = header_.width + 1; column <= cells; ++column) {
            if (trimmed(row.cells[column - 1].text).empty()) continue;
            report("row-extra-cells", row.row, column,
                   cell_name(column, row.row) + " holds something beyond the last heading",
                   "put cells that hold the delimiter in quotes, or give the column a heading");
            break;
        }
    }

    void judge_cell(const csv_row& row, std::size_t index) {
        const auto byte = undecodable_byte(row.cells[index]);
        if (!byte) return;
        const auto column = static_cast<std::uint32_t>(index + 1);
        report("invalid-utf8", row.row, column,
               header_.describe(column, row.row) + " is not UTF-8 (byte " + std::to_string(*byte) +
                   ")",
               "save the file as \"CSV UTF-8\" or write the cell again");
    }

    static std::string count(std::uint32_t cells) {
        return std::to_string(cells) + (cells == 1 ? " cell" : " cells");
    }

    void report(std::string_view code, std::uint32_t row, std::uint32_t column, std::string seen,
                std::string_view mend) {
        outcome_.problems.push_back(
            {severity::error, code, {file_, row, column}, std::move(seen), std::string(mend)});
    }

    table_outcome& outcome_;
    const csv_header& header_;
    const std::string& file_;
    function_ref<void(const csv_row&)> on_row_;
};

}  // namespace

table_outcome read_table(std::string_view content, const std::string& file,
                         const std::vector<std::string_view>& known,
                         function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row, csv_limits limits) {
    table_outcome outcome;
    if (auto found = unreadable(content, file)) {
        outcome.problems.push_back(std::move(*found));
        return outcome;
    }
    std::uint64_t first_byte = 0;
    if (content.substr(0, utf8_mark.size()) == utf8_mark) {
        content.remove_prefix(utf8_mark.size());
        first_byte = utf8_mark.size();
    }
    header_search search = find_header(content, first_byte, file, known, limits);
    outcome.header = std::move(search.header);
    outcome.problems = std::move(search.problems);
    if (!outcome.header) return outcome;

    on_header(*outcome.header);
    table_rows rows(outcome, file, on_row);
    csv_reader reader(outcome.header->delimiter, limits, first_byte);
    reader.feed(content, [&](const csv_row& row) { rows.take(row); });
    const csv_end end = reader.finish([&](const csv_row& row) { rows.take(row); });
    outcome.usable = end.fault.empty();
    if (!outcome.usable) outcome.problems.push_back(to_problem(end, file, limits));
    return outcome;
}

}  // namespace cascade
