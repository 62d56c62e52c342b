// What is wrong with a row, told with its exact place; and no figure from such a row.

#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// The problems of a CSV file of sessions with the given rows.
std::string sessions(std::string_view rows) {
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n").with("s.csv", rows);
    return all_lines(files.read());
}

std::string people(std::string_view rows) {
    programme_files files;
    files.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n").with("p.csv", rows);
    return all_lines(files.read());
}

std::string in_place(std::string_view lines) {
    programme_files files;
    files.listing(lines);
    return all_lines(files.read());
}

}  // namespace

TEST_CASE("a session without a date names the three forms and undated") {
    CHECK(sessions("session_id,date\nS1,\n") ==
          "s.csv:2:2: error: B2 \"date\" is empty; write YYYY, YYYY-MM or YYYY-MM-DD, or say "
          "undated = true when no source gives a date [required-blank]\n");
    CHECK(in_place("[[session]]\nid = \"S1\"\n") ==
          "cascade.toml:3: error: `date` is empty; write YYYY, YYYY-MM or YYYY-MM-DD, or say "
          "undated = true when no source gives a date [required-blank]\n");
    CHECK(sessions("session_id,undated\nS1,yes\n") == "");
}

TEST_CASE("each way of writing a date wrongly has its code") {
    CHECK(sessions("session_id,date\nS1,03/10/2019\n") ==
          "s.csv:1:2: error: B1 \"date\": row 2 (`03/10/2019`) could be day, month, year as well "
          "as month, day, year, and no other row tells; say the order in a mapping: dates = "
          "\"day-month-year\" or \"month-day-year\" [date-order-undeclared]\n");
    const auto has = [](std::string_view date, std::string_view code) {
        const std::string seen = sessions("session_id,date\nS1," + std::string(date) + '\n');
        CAPTURE(seen);
        CHECK(seen.find("[" + std::string(code) + "]") != std::string::npos);
    };
    has("soon", "date-unrecognised");
    has("2019-02-30", "date-invalid");
    has("19-02-28", "date-two-digit-year");
    has("43622", "date-serial");
}

TEST_CASE("an end before its start is refused, a part date that leaves room is not") {
    CHECK(sessions("session_id,date,end_date\nS1,2019-06-12,2019-06-10\n") ==
          "s.csv:2:3: error: C2 \"end_date\" lies before the date on which it began; exchange "
          "the two dates, or mend the wrong one [date-range]\n");
    CHECK(sessions("session_id,date,end_date\nS1,2019-06-12,2019-06\n") == "");
    CHECK(in_place("[[session]]\nid = \"S\"\ndate = 2019\nundated = true\n")
              .find("cascade.toml:6:1: error: `undated` is true although") == 0);
}

TEST_CASE("a count is never guessed or summed, and keeps its code") {
    CHECK(sessions("session_id,date,headcount\nS1,2019,15+10\n")
              .find("s.csv:2:3: error: C2 \"headcount\" holds `15+10`, not a count; ") == 0);
    CHECK(in_place("[[session]]\nid = \"S\"\ndate = 2019\nheadcount = -5\n")
              .find("cascade.toml:6:1: error: `headcount` holds `-5`, not a count; ") == 0);
    CHECK(in_place("[[session]]\nid = \"S\"\ndate = 2019\nheadcount = -5\n")
              .find("[count-negative]") != std::string::npos);
    CHECK(in_place("[[session]]\nid = \"S\"\ndate = 2019\nheadcount = 12.50\n") ==
          "cascade.toml:6:1: error: `headcount` holds `12.50`, not a count; write a whole number "
          "from 0 upwards [count-fraction]\n");
    CHECK(sessions("session_id,date,headcount\nS1,2019,100001\n").find("[count-too-big]") !=
          std::string::npos);
    CHECK(sessions("session_id,date,headcount\nS1,2019,100000\n") == "");
    CHECK(sessions("session_id,date,headcount,sessions\nS1,2019,100001,9\n") == "");
}

TEST_CASE("all faults of a row are told, in the order of its cells") {
    CHECK(sessions("session_id,date,status,confers,seq,facilitators\n"
                   ",2019-02-30,maybe,perhaps,1.5,\"A;#REF!\"\n") ==
          "s.csv:2:1: error: A2 \"session_id\" is empty; every record of this kind needs it "
          "[required-blank]\n"
          "s.csv:2:2: error: B2 \"date\" holds `2019-02-30`, not a date; no such day from "
          "1900 to 2199; look up the day that was meant [date-invalid]\n"
          "s.csv:2:3: error: C2 \"status\" holds `maybe`; write `done`, `approved`, `planned`, "
          "`cancelled`, `rejected`, `on_hold` or `unreviewed`, or leave it empty [unknown-code]\n"
          "s.csv:2:4: error: D2 \"confers\" holds `perhaps`; write `true`, `false`, `yes`, `no`, "
          "`1` or `0`, or leave it empty [unknown-code]\n"
          "s.csv:2:5: error: E2 \"seq\" holds `1.5`, not a whole number; write digits only, such "
          "as 12 [count-fraction]\n"
          "s.csv:2:6: error: F2 \"facilitators\" holds `#REF!`, a failed formula; write the id "
          "itself [excel-error]\n");
}

TEST_CASE("cells by sex must be able to sum to the headcount") {
    const std::string head = "session_id,date,headcount,women,men,sex_unknown\nS1,2019,";
    // 12 + 9 = 21, not 20
    CHECK(sessions(head + "20,12,9,\n") ==
          "s.csv:2:3: error: C2 \"headcount\" says 20, the cells by sex sum to 21; correct the "
          "headcount or the cells [total-mismatch]\n");
    CHECK(sessions(head + "21,12,9,\n") == "");
    CHECK(sessions(head + "25,12,9,\n").find("[total-mismatch]") != std::string::npos);
    CHECK(sessions(head + "25,12,9,4\n") == "");
    CHECK(sessions(head + "more than 20,12,9,\n") == "");  // [21, no end) meets 21
    CHECK(sessions(head + "more than 21,12,9,\n").find("[total-mismatch]") != std::string::npos);
    // Only some cells: they may stay below the headcount, not exceed it.
    CHECK(sessions(head + "20,12,,\n") == "");
    CHECK(sessions(head + "20,21,,\n").find("[total-mismatch]") != std::string::npos);
}

TEST_CASE("further cells must not exceed the headcount, or the sum of women and men") {
    const std::string head = "session_id,date,headcount,women,men,by:age:young,by:age:old\nS1,";
    CHECK(sessions(head + "2019,20,,,10,10\n") == "");
    CHECK(sessions(head + "2019,20,,,10,11\n")
              .find("s.csv:2:3: error: C2 \"headcount\" stands for 20, the cells by age sum to "
                    "21; ") == 0);
    CHECK(sessions(head + "2019,,10,10,10,11\n").find("[total-mismatch]") != std::string::npos);
}

TEST_CASE("a cohort's women and men must be able to sum to its size") {
    CHECK(in_place("[[cohort]]\nid = \"K\"\nsize = 35\nwomen = 7\nmen = 28\n") == "");
    CHECK(in_place("[[cohort]]\nid = \"K\"\nsize = 36\nwomen = 7\nmen = 28\n") ==
          "cascade.toml:5:1: error: `size` does not fit the cells women and men; correct the size "
          "or the cells [total-mismatch]\n");
    CHECK(in_place("[[cohort]]\nid = \"K\"\nsize = \"unknown\"\nwomen = 7\n") == "");
    CHECK(in_place("[[cohort]]\nid = \"K\"\n").find("`size` is empty") != std::string::npos);
}

TEST_CASE("sex is read from its usual words; H, 1 and 2 are not guessed") {
    programme_files files;
    files.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n")
        .with("p.csv",
              "person_id,sex\n1,Women\n2,woman\n3,FEMALE\n4,f\n5,men\n6,Man\n7,male\n8,M\n"
              "9,other\n10,x\n11,\n12,unknown\n");
    const reading r = files.read();
    CHECK(r.problems.empty());
    std::map<std::string, sex> by_id;
    for (const person& p : r.records.people) by_id[p.id.text()] = p.sex;
    for (const char* id : {"1", "2", "3", "4"}) CHECK(by_id[id] == sex::woman);
    for (const char* id : {"5", "6", "7", "8"}) CHECK(by_id[id] == sex::man);
    for (const char* id : {"9", "10"}) CHECK(by_id[id] == sex::other);
    for (const char* id : {"11", "12"}) CHECK(by_id[id] == sex::not_recorded);
    for (const char* word : {"H", "1", "2"})
        CHECK(people("person_id,sex\nA," + std::string(word) + '\n').find("[unknown-code]") !=
              std::string::npos);
}

TEST_CASE("an id that cannot be one is refused") {
    const std::string long_id(201, 'x');
    CHECK(people("person_id\n" + long_id + '\n')
              .find("p.csv:2:1: error: A2 \"person_id\" holds an "
                    "id longer than 200 bytes") == 0);
    CHECK(people("person_id\n" + long_id.substr(1) + '\n') == "");
    CHECK(people("person_id,name\nA;B,x\n").find("an id with `;` in it") != std::string::npos);
    CHECK(people("person_id,name\nA\x01"
                 "B,x\n")
              .find("[id-invalid]") != std::string::npos);
    CHECK(people("person_id,name\n2.36E+95,x\n").find("[scientific-notation]") !=
          std::string::npos);
}

TEST_CASE("a personal value is never shown, only its shape") {
    const std::string seen = people("person_id,name,birth_year\nA,Invented Canary,1990121\n") +
                             people("person_id,birth_year\nA,canary\n");
    CHECK(seen.find("anary") == std::string::npos);
    CHECK(seen.find("1990121") == std::string::npos);
    CHECK(seen.find("holds text of 6 letters, not a whole number") != std::string::npos);
}

TEST_CASE("other values are shown, made printable and cut") {
    const std::string seen =
        sessions("session_id,date\nS1,\"x\x1b[31m\xE2\x80\xAE" + std::string(60, 'y') + "\"\n");
    CHECK(seen.find('\x1b') == std::string::npos);
    CHECK(seen.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(seen.find(std::string(40, 'y')) == std::string::npos);
    CHECK(seen.find("…`") != std::string::npos);
}

TEST_CASE("a column that belongs to no field is a warning with the nearest name") {
    CHECK(sessions("session_id,date,facilitator\nS1,2019,A\n") ==
          "s.csv:1:3: warning: the column `facilitator` is not one of sessions and is not read; "
          "did you mean `facilitators`? [unknown-column]\n");
}

TEST_CASE("a column that is needed and missing makes the file unusable") {
    programme_files files;
    files.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n")
        .with("p.csv", "\nperson id,name,sex\nA,x,f\n");
    const reading r = files.read();
    REQUIRE(r.problems.size() == 2);
    CHECK(to_line(r.problems[0]) ==
          "p.csv:2: error: no column is headed `person_id`; is `person id` meant? rename it, or "
          "name it in a mapping [header-missing-column]");
    CHECK(r.problems[0].severity == severity::unusable);
    CHECK(r.records.people.empty());
}

TEST_CASE("a condition is dimension=value") {
    CHECK(in_place("[[target]]\nfigure = \"people\"\nvalue = 5\nwhere = \"partner PWF\"\n") ==
          "cascade.toml:6:1: error: `where` holds `partner PWF`, not dimension=value; write such "
          "as partner=PWF; several with `;` between [where-invalid]\n");
}

TEST_CASE("a name, a national id or a phone where an id belongs is told by its shape only") {
    programme_files files;
    files.listing("[[person]]\nid = \"P1\"\n[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n")
        .with("s.csv",
              "session_id,date,facilitators\nS1,2019-02-03,Example Ayesha\n"
              "S2,2019-02-03,3520112345671\n");
    const std::string said = all_lines(files.read());
    CHECK(said.find("Ayesha") == std::string::npos);
    CHECK(said.find("3520112345671") == std::string::npos);
    CHECK(said.find("text of 13 letters") != std::string::npos);
    CHECK(said.find("13 digits") != std::string::npos);
}
