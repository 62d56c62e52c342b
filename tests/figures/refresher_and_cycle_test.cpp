#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("refresher and cycle: nobody is counted twice, and sessions keep their tier") {
    const asked e(R"(
        s1 2020-01-10 tot R > A
        s2 2020-02-01 tot A > B
        s3 2020-03-01 B > A c
        s4 2020-04-01 A > d
        s5 2020-05-01 tot R > B
        s6 2020-06-01 B > e
    )");
    CHECK(e.count("contacts") == exactly(7));  // 1 + 1 + 2 + 1 + 1 + 1
    CHECK(e.count("people") == exactly(5));    // A B c d e
    CHECK(e.tier_of_session("s1") == 1);
    CHECK(e.tier_of_session("s2") == 2);
    CHECK(e.tier_of_session("s3") == 3);  // B was of tier 2 then
    CHECK(e.tier_of_session("s4") == 2);  // A stays of tier 1 although s3 came in between
    CHECK(e.tier_of_session("s5") == 1);
    CHECK(e.tier_of_session("s6") == 2);  // the refresher made B tier 1
    CHECK(e.tier_of_actor("A") == 1);
    CHECK(e.tier_of_actor("B") == 1);
    CHECK(e.tier_of_actor("c") == 3);
    CHECK(e.tier_of_actor("d") == 2);
    CHECK(e.tier_of_actor("e") == 2);
    CHECK(e.count("people", {"tier=1"}) == exactly(2));    // A B
    CHECK(e.count("people", {"tier=2"}) == exactly(2));    // d e
    CHECK(e.count("people", {"tier=3"}) == exactly(1));    // c
    CHECK(e.count("contacts", {"tier=1"}) == exactly(2));  // s1, s5
    CHECK(e.count("contacts", {"tier=2"}) == exactly(3));  // s2, s4, s6
    CHECK(e.count("contacts", {"tier=3"}) == exactly(2));  // s3
    CHECK(e.count("depth") == exactly(3));
    CHECK(e.count("trained.people") == exactly(2));         // A B
    CHECK(e.count("audience.people") == exactly(4));        // A c d e: A was taught by B
    CHECK(e.ratio("multiplication") == exact_ratio(3, 2));  // (2 + 1) / 2
    CHECK(e.ratio("multiplication", {"tier=2"}) == exact_ratio(1, 2));

    const actor_reach a = e.reach("A");
    CHECK(a.reach_people == exactly(4));  // B c d e, not A
    CHECK(a.reach_named == 4);
    CHECK(a.direct_people == exactly(2));    // B d
    CHECK(a.indirect_people == exactly(2));  // c e
    CHECK(a.lag_days == 22);                 // 10 January to 1 February
    const actor_reach b = e.reach("B");
    CHECK(b.reach_people == exactly(4));     // A c d e
    CHECK(b.direct_people == exactly(3));    // A c e
    CHECK(b.indirect_people == exactly(1));  // d, whom A taught after s3
    CHECK(b.lag_days == 29);                 // 1 February to 1 March: 2020 is a leap year
    CHECK(e.reach("R").reach_people == exactly(5));
    CHECK(e.reach("R").levels_below == 3);  // R, A, B, c
    // Fan-outs: A {B, d} 2, B {A, c, e} 3.
    CHECK(e.ratio("fan_out") == exact_ratio(5, 2));
    CHECK(e.ratio("concentration.gini") == exact_ratio(1, 10));
}
