#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// Three audiences, one of them partly named; s3 and s4 are on one day in different places.
const char* const counted_heads = R"(
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 A h=6 w=4 m=2
    s3 2020-02-10 B h=5 w=1 m=4 place=X
    s4 2020-02-10 A > c:F d:M h=4 w=2 m=2 place=Y
)";

asked under(std::vector<assumption> assumptions, std::vector<std::string> strata = {},
            std::optional<std::int64_t> population = {}) {
    programme p = draw(counted_heads);
    p.counting.assumptions = std::move(assumptions);
    p.counting.strata = std::move(strata);
    p.counting.population = population;
    return asked(p);
}

}  // namespace

TEST_CASE("headcounts: contacts are exact where people are not") {
    const asked e = under({});
    CHECK(e.count("contacts") == exactly(17));  // 2 + 6 + 5 + 4
    CHECK(e.count("contacts", {"tier=1"}) == exactly(2));
    CHECK(e.count("contacts", {"tier=2"}) == exactly(15));
    CHECK(e.count("contacts", {"sex=women"}) == exactly(7));  // 4 + 1 + 2
    CHECK(e.count("contacts", {"sex=men"}) == exactly(8));    // 2 + 4 + 2
    CHECK(e.count("contacts", {"sex="}) == exactly(2));       // A B
    CHECK(e.count("people.named") == exactly(4));
    CHECK(e.count("people", {"tier=1"}) == exactly(2));
    // Tier 2: c and d by name; 6 + 5 + 2 unnamed, any of whom may be of tier 1 by name.
    CHECK(e.count("people", {"tier=2"}) == between(2, 15));
    CHECK(e.result("multiplication").reason() ==
          "3 traced sessions hold unnamed people, who may stand in any tier");
    CHECK(e.result("concentration.gini").reason() == "some of the people taught are not named");
    CHECK(e.result("people").count()->stands_on == basis::headcount);
}

TEST_CASE("headcounts: total people, trainers may sit in audiences unless declared otherwise") {
    // N = {A, B, c, d}; at most 4 + 6 + 5 + 2 = 17.
    CHECK(under({}).count("people") == between(6, 17));
    // B's audience of 5 is without B: 5 + 1; A's 6 without A: 6 + 1; A's 4 without A: 4 + 1.
    CHECK(under({assumption::facilitator_apart}).count("people") == between(7, 17));
    // A and B sit in no audience: 2 + 6.
    CHECK(under({assumption::trainers_not_audience}).count("people") == between(8, 17));
    // Women 4, men 2 + 4 on 10 February: 10.
    CHECK(under({assumption::place_day}, {"sex"}).count("people") == between(10, 17));
    CHECK(under({}, {}, 14).count("people") == between(6, 14));
    CHECK(under({}, {}, 14).count("people", {"tier=2"}) == between(2, 15));  // a filter: no frame
}

TEST_CASE("headcounts: what a trainer reached") {
    const asked e = under({});
    const actor_reach a = e.reach("A");
    CHECK(a.direct_contacts == bound(10));     // 6 + 4
    CHECK(a.direct_people == between(6, 10));  // the larger session; 6 unnamed, c, d, 2 more
    CHECK(a.direct_named == 2);
    CHECK(e.reach("B").direct_people == exactly(5));
    const actor_reach root = e.reach("R");
    CHECK(root.reach_people == between(6, 17));
    CHECK(root.direct_people == exactly(2));
    CHECK(root.indirect_people == between(4, 15));  // 6 - 2; c, d and 13 unnamed
}
