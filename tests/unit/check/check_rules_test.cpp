#include <algorithm>

#include "cascade/base/problem_codes.hpp"
#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("every rule is in the list of codes under its own number") {
    for (const check_rule& rule : check_rules()) {
        CAPTURE(std::string(rule.slug));
        const problem_code* code = find_problem_code(rule.slug);
        REQUIRE(code != nullptr);
        CHECK(code->rule == rule.id);
        CHECK((rule.severity == severity::warning || rule.severity == severity::info));
    }
}

TEST_CASE("rules stand by slug, each once") {
    const auto& rules = check_rules();
    CHECK(std::adjacent_find(rules.begin(), rules.end(),
                             [](const check_rule& a, const check_rule& b) {
                                 return a.slug >= b.slug;
                             }) == rules.end());
}

TEST_CASE("a cascade in good order gives no line at all") {
    CHECK(noticed_at_all(draw("s1 01-10 tot R > A:F B:M w=1 m=1\n"
                              "s2 02-01 A B > c d e district=Swabi\n"
                              "s3 02-05 A B > e f district=Lahore\n"
                              "claim w1 word_of_mouth 40 people method=survey"))
              .empty());
}

TEST_CASE("an empty programme gives no line at all") { CHECK(noticed_at_all({}).empty()); }

TEST_CASE("a finding points at its cell") {
    programme p = draw(
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b c h=1");
    input_file toml;
    toml.name = "cascade.toml";
    p.files.add(toml);
    input_file table;
    table.name = "partners/a.csv";
    table.is_table = true;
    table.columns = {{"session_id", 1}, {"facilitators", 7}, {"headcount", 9}};
    const std::uint32_t file = p.files.add(table);
    session_of(p, "s2").source = {file, 7};

    const std::vector<problem> found = check_records(p);
    REQUIRE(found.size() == 2);
    CHECK(to_line(found[0]) ==
          "partners/a.csv:7:7: warning: session s2 is given by A on 2020-02-01, before A's first "
          "training ends on 2020-03-01 (C01), so it does not count as traced; correct the date, or "
          "record the earlier training [trained-before-trainer]");
    CHECK(found[1].where.column == 9);
    CHECK(found[1].code == "headcount-below-list");
}

TEST_CASE("a link's findings point at trainer and trainee") {
    programme p = draw(
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b");
    input_file table;
    table.name = "links.csv";
    table.is_table = true;
    table.columns = {{"trainer_id", 1}, {"trainee_id", 2}};
    p.files.add(table);
    session& link = session_of(p, "s2");
    link.from_link = true;
    link.source = {0, 5};
    REQUIRE(check_records(p).size() == 1);
    CHECK(check_records(p)[0].where.column == 1);
}

TEST_CASE("the order of the records changes no line") {
    programme p = draw(
        "s1 03-01 tot R > A B A\n"
        "s2 02-01 B A > c b\n"
        "s3 03-01 B > c c\n"
        "s4 02-01 Q > d h=0");
    const lines before = noticed_at_all(p);
    CHECK(before.size() > 4);
    std::reverse(p.people.begin(), p.people.end());
    for (session& s : p.sessions) {
        std::reverse(s.facilitators.begin(), s.facilitators.end());
        std::reverse(s.participants.begin(), s.participants.end());
    }
    CHECK(noticed_at_all(p) == before);
}

TEST_CASE("long lists of ids are cut, and the rest is counted") {
    std::string drawing = "roots auto\n";
    for (int i = 10; i < 23; ++i)
        drawing += "s" + std::to_string(i) + " 01-10 T" + std::to_string(i) + " > a\n";
    const lines found = noticed(drawing, "roots-auto");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("T10, T11, T12, T13, T14, T15, T16, T17, T18, T19 and 3 more as roots") !=
          std::string::npos);
}
