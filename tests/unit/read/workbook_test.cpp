#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "cascade/read/workbook.hpp"

using namespace cascade;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream in("tests/unit/read/workbooks/" + name, std::ios::binary);
    REQUIRE_MESSAGE(in.good(), name);
    return {std::istreambuf_iterator<char>(in), {}};
}

const auto any_table = [](row_source& rows) { return rows.next() != nullptr; };

const auto sessions_table = [](row_source& rows) {
    const csv_row* row = rows.next();
    return row != nullptr && !row->cells.empty() && row->cells[0].text == "session_id";
};

/// `2: S-01|2024-03-05|12`, for each row that is not blank.
std::vector<std::string> rows_of(row_source& rows) {
    std::vector<std::string> lines;
    while (const csv_row* row = rows.next()) {
        if (row->blank) continue;
        std::string line = std::to_string(row->row) + ": ";
        for (const csv_cell& cell : row->cells) {
            if (&cell != &row->cells.front()) line += '|';
            line += cell.text;
        }
        lines.push_back(line);
    }
    CHECK(rows.end().fault.empty());
    return lines;
}

std::vector<std::string> rows_of(const std::string& name, const std::string& sheet = {}) {
    const std::string content = bytes_of(name);
    workbook_opening opening = open_workbook(content, name);
    REQUIRE_MESSAGE(opening.book, (opening.fault ? opening.fault->seen : "no fault"));
    table_settings settings;
    settings.sheet = sheet;
    sheet_reading reading = open_sheet(*opening.book, name, settings, any_table);
    REQUIRE_MESSAGE(reading.rows, to_line(reading.problems.at(0)));
    return rows_of(*reading.rows);
}

/// The problem that forbids a workbook, whether it shows on opening or only in the sheet.
problem fault_of(const std::string& name, const table_settings& settings = {},
                 const workbook_limits& limits = {}) {
    const std::string content = bytes_of(name);
    workbook_opening opening = open_workbook(content, name, limits);
    if (opening.fault) return *opening.fault;
    sheet_reading reading = open_sheet(*opening.book, name, settings, any_table);
    if (reading.problems.empty()) return {};
    CHECK(!reading.rows);
    return reading.problems[0];
}

std::string code_of(const std::string& name, const workbook_limits& limits = {}) {
    return std::string(fault_of(name, {}, limits).code);
}

std::string fact(const sheet_reading& reading, std::string_view what) {
    for (const reading_fact& f : reading.facts) {
        if (f.what == what) return f.value + (f.declared ? " (declared)" : "");
    }
    return {};
}

}  // namespace

TEST_CASE("cells of an Excel workbook are read as a person sees them") {
    CHECK(rows_of("values.xlsx") ==
          std::vector<std::string>{
              "1: session_id|date|note",
              // Rich text is joined; the reading aid of the Japanese name is left out.
              "2: Rich text|2024-03-05|東京",
              "3: two\r\nlines & more _x000D_|2024-03-05T10:21:00|  padded ",
              // 13 and 19 digits as stored, 0.1 + 0.2 as shown, no `.0`, no exponent.
              "5: 35202123456710|1234567890123457000|0.3|12|0.0015",
              // A day; a month; a day without year; masks; hours beyond a day; a time; 1,250; a
              // day with a locale; the leap day of 1900 that never was; the day before it.
              "6: 2024-03-05|2024-03|05-Mar|35202-1234567-1|200+|36:00|10:30|1250|2024-03-05|60|"
              "1900-02-28",
              "7: true|false|#REF!|2024-03-05|inline",
              // The results of formulas; without one the formula itself, to be refused.
              "8: 12|text|=SUM(A5:A6)||#DIV/0!",
              // B10 lies under A10, which is merged over it.
              "10: 1||3",
          });
    CHECK(rows_of("counted-from-1904.xlsx") ==
          std::vector<std::string>{"1: 1904-01-01|2024-03-05"});
    CHECK(rows_of("as-a-script-writes.xlsx") ==
          std::vector<std::string>{"1: session_id|date|headcount", "2: S-01|2024-03-05|12",
                                   "3: S-02|2024-03-06T09:30:00|=C2+1"});
}

TEST_CASE("a result that is to be computed on opening is not believed") {
    CHECK(rows_of("stale-results.xlsx") == std::vector<std::string>{"1: =SUM(B1:B9)|7"});
}

TEST_CASE("cells of an OpenDocument spreadsheet are read as a person sees them") {
    CHECK(rows_of("values.ods") ==
          std::vector<std::string>{
              "1: session_id|date|note",
              "2: Two words\nand  a line|2024-03-05|seen",
              "3: 35202123456710|2024-03-05T10:21:00|10:30|true|0042|12|=SUM([.A1:.A2])|#REF!",
              "6: 7|7",
              "7: 7|7",
          });
    CHECK(rows_of("values.ods", "Old") == std::vector<std::string>{"1: session_id"});
}

TEST_CASE("what a sheet hides is told") {
    const std::string content = bytes_of("values.xlsx");
    workbook_opening opening = open_workbook(content, "values.xlsx");
    REQUIRE(opening.book);
    const sheet_reading reading = open_sheet(*opening.book, "values.xlsx", {}, any_table);
    CHECK(fact(reading, "sheet") == "Values");
    CHECK(fact(reading, "hidden rows") == "read as rows: 5");
    CHECK(fact(reading, "formulas") == "without a stored result in rows 8");
    CHECK(fact(reading, "merged cells") == "1 values hidden by merging not read");
}

TEST_CASE("the sheet is the one named, or the only one that holds the table") {
    const std::string content = bytes_of("sheets.xlsx");
    workbook_opening opening = open_workbook(content, "sheets.xlsx");
    REQUIRE(opening.book);
    const auto open = [&](const std::string& sheet) {
        table_settings settings;
        settings.sheet = sheet;
        return open_sheet(*opening.book, "sheets.xlsx", settings, sessions_table);
    };
    sheet_reading only = open("");
    REQUIRE(only.rows);
    CHECK(fact(only, "sheet") == "Sessions");
    CHECK(rows_of(*only.rows) ==
          std::vector<std::string>{"1: session_id|date|headcount", "2: S-01|2024-03-05|12"});
    CHECK(fact(open(" sessions"), "sheet") == "Sessions (declared)");
    CHECK(fact(open("Old"), "sheet") == "Old, which is hidden (declared)");

    const sheet_reading missing = open("Attendance");
    REQUIRE(missing.problems.size() == 1);
    CHECK(to_line(missing.problems[0]) ==
          "sheets.xlsx: error: there is no sheet `Attendance`; there are `Read me`, `Sessions`, "
          "`Empty`, `Old`, `Secret`; correct the name in the mapping [sheet-missing]");
    CHECK(to_line(fault_of("two-tables.xlsx")) ==
          "two-tables.xlsx: error: several sheets could be the table: `March`, `April`; name the "
          "sheet in the mapping: sheet = \"March\" [sheet-undeclared]");
}

TEST_CASE("rows of a sheet can be read again") {
    const std::string content = bytes_of("sheets.xlsx");
    workbook_opening opening = open_workbook(content, "sheets.xlsx");
    REQUIRE(opening.book);
    sheet_reading reading = open_sheet(*opening.book, "sheets.xlsx", {}, sessions_table);
    REQUIRE(reading.rows);
    const auto first = rows_of(*reading.rows);
    reading.rows->rewind();
    CHECK(rows_of(*reading.rows) == first);
}

TEST_CASE("what no workbook needs is refused") {
    for (const char* name : {"doctype.xlsx", "outside.xlsx", "root.xlsx", "backslash.xlsx",
                             "twice.xlsx", "bomb.xlsx", "deep.xlsx", "password.xlsx",
                             "password.ods", "password-of-office.xlsx", "overlapping.xlsx"}) {
        CAPTURE(name);
        CHECK(code_of(name) == "workbook-unsafe");
    }
    CHECK(code_of("deepest.xlsx") == "");
    CHECK(code_of("too-full.ods") == "too-large");
}

TEST_CASE("a damaged workbook is refused") {
    for (const char* name :
         {"entity.xlsx", "beyond.xlsx", "beyond-rows.xlsx", "no-such-string.xlsx",
          "no-sheet-part.xlsx", "not-xml.xlsx", "same-cell.xlsx", "wrong-sum.xlsx"}) {
        CAPTURE(name);
        table_settings settings;
        if (std::string_view(name) == "wrong-sum.xlsx") settings.sheet = "March";
        CHECK(fault_of(name, settings).code == "workbook-damaged");
    }
    CHECK(code_of("cut.xlsx") == "truncated");
    CHECK(code_of("binary.xlsb") == "workbook-unsupported");
}

TEST_CASE("a workbook at a limit is read, one beyond it is refused") {
    // two-tables.xlsx has 8 parts.
    workbook_limits limits;
    limits.parts = 8;
    CHECK(code_of("two-tables.xlsx", limits) == "sheet-undeclared");
    limits.parts = 7;
    CHECK(code_of("two-tables.xlsx", limits) == "workbook-unsafe");

    // The sheet of bomb.xlsx unpacks to 2,000,180 bytes, from 2,015.
    const std::string content = bytes_of("bomb.xlsx");
    limits = {};
    limits.judged_from = std::uint64_t{4} << 20U;
    CHECK(code_of("bomb.xlsx", limits) == "");
    limits.part_bytes = 2'000'000;
    CHECK(code_of("bomb.xlsx", limits) == "workbook-unsafe");
    limits.part_bytes = std::uint64_t{256} << 20U;
    limits.total_bytes = 2'000'000;
    CHECK(code_of("bomb.xlsx", limits) == "workbook-unsafe");

    // A part that is read again, as content.xml is for its sheet, is counted once: 3382 and 144
    // bytes.
    limits = {};
    limits.total_bytes = 3526;
    CHECK(code_of("values.ods", limits) == "");
    limits.total_bytes = 3525;
    CHECK(code_of("values.ods", limits) == "workbook-unsafe");
}

TEST_CASE("a sheet has the limits of any table") {
    const std::string content = bytes_of("last-cell.xlsx");
    workbook_opening opening = open_workbook(content, "last-cell.xlsx");
    REQUIRE(opening.book);
    const auto fault_with = [&](const csv_limits& limits) {
        sheet_reading reading = open_sheet(*opening.book, "last-cell.xlsx", {}, any_table, limits);
        REQUIRE(reading.rows);
        while (reading.rows->next() != nullptr) {
        }
        return std::string(reading.rows->end().fault);
    };
    csv_limits limits;
    CHECK(fault_with(limits) == "too-many-columns");
    limits.columns = 16384;
    CHECK(fault_with(limits) == "");
    limits.rows = 1'048'576;
    CHECK(fault_with(limits) == "");
    limits.rows = 1'048'575;
    CHECK(fault_with(limits) == "too-many-rows");
}

TEST_CASE("no prefix of a workbook is read, and no damaged byte makes another table of it") {
    const std::string whole = bytes_of("sheets.xlsx");
    const auto read = [](const std::string& content) -> std::vector<std::string> {
        workbook_opening opening = open_workbook(content, "x.xlsx");
        if (!opening.book) return {};
        sheet_reading reading = open_sheet(*opening.book, "x.xlsx", {}, sessions_table);
        return reading.rows ? rows_of(*reading.rows) : std::vector<std::string>{};
    };
    const auto good = read(whole);
    REQUIRE(good.size() == 2);
    std::size_t refused = 0;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        CAPTURE(at);
        CHECK(read(whole.substr(0, at)).empty());
        std::string damaged = whole;
        damaged[at] = static_cast<char>(damaged[at] ^ 0x55);
        const auto rows = read(damaged);
        if (rows != good) CHECK(rows.empty());
        if (rows.empty()) ++refused;
    }
    CHECK(refused > whole.size() / 4);
}
