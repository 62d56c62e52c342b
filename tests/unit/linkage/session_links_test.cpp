#include "cascade/linkage/session_links.hpp"

#include <doctest/doctest.h>

#include <string>

#include "cascade/linkage/link_programme.hpp"
#include "support/asked.hpp"

using namespace cascade;
using cascade::testing::draw;

namespace {

/// `s1+s2 strong` for each pair.
std::string pairs(const std::string& drawing) {
    std::string text;
    for (const session_pair& x : find_session_pairs(draw(drawing)))
        text += (text.empty() ? "" : "; ") + x.a.text() + '+' + x.b.text() +
                (x.is_strong ? " strong" : "");
    return text;
}

}  // namespace

TEST_CASE("one place, a day apart at most, and something in common") {
    CHECK(pairs("s1 2020-01-10 A > c h=5 place=X\ns2 2020-01-10 A > d h=6 place=X") ==
          "s1+s2 strong");
    CHECK(pairs("s1 2020-01-10 A > c h=5 place=X\ns2 2020-01-11 A > d h=6 place=X") == "s1+s2");
    CHECK(pairs("s1 2020-01-10 A > c h=5 place=X\ns2 2020-01-12 A > d h=6 place=X") == "");
    CHECK(pairs("s1 2020-01-10 A > c h=5 place=X\ns2 2020-01-10 A > d h=6 place=Y") == "");
    CHECK(pairs("s1 2020-01-10 A > c h=5\ns2 2020-01-10 A > d h=6") == "");
}

TEST_CASE("without a common facilitator half of the people or kind and headcount do") {
    CHECK(pairs("s1 2020-01-10 A > c d place=X\ns2 2020-01-10 B > c place=X") == "s1+s2");
    CHECK(pairs("s1 2020-01-10 A > c d e place=X\ns2 2020-01-10 B > c f g place=X") == "");
    CHECK(pairs("s1 2020-01-10 A h=5 place=X\ns2 2020-01-10 B h=5 place=X") == "s1+s2");
    CHECK(pairs("s1 2020-01-10 A h=5 place=X\ns2 2020-01-10 tot B h=5 place=X") == "");
    CHECK(pairs("s1 2020-01-10 A h=about_5 place=X\ns2 2020-01-10 B h=5 place=X") == "");
}

TEST_CASE("what is known to be two sessions is not asked about") {
    CHECK(pairs("s1 2020-01-10 A h=5 place=X seq=1\ns2 2020-01-10 A h=6 place=X seq=2") == "");
    CHECK(pairs("s1 2020-01-10 A > c d place=X\ns2 2020-01-10 A > e f place=X") == "");
    CHECK(pairs("s1 2020-01 A h=5 place=X\ns2 2020-01 A h=5 place=X") == "");
}

TEST_CASE("a busy place is compared by what sessions share") {
    std::string drawing;
    for (int i = 0; i < 150; ++i)
        drawing += "s" + std::to_string(1000 + i) + " 2020-01-10 T" + std::to_string(i / 2) +
                   " h=" + std::to_string(20 + i) + " place=X\n";
    CHECK(find_session_pairs(draw(drawing)).size() == 75);
}

TEST_CASE("a session made of two keeps both lists and what either says") {
    programme p = draw(
        "s1 2020-01-10 A > c d w=1 m=2 place=X\n"
        "s2 2020-01-10 B > d e f w=2 m=2 place=X\n"
        "s3 2020-02-10 c > g h=4 after=s2");
    p.sessions[1].area = "north";
    p.linked.session_decisions.push_back({session_id("s2"), session_id("s1"), true, "", {}});
    CHECK(link_programme(p).sessions_unknown.empty());
    REQUIRE(p.sessions.size() == 2);
    const session& s = p.sessions[0];
    CHECK(s.id.text() == "s1");
    CHECK(s.facilitators == std::vector<actor_id>{actor_id("A"), actor_id("B")});
    CHECK(s.participants.size() == 4);
    CHECK(s.women->range == interval{1, 2});
    CHECK(s.men->range == interval::exactly(2));
    CHECK(s.area == "north");
    CHECK(p.sessions[1].after == std::vector<session_id>{session_id("s1")});
    REQUIRE(p.linked.merged_sessions.size() == 1);
    CHECK(p.linked.merged_sessions[0].record.id.text() == "s2");
}

TEST_CASE("decisions on sessions that contradict or name nothing are told") {
    programme p = draw("s1 2020-01-10 A h=5\ns2 2020-01-10 A h=6\ns3 2020-01-11 A h=7");
    const auto decide = [&](const char* a, const char* b, bool same) {
        p.linked.session_decisions.push_back({session_id(a), session_id(b), same, "", {}});
    };
    decide("s1", "s3", false);
    decide("s1", "s2", true);
    decide("s2", "s3", true);
    decide("s1", "s9", true);
    const unused_decisions unused = link_programme(p);
    CHECK(unused.sessions_contradicting == std::vector<std::size_t>{0});
    CHECK(unused.sessions_unknown == std::vector<std::size_t>{3});
    CHECK(p.sessions.size() == 1);
}
