#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// O delivers after its members were trained; Q has no trained member.
const char* const delivered_by_organisations = R"(
    period 2020-01-01 2020-12-31
    organisation Q
    member A O 2019-01-01
    member B O 2019-01-01
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 O h=5
    s3 2020-02-02 Q h=4
)";

}  // namespace

TEST_CASE("organisations: traced through a trained member, and never people themselves") {
    const asked e(delivered_by_organisations);
    CHECK(e.count("contacts") == exactly(11));        // 2 + 5 + 4
    CHECK(e.count("direct.contacts") == exactly(7));  // 2 + 5
    CHECK(e.count("untraced.contacts") == exactly(4));
    CHECK(e.tier_of_session("s2") == 2);  // no further step between A and O
    CHECK(e.tier_of_session("s3") == std::nullopt);
    CHECK(e.standing_of("O", "s2") == standing::through_member);
    CHECK(e.standing_of("Q", "s3") == standing::never_trained);
    CHECK(e.count("people") == between(5, 11));        // the largest session; 2 + 5 + 4
    CHECK(e.count("direct.people") == between(5, 7));  // 2 + 5
    CHECK(e.count("untraced.people") == between(0, 4));
    CHECK(e.count("people.named") == exactly(2));  // A B

    programme p = draw(delivered_by_organisations);
    p.counting.assumptions = {assumption::trainers_not_audience};
    CHECK(asked(p).count("direct.people") == exactly(7));  // A B and 5 others
}

TEST_CASE("organisations: who of the members delivered is not on record") {
    const asked e(delivered_by_organisations);
    const ratio_interval any = e.ratio("activation");  // none of A and B, or both
    CHECK(any.lo == rational(0));
    CHECK(any.hi == rational(1));
    programme p = draw(delivered_by_organisations);
    p.counting.organisations_deliver_via_trained = true;
    const ratio_interval one = asked(p).ratio("activation");  // at least one of the two
    CHECK(one.lo == rational(1, 2));
    CHECK(one.hi == rational(1));
}

TEST_CASE("organisations: members do not get what their organisation reached") {
    const asked e(delivered_by_organisations);
    CHECK(e.reach("A").reach_people == exactly(0));
    CHECK(e.reach("B").reach_people == exactly(0));
    CHECK(e.reach("O").reach_people == exactly(5));
    CHECK(e.reach("O").tier == 1);
    CHECK(e.reach("Q").reach_people == exactly(4));  // own sessions count here
    CHECK(e.reach("Q").untraced_sessions == bound(1));
    // The root's reach is all that is traced to it.
    CHECK(e.reach("R").reach_people == between(5, 7));
}

TEST_CASE("organisations: a member who is active already may have been the one who delivered") {
    programme p = draw(R"(
        period 2020-01-01 2020-12-31
        member A O
        member B O
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 O h=5
        s3 2020-02-02 A > x
    )");
    p.counting.organisations_deliver_via_trained = true;
    const ratio_interval r = asked(p).ratio("activation");
    CHECK(r.lo == rational(1, 2));  // A alone, who may have stood in s2 too
    CHECK(r.hi == rational(1));     // or B did
}

TEST_CASE("organisations: a membership must cover the session") {
    const asked e(R"(
        member A O 2020-01-01 2020-03-31
        member B P 2020-06-01
        s1 2020-01-10 tot R > A B
        s2 2020-03-31 O h=5
        s3 2020-04-01 O h=6
        s4 2020-05-31 P h=7
        s5 2020-06-01 P h=8
    )");
    CHECK(e.tier_of_session("s2") == 2);
    CHECK(e.tier_of_session("s3") == std::nullopt);
    CHECK(e.tier_of_session("s4") == std::nullopt);
    CHECK(e.tier_of_session("s5") == 2);
}

TEST_CASE("organisations: with part dates one day must suit the training and the membership") {
    const asked e(R"(
        member A O 2020-01-01 2020-03-31
        s1 2020-06-10 tot R > A
        s2 2020 O h=5
    )");
    // A was trained in June, when A had left O: no day of 2020 will do.
    CHECK(e.tier_of_session("s2") == std::nullopt);
}

TEST_CASE("a membership that had ended carries nothing on, even where order is ignored") {
    // a is trained on 10 January and leaves O on 28 February; O teaches 9 people in October.
    programme p = draw("s1 2020-01-10 tot R > a \n s2 2020-10-01 O h=9 \n member a O - 2020-02-28");
    CHECK(asked(p).count("direct.contacts") == exactly(1));
    p.counting.time = time_rule::ignore_time;
    CHECK(asked(p).count("direct.contacts") == exactly(1));
}
