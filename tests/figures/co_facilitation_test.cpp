#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("co-facilitation: a shared session is nobody's alone and is counted once") {
    const asked e(R"(
        s1 2020-01-10 tot R > A B C
        s2 2020-02-01 A B > d e f g
        s3 2020-02-10 C > g h
    )");
    CHECK(e.count("contacts") == exactly(9));  // 3 + 4 + 2
    CHECK(e.count("people") == exactly(8));    // A B C d e f g h: g once
    CHECK(e.count("people", {"tier=1"}) == exactly(3));
    CHECK(e.count("people", {"tier=2"}) == exactly(5));
    CHECK(e.count("direct.people") == exactly(8));
    CHECK(e.count("depth") == exactly(2));
    CHECK(e.reach("A").reach_people == exactly(4));
    CHECK(e.reach("B").reach_people == exactly(4));
    CHECK(e.reach("C").reach_people == exactly(2));
    CHECK(e.ratio("fan_out") == exact_ratio(10, 3));  // 4 + 4 + 2: full shares do not add to 5
    CHECK(e.ratio("multiplication") == exact_ratio(5, 3));
    // Gini of 2, 4, 4: 2 * (1*2 + 2*4 + 3*4) / (3 * 10) - 4/3 = 44/30 - 40/30
    CHECK(e.ratio("concentration.gini") == exact_ratio(2, 15));
    CHECK(e.ratio("concentration.top_tenth") == exact_ratio(4, 10));

    CHECK(e.count("contacts", {"actor=A"}) == exactly(4));
    CHECK(e.count("contacts", {"actor=B"}) == exactly(4));
    // Divided by who gave them, attendances of a shared session stand in two cells.
    CHECK(break_down(e.records(), {"contacts", {}, {}}, {"actor"}).relation == divides_as::unions);
}
