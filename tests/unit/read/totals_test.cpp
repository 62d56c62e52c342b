#include <string>

#include "unit/read/table_read.hpp"

using namespace cascade;
using namespace cascade::table_text;

namespace {

const std::string rows = "session_id,date,women,men\nS1,2024-03-05,12,3\nS2,2024-03-06,9,\n";

std::string judged(const table_read& r) {
    std::string text;
    for (const total_assertion& t : r.outcome.totals)
        text += (text.empty() ? "" : ", ") + t.heading + ' ' + t.printed +
                (t.holds ? " = " : " not ") + t.computed;
    return text;
}

}  // namespace

TEST_CASE("a totals row is skipped and compared with the rows, never counted") {
    const auto r = read(rows + "Total,,21,3\n");
    CHECK(r.outcome.problems.empty());
    CHECK(r.rows.size() == 2);
    CHECK(r.skips() == "4 total");
    CHECK(judged(r) == "women 21 = 21, men 3 = 3");  // 12 + 9; 3 + nothing
    CHECK(r.outcome.totals[0].label == "total");
    CHECK(r.outcome.totals[0].row == 4);
    CHECK(r.outcome.totals[0].column == 3);
}

TEST_CASE("a total that differs is a warning with both numbers") {
    const auto r = read(rows + "TOTAL :,,\"1,021\",3\n");
    CHECK(r.rows.size() == 2);
    CHECK(to_line(r.only()) ==
          "sessions.csv:4:3: warning: C4 \"women\" prints the total 1021, and the rows add up to "
          "21; ask which is right; the rows count, a printed total never does [total-differs]");
}

TEST_CASE("totals are known in the languages of the partners and by the mapping's words") {
    for (const auto word :
         {"Total", "Grand total", "Sum", "Total g\xC3\xA9n\xC3\xA9ral", "Suma", "Gran total",
          "\xDA\xA9\xD9\x84", "\xD9\x85\xDB\x8C\xD8\xB2\xD8\xA7\xD9\x86",
          "\xD8\xA7\xD9\x84\xD9\x85\xD8\xAC\xD9\x85\xD9\x88\xD8\xB9",
          "\xD8\xA7\xD9\x84\xD8\xA5\xD8\xAC\xD9\x85\xD8\xA7\xD9\x84\xD9\x8A", "Total women",
          "Sous-total", "Sub-total", "Total (all)"}) {
        CAPTURE(word);
        CHECK(read(rows + word + ",,21,3\n").skips() == "4 total");
        CHECK(read(rows + ',' + word + ",21,3\n").skips() == "4 total");
    }
    CHECK(read(rows + "Gesamt,,21,3\n").rows.size() == 3);
    table_input input = sessions(rows);
    const std::string german = rows + "gesamt,,21,3\n";
    input.content = german;
    input.settings.total_words = {"Gesamt"};
    CHECK(read(input).skips() == "4 total");
}

TEST_CASE("what can be a record is one, whatever it is called") {
    CHECK(read(rows + "Total,2024-03-07,21,3\n").rows.size() == 3);  // a session of that name
    CHECK(read(rows + "Totality,,21,3\n").rows.size() == 3);
    CHECK(read(rows + "Total,,21,Multan\n").rows.size() == 3);
    table_input input = sessions("organisation_id,name,count\nTotal,Total Energies,5\nSum,,\n");
    input.known = {"organisation_id", "name", "count"};
    input.required = {heading("organisation_id")};
    CHECK(read(input).rows.size() == 2);
    input.content = "organisation_id,name,count\nA,Example,5\nTotal,,5\nTotal of all,,5\n";
    CHECK(read(input).skips() == "3 total");
}

TEST_CASE("subtotals are compared with their own part, the grand total with everything") {
    const std::string text =
        "session_id,date,women\n"
        "S1,2024,10\nS2,2024,5\nMultan Total,,15\n"
        "S3,2024,7\nSub-total,,7\n"
        "of which girls,,4\n"
        "S4,2024,1\nTotal,,1\n"
        "Grand total,,23\n";
    const auto r = read(text);
    CHECK(r.outcome.problems.empty());
    CHECK(r.rows.size() == 4);
    CHECK(judged(r) == "women 15 = 15, women 7 = 7, women 1 = 1, women 23 = 23");
    CHECK(r.skips() == "4 total, 6-7 total, 9-10 total");
}

TEST_CASE("a plain total after subtotals is that of everything") {
    CHECK(judged(read("session_id,date,women\nS1,2024,10\nSubtotal,,10\nS2,2024,5\nSubtotal,,5\n"
                      "Total,,15\n")) == "women 10 = 10, women 5 = 5, women 15 = 15");
    CHECK(judged(read("session_id,date,women\nS1,2024,10\nSubtotal,,10\nS2,2024,5\nTotal,,16\n")) ==
          "women 10 = 10, women 16 not 15");
}

TEST_CASE("a total printed above the rows is compared with them too") {
    CHECK(judged(read("session_id,date,women\nTotal,,15\nS1,2024,10\nS2,2024,5\n")) ==
          "women 15 = 15");
}

TEST_CASE("a total is not judged where the rows are not exact or not all read") {
    const auto judged_over = [](const std::string& row) {
        return judged(read(rows + row + "Total,,30,4\n"));
    };
    CHECK(judged_over("") == "women 30 not 21, men 4 not 3");
    CHECK(judged_over("S3,2024,~9,1\n") == "men 4 = 4");
    CHECK(judged_over("S3,2024,nine,1\n") == "men 4 = 4");
    CHECK(judged_over("S3,2024,n/a,1\n") == "women 30 not 21, men 4 = 4");
    CHECK(judged_over("S3,2024,\"9\"x,1\n").empty());  // a row that is lost
    CHECK(judged_over("S3,2024,---,1\n") == "women 30 not 21, men 4 = 4");
}

TEST_CASE("a printed total that is not compared is told") {
    CHECK(to_line(read(rows + "S3,2024,~9,1\nTotal,,30,4\n").only()) ==
          "sessions.csv:5:3: info: C5 \"women\" prints a total, but not every row above gives an "
          "exact number: it was not compared; compare it by hand; the rows count, a printed total "
          "never does [total-unchecked]");
    CHECK(read(rows + "Total,,~21,3\n").only().code == "total-unchecked");
}

TEST_CASE("notes below a totals row are notes without a blank row before them") {
    CHECK(read(rows + "Total,,21,3\nSource: registers\n").skips() == "4 total, 5 note");
}
