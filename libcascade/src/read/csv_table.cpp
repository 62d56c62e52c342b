#include "cascade/read/csv_table.hpp"

#include <algorithm>
#include <utility>

#include "cascade/read/csv_faults.hpp"
#include "cascade/read/csv_rows.hpp"
#include "cascade/read/decode.hpp"
#include "cascade/read/not_text.hpp"
#include "cascade/read/workbook.hpp"
#include "damage_check.hpp"
#include "table_facts.hpp"
#include "table_layout.hpp"

namespace cascade {
namespace {

problem file_problem(std::string_view code, const std::string& file, std::string seen,
                     std::string_view mend) {
    return {severity::unusable, code, {file, 0, 0}, std::move(seen), std::string(mend)};
}

constexpr auto export_again = "export it again: a header row and the records are missing";

/// What is wrong with the content before any of it is decoded.
std::optional<problem> unreadable(const table_input& input) {
    if (input.content.empty())
        return file_problem("empty-file", input.file, "the file has 0 bytes", export_again);
    if (const auto found = recognise_not_text(input.content))
        return file_problem("not-text", input.file,
                            "the file is " + std::string(found->what) + ", not CSV", found->mend);
    return std::nullopt;
}

table_outcome refused(std::optional<problem> fault) {
    table_outcome outcome;
    outcome.problems.push_back(std::move(*fault));
    return outcome;
}

bool is_refused(const table_outcome& outcome) {
    return std::any_of(outcome.problems.begin(), outcome.problems.end(),
                       [](const problem& p) { return p.severity == severity::unusable; });
}

/// Some programs never write the end of the last line, but so does a copy that broke off, and its
/// last number may have lost digits. Only a last cell in quotes shows by itself that it is whole.
void judge_last_line(const decoded_text& text, const std::string& file, std::uint32_t last_row,
                     table_outcome& outcome) {
    const char last = text.text().back();
    const auto& skips = outcome.skipped_rows;
    const bool is_record = std::none_of(skips.begin(), skips.end(), [&](const skipped_rows& s) {
        return s.first <= last_row && last_row <= s.last;
    });
    if (last == '\n' || last == '\r' || !is_record || last_row <= outcome.header->last_row) return;
    const bool is_short = std::any_of(
        outcome.problems.begin(), outcome.problems.end(),
        [&](const problem& p) { return p.code == "row-missing-cells" && p.where.row == last_row; });
    if (last == '"' && !is_short) return;
    outcome.problems.push_back(
        {severity::warning,
         "no-last-line-end",
         {file, last_row, 0},
         "row " + std::to_string(last_row) + ", the last, " +
             (is_short ? "is short and its line has no end" : "has no line end"),
         is_short ? "compare it with the original: the copy may have broken off"
                  : "some programs write none; compare the row with the original once, as a copy "
                    "that broke off looks the same"});
}

/// The part that CSV text and sheets have in common. `text` is nothing for a sheet.
table_outcome read_rows(header_search search, row_source& rows, const table_input& input,
                        const decoded_text* text, function_ref<void(const csv_header&)> on_header,
                        function_ref<void(const csv_row&)> on_row) {
    table_outcome outcome;
    outcome.header = std::move(search.header);
    outcome.problems = std::move(search.problems);
    if (!outcome.header) return outcome;
    table_layout layout(outcome, input, text, on_row);
    if (is_refused(outcome)) return outcome;

    on_header(*outcome.header);
    rows.rewind();
    rows.widen(outcome.header->needed);
    std::uint32_t last_row = 0;
    while (const csv_row* row = rows.next()) {
        last_row = row->row;
        layout.take(*row);
        outcome.limit.hold(outcome.problems);
    }
    layout.finish();
    if (!rows.end().fault.empty()) {
        outcome.problems.push_back(to_problem(rows.end(), input.file, input.limits));
        return outcome;
    }
    outcome.usable = !is_refused(outcome);
    outcome.facts = facts_of(outcome, input, text);
    if (text != nullptr) judge_last_line(*text, input.file, last_row, outcome);
    check_totals(rows, layout.totals(), input.file, outcome);
    return outcome;
}

table_outcome read_workbook(const table_input& input,
                            function_ref<void(const csv_header&)> on_header,
                            function_ref<void(const csv_row&)> on_row) {
    workbook_opening opening = open_workbook(input.content, input.file);
    if (opening.fault) return refused(std::move(opening.fault));
    const auto holds_table = [&](row_source& rows) {
        return find_header(rows, input).header.has_value();
    };
    sheet_reading sheet =
        open_sheet(*opening.book, input.file, input.settings, holds_table, input.limits);
    if (!sheet.rows) return refused(sheet.problems.front());
    table_input of_sheet = input;
    if (opening.book->sheets().size() > 1) of_sheet.sheet = sheet.name;
    table_outcome outcome = read_table(*sheet.rows, of_sheet, on_header, on_row);
    outcome.facts.insert(outcome.facts.begin(), sheet.facts.begin(), sheet.facts.end());
    outcome.sheet = sheet.name;
    return outcome;
}

}  // namespace

table_outcome read_table(const table_input& input, function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row) {
    if (recognise_workbook(input.content) != workbook_kind::none)
        return read_workbook(input, on_header, on_row);
    if (auto fault = unreadable(input)) return refused(std::move(fault));
    const decoded_text text = decode(input.content, input.file, input.settings.encoding);
    if (text.fault) return refused(text.fault);
    if (text.text().empty())
        return refused(file_problem("empty-file", input.file,
                                    "the file has nothing after its byte order mark",
                                    export_again));
    header_search search = find_header(text, input);
    if (search.header && text.damaged) {
        if (auto fault = judge_damage(text, *search.header, input))
            return refused(std::move(fault));
    }
    const char delimiter = search.header ? search.header->delimiter : ',';
    csv_rows rows(text, delimiter, input.limits);
    return read_rows(std::move(search), rows, input, &text, on_header, on_row);
}

table_outcome read_table(row_source& rows, const table_input& input,
                         function_ref<void(const csv_header&)> on_header,
                         function_ref<void(const csv_row&)> on_row) {
    return read_rows(find_header(rows, input), rows, input, nullptr, on_header, on_row);
}

}  // namespace cascade
