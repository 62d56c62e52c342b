#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// A taught b and c before being trained, and c and d after.
const char* const too_early = R"(
    period 2020-01-01 2020-12-31
    s1 2020-03-01 tot R > A
    s2 2020-02-01 A > b c
    s3 2020-04-01 A > c d
)";

}  // namespace

TEST_CASE("delivered before trained: recorded, but not traced to the programme") {
    const asked e(too_early);
    CHECK(e.count("contacts") == exactly(5));           // 1 + 2 + 2
    CHECK(e.count("direct.contacts") == exactly(3));    // s1 and s3
    CHECK(e.count("people") == exactly(4));             // A b c d
    CHECK(e.count("direct.people") == exactly(3));      // A c d
    CHECK(e.count("indirect.people") == exactly(1));    // b
    CHECK(e.count("untraced.people") == exactly(1));    // b; c is in s3 too
    CHECK(e.count("untraced.contacts") == exactly(2));  // s2
    CHECK(e.count("contacts", {"tier=untraced"}) == exactly(2));
    CHECK(e.count("people", {"tier=untraced"}) == exactly(1));
    CHECK(e.tier_of_session("s2") == std::nullopt);
    CHECK(e.tier_of_session("s3") == 2);
    CHECK(e.tier_of_actor("b") == std::nullopt);
    CHECK(e.standing_of("A", "s2") == standing::trained_later);
    CHECK(e.standing_of("A", "s3") == standing::trained);
    CHECK(e.ratio("lag_days") == exact_ratio(31));  // 1 March to 1 April
    CHECK(e.ratio("activation", {}, 180) == exact_ratio(1));

    const actor_reach a = e.reach("A");
    CHECK(a.sessions_given == bound(2));
    CHECK(a.untraced_sessions == bound(1));
    CHECK(a.direct_people == exactly(3));  // b c d: own sessions all count here
    CHECK(a.first_trained == make_day(2020, 3, 1));
    CHECK(a.first_delivered == make_day(2020, 4, 1));
    CHECK(a.lag_days == 31);
    CHECK(e.reach("R").reach_people == exactly(3));  // A c d
}

TEST_CASE("delivered before trained: without regard to time everyone could have been reached") {
    programme p = draw(too_early);
    p.counting.time = time_rule::ignore_time;
    const asked e(p);
    CHECK(e.count("direct.people") == exactly(4));
    CHECK(e.count("untraced.people") == exactly(0));
    CHECK(e.result("lag_days").reason() == "the order of time is ignored");
    CHECK(e.result("activation").reason() == "the order of time is ignored");
    CHECK_FALSE(e.reach("A").lag_days);
}

TEST_CASE("nobody who never trained is traced, and a session without a facilitator neither") {
    const asked e(R"(
        s1 2020-01-10 tot R > A
        s2 2020-02-01 Z > y
        s3 2020-02-02 > x
        s4 2020-02-03 > h=7
    )");
    CHECK(e.standing_of("Z", "s2") == standing::never_trained);
    CHECK(e.count("untraced.people") == between(2, 9));  // y x, and 7 unnamed at the most
    CHECK(e.count("untraced.contacts") == exactly(9));
    CHECK(e.count("direct.people") == exactly(1));  // A
}
