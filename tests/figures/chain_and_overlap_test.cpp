#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// A and B are trained; A teaches c, d, e; B teaches e and f. Only e is taught twice.
const char* const chain = R"(
    period 2020-01-01 2020-12-31
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 A > c d e
    s3 2020-02-05 B > e f
)";

}  // namespace

TEST_CASE("chain and overlap: attendances add up, people are counted once") {
    const asked e(chain);
    CHECK(e.count("sessions") == exactly(3));
    CHECK(e.count("contacts") == exactly(7));  // 2 + 3 + 2
    CHECK(e.count("contacts", {"tier=1"}) == exactly(2));
    CHECK(e.count("contacts", {"tier=2"}) == exactly(5));  // 3 + 2
    CHECK(e.count("people") == exactly(6));                // A B c d e f: e once
    CHECK(e.count("people.named") == exactly(6));
    CHECK(e.count("people", {"tier=1"}) == exactly(2));  // A B
    CHECK(e.count("people", {"tier=2"}) == exactly(4));  // c d e f
    CHECK(e.count("trained.people") == exactly(2));
    CHECK(e.count("audience.people") == exactly(4));
    CHECK(e.count("direct.people") == exactly(6));  // deliberate: every traced tier
    CHECK(e.count("direct.contacts") == exactly(7));
    CHECK(e.count("indirect.people") == exactly(0));
    CHECK(e.count("indirect.contacts") == exactly(0));
    CHECK(e.count("untraced.people") == exactly(0));
    CHECK(e.count("untraced.contacts") == exactly(0));
    CHECK(e.count("depth") == exactly(2));
}

TEST_CASE("chain and overlap: what every trainer reached") {
    const asked e(chain);
    const actor_reach a = e.reach("A");
    CHECK(a.tier == 1);
    CHECK(a.reach_people == exactly(3));  // c d e
    CHECK(a.direct_people == exactly(3));
    CHECK(a.indirect_people == exactly(0));
    CHECK(a.levels_below == 1);
    CHECK(a.lag_days == 22);                         // 10 January to 1 February
    CHECK(e.reach("B").reach_people == exactly(2));  // e f
    CHECK(e.reach("B").lag_days == 26);

    const actor_reach root = e.reach("R");
    CHECK(root.tier == 0);
    CHECK(root.direct_people == exactly(2));
    CHECK(root.reach_people == exactly(6));     // everyone
    CHECK(root.indirect_people == exactly(4));  // 6 - 2
    CHECK(root.reach_contacts == bound(7));
    CHECK(root.levels_below == 2);
    CHECK(reach_of_actors(e.records()).size() == 3);  // A, B, R: c to f neither gave nor trained
}

TEST_CASE("chain and overlap: what became of the trained") {
    const asked e(chain);
    CHECK(e.ratio("multiplication") == exact_ratio(2));  // 4 of tier 2 for 2 of tier 1
    CHECK(e.ratio("multiplication", {"tier=1"}) == exact_ratio(2));
    CHECK(e.ratio("activation", {}, 30) == exact_ratio(1));     // 22 and 26 days
    CHECK(e.ratio("activation", {}, 24) == exact_ratio(1, 2));  // only A's 22 days
    CHECK(e.ratio("activation", {}, 22) == exact_ratio(1, 2));  // the day itself is within
    CHECK(e.ratio("activation", {}, 21) == exact_ratio(0));
    CHECK(e.ratio("fan_out") == exact_ratio(5, 2));  // (3 + 2) / 2
    CHECK(e.ratio("fan_out", {"actor=A"}) == exact_ratio(3));
    CHECK(e.ratio("lag_days") == exact_ratio(24));  // median of 22 and 26
    const figure_result lag = e.result("lag_days");
    REQUIRE(lag.details.size() == 2);
    CHECK(lag.details[0].second == rational(2));   // n
    CHECK(lag.details[1].second == rational(26));  // p90
    // Gini of 2, 3: 2 * (1*2 + 2*3) / (2 * 5) - 3/2 = 16/10 - 15/10
    CHECK(e.ratio("concentration.gini") == exact_ratio(1, 10));
    CHECK(e.ratio("concentration.top_tenth") == exact_ratio(3, 5));  // one of two taught 3 of 5
    // The last deliveries were 334 and 330 days before the end of the year.
    CHECK(e.count("dormant.people") == exactly(2));
}

TEST_CASE("activation leaves out whoever was trained too recently to tell") {
    programme p = draw(chain);
    p.counting.as_of = make_day(2020, 2, 8);  // 29 days after the training
    const asked early(p);
    CHECK(early.result("activation", {}, 30).reason() ==
          "nobody was trained 30 days or more before the as-of date");
    CHECK(early.ratio("activation", {}, 29) == exact_ratio(1));
    CHECK(early.count("dormant.people") == exactly(0));
}
