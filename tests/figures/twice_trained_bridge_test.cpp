#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("twice-trained bridge: v is trained by a and again by b, and teaches in between") {
    const asked e(R"(
        s1 2020-01-01 R > a b
        s2 2020-01-02 a > v
        s3 2020-01-04 v > u
        s4 2020-01-06 b > v
        s5 2020-01-08 v > u w
    )");
    CHECK(e.count("people") == exactly(5));  // a b v u w
    CHECK(e.count("direct.people") == exactly(5));
    CHECK(e.count("contacts") == exactly(7));  // 2 + 1 + 1 + 1 + 2
    CHECK(e.tier_of_actor("a") == 1);
    CHECK(e.tier_of_actor("b") == 1);
    CHECK(e.tier_of_actor("v") == 2);
    CHECK(e.tier_of_actor("u") == 3);
    CHECK(e.tier_of_actor("w") == 3);
    CHECK(e.count("depth") == exactly(3));
    CHECK(e.reach("a").reach_people == exactly(3));  // v u w: through s2, v gave s3 and s5
    CHECK(e.reach("b").reach_people == exactly(3));  // v u w: through s4 only s5, which has both
    CHECK(e.reach("b").reach_contacts == bound(3));  // s4 and s5, not s3
    CHECK(e.reach("a").reach_contacts == bound(4));  // s2, s3 and s5
    CHECK(e.reach("v").reach_people == exactly(2));
    CHECK(e.ratio("multiplication") == exact_ratio(3, 2));  // v u w for a b
}
