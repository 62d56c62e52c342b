#include "cascade/linkage/link_programme.hpp"

#include <doctest/doctest.h>

#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

person& person_of(programme& p, const char* id) {
    for (person& who : p.people)
        if (who.id.text() == id) return who;
    throw std::invalid_argument("nobody has this id");
}

}  // namespace

TEST_CASE("one person under two ids is one in every record that names either") {
    // B was trained as B and gave s2 as B2; c attended as c and as c2.
    programme p = draw(
        "s1 2020-01-10 tot R > B\n"
        "s2 2020-02-01 B2 > c c2 d\n"
        "s3 2020-03-01 B > c2\n"
        "member B2 O\n"
        "claim w1 word_of_mouth 40 people\n");
    person_of(p, "B").cnic = person_of(p, "B2").cnic = "35202-1234567-1";
    person_of(p, "c").cnic = person_of(p, "c2").cnic = "35202-7654321-2";
    person_of(p, "B2").name = "Sample Trainer";
    p.claims[0].actors = {actor_id("B2"), actor_id("B")};
    link_programme(p);
    CHECK(person_of(p, "B").name == "Sample Trainer");
    CHECK(p.claims[0].actors == std::vector<actor_id>{actor_id("B")});
    CHECK(p.memberships[0].member.text() == "B");
    const asked a(p);
    CHECK(a.count("people.named") == exactly(3));  // B, c, d
    CHECK(a.count("contacts") == exactly(4));      // B; c, d; c
    CHECK(a.tier_of_session("s2") == 2);           // B2 is B, who was trained
    CHECK(a.count("untraced.contacts") == exactly(0));
    CHECK(a.tier_of_actor("c2") == 2);  // found by the id that was merged
    CHECK(a.count("contacts", {"actor=B"}) == exactly(3));
}

TEST_CASE("two records that say a different sex leave it open") {
    programme p = draw("s1 2020-01-10 R > c:F c2:M d:F");
    person_of(p, "c").cnic = person_of(p, "c2").cnic = "35202-7654321-2";
    link_programme(p);
    CHECK(person_of(p, "c").sex == sex::not_recorded);
    CHECK(p.linked.merged.at(0).differs == "sex");
    CHECK(asked(p).count("people.named", {"sex=women"}) == exactly(1));
}

TEST_CASE("a root under two ids is no one reached") {
    programme p = draw("roots T\nperson T\ns1 2020-01-10 T > T2 c");
    person_of(p, "T").cnic = person_of(p, "T2").cnic = "35202-7654321-2";
    link_programme(p);
    CHECK(asked(p).count("people.named") == exactly(1));
}

TEST_CASE("of two rows on one person one completion is enough") {
    programme p = draw("s1 2020-01-10 tot R > c~ d\ns2 2020-02-10 c2 > e");
    p.attendances.push_back({session_id("s1"), actor_id("c2"), true, {}});
    person_of(p, "c").cnic = person_of(p, "c2").cnic = "35202-7654321-2";
    link_programme(p);
    CHECK(asked(p).tier_of_session("s2") == 2);
    CHECK(asked(p).count("contacts", {"session=s1"}) == exactly(2));
}

TEST_CASE("without names, telephones and numbers nothing changes") {
    programme p = draw("s1 2020-01-10 R > c d\ns2 2020-01-11 R > c d");
    const interval before = asked(p).count("people");
    link_programme(p);
    CHECK(p.linked.merged.empty());
    CHECK(p.linked.possible.empty());
    CHECK(asked(p).count("people") == before);
}

TEST_CASE("figures that follow people say whom they take as different") {
    programme p = draw("s1 2020-01-10 tot R > B C\ns2 2020-02-01 B > d e");
    for (const char* id : {"d", "e"}) {
        person_of(p, id).name = "Sample Person";
        person_of(p, id).district = "Swabi";
    }
    link_programme(p);
    const asked a(p);
    CHECK(a.count("people.named") == between(3, 4));
    CHECK(a.result("depth").notes.empty());
    CHECK(a.result("fan_out").notes.size() == 1);
    CHECK(a.result("direct.people").notes.empty());
}
