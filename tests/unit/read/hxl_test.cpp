#include "cascade/read/hxl_tags.hpp"

#include "unit/read/table_read.hpp"

using namespace cascade;
using namespace cascade::table_text;

TEST_CASE("hashtags are compared without order, spaces and capital letters") {
    CHECK(hxl_tag("#reached +f") == "#reached+f");
    CHECK(hxl_tag(" # Reached +m+CHILDREN ") == "#reached+children+m");
    CHECK(hxl_tag("#adm1+name") == "#adm1+name");
    for (const auto text : {"", "#", "reached", "#1", "#12+f", "#a+", "#a b!", "+f", "##a"})
        CHECK(hxl_tag(text).empty());
}

TEST_CASE("the row above the tags holds the headings, also when none of them is known") {
    table_input input = sessions(
        "\xC2\xBFQui\xC3\xA9n?,\xC2\xBF"
        "D\xC3\xB3nde?\nOrganizaci\xC3\xB3n,Lugar,Mujeres,\n"
        "#org,#loc+name,#reached+f,#x_note\nA,Cali,12,x\n");
    input.known = {"nothing of it"};
    input.required.clear();
    const auto r = read(input);
    CHECK(r.outcome.problems.empty());
    const csv_header& header = *r.outcome.header;
    CHECK(header.row == 2);
    CHECK(header.tag_row == 3);
    CHECK(header.column_of({column_name::kind::tag, "#reached +F", 0}) == 3);
    CHECK(header.column_of({column_name::kind::tag, "#reached+m", 0}) == 0);
    CHECK(header.column_of({column_name::kind::heading, "lugar", 0}) == 2);
    CHECK(header.describe(4, 4) == "D4 \"#x_note\"");
    CHECK(r.rows == table{{"A", "Cali", "12", "x"}});
    CHECK(r.skips() == "1 title, 3 tags");
    CHECK(r.fact("tag row") == "3");
}

TEST_CASE("a row of data that begins with # is data, and half the cells make a tag row") {
    CHECK(read("session_id,date,women\n#1,2024,12\n").rows.size() == 1);
    CHECK(read("session_id,date,women\n#code,2024,12\n").rows.size() == 1);
    CHECK(read("session_id,date,women,men\n#meta,#date,total,\nS1,2024,12,3\n").skips() ==
          "2 tags");
    CHECK(read("session_id,date,women\n#code,2024,\n").rows.size() == 1);
    CHECK(read("session_id,date,women\n#a,#b,\n#c,#d,\n").rows.size() == 2);
}

TEST_CASE("tags are looked for in the first 25 rows") {
    std::string text = "session_id,date\n";
    for (int row = 2; row <= 24; ++row) text += "S" + std::to_string(row) + ",2024\n";
    const auto r = read(text + "#meta,#date\n");
    // The last record stands where the headings would be, and is no better than the first row.
    CHECK(r.only().code == "no-header");
    CHECK(read(text + "S,2024\n#meta,#date\n").rows.size() == 25);
}

TEST_CASE("a heading and a tag of the other sex are told") {
    CHECK(tag_contradicts("Hombres", "#targeted+f"));
    CHECK(tag_contradicts("No. of women", "#reached+m"));
    CHECK(tag_contradicts("\xD9\x86\xD8\xB3\xD8\xA7\xD8\xA1", "#reached+m"));
    CHECK_FALSE(tag_contradicts("Female", "#reached+f"));
    CHECK_FALSE(tag_contradicts("Women and men", "#reached+f"));
    CHECK_FALSE(tag_contradicts("Comments", "#reached+f"));
    CHECK_FALSE(tag_contradicts("Hombres", "#targeted"));
    CHECK_FALSE(tag_contradicts("Hombres", "#targeted+f+m"));
    const auto r = read("session_id,date,men\n#meta+id,#date,#reached+f\nS1,2024,3\n");
    CHECK(to_line(r.only()) ==
          "sessions.csv:2:3: warning: C2 holds the tag #reached+f under the heading \"men\"; "
          "correct the one that is wrong; a mapping decides which is read [tag-contradiction]");
    CHECK(r.outcome.usable);
}
