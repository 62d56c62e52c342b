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

TEST_CASE("conventions that are named but not built give no direct figures") {
    for (const convention& c : conventions()) {
        CAPTURE(c.name);
        const asked e = under(std::string(c.name));
        if (c.is_built) {
            CHECK(e.result("direct.contacts").is_derivable());
        } else {
            CHECK_FALSE(e.result("direct.people").is_derivable());
            CHECK_FALSE(e.result("direct.contacts").is_derivable());
            CHECK_FALSE(e.result("indirect.people").is_derivable());
            CHECK_FALSE(e.result("indirect.contacts").is_derivable());
        }
    }
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
