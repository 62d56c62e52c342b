#include "cascade/figures/convention.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

programme with_claims() {
    return draw(R"(
        s1 2020-01-10 tot R > A B area=Lahore
        s2 2020-02-01 A > c d e area=X
        s3 2020-02-05 B > e f area=Y
        person c target
        person d target
        person e target
        person f target
        claim c1 word_of_mouth 40 people method=survey
        claim c2 social 120 accounts
        claim c3 social 500 impressions
        claim c4 booklets 30 copies readers=2
        claim c5 website 80 visits
    )");
}

asked under(const std::string& convention) {
    programme p = with_claims();
    p.counting.convention = convention;
    return asked(p);
}

}  // namespace

TEST_CASE("conventions: deliberate counts every traced tier") {
    const asked e = under("deliberate");
    CHECK(e.count("direct.people") == exactly(6));
    CHECK(e.count("indirect.people") == exactly(0));
}

TEST_CASE("conventions: first-hand counts what the project itself gave") {
    const asked e = under("first-hand");
    CHECK(e.count("direct.people") == exactly(2));    // A B
    CHECK(e.count("indirect.people") == exactly(4));  // c d e f
    CHECK(e.count("direct.contacts") == exactly(2));
    CHECK(e.count("indirect.contacts") == exactly(5));
}

TEST_CASE("conventions: audience counts the taught and not the trainers") {
    const asked e = under("audience");
    CHECK(e.count("direct.people") == exactly(4));   // c d e f
    CHECK(e.count("trained.people") == exactly(2));  // apart
    CHECK(e.count("indirect.people") == exactly(2));
}

TEST_CASE("conventions: contacts gives no people") {
    const asked e = under("contacts");
    CHECK(e.count("direct.contacts") == exactly(7));
    CHECK(e.result("direct.people").reason() ==
          "the convention contacts counts contacts, not people");
    CHECK(e.result("indirect.people").reason() ==
          "the convention contacts counts contacts, not people");
}

TEST_CASE("conventions: completed-training counts whoever completed a training of trainers") {
    const asked e = under("completed-training");
    CHECK(e.count("direct.people") == exactly(2));    // A B
    CHECK(e.count("direct.contacts") == exactly(2));  // theirs
    CHECK(e.count("indirect.people") == exactly(4));  // 6 - 2: c d e f
    CHECK(e.count("indirect.contacts") == exactly(5));
}

TEST_CASE("conventions: completed-training leaves out who did not complete") {
    programme p = draw(R"(
        s1 2020-01-10 tot R > A B C~
        s2 2020-01-20 tot R > D~ h=5
        s3 2020-01-30 tot Q > E h=4
    )");
    p.counting.convention = "completed-training";
    const asked e(p);
    // s1: A and B. s2: D did not; of 4 unnamed nobody knows, since completion was noted there.
    // s3, which is traced to nobody: E and 3 unnamed, as an empty `completed` means completed.
    CHECK(e.count("direct.contacts", {"session=s1"}) == exactly(2));
    CHECK(e.count("direct.contacts", {"session=s2"}) == between(0, 4));
    CHECK(e.count("direct.contacts", {"session=s3"}) == exactly(4));
    CHECK(e.count("direct.contacts") == between(6, 10));
    CHECK(e.count("indirect.contacts") == between(2, 6));  // C, D and up to 4
    // Low: A B E by name, or the 4 of s3. High: A B E, 4 and 3 unnamed.
    CHECK(e.count("direct.people") == between(4, 10));
    CHECK(e.count("direct.people", {"session=s1"}) == exactly(2));
}

TEST_CASE("conventions: targeted-once counts the people flagged as targets, once each") {
    const asked e = under("targeted-once");
    CHECK(e.count("direct.people") == exactly(4));    // c d e f
    CHECK(e.count("direct.contacts") == exactly(5));  // e twice
    CHECK(e.count("indirect.people") == exactly(2));  // A B
    CHECK(e.count("indirect.contacts") == exactly(2));
}

TEST_CASE("conventions: nobody knows whether unnamed people are targets") {
    programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > c d h=6
        s3 2020-02-02 B > c K=10
        person c target
    )");
    p.counting.convention = "targeted-once";
    const asked e(p);
    // c; and perhaps 4 unnamed of s2 and the cohort of 10.
    CHECK(e.count("direct.people") == between(1, 15));
    CHECK(e.count("direct.contacts") == between(2, 16));  // c twice, 4, 10
    // All 4 to 17 (A B c d; the cohort 10, h 6: at least 10) less the direct, 0 at least.
    CHECK(e.count("indirect.people") == between(0, 17));    // A B d, 4 and 10
    CHECK(e.count("indirect.contacts") == between(3, 17));  // A B d, 4, 10
}

TEST_CASE("conventions: without anybody flagged nothing is said of targets") {
    programme p = draw("s1 2020-01-10 tot R > A B");
    p.counting.convention = "targeted-once";
    const asked e(p);
    for (const char* id : {"direct.people", "direct.contacts", "indirect.people"})
        CHECK(e.result(id).reason() ==
              "nobody is recorded as a target, so nothing can be said under the convention "
              "targeted-once");
}

TEST_CASE("conventions: max-activity takes the largest activity of each area") {
    const asked e = under("max-activity");
    CHECK(e.count("direct.people") == exactly(7));  // Lahore 2, X 3, Y 2
    CHECK(e.count("direct.contacts") == exactly(7));
    CHECK(e.count("indirect.contacts") == exactly(0));
    CHECK(e.count("people") == exactly(6));  // counted once, whatever the convention
    programme one_area = with_claims();
    for (session& s : one_area.sessions)
        if (s.area == "Y") s.area = "X";
    one_area.counting.convention = "max-activity";
    CHECK(asked(one_area).count("direct.people") == exactly(5));  // 2 + max(3, 2)
    // Sessions of one activity add: 2 + (3 + 2).
    for (session& s : one_area.sessions)
        if (s.area == "X") s.activity = "village";
    CHECK(asked(one_area).count("direct.people") == exactly(7));
    one_area.sessions.back().area.clear();
    CHECK(asked(one_area).result("direct.people").reason() ==
          "1 of 3 sessions in question do not give their area, and max-activity counts area by "
          "area");
}

namespace {

programme with_hours() {
    programme p = with_claims();
    p.counting.convention = "deliberate-significant";
    p.sessions[0].duration_hours = 16;
    p.sessions[1].duration_hours = 4;
    return p;
}

}  // namespace

TEST_CASE("conventions: deliberate-significant needs to be told what is significant") {
    const asked e(with_hours());
    CHECK(e.result("direct.people")
              .reason()
              .rfind("the convention deliberate-significant needs significant_kinds or", 0) == 0);
    CHECK_FALSE(e.result("indirect.contacts").is_derivable());
}

TEST_CASE("conventions: deliberate-significant by kind of session") {
    programme p = with_hours();
    p.counting.significant_kinds = {"tot"};
    const asked e(p);
    CHECK(e.count("direct.people") == exactly(2));
    CHECK(e.count("indirect.people") == exactly(4));
    CHECK(e.count("indirect.contacts") == exactly(5));
}

TEST_CASE("conventions: deliberate-significant by hours, where some are not recorded") {
    programme p = with_hours();
    p.counting.significant_hours = 4;
    // s1 and s2 are long enough; of s3 nobody knows, so e and f are direct or not.
    const asked e(p);
    CHECK(e.count("direct.contacts") == between(5, 7));
    CHECK(e.count("indirect.contacts") == between(0, 2));
    CHECK(e.count("direct.people") == between(5, 6));    // A B c d e; f
    CHECK(e.count("indirect.people") == between(0, 1));  // f
    p.counting.significant_hours = 5;
    CHECK(asked(p).count("direct.people") == between(2, 4));  // A B; perhaps e f
    p.sessions[2].duration_hours = 4.5;
    CHECK(asked(p).count("direct.people") == exactly(2));
}

TEST_CASE("diffusion: claims are united, never added to people who were counted") {
    const asked e(with_claims());
    // One account at least may be one person; one visit too; a booklet may lie unread.
    CHECK(e.count("diffused.people", {"channel=word_of_mouth"}) == exactly(40));
    CHECK(e.count("diffused.people", {"channel=social"}) ==
          between(1, 120));  // [1,120] and [1,500]
    CHECK(e.count("diffused.people", {"channel=booklets"}) == between(0, 60));  // 30 × 2
    CHECK(e.count("diffused.people", {"channel=website"}) == between(1, 80));
    CHECK(e.count("diffused.people") == between(40, 300));  // 40 + 120 + 60 + 80
    CHECK(e.count("total.people") == between(40, 306));     // max(6, 40) to 6 + 300
    CHECK(e.result("diffused.people", {"channel=word_of_mouth"}).count()->stands_on ==
          basis::estimated);
    CHECK(e.result("diffused.people").count()->stands_on == basis::claimed);
}

TEST_CASE("diffusion: declared accounts are people") {
    programme p = with_claims();
    p.counting.accounts_are_people = true;
    const asked e(p);
    CHECK(e.count("diffused.people", {"channel=social"}) == exactly(120));
    CHECK(e.count("diffused.people") == between(120, 300));
    CHECK(e.count("total.people") == between(120, 306));
}
