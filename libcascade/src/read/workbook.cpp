#include "cascade/read/workbook.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#ifdef CASCADE_WITH_WORKBOOKS
#include "workbook/package_workbook.hpp"
#endif

namespace cascade {
namespace {

constexpr std::string_view as_csv =
    "open it in a spreadsheet program and save the sheet as \"CSV UTF-8\"";

problem about(std::string_view code, const std::string& file, std::string seen,
              std::string_view mend) {
    return {severity::unusable, code, {file, 0, 0}, std::move(seen), std::string(mend)};
}

bool holds(std::string_view content, std::string_view part) {
    return content.find(part) != content.npos;
}

/// At most six, so that a workbook of many sheets does not fill the screen.
std::string list_of(const std::vector<std::string>& names) {
    constexpr std::size_t most = 6;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "`" : ", `") + names[i] + '`';
    if (names.size() > most) text += " and " + std::to_string(names.size() - most) + " more";
    return text;
}

std::vector<std::string> names_of(const workbook& book) {
    std::vector<std::string> names;
    for (const workbook::sheet& s : book.sheets()) names.push_back(s.name);
    return names;
}

sheet_reading refused(problem why) {
    sheet_reading reading;
    reading.problems.push_back(std::move(why));
    return reading;
}

std::optional<std::size_t> find_sheet(const workbook& book, const std::string& name) {
    const auto& sheets = book.sheets();
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (sheets[i].name == name) return i;
        if (comparable(trimmed(sheets[i].name)) == comparable(trimmed(name))) found = i;
    }
    return found;
}

sheet_reading with_name(sheet_reading reading, const workbook::sheet& sheet, std::string_view how) {
    reading.name = sheet.name;
    reading.facts.push_back(
        {"sheet", sheet.name + (sheet.hidden ? ", which is hidden" : ""), how == "declared"});
    return reading;
}

sheet_reading only_sheet_with_a_table(workbook& book, const std::string& file,
                                      function_ref<bool(row_source&)> holds_table,
                                      const csv_limits& limits) {
    const auto& sheets = book.sheets();
    std::vector<std::size_t> visible;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        if (!sheets[i].hidden) visible.push_back(i);
    }
    if (visible.size() == 1)
        return with_name(book.read(visible[0], limits), sheets[visible[0]], "recognised");

    std::vector<std::size_t> filled;
    std::vector<std::size_t> fitting;
    sheet_reading kept;
    for (const std::size_t i : visible) {
        sheet_reading reading = book.read(i, limits);
        if (!reading.rows) return reading;
        if (reading.rows->next() == nullptr) continue;
        filled.push_back(i);
        reading.rows->rewind();
        const bool fits = holds_table(*reading.rows);
        reading.rows->rewind();
        if (!fits) continue;
        if (fitting.empty()) kept = std::move(reading);
        fitting.push_back(i);
    }
    if (fitting.size() == 1) return with_name(std::move(kept), sheets[fitting[0]], "recognised");
    // Its own headings say best what is wrong with it.
    if (filled.size() == 1)
        return with_name(book.read(filled[0], limits), sheets[filled[0]], "recognised");
    std::vector<std::string> names;
    for (const std::size_t i : fitting.empty() ? filled : fitting) names.push_back(sheets[i].name);
    if (names.empty()) names = names_of(book);
    const std::string seen =
        fitting.empty() ? "no sheet has headings that are known; there are " + list_of(names)
                        : "several sheets could be the table: " + list_of(names);
    return refused(about("sheet-undeclared", file, seen,
                         "name the sheet in the mapping: sheet = \"" + names[0] + '"'));
}

}  // namespace

workbook_kind recognise_workbook(std::string_view content) {
    using namespace std::literals;
    if (content.substr(0, 4) == "\xD0\xCF\x11\xE0"sv &&
        holds(content, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv))
        return workbook_kind::locked;
    if (content.substr(0, 4) != "PK\x03\x04"sv) return workbook_kind::none;
    // The names of an archive's parts stand in it as they are, the parts mostly do not.
    if (holds(content.substr(0, 256), "opendocument.spreadsheet"))
        return workbook_kind::open_document;
    if (holds(content, "word/document.xml") || holds(content, "ppt/presentation.xml"))
        return workbook_kind::none;
    if (holds(content, "xl/workbook.bin")) return workbook_kind::excel_binary;
    if (holds(content, "xl/workbook") || holds(content, "xl/worksheets/"))
        return workbook_kind::excel;
    return workbook_kind::none;
}

workbook_opening open_workbook(std::string_view content, const std::string& file,
                               const workbook_limits& limits) {
    const workbook_kind kind = recognise_workbook(content);
    if (kind == workbook_kind::none)
        return {nullptr, about("workbook-damaged", file, "the file is no workbook", as_csv)};
    if (kind == workbook_kind::locked) {
        return {nullptr,
                about("workbook-unsafe", file, "the workbook is protected by a password",
                      "open it in a spreadsheet program and save it again, without a password")};
    }
    if (kind == workbook_kind::excel_binary) {
        return {nullptr,
                about("workbook-unsupported", file, "the file is a binary Excel workbook (.xlsb)",
                      "open it in a spreadsheet program and save it as an Excel workbook (.xlsx)")};
    }
#ifdef CASCADE_WITH_WORKBOOKS
    package_opening opening = kind == workbook_kind::excel
                                  ? open_excel(content, file, limits)
                                  : open_open_document(content, file, limits);
    if (opening.fault) return {nullptr, to_problem(opening.fault, file)};
    return {std::move(opening.book), std::nullopt};
#else
    static_cast<void>(limits);
    return {nullptr,
            about("workbook-unsupported", file,
                  "the file is a workbook, which this build of cascade does not read", as_csv)};
#endif
}

sheet_reading open_sheet(workbook& book, const std::string& file, const table_settings& settings,
                         function_ref<bool(row_source&)> holds_table, csv_limits limits) {
    if (settings.sheet.empty()) return only_sheet_with_a_table(book, file, holds_table, limits);
    const auto found = find_sheet(book, settings.sheet);
    if (!found) {
        return refused(about(
            "sheet-missing", file,
            "there is no sheet `" + settings.sheet + "`; there are " + list_of(names_of(book)),
            "correct the name in the mapping"));
    }
    return with_name(book.read(*found, limits), book.sheets()[*found], "declared");
}

}  // namespace cascade
