#include "cascade/read/csv_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_faults.hpp"

using namespace cascade;
using namespace std::literals;

namespace {

const std::vector<std::string_view> session_columns = {"session_id", "date", "participants", "by:"};

struct table_read {
    table_outcome outcome;
    std::vector<std::vector<std::string>> rows;
    int headers = 0;

    const problem& only() const {
        REQUIRE(outcome.problems.size() == 1);
        return outcome.problems.front();
    }
};

table_read read(std::string_view text, const std::vector<std::string_view>& known = session_columns,
                csv_limits limits = {}) {
    table_read result;
    table_input input;
    input.content = text;
    input.file = "sessions.csv";
    input.known = known;
    input.limits = limits;
    result.outcome = read_table(
        input, [&](const csv_header&) { ++result.headers; },
        [&](const csv_row& row) {
            auto& kept = result.rows.emplace_back();
            for (const csv_cell& cell : row.cells) kept.emplace_back(cell.text);
        });
    const auto& o = result.outcome;
    CHECK(o.rows_read == o.delivered + o.rejected + o.skipped);
    CHECK(o.delivered == result.rows.size());
    std::uint64_t skipped = 0;
    for (const skipped_rows& range : o.skipped_rows) skipped += range.last - range.first + 1;
    CHECK(o.skipped == skipped);
    return result;
}

void check_refused(std::string_view text, std::string_view code, place where,
                   std::string_view part_of_seen,
                   const std::vector<std::string_view>& known = session_columns) {
    CAPTURE(std::string(text));
    const auto r = read(text, known);
    CHECK_FALSE(r.outcome.usable);
    CHECK(r.headers == 0);
    CHECK(r.rows.empty());
    REQUIRE(r.outcome.problems.size() == 1);
    const problem& p = r.outcome.problems.front();
    CAPTURE(to_line(p));
    CHECK(p.severity == severity::unusable);
    CHECK(p.code == code);
    CHECK(p.where.file == "sessions.csv");
    CHECK(p.where.row == where.row);
    CHECK(p.where.column == where.column);
    CHECK(p.seen.find(part_of_seen) != std::string::npos);
    CHECK_FALSE(p.mend.empty());
}

void check_rejected(const table_read& r, std::string_view line) {
    REQUIRE(r.outcome.problems.size() == 1);
    CHECK(r.outcome.problems.front().severity == severity::error);
    CHECK(to_line(r.outcome.problems.front()) == line);
    CHECK(r.outcome.usable);
    CHECK(r.outcome.rejected == 1);
}

}  // namespace

TEST_CASE("cells are named as spreadsheets name them") {
    CHECK(cell_name(1, 1) == "A1");
    CHECK(cell_name(3, 14) == "C14");
    CHECK(cell_name(26, 2) == "Z2");
    CHECK(cell_name(27, 2) == "AA2");
    CHECK(cell_name(702, 2) == "ZZ2");
    CHECK(cell_name(703, 2) == "AAA2");
    CHECK(cell_name(16384, 1048576) == "XFD1048576");
}

TEST_CASE("a table is its header and its rows") {
    const auto r = read("Session_ID, Date ,participants\nS1,2024-03-05,12\nS2,2024-03-06,9\n");
    CHECK(r.outcome.usable);
    CHECK(r.headers == 1);
    REQUIRE(r.outcome.header);
    const csv_header& header = *r.outcome.header;
    CHECK(header.delimiter == ',');
    CHECK(header.row == 1);
    REQUIRE(header.find("date") != nullptr);
    CHECK(header.find("date")->column == 2);
    CHECK(header.find("date")->heading == " Date ");
    CHECK(header.find("DATE") == header.find("date"));
    CHECK(header.find("dates") == nullptr);
    CHECK(r.rows == std::vector<std::vector<std::string>>{{"S1", "2024-03-05", "12"},
                                                          {"S2", "2024-03-06", "9"}});
    CHECK(r.outcome.rows_read == 2);
}

TEST_CASE("a table with a header alone has no rows and no fault") {
    for (const auto text : {"session_id,date"sv, "session_id,date\r\n"sv}) {
        const auto r = read(text);
        CHECK(r.outcome.usable);
        CHECK(r.outcome.problems.empty());
        CHECK(r.outcome.rows_read == 0);
    }
}

TEST_CASE("a byte order mark is no part of the first heading, and positions count it") {
    const auto r = read("\xEF\xBB\xBFsession_id,date\nS1,\xFF\n");
    REQUIRE(r.outcome.header);
    CHECK(r.outcome.header->find("session_id") != nullptr);
    // 3 bytes of mark + 16 of header row + `S1,`: byte 22
    CHECK(r.only().seen.find("(byte 22)") != std::string::npos);
}

TEST_CASE("an empty file, a mark alone, blank rows alone and no header are told apart") {
    check_refused("", "empty-file", {"", 0, 0}, "0 bytes");
    check_refused("\xEF\xBB\xBF", "empty-file", {"", 0, 0}, "byte order mark");
    check_refused("\n\r\n\r", "empty-file", {"", 0, 0}, "blank rows");
    check_refused(" ,,\n,,\n", "empty-file", {"", 0, 0}, "blank rows");
    check_refused("\nS1,2024-03-05,12\n", "no-header", {"", 2, 0}, "row 2");
}

TEST_CASE("a header without any known name gets the nearest name as a hint") {
    const auto r = read("sesion_id;when\n");
    CHECK(to_line(r.only()) ==
          "sessions.csv:1: error: row 1 names none of the columns known here; \"sesion_id\" may "
          "stand for session_id [no-header]");
}

TEST_CASE("the delimiter is the one under which most headings are known") {
    CHECK(read("session_id;date\nS1;2024\n").outcome.header->delimiter == ';');
    CHECK(read("session_id\tdate\nS1\t2024\n").outcome.header->delimiter == '\t');
    CHECK(read("\"session_id\";\"date\"\n").outcome.header->delimiter == ';');
    // comma: date, participants; semicolon: session_id only
    CHECK(read("session_id;x,date,participants\n").outcome.header->delimiter == ',');
    CHECK(read(";;;\nsession_id;date\n").outcome.header->row == 2);
}

TEST_CASE("a header of one column needs no delimiter") {
    const auto r = read("session_id\nS1\nS2\n");
    CHECK(r.outcome.usable);
    CHECK(r.rows.size() == 2);
}

TEST_CASE("a header that two delimiters explain equally well is refused") {
    // comma: session_id and `x;date`; semicolon: `session_id,x` and date
    check_refused("session_id,x;date\n", "delimiter-ambiguous", {"", 1, 0}, "`,` and `;`");
    check_refused("a,b;c\n", "delimiter-ambiguous", {"", 1, 0}, "`,` and `;`", {});
}

TEST_CASE("without known names the one delimiter that splits the header is taken") {
    CHECK(read("a;b\n", {}).outcome.header->delimiter == ';');
    CHECK(read("a\n", {}).outcome.header->columns.size() == 1);
}

TEST_CASE("a known heading twice is refused, an unknown one twice is not") {
    check_refused("session_id,date,DATE \n", "header-duplicate", {"", 1, 3}, "C1 \"DATE\"");
    check_refused("session_id,by:age:18-24,By:age:18-24\n", "header-duplicate", {"", 1, 3},
                  "repeats the heading of B1");
    CHECK(read("session_id,remark,remark\nS1,a,b\n").outcome.usable);
}

TEST_CASE("columns without a heading and those of the rejects file are ignored") {
    const auto r = read(",session_id,,date,_Cascade_row,\n0,S1,,2024,14,\n0,S2,,2024\n");
    CHECK(r.outcome.problems.empty());
    REQUIRE(r.outcome.header);
    CHECK(r.outcome.header->columns.size() == 2);
    CHECK(r.outcome.header->ignored == std::vector<std::uint32_t>{1, 3, 5, 6});
    CHECK(r.rows.size() == 2);
}

TEST_CASE("a heading that is not UTF-8 refuses the file with row, column and byte") {
    check_refused("\nsession_id,Pr\xE9nom,date\n", "encoding-undecodable", {"", 2, 2}, "(byte 14)");
    check_refused("Sexe;Pr\x8Enom\n", "encoding-undecodable", {"", 1, 2}, "(byte 7)");
}

TEST_CASE("what is no text is named by its first bytes") {
    const auto check = [](std::string_view text, std::string_view what) {
        check_refused(text, "not-text", {"", 0, 0}, what);
    };
    check("\xFF\xFE\0\0s\0\0\0"sv, "UTF-32");
    check("\0\0\xFE\xFF\0\0\0s"sv, "UTF-32");
    check("PK\x03\x04\x14\0\x06\0[Content_Types].xml word/document.xml"sv, "a text document");
    check("PK\x03\x04\x14\0\0\0photo.jpg"sv, "a ZIP archive");
    check("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"sv, "an old Excel workbook");
    check("\x1F\x8B\x08\0"sv, "gzip");
    check("%PDF-1.4\n"sv, "PDF");
    check("\n <!DOCTYPE html><html>"sv, "HTML");
    check("\xEF\xBB\xBF<table><tr>"sv, "HTML");
    check("\x89PNG\r\n\x1A\n"sv, "image");
}

TEST_CASE("text that only resembles such a file is read") {
    CHECK(read("PK,session_id\n1,S1\n").outcome.usable);
    CHECK(read("<5 years,session_id\n1,S1\n").outcome.usable);
}

TEST_CASE("blank rows are skipped and counted wherever they stand") {
    const auto r = read("\nsession_id,date\n\nS1,2024\n,\n , \nS2,2025\n\n\n");
    CHECK(r.outcome.problems.empty());
    CHECK(r.outcome.rows_read == 8);
    CHECK(r.outcome.skipped == 6);
    const auto& ranges = r.outcome.skipped_rows;
    REQUIRE(ranges.size() == 4);
    CHECK(ranges[0].first == 1);  // row 2 is the header
    CHECK(ranges[1].first == 3);
    CHECK(ranges[2].first == 5);
    CHECK(ranges[2].last == 6);
    CHECK(ranges[3].first == 8);
    CHECK(ranges[3].last == 9);
}

TEST_CASE("a row shorter than the header is rejected, naming the first missing cell") {
    check_rejected(read("session_id,date,participants\nS1,2024\nS2,2024,9\n"),
                   "sessions.csv:2:3: error: C2 \"participants\" is missing: the row has 2 cells, "
                   "the header names 3; add the missing cells, empty ones too [row-missing-cells]");
}

TEST_CASE("a row longer than the header is rejected unless the rest is empty") {
    CHECK(read("session_id,date\nS1,2024,, \n").outcome.problems.empty());
    check_rejected(read("session_id,date\nS1,2024,,12\nS2,2024\n"),
                   "sessions.csv:2:4: error: D2 holds something beyond the last heading; put cells "
                   "that hold the delimiter in quotes, or give the column a heading "
                   "[row-extra-cells]");
}

TEST_CASE("an unquoted comma does not push a number under an empty last heading unseen") {
    const auto r = read("session_id,participants,\nS1,1,250\n");
    CHECK(r.only().code == "row-extra-cells");
}

TEST_CASE("a row that is not UTF-8 is rejected with the byte, all its cells told") {
    const auto r = read("session_id,date\n\"\"\"S\xE9\",x\xC3\nS2,\xC3\xA9\n");
    REQUIRE(r.outcome.problems.size() == 2);
    CHECK(r.outcome.rejected == 1);
    CHECK(r.rows.size() == 1);
    CHECK(r.outcome.problems[0].code == "invalid-utf8");
    // the header row has 16 bytes, then three quotes and S: byte 20
    CHECK(r.outcome.problems[0].seen == "A2 \"session_id\" is not UTF-8 (byte 20)");
    CHECK(r.outcome.problems[1].seen == "B2 \"date\" is not UTF-8 (byte 24)");
    CHECK(r.outcome.problems[1].where.column == 2);
}

TEST_CASE("all faults of a row are told") {
    const auto r = read("session_id,date,participants\n\xFF,2024\n");
    REQUIRE(r.outcome.problems.size() == 2);
    CHECK(r.outcome.problems[0].code == "invalid-utf8");
    CHECK(r.outcome.problems[1].code == "row-missing-cells");
    CHECK(r.outcome.rejected == 1);
}

TEST_CASE("a row with a quote fault is rejected, the others stand") {
    check_rejected(read("session_id,date\nS1,5\" pipe\nS2,2024\n"),
                   "sessions.csv:2:2: error: B2 \"date\" holds a quote but does not begin with "
                   "one (byte 20); put the whole cell in quotes and write each quote inside it "
                   "twice [stray-quote]");
    check_rejected(read("session_id,date\nS1,\"5\" pipe\nS2,2024\n"),
                   "sessions.csv:2:2: error: B2 \"date\" goes on after its closing quote (byte "
                   "22); put the whole cell in quotes and write each quote inside it twice "
                   "[text-after-closing-quote]");
}

TEST_CASE("a quote fault in the header refuses the file") {
    check_refused("session_id,da\"te\nS1,x\n", "stray-quote", {"", 1, 2}, "B1");
    check_refused("session_id,\"date\nS1,x\n", "unterminated-quote", {"", 1, 2}, "B1 (byte 11)");
}

TEST_CASE("a fault of the file after some rows makes the table unusable") {
    const auto r = read("session_id,date\nS1,2024\nS2,\"2025\nS3,2026\n");
    CHECK_FALSE(r.outcome.usable);
    CHECK(r.only().severity == severity::unusable);
    CHECK(to_line(r.only()) ==
          "sessions.csv:3:2: error: the quote that opens in B3 (byte 27) is not closed where its "
          "cell ends and takes in 2 line ends; remove that quote or close it; inside a quoted "
          "cell write a quote twice [unterminated-quote]");
}

TEST_CASE("each limit is told with its number") {
    const std::string_view text = "session_id,date\nS1,2024\nS2,2025\n";
    const auto told = [&](csv_limits limits) {
        return to_line(read(text, session_columns, limits).only());
    };
    csv_limits limits;
    limits.rows = 2;
    CHECK(told(limits).find("sessions.csv:3: error: the file has more than 2 rows") == 0);
    limits = {};
    limits.row_bytes = 14;
    CHECK(told(limits).find("row 1 is longer than 14 bytes") != std::string::npos);
    limits = {};
    limits.cell_bytes = 9;
    CHECK(told(limits).find("A1 is longer than 9 bytes") != std::string::npos);
    limits = {};
    limits.columns = 1;
    CHECK(told(limits).find("row 1 has more than 1 cells") != std::string::npos);
}

TEST_CASE("a zero byte is told with its place") {
    const auto r = read(
        "session_id,date\nS1,20\0"
        "24\n"sv);
    CHECK(r.only().code == "nul-byte");
    CHECK(r.only().where.row == 2);
    CHECK(r.only().where.column == 2);
    CHECK(r.only().seen.find("B2 holds a zero byte (byte 21)") == 0);
}

TEST_CASE("no value of a cell stands in a message") {
    const auto r = read(
        "session_id,date\nPlanted,5\" Secret\nPlanted\nPlanted,Secret,Secret\n"
        "Planted,Secret\xFF\n");
    CHECK(r.outcome.problems.size() == 4);
    for (const problem& p : r.outcome.problems) {
        CHECK(to_line(p).find("Planted") == std::string::npos);
        CHECK(to_line(p).find("Secret") == std::string::npos);
    }
}
