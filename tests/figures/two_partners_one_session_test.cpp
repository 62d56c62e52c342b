#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "cascade/linkage/link_programme.hpp"
#include "support/asked.hpp"

using cascade::actor_id;
using cascade::programme;
using cascade::session_id;
using namespace cascade::testing;

// Two partners report one session of 1 February in Swabi, given by A.
//
//   P1: named c, d, e, headcount 3.    P2: named c', d', f, headcount 4.
//
// c and c' have one identity number, written in two ways (R1). d is Muhammad Usman 0300-1234567,
// d' Mohammed Osman +92 300 1234567: one telephone and one name (R3). e is Yousaf Khan and f Yusuf
// Khan of the same district, without any number: they may be one person (R4).
namespace {

cascade::person& person_of(programme& p, const char* id) {
    for (cascade::person& who : p.people)
        if (who.id.text() == id) return who;
    throw std::invalid_argument("nobody has this id");
}

programme reported_twice() {
    programme p = draw(
        "s1 2020-02-01 A > c d e h=3 place=Swabi\n"
        "s2 2020-02-01 A > c2 d2 f h=4 place=Swabi\n");
    p.sessions[0].partner = "P1";
    p.sessions[1].partner = "P2";
    person_of(p, "c").cnic = "35202-1234567-1";
    person_of(p, "c2").cnic = "3520212345671";
    person_of(p, "d").name = "Muhammad Usman";
    person_of(p, "d").phone = "0300-1234567";
    person_of(p, "d2").name = "Mohammed Osman";
    person_of(p, "d2").phone = "+92 300 1234567";
    person_of(p, "e").name = "Yousaf Khan";
    person_of(p, "f").name = "Yusuf Khan";
    person_of(p, "e").district = person_of(p, "f").district = "Swabi";
    return p;
}

void decide(programme& p, const char* a, const char* b, bool same) {
    p.linked.people_decisions.push_back({actor_id(a), actor_id(b), same, "", {}});
}

asked linked(programme p) {
    cascade::link_programme(p);
    return asked(std::move(p));
}

}  // namespace

TEST_CASE("E9: who is one person, and who may be") {
    programme p = reported_twice();
    cascade::link_programme(p);
    REQUIRE(p.linked.merged.size() == 2);
    CHECK(p.linked.merged[0].record.id.text() == "c2");
    CHECK(p.linked.merged[0].into.text() == "c");
    CHECK(p.linked.merged[0].rule == "R1");
    CHECK(p.linked.merged[1].record.id.text() == "d2");
    CHECK(p.linked.merged[1].into.text() == "d");
    CHECK(p.linked.merged[1].rule == "R3");
    REQUIRE(p.linked.possible.size() == 1);
    CHECK(p.linked.possible[0].a.text() == "e");
    CHECK(p.linked.possible[0].b.text() == "f");
    CHECK(p.linked.possible[0].rule == "R4");
    REQUIRE(p.linked.session_pairs.size() == 1);
    CHECK(p.linked.session_pairs[0].is_strong);
    CHECK(p.linked.session_pairs[0].by_two_partners);
}

TEST_CASE("E9: two records as two sessions") {
    // Named c, d, e, f: 3 when e is f, else 4. Contacts 3 + 4. At least the 4 of the second
    // session; at most the 4 named and the one unnamed of the second session.
    const asked a = linked(reported_twice());
    CHECK(a.count("people.named") == between(3, 4));
    CHECK(a.count("contacts") == exactly(7));
    CHECK(a.count("people") == between(4, 5));
}

TEST_CASE("E9: two records of one session") {
    // N = {c, d, e, f}: k is 3 or 4. Different: h = [max(4, 3), max(4, 4)] = 4. The same:
    // h = [max(3, 3), max(3, 4)] = [3, 4].
    programme p = reported_twice();
    SUBCASE("by what they have in common") { p.linked.rules.merge_strong = true; }
    SUBCASE("by a decision") {
        p.linked.session_decisions.push_back({session_id("s1"), session_id("s2"), true, "", {}});
    }
    const asked a = linked(p);
    CHECK(a.count("sessions") == exactly(1));
    CHECK(a.count("contacts") == between(3, 4));
    CHECK(a.count("people") == between(3, 4));
    CHECK(a.count("people.named") == between(3, 4));
}

TEST_CASE("E9: with everything decided nothing is left open") {
    programme p = reported_twice();
    p.linked.rules.merge_strong = true;
    SUBCASE("two people") {
        decide(p, "e", "f", false);
        const asked a = linked(p);
        CHECK(a.count("contacts") == exactly(4));
        CHECK(a.count("people") == exactly(4));
    }
    SUBCASE("one person") {
        // Three named; one report says 3, the other 4.
        decide(p, "f", "e", true);
        const asked a = linked(p);
        CHECK(a.count("contacts") == between(3, 4));
        CHECK(a.count("people") == between(3, 4));
        CHECK(a.count("people.named") == exactly(3));
    }
}

TEST_CASE("E9: sessions decided to be two are not asked about again") {
    programme p = reported_twice();
    p.linked.rules.merge_strong = true;
    p.linked.session_decisions.push_back({session_id("s2"), session_id("s1"), false, "", {}});
    cascade::link_programme(p);
    CHECK(p.sessions.size() == 2);
    CHECK(p.linked.session_pairs.empty());
}
