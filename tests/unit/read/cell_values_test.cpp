#include <string>

#include "programme_files.hpp"

#include "cascade/base/personal_text.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

reading of(std::string_view kind, std::string_view csv) {
    programme_files files;
    files.listing("[[records]]\nkind = \"" + std::string(kind) + "\"\nfile = \"list.csv\"\n")
        .with("list.csv", csv);
    return files.read();
}

/// The codes that a cell of a person's column yields, with a blank between them; the good ones too.
std::string codes(std::string_view column, std::string_view cell) {
    std::string quoted;
    for (const char c : cell) quoted += c == '"' ? "\"\"" : std::string(1, c);
    const reading r =
        of("people", "person_id," + std::string(column) + "\nP1,\"" + quoted + "\"\n");
    std::string found;
    for (const problem& p : r.problems)
        if (p.where.column == 2) found += (found.empty() ? "" : " ") + std::string(p.code);
    return found;
}

person person_with(std::string_view column, std::string_view cell) {
    const reading r =
        of("people", "person_id," + std::string(column) + "\nP1," + std::string(cell) + "\n");
    REQUIRE(r.records.people.size() == 1);
    return r.records.people[0];
}

std::string id_codes(std::string_view cell) {
    const reading r = of("people", "person_id,name\n\"" + std::string(cell) + "\",x\n");
    std::string found;
    for (const problem& p : r.problems) found += (found.empty() ? "" : " ") + std::string(p.code);
    return found;
}

}  // namespace

TEST_CASE("an age is a whole number of years") {
    CHECK(person_with("age", "0").age == 0);
    CHECK(person_with("age", "34").age == 34);
    CHECK(person_with("age", "٣٤").age == 34);
    CHECK(person_with("age", "120").age == 120);
    CHECK_FALSE(person_with("age", "").age);
    CHECK_FALSE(person_with("age", "unknown").age);
    for (const char* cell : {"121", "999", "-4", "(9)", "seventy-four", "خمسة وأربعون", "34 years",
                             "34y", "30-35", "about 30", "30+", "12-May", "1980-02-03", "3O"}) {
        CAPTURE(cell);
        CHECK(codes("age", cell) == "age-not-number");
    }
    for (const char* cell : {"9.5", "0.5", "34.0", "٩٫٥"}) {
        CAPTURE(cell);
        CHECK(codes("age", cell) == "age-fraction");
    }
    CHECK(codes("age", "3٤") == "mixed-digits");
}

TEST_CASE("a telephone number is kept as written and judged by its key") {
    for (const char* cell :
         {"0300-0000001", "+92 300 0000001", "0300 0000 001", "+223 70 12 34 56"}) {
        CAPTURE(cell);
        CHECK(person_with("phone", cell).phone == cell);
        CHECK(codes("phone", cell).empty());
    }
    CHECK(person_with("phone", "'0300-0000001").phone == "0300-0000001");
    CHECK(codes("phone", "'0300-0000001") == "trimmed");
    CHECK(codes("phone", "=\"03000000001\"") == "trimmed");
    CHECK(codes("phone", "'+92 300 0000001").empty());  // the guard of our own tables
    CHECK(codes("phone", "\u202a+92 300 0000001\u202c") == "trimmed");
    CHECK(codes("phone", "3000000001") == "leading-zero-lost");
    CHECK(codes("phone", "0300-0000001 / 0301-0000002") == "phone-two-numbers");
    CHECK(codes("phone", "0300-0000001 or 0301-0000002") == "phone-two-numbers");
    CHECK(codes("phone", "0300-000000") == "phone-invalid");
    CHECK(codes("phone", "3E+09") == "scientific-notation");
    CHECK(codes("phone", "3.00E+09") == "scientific-notation");
    CHECK(codes("phone", "#N/A") == "excel-error");
    CHECK(codes("phone", "=A1") == "formula-text");
    CHECK(codes("phone", "0000000") == "id-placeholder");
    CHECK(codes("phone", "nil") == "id-placeholder");
}

TEST_CASE("a national identity number is 13 digits") {
    CHECK(person_with("cnic", "35201-1234567-1").cnic == "35201-1234567-1");
    CHECK(codes("cnic", "35201-1234567-1").empty());
    CHECK(codes("cnic", "'3520112345671") == "trimmed");
    CHECK(codes("cnic", "352011234567") == "id-invalid");
    CHECK(codes("cnic", "0520112345671") == "id-invalid");
    CHECK(codes("cnic", "3.52011E+12") == "scientific-notation");
    CHECK(codes("cnic", "1111111111111") == "id-placeholder");
    CHECK(codes("cnic", "#REF!") == "excel-error");
    CHECK(codes("cnic", "none") == "id-placeholder");
}

TEST_CASE("a stand-in is no id, an honest short number is one") {
    for (const char* cell : {"n/a",    "N/A",     "none",          "nil",        "NULL",
                             "test",   "xxx",     "XXXX",          "-",          "---",
                             "??",     "00",      "0000000",       "999999",     "1111111111111",
                             "123456", "1234567", "1234567890123", "Loading...", "unknown"}) {
        CAPTURE(cell);
        CHECK(id_codes(cell) == "id-placeholder");
    }
    for (const char* cell : {"0", "1", "11", "99", "1234", "12345", "1111", "7777", "X", "XX",
                             "P-000", "test-1", "1234568", "0000001", "A", "Nasreen"}) {
        CAPTURE(cell);
        CHECK(id_codes(cell).empty());
    }
}

TEST_CASE("an id is text to its last digit") {
    CHECK(id_codes("35201123456789012345") == "");
    CHECK(id_codes("123456789012345") == "id-placeholder");
    CHECK(id_codes("3520112345678900") == "id-precision-suspect");
    CHECK(id_codes("352011234567890") == "");  // fifteen digits are kept
    CHECK(id_codes("1.4E+10") == "scientific-notation");
    CHECK(id_codes("#REF!") == "excel-error");
    CHECK(id_codes("=A2") == "formula-text");
    CHECK(id_codes("A\u200bB") == "trimmed");
    CHECK(id_codes("A\x01"
                   "B") == "id-invalid");
    const reading r = of("people",
                         "person_id\n007\n'08\n\u00a0"
                         "A\u200d1\u00a0\n'=B\n''=C\n");
    std::string ids;
    for (const person& p : r.records.people) ids += p.id.text() + ' ';
    CHECK(ids == "'=C 007 08 =B A1 ");
}

TEST_CASE("two ways to write one letter are one text") {
    const reading r = of("people", "person_id,district\nJos\u00e9,Mopti\nJose\u0301,Mopti\n");
    REQUIRE(r.records.people.size() == 1);
    CHECK(r.problems[0].code == "duplicate-row");
}

TEST_CASE("a damaged text is kept and warned of, a control character is not") {
    CHECK(codes("name", "Invented Name").empty());
    CHECK(codes("name", "  Invented Name  ").empty());
    CHECK(
        codes("name", "N\u00famero d\u2019\u00c9cole \u00ab \u00c0 \u00bb O\u00d9\u2026").empty());
    CHECK(
        codes("name",
              "O\u00d9\u2026 S\u00c3O \u00d8rsted \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645")
            .empty());
    CHECK(codes("name", "Jos\u00c3\u00a9") == "mojibake-suspected");
    CHECK(codes("name", "Women\u00e2\u20ac\u2122s") == "mojibake-suspected");
    CHECK(codes("name", "Women\u0092s") == "mojibake-suspected");
    CHECK(codes("name", "\u00d8\u00a7\u00d9\u201e\u00d9\u201a") == "mojibake-suspected");
    CHECK(codes("name", "Jos\ufffd") == "replacement-character");
    CHECK(codes("name", "P\u0430tel") == "mixed-script");
    CHECK(codes("name", "\u0391thens") == "mixed-script");
    CHECK(codes("name", "Athens \u0391\u03b8\u03ae\u03bd\u03b1").empty());
    CHECK(codes("name", "two\nlines\tand a tab").empty());
    CHECK(codes("name", "bell\x07") == "control-char");
    CHECK(codes("name", "escape\x1b[31m") == "control-char");
    CHECK(codes("name", "csi\u009b31m") == "control-char");
    CHECK(codes("name", "#REF!") == "excel-error");
    CHECK(codes("name", "=A1&B1") == "formula-text");
    CHECK(codes("name", "'=A1&B1").empty());
    CHECK(person_with("name", "'=A1").name == "=A1");
    CHECK(person_with("name", "''=A1").name == "'=A1");
    CHECK(person_with("name", "'Abd").name == "'Abd");
    CHECK(person_with("district", "Lahore\u00a0City\u200f").district == "Lahore City");
}

TEST_CASE("a number that must be exact takes no hedge") {
    const auto seq = [](std::string_view cell) {
        const reading r = of("sessions", "session_id,date,facilitators,seq\nS1,2020,A,\"" +
                                             std::string(cell) + "\"\n");
        std::string found;
        for (const problem& p : r.problems) found += std::string(p.code);
        return found.empty() ? std::to_string(r.records.sessions.at(0).seq.value_or(-1)) : found;
    };
    CHECK(seq("12") == "12");
    CHECK(seq("1,250") == "1250");
    CHECK(seq("١٢") == "12");
    CHECK(seq("unknown") == "-1");
    CHECK(seq("~12") == "count-inexact");
    CHECK(seq("12+") == "count-inexact");
    CHECK(seq("3-4") == "count-inexact");
    CHECK(seq("1.5") == "count-fraction");
    CHECK(seq("first") == "count-not-number");
}

TEST_CASE("a letter of sex that may mean either is refused") {
    CHECK(codes("sex", "M").empty());
    CHECK(codes("sex", "f").empty());
    CHECK(codes("sex", "H") == "unknown-code");
    CHECK(codes("sex", "q") == "unknown-code");
    const reading r = of("people", "person_id,sex\nP1,H\n");
    CHECK(r.problems[0].mend.find("values = {") != std::string::npos);
}

TEST_CASE("no message about a person holds what was written of him or her") {
    const std::string row =
        "canary-id canary,Canary Name \u00c3\u00a9\u0007,Canary P\u0430pa,canary sex,"
        "canary 19,canary age,canary cnic 35201,canary phone 0399,canary flag\n";
    const reading r =
        of("people", "person_id,name,father_name,sex,birth_year,age,cnic,phone,target\n" + row +
                         "canary two,x,,,,,,,\ncanary two,y,,,,,,,\n");
    std::string said = all_lines(r);
    for (const problem& p : r.problems) said += p.shown + '\n';
    CHECK(r.problems.size() > 8);
    for (const char* part : {"anary", "35201", "0399", " 19"}) {
        CAPTURE(part);
        CHECK(said.find(part) == std::string::npos);
    }
}

TEST_CASE("what looks like a person is told by its shape where an id is printed") {
    for (const char* personal : {"Amna Example", "3520212345671", "amna@example.org", "1990-05-17",
                                 "17/5/1990", "17.05.90"}) {
        CAPTURE(personal);
        CHECK(open_id(personal) == shape_of(personal));
    }
    for (const char* plain : {"P-001", "amna@home", "2024-03", "S1-2-3-4", "1-234-5"})
        CHECK(open_id(plain) == plain);
}
