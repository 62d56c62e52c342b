#include "cascade/read/not_text.hpp"
#include "unit/read/programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

reading read_file(const std::string& kind, const std::string& text, const std::string& mapping = "",
                  const std::string& settings = "") {
    programme_files files;
    files.listing(settings + "[[records]]\nkind = \"" + kind + "\"\nfile = \"x.csv\"\n" +
                  (mapping.empty() ? "" : "mapping = \"m.toml\"\n"));
    files.with("x.csv", text);
    if (!mapping.empty()) files.with("m.toml", mapping);
    return files.read();
}

bool told(const reading& r, const std::string& words) {
    return all_lines(r).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a count or a date keeps nothing of what made it text in a spreadsheet") {
    const reading r =
        read_file("sessions",
                  "session_id,date,headcount\nS1,'2024-02-05,'30\nS2,2024-02-06,\"=\"\"31\"\"\"\n"
                  "S3,2024-02-07,---\n");
    REQUIRE(r.records.sessions.size() == 3);
    CHECK(r.records.sessions[0].headcount->nominal == 30);
    CHECK(r.records.sessions[1].headcount->nominal == 31);
    CHECK_FALSE(r.records.sessions[2].headcount);  // the question was not asked
}

TEST_CASE("a joined id that lacks a part names that part") {
    const reading r = read_file("people", "Nom,Tel\nAsma,\n",
                                "[columns]\nperson_id = { columns = [\"Nom\", \"Tel\"] }\n");
    CHECK(told(r, "x.csv:2:2: error: B2 \"Tel\" is empty"));
}

TEST_CASE("nobody is born after the programme") {
    const std::string ends = "end = 2024-12-31\n";
    for (const char* year : {"2025", "2030", "2067", "2567"}) {
        CAPTURE(year);
        const std::string text = "person_id,birth_year\nA," + std::string(year) + '\n';
        CHECK(told(read_file("people", text, "", ends), "[date-not-gregorian]"));
    }
    CHECK(read_file("people", "person_id,birth_year\nA,2024\n", "", ends).records.people.size() ==
          1);
    CHECK(told(read_file("people", "person_id,birth_year\nA,19/11/1947\n"), "such as 2001"));
}

TEST_CASE("a dash in a personal cell is no number of digits") {
    CHECK(told(read_file("people", "person_id,cnic\nA,-\n"), "text of 1 character"));
}

TEST_CASE("Mac Roman that is read as Windows-1252 is suspected") {
    for (const char* place : {"M\x8Etro", "H\x99pital", "March\x8E"}) {
        const reading r = read_file(
            "sessions", "session_id,date,district\nS1,2024-01-01," + std::string(place) + '\n',
            "encoding = \"windows-1252\"\n[columns]\nsession_id = "
            "\"session_id\"\n");
        CHECK(told(r, "[mojibake-suspected]"));
    }
    for (const char* place : {"Excel\u2122", "\u017Dilina", "l\u2019eau", "Caf\u00e9 1"})
        CHECK_FALSE(told(read_file("sessions", "session_id,date,district\nS1,2024-01-01," +
                                                   std::string(place) + '\n'),
                         "[mojibake-suspected]"));
}

TEST_CASE("a delimiter that is not taken by itself is named") {
    CHECK(told(read_file("sessions", "session_id|date\nS1|2024-01-01\n"),
               "write delimiter = \"|\" in a mapping [no-header]"));
    CHECK(told(read_file("sessions", "sep=;\nsession_id,date\nS1,2024-01-01\n"),
               "write delimiter = \",\" in a mapping [no-header]"));
}

TEST_CASE("JSON is named for what it is") {
    CHECK(recognise_not_text("[{\"session_id\":\"S1\"}]")->what == "JSON data");
    CHECK(recognise_not_text("\xEF\xBB\xBF {\n \"a\": 1}")->what == "JSON data");
    CHECK_FALSE(recognise_not_text("[x],date\n"));
}

TEST_CASE("of a file that cannot be used no row is counted") {
    const reading r =
        read_file("sessions", "session_id,date,kind\nS1,2024-01-01,a\nS2,2024-01-02,\"a\nS3,x,y\n");
    CHECK(told(r, "[unterminated-quote]"));
    CHECK(r.records.files.all()[1].accepted == 0);
    CHECK(r.records.files.all()[1].rows_read == 0);
}
