#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

asked with(tie_rule ties) {
    programme p = draw(R"(
        s1 2020-01-10 R > A seq=1
        s2 2020-01-10 A > b seq=2
        s3 2020-01-11 A > c seq=2
        s4 2020-01-11 c > d seq=1
    )");
    p.counting.ties = ties;
    return asked(p);
}

}  // namespace

TEST_CASE("same day, strict: trained today, deliver from tomorrow") {
    const asked e = with(tie_rule::strict);
    CHECK(e.count("direct.people") == exactly(2));  // A c
    CHECK(e.count("direct.contacts") == exactly(2));
    CHECK(e.count("people") == exactly(4));           // recorded all the same
    CHECK(e.count("untraced.people") == exactly(2));  // b d
    CHECK(e.reach("R").reach_people == exactly(2));
    CHECK(e.standing_of("A", "s2") == standing::trained_later);
}

TEST_CASE("same day, ordered: the sequence within the day decides") {
    const asked e = with(tie_rule::ordered);
    CHECK(e.count("direct.people") == exactly(3));  // A b c; s4 came before s3
    CHECK(e.count("untraced.people") == exactly(1));
    CHECK(e.reach("R").reach_people == exactly(3));
}

TEST_CASE("same day, same_day: a day's sessions count in any order") {
    const asked e = with(tie_rule::same_day);
    CHECK(e.count("direct.people") == exactly(4));  // A b c d
    CHECK(e.count("untraced.people") == exactly(0));
    CHECK(e.tier_of_actor("A") == 1);
    CHECK(e.tier_of_actor("b") == 2);
    CHECK(e.tier_of_actor("c") == 2);
    CHECK(e.tier_of_actor("d") == 3);
    CHECK(e.reach("R").reach_people == exactly(4));
    CHECK(e.reach("A").reach_people == exactly(3));  // b c, and d through c
}

TEST_CASE("what was received at a session that trains nobody can be passed on too") {
    // None of these is a ToT: tiers follow attendance, trained people follow conferring sessions.
    const asked e = with(tie_rule::same_day);
    CHECK(e.count("trained.people") == exactly(0));
    CHECK(e.result("activation").reason() == "no trained person is recorded by name");
}
