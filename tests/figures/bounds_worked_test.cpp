#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// s2: 4 women, 2 men. s3: 1 woman, 4 men. s4: c (a woman), d (a man), one woman and one man more.
asked audience(std::vector<assumption> assumptions, std::vector<std::string> strata,
               std::optional<std::int64_t> population = {}) {
    programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A h=6 w=4 m=2
        s3 2020-02-10 B h=5 w=1 m=4 place=X
        s4 2020-02-10 A > c:F d:M h=4 w=2 m=2 place=Y
    )");
    p.counting.assumptions = std::move(assumptions);
    p.counting.strata = std::move(strata);
    p.counting.population = population;
    return asked(p);
}

}  // namespace

TEST_CASE("bounds without any assumption") {
    // Low: the larger of 2 names and the largest session, 6. High: 2 names + 6 + 5 + 2 unnamed.
    CHECK(audience({}, {}).count("audience.people") == between(6, 15));
}

TEST_CASE("bounds by sex: women and men are different people") {
    // Women max(1 named, 4, 1, 2) = 4; men max(1 named, 2, 4, 2) = 4.
    const asked e = audience({}, {"sex"});
    CHECK(e.count("audience.people") == between(8, 15));
    CHECK(e.count("audience.people", {"sex=women"}) == between(4, 7));  // c + 4 + 1 + 1
    CHECK(e.count("audience.people", {"sex=men"}) == between(4, 8));    // d + 2 + 4 + 1
}

TEST_CASE("bounds by place and day: nobody is in two places on one day") {
    // 10 February: 5 at X and 4 at Y.
    CHECK(audience({assumption::place_day}, {}).count("audience.people") == between(9, 15));
}

TEST_CASE("bounds by sex, place and day") {
    // Women max(1, 4, 1 + 2) = 4; men max(1, 2, 4 + 2) = 6.
    CHECK(audience({assumption::place_day}, {"sex"}).count("audience.people") == between(10, 15));
}

TEST_CASE("bounds in a population") {
    CHECK(audience({}, {}, 12).count("audience.people") == between(6, 12));
    // Six people in one session cannot come from a population of five: say so, do not hide it.
    const asked contradicted = audience({}, {}, 5);
    const figure_result r = contradicted.result("audience.people");
    REQUIRE(r.notes.size() == 1);
    CHECK(r.notes[0] == "the records hold more people than the stated population of 5");
}

TEST_CASE("bounds from hedged headcounts") {
    const asked e(R"(
        s1 2020-02-01 R h=around_20
        s2 2020-02-02 R h=more_than_15
        s3 2020-02-03 R h=18
    )");
    // max(20, 16, 18); "more than 15" has no upper end.
    CHECK(e.count("people") == interval::at_least(20));
    CHECK(e.result("people").count()->soft);
    CHECK(e.text("people") == "at least 20");
    CHECK(e.count("contacts") == interval::at_least(54));  // 20 + 16 + 18
}

TEST_CASE("bounds: one person in two places on one day contradicts place_day") {
    programme p = draw(R"(
        s1 2020-02-10 R > c h=5 place=X
        s2 2020-02-10 R > c h=4 place=Y
        s3 2020-02-20 R h=3
    )");
    p.counting.assumptions = {assumption::place_day};
    const asked e(p);
    CHECK(e.count("people") == between(5, 11));  // not 5 + 4; c and 4 + 3 + 3 unnamed
    REQUIRE(e.result("people").notes.size() == 1);
}

TEST_CASE("bounds: groups declared to share nobody add up, a repeating group adds nobody") {
    programme p = draw(R"(
        s1 2020-02-01 R h=30 group=leaders
        s2 2020-02-02 R h=20
        s3 2020-02-03 R h=20
    )");
    CHECK(asked(p).count("people") == between(30, 70));
    p.counting.disjoint = {{{{"group", "leaders"}, {"session", "s2"}}, {}}};
    CHECK(asked(p).count("people") == between(50, 70));  // 30 + 20
    p.counting.repeating = {{{session_id("s2"), session_id("s3")}, {}}};
    CHECK(asked(p).count("people") == exactly(50));  // 30 + 20 + 0
}

TEST_CASE("bounds: a repeating group that grew cannot have been all there before") {
    programme p = draw(R"(
        s2 2020-02-02 R h=20
        s3 2020-02-03 R h=25
    )");
    p.counting.repeating = {{{session_id("s2"), session_id("s3")}, {}}};
    CHECK(asked(p).count("people") == between(25, 45));
}

TEST_CASE("bounds: a cohort in two places on one day contradicts place_day") {
    programme p = draw(R"(
        s1 2020-02-10 R > K=60 place=X
        s2 2020-02-10 R > K place=Y
        s3 2020-02-20 R h=50
    )");
    p.counting.assumptions = {assumption::place_day};
    CHECK(asked(p).count("people") == between(60, 110));
}
