#include "cascade/report/rejects.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {

constexpr const char* mark = "\xEF\xBB\xBF";
const reject_note note = {"date-serial", "B: write a date"};

}  // namespace

TEST_CASE("a rejected row stands as it was, with what is to be done behind it") {
    rejects_writer w(';', 3);
    w.add_top({"session_id", "date"}, rejects_writer::top_row::headings);
    w.add_record(14, {"S\"1", "45123", "x\ny"}, note);
    CHECK(w.take() == std::string(mark) +
                          "\"session_id\";\"date\";;_cascade_row;_cascade_codes;_cascade_mend\n"
                          "\"S\"\"1\";\"45123\";\"x\ny\";14;\"date-serial\";\"B: write a date\"\n");
}

TEST_CASE("a row that lacks cells is not filled up") {
    rejects_writer w(',', 3);
    w.add_record(3, {"S1"}, {"row-missing-cells", "add the missing cells, empty ones too"});
    CHECK(w.take() == std::string(mark) + "\"S1\"\n");
}

TEST_CASE("nothing in a file of rejected rows is run by a spreadsheet") {
    rejects_writer w(',', 2);
    w.add_record(2, {"=1+1", "'=x"}, note);
    w.add_lost(3, {"@a"}, "+9\"2,=HYPERLINK(\"x\"),\"-1\"z", note);
    const std::string text = w.take();
    CHECK(text.find("\"'=1+1\",\"''=x\",2,") != std::string::npos);
    CHECK(text.find("\"'@a\",'+9\"2,'=HYPERLINK(\"x\"),\"'-1\"z,3,") != std::string::npos);
}

TEST_CASE("the notes on a row name every code and cell once") {
    const found_problems problems = {
        {{severity::error, "date-serial", {"a.csv", 4, 2}, "seen", "write a date"},
         {severity::error, "date-serial", {"a.csv", 4, 28}, "seen", "write a date"},
         {severity::error, "date-serial", {"a.csv", 4, 28}, "seen again", "write a date"},
         {severity::warning, "trimmed", {"a.csv", 4, 1}, "seen", "nothing"},
         {severity::error, "id-invalid", {"b.csv", 4, 1}, "seen", "write an id"}},
        {{"a.csv", "id-invalid", severity::error, 2, {4, 9}}}};
    const auto notes = reject_notes("a.csv", problems);
    REQUIRE(notes.size() == 2);
    CHECK(notes.at(4).codes == "date-serial; id-invalid");
    CHECK(notes.at(4).mend == "B: write a date | AB: write a date | a text cannot be an id");
    CHECK(notes.at(9).codes == "id-invalid");
}
