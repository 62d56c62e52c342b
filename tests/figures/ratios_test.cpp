#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// A union that trained 35 leaders, who taught 4,500; change makers, 60, who taught more than
/// 11,318 workers and 825 leaders. No audience is named.
programme two_strands() {
    return draw(R"(
        cohort U=35 women=7 men=28
        cohort C=60
        s1 2020-01-10 tot R > U partner=union
        s2 2020-02-01 U h=4,500 partner=union group=union
        s3 2020-01-11 tot R > C partner=makers
        s4 2020-02-02 C h=more_than_11,318 partner=makers group=workers
        s5 2020-02-03 C h=825 partner=makers group=leaders
    )");
}

ratio_interval at_least(std::int64_t num, std::int64_t den) { return {rational(num, den), {}}; }

}  // namespace

TEST_CASE("people taught per person trained, by strand") {
    const asked e(two_strands());
    // 4,500 / 35 = 900 / 7
    CHECK(e.ratio("audience.per_trained", {"partner=union"}) == exact_ratio(900, 7));
    // at least the larger group: 11,319 / 60
    CHECK(e.ratio("audience.per_trained", {"partner=makers"}) == at_least(11'319, 60));
    // all together: at least 11,319 taught, 60 to 95 trained
    CHECK(e.ratio("audience.per_trained") == at_least(11'319, 95));
    const figure_result r = e.result("audience.per_trained", {"partner=makers"});
    CHECK(r.notes.front() == "audience.people at least 11,319 / trained.people 60");
    CHECK(r.records == 3);
}

TEST_CASE("people taught per person trained, with workers and leaders declared disjoint") {
    programme p = two_strands();
    p.counting.disjoint = {{{{"group", "workers"}, {"group", "leaders"}}, {}}};
    // (11,319 + 825) / 60 = 12,144 / 60 = 202.4
    const asked e(p);
    CHECK(e.ratio("audience.per_trained", {"partner=makers"}) == at_least(2'024, 10));
}

TEST_CASE("attendances and sessions per person trained leave the trainings out") {
    // A and B trained; A teaches 3, then 2; B teaches 4: 9 attendances, 3 sessions for 2 trained
    const asked e(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > c d e
        s3 2020-02-05 A > e f
        s4 2020-02-06 B h=4
    )");
    CHECK(e.count("audience.contacts") == exactly(9));
    CHECK(e.count("audience.sessions") == exactly(3));
    CHECK(e.ratio("audience.contacts.per_trained") == exact_ratio(9, 2));
    CHECK(e.ratio("audience.sessions.per_trained") == exact_ratio(3, 2));
    // 2 + 3 + 2 + 4 = 11 in 4 sessions
    CHECK(e.ratio("contacts.per_session") == exact_ratio(11, 4));
    // c, d, e, f and none to four more: 4 / 2 to 8 / 2
    CHECK(e.ratio("audience.per_trained") == ratio_interval{rational(2), rational(4)});
}

TEST_CASE("outputs per person trained: conditions on an output are not asked of a training") {
    programme p = draw("cohort J=71 \n s1 2020-01-10 tot R > J partner=media");
    output stories;
    stories.id = output_id("o1");
    stories.kind = "story";
    stories.partner = "media";
    stories.value = *read_figure("more than 35", unit::outputs, basis::reported).value;
    p.outputs.push_back(stories);
    const asked e(p);
    CHECK(e.ratio("outputs.per_trained", {"partner=media"}) == at_least(36, 71));
    CHECK(e.ratio("outputs.per_trained", {"kind=story"}) == at_least(36, 71));
    CHECK(e.result("outputs.per_trained", {"partner=press"}).reason() ==
          "no outputs on record answer these conditions");
}

TEST_CASE("shares of women among the trained and among those they taught") {
    // 7 of 35 trained; taught 12 women of 30: 12 / 30
    const asked e(R"(
        cohort U=35 women=7 men=28
        s1 2020-01-10 tot R > U
        s2 2020-02-01 U h=30 w=12 m=18
    )");
    CHECK(e.ratio("share.women.trained") == exact_ratio(1, 5));
    CHECK(e.ratio("share.women.audience") == exact_ratio(2, 5));
    CHECK_FALSE(e.result("share.women.trained", {"sex=men"}).is_derivable());
}

TEST_CASE("a ratio without a use is refused, and says why") {
    const auto why = [](const char* drawing, const char* id, conditions where = {}) {
        return asked(drawing).result(id, where).reason();
    };
    CHECK(why("s1 2020-02-01 R h=30", "audience.per_trained") ==
          "nobody is on record here as trained to pass it on");
    CHECK(why("s1 2020-01-10 tot R > A", "audience.per_trained") ==
          "no session that trains no trainers is on record here");
    const char* both = "cohort K=unknown \n s1 2020-01-10 tot R > K \n s2 2020-02-01 K h=30";
    CHECK(why(both, "audience.per_trained") ==
          "nothing limits it: audience.people 30 / trained.people not known");
    CHECK(why(both, "audience.per_trained", {"tier=2"}) ==
          "trained people and those whom they taught stand in different tiers");
    CHECK(why(both, "contacts.per_session", {"sex=women"}) != "");
}

TEST_CASE("doubts of a count stay with its ratio") {
    const figure_result r = asked(
                                "cohort K=5 \n s1 2020-01-10 tot R > K \n"
                                "s2 2020-02-01 K h=around_20")
                                .result("audience.per_trained");
    REQUIRE(r.ratio() != nullptr);
    CHECK(r.ratio()->range == exact_ratio(4));
    CHECK(r.ratio()->soft);
    CHECK(r.notes.front() == "audience.people around 20 / trained.people 5");
}
