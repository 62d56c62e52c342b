#include <string>

#include "unit/read/table_read.hpp"

using namespace cascade;
using namespace cascade::table_text;

namespace {

using ids = std::vector<std::string>;

}  // namespace

TEST_CASE("headings are found below title rows and blank rows, and these are told") {
    const auto r = read(
        "Sessions of the second quarter,,\n"
        ",,\n"
        "Prepared for the board,,\n"
        "session_id,date,women\n"
        "S1,2024-03-05,12\n");
    CHECK(r.outcome.problems.empty());
    CHECK(r.outcome.header->row == 4);
    CHECK(column(r, 0) == ids{"S1"});
    CHECK(r.skips() == "1 title, 2 blank, 3 title");
    CHECK(r.fact("header row") == "4");
    CHECK(r.fact("title rows") == "1");
}

TEST_CASE("a title that is a known word does not make its row the headings") {
    const auto r = read("Women,,\nsession_id,date,women\nS1,2024-03-05,12\n");
    CHECK(r.outcome.header->row == 2);
    CHECK(r.skips() == "1 title");
}

TEST_CASE("two rows that could both hold the headings are refused, never chosen from") {
    const auto r = read("date,women,x\nsession_id,date,women\nS1,2024-03-05,12\n");
    CHECK_FALSE(r.outcome.usable);
    CHECK(to_line(r.only()) ==
          "sessions.csv:1: error: rows 1 and 2 could both hold the headings; write header_row = 1 "
          "in a mapping, or the other, and header_rows if there are several [no-header]");
    // Records may stand between the two: nothing may be passed over as a title.
    CHECK(read("T\ndate,women\nS1,5\ndistrict,men\nX,5\n").only().code == "no-header");
    CHECK(read("session_id,Day,Number\nS1,2024,5\n\ndate,women\n").only().code == "no-header");
    // A line about the sheet is a title.
    CHECK(read("District,Lahore\nsession_id,date\nS1,2024\n").skips() == "1 title");
}

TEST_CASE("headings that are lost to a quote are not replaced by their repetition below") {
    const auto r = read("session_id,d\"ate\nS1,2024\nsession_id,date\nS2,2024\n");
    CHECK(r.only().code == "stray-quote");
    CHECK(r.only().severity == severity::unusable);
    CHECK(r.rows.empty());
}

TEST_CASE("one known heading is not enough below the first row") {
    const auto r = read("Report,,\nPlace,date,Number\nX,2024-03-05,12\n");
    CHECK(to_line(r.only()).find("sessions.csv:2: error: row 2 names only one of the columns known "
                                 "here; if it holds the headings, write header_row = 2") == 0);
}

TEST_CASE("headings are looked for in the first 40 rows that are not blank") {
    const auto below = [](int titles) {
        std::string text;
        for (int i = 0; i < titles; ++i) text += "note\n\n";
        return read(text + "session_id,date\nS1,2024\n");
    };
    CHECK(below(39).outcome.header->row == 79);
    CHECK(below(40).only().code == "no-header");
}

TEST_CASE("a declared header row is taken as it is") {
    table_input input =
        sessions("Peshawar,2024,5\nsession_id,date,women\nCode,Day,Women\nS1,2024,3\n");
    input.settings.header_row = 3;
    input.required.clear();
    auto r = read(input);
    CHECK(r.outcome.header->find("code")->column == 1);
    CHECK(column(r, 0) == ids{"S1"});
    CHECK(r.skips() == "1-2 title");
    CHECK(r.fact("header row") == "3 (declared)");
    input.settings.header_row = 9;
    CHECK(read(input).only().where.row == 9);
    CHECK(read(input).only().code == "no-header");
}

TEST_CASE("headings of two rows are joined, merged cells filled to the right") {
    table_input input = sessions(
        "Report\nsession_id,date,Reached,,Trained,\n,,Women,Men,Women,Men\nS1,2024,1,2,3,4\n");
    input.settings.header_row = 2;
    input.settings.header_rows = 2;
    const auto r = read(input);
    CHECK(r.outcome.problems.empty());
    CHECK(r.outcome.header->find("session_id")->column == 1);
    CHECK(r.outcome.header->find("Reached / Men")->column == 4);
    CHECK(r.outcome.header->find("trained / women")->column == 5);
    CHECK(r.outcome.header->last_row == 3);
    CHECK(r.rows == table{{"S1", "2024", "1", "2", "3", "4"}});
    CHECK(r.fact("header rows") == "2-3 (declared)");
}

TEST_CASE("headings are the same however they are typed") {
    table_input input = sessions(
        "SESSION_ID,Pre\xCC\x81nom\r\n et  "
        "nom,\"\xD8\xAA\xD9\x88\xD8\xB1\xD9\x8A\xD8\xAE\"\nS1,A,B\n");
    input.content =
        "SESSION_ID,\"Pre\xCC\x81nom\r\n et  "
        "nom\",\xD8\xAA\xD8\xA7\xD8\xB1\xD9\x8A\xD8\xAE\nS1,A,B\n";
    input.known = {"session_id"};
    const auto r = read(input);
    REQUIRE(r.outcome.header);
    CHECK(r.outcome.header->find("Pr\xC3\xA9nom et nom")->column == 2);  // composed, one space
    // the date of the session with the Persian yeh
    CHECK(r.outcome.header->find("\xD8\xAA\xD8\xA7\xD8\xB1\xDB\x8C\xD8\xAE")->column == 3);
}

TEST_CASE("a line sep=; is honoured and skipped") {
    for (const auto line : {"sep=;\r\n", "\"sep=;\"\r\n", "SEP=;\n"}) {
        const auto r = read(std::string(line) + "session_id;date;a,b\nS1;2024;x\n");
        CHECK(r.outcome.problems.empty());
        CHECK(r.outcome.header->delimiter == ';');
        CHECK(r.skips() == "1 separator");
        CHECK(r.rows == table{{"S1", "2024", "x"}});
        CHECK(r.fact("separator line") == "1");
    }
    CHECK(read("sep=x\nsession_id,date\n").outcome.header->row == 2);  // a title like any other
}

TEST_CASE("a declared delimiter is taken, also one that is never recognised") {
    table_input input = sessions("session_id|date\nS1|2024\n");
    CHECK_FALSE(read(input).outcome.usable);
    input.settings.delimiter = '|';
    const auto r = read(input);
    CHECK(r.rows == table{{"S1", "2024"}});
    CHECK(r.fact("delimiter") == "| (declared)");
    input.content = "session_id,x;date\nS1,1;2024\n";
    input.settings.delimiter = ';';
    CHECK(read(input).rows == table{{"S1,1", "2024"}});
}

TEST_CASE("headings repeated on every page are skipped, a record that resembles them is not") {
    const auto r = read(
        "session_id,date,women\nS1,2024,1\n\nPage 2,,\n session_id,date ,women\nS2,2024,2\n"
        "session_id,date,3\n");
    CHECK(r.outcome.problems.empty());
    CHECK(column(r, 0) == ids{"S1", "S2", "session_id"});
    CHECK(r.skips() == "3 blank, 4 title, 5 header again");
}

TEST_CASE("notes under the table are no records; what follows them decides") {
    const std::string_view text =
        "session_id,date,women\nS1,2024,1\n,,\nSource: register of attendance,,\n\nSigned\n";
    const auto r = read(text);
    CHECK(r.outcome.problems.empty());
    CHECK(column(r, 0) == ids{"S1"});
    CHECK(r.skips() == "3 blank, 4 note, 5 blank, 6 note");
    // With a record below it the line is a row like any other, for the reader of records to judge.
    CHECK(column(read(std::string(text) + "S2,2024,2\n"), 0).size() == 3);
    // and without a gap before it too
    CHECK(column(read("session_id,date,women\nS1,2024,1\nSource,,\n"), 0) == ids{"S1", "Source"});
}

TEST_CASE("a person who is only an id stays a person, below a gap too") {
    table_input input = sessions("person_id,name\nP1,A\n\nP2,\n\nList of the first course,\n");
    input.known = {"person_id", "name"};
    input.required = {heading("person_id")};
    const auto r = read(input);
    CHECK(column(r, 0) == ids{"P1", "P2"});
    CHECK(r.skips() == "3 blank, 5 blank, 6 note");
    // Where ids have spaces a note cannot be told from one.
    input.content = "person_id,name\nP 1,A\n\nP 2,\n";
    CHECK(column(read(input), 0) == ids{"P 1", "P 2"});
}

TEST_CASE("another table below is told once and not read") {
    const auto r = read(
        "session_id,date,women,men\nS1,2024-03-05,12,3\nS2,2024-03-06,9,4\n,,,\n"
        "Summary by district,,,\nDistrict,Women,Men,Remarks\nLahore,21,7,\nMultan,3,,\n\nEnd\n");
    CHECK(column(r, 0) == ids{"S1", "S2"});
    CHECK(r.outcome.usable);
    CHECK(to_line(r.only()) ==
          "sessions.csv:5: error: row 5 begins another table; it is not read, to row 10; save it "
          "as a file of its own, or write last_row = 4 in a mapping [second-table]");
    CHECK(r.skips() == "4 blank, 5-8 second table, 9 blank, 10 second table");
}

TEST_CASE("a bad row below a gap is a bad row, not another table") {
    table_input input = sessions(
        "session_id,date,kind,women\nAlpha,2024-01-01,awareness,10\nBeta,2024-01-02,awareness,"
        "12\n\n"
        "Gamma,to be confirmed,awareness,many\nDelta,2024-01-04,awareness,20\n");
    input.known.push_back("kind");
    const auto r = read(input);
    CHECK(column(r, 0) == ids{"Alpha", "Beta", "Gamma", "Delta"});
    CHECK(r.outcome.problems.empty());
}

TEST_CASE("in a list of nothing but names a line below a gap is asked about") {
    table_input input = sessions("name\nAli\nSara\n\nPrepared by the field office\nSigned\n");
    input.known = {"name", "sign"};
    input.required = {heading("name")};
    CHECK_FALSE(read(input).outcome.usable);
    CHECK(to_line(read(input).only()) ==
          "sessions.csv:5: error: rows 5 to 6 stand below a blank row with one cell filled, which "
          "may be a note or a record; write last_row, the row of the last record, in a mapping; "
          "or, where all are records, [[skip]] with that column and words = [] [end-undeclared]");
    input.settings.last_row = 3;
    CHECK(column(read(input), 0) == ids{"Ali", "Sara"});
    input.settings.last_row = 0;
    input.settings.skip = {{heading("name"), {}}};
    CHECK(read(input).rows.size() == 4);
    input.settings.skip.clear();
    input.content = "name,sign\nAli Khan,\nSara Gul,\n,\nPrepared by the office,\n";
    CHECK(read(input).only().code == "end-undeclared");
    input.content = "name,sign\nAli,\nSara,\n,\nOmar Khan,\n";
    CHECK(read(input).only().code == "end-undeclared");
    // A whole record below shows that the list goes on, and a code is no note.
    input.content = "name,sign\nAli,x\n,\nSara,\nOmar,x\n";
    CHECK(read(input).rows.size() == 3);
    input.content = "name\nP1\nP2\n\nP3\n";
    CHECK(read(input).rows.size() == 3);
}

TEST_CASE("a number alone under names is nobody") {
    table_input input = sessions("name\nAli\nSara\n2\n");
    input.known = {"name"};
    input.required = {heading("name")};
    const auto r = read(input);
    CHECK(r.rows.size() == 2);
    CHECK(r.only().code == "id-placeholder");
    input.content = "name\n101\n102\n2\n";
    CHECK(read(input).rows.size() == 3);
}

TEST_CASE("a second block under the same headings is read on") {
    const auto r = read(
        "session_id,date,women\nS1,2024,1\n\nSecond group,,\nsession_id,date,women\nS2,2024,2\n");
    CHECK(column(r, 0) == ids{"S1", "S2"});
    CHECK(r.outcome.problems.empty());
}

TEST_CASE("rows of words below a gap are records, not another table") {
    table_input input =
        sessions("person_id,name,group\nAsma,Example Asma,north\n\nBilal,Example Bilal,south\n");
    input.known = {"person_id", "name", "group"};
    input.required = {heading("person_id")};
    CHECK(column(read(input), 0) == ids{"Asma", "Bilal"});
    CHECK(column(read("session_id,date,women\nAX,2024,1\n\nBX,unknown,n/a\n"), 0).size() == 2);
    // one number missing in words is not enough either
    CHECK(column(read("session_id,date,women\nAX,2024,1\n\nBX,unknown,2\n"), 0).size() == 2);
    CHECK(
        column(read("session_id,date,district\nAX,2024,Multan\n\nBX,unknown,Lahore\n"), 0).size() ==
        2);
}

TEST_CASE("rows that the mapping passes over are told as declared") {
    table_input input = sessions(
        "session_id,date,Status\nS1,2024,done\nS2,2024, DRAFT \nS3,2024,\nS4,2024,ok\nS5,\"x\n");
    input.settings.skip = {{heading("status"), {"draft", "test"}}, {heading("status"), {}}};
    input.settings.last_row = 5;
    input.content =
        "session_id,date,Status\nS1,2024,done\nS2,2024, DRAFT \nS3,2024,\nS4,2024,ok\n"
        "what follows is not read\n";
    const auto r = read(input);
    CHECK(r.outcome.problems.empty());
    CHECK(column(r, 0) == ids{"S1", "S4"});
    CHECK(r.skips() == "3-4 declared, 6 declared");
    input.settings.skip = {{heading("state"), {"draft"}}};
    CHECK(read(input).only().code == "header-missing-column");
}

TEST_CASE("merged cells are filled down only when declared, never over a lost row") {
    table_input input = sessions(
        "district,session_id,date\nMultan,S1,2024\n,S2,2024\n,,\nLahore,S\"3,2024\n,S4,2024\n"
        "Swat,S5,2024\n,S6,2024\n");
    const auto plain = read(input);
    CHECK(column(plain, 0) == ids{"Multan", "", "", "Swat", ""});
    input.settings.fill_down = {heading("District")};
    const auto r = read(input);
    CHECK(column(r, 0) == ids{"Multan", "Multan", "", "Swat", "Swat"});
    CHECK(r.outcome.rejected_rows == std::vector<std::uint32_t>{5});
}

TEST_CASE("ghost rows below a table make one range and no fault") {
    std::string text = "session_id,date\nS1,2024\n";
    for (int i = 0; i < 2000; ++i) text += ",,,,\r\n";
    const auto r = read(text);
    CHECK(r.outcome.problems.empty());
    CHECK(r.skips() == "3-2002 blank");
}

TEST_CASE("a column that is read by its letter may stand beyond the last heading") {
    table_input input = sessions("session_id,date\nS1,2024,12\n");
    CHECK(read(input).only().code == "row-extra-cells");
    input.by_letter = {3};
    CHECK(read(input).rows == table{{"S1", "2024", "12"}});
    CHECK(read(input).outcome.header->column_of({column_name::kind::letter, "C", 3}) == 3);
}

TEST_CASE("a last record without a line end may have lost digits, and is told") {
    const auto r = read("session_id,date,women\nS1,2024,1\nS2,20");
    REQUIRE(r.outcome.problems.size() == 2);
    CHECK(r.outcome.problems[0].code == "row-missing-cells");
    CHECK(r.outcome.problems[1].code == "no-last-line-end");
    CHECK(r.outcome.problems[1].where.row == 3);
    const auto whole = read("session_id,date,women\nS1,2024,1\nS2,2024,2");
    CHECK(whole.rows.size() == 2);
    CHECK(to_line(whole.only()) ==
          "sessions.csv:3: warning: row 3, the last, has no line end; some programs write none; "
          "compare the row with the original once, as a copy that broke off looks the same "
          "[no-last-line-end]");
    CHECK(whole.fact("last line") == "without a line end");
    // A quote that is closed shows that nothing is missing, and a note has no figure to lose.
    CHECK(read("session_id,date,women\nS1,2024,\"1\"").outcome.problems.empty());
    CHECK(read("session_id,date,women\nS1,2024,1\n\nNote").outcome.problems.empty());
    CHECK(read("session_id,date,women").outcome.problems.empty());
}
