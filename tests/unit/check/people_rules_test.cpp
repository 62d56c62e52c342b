#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

programme three_people() { return draw("person A\nperson B\nperson C\ns1 01-10 tot R > A B C"); }

}  // namespace

TEST_CASE("D04: pairs of people who may be one are counted in one line") {
    programme p = three_people();
    CHECK(noticed(p, "possible-duplicates").empty());
    p.linked.possible.push_back({actor_id("A"), actor_id("B"), "R4", "name"});
    REQUIRE(noticed(p, "possible-duplicates").size() == 1);
    CHECK(noticed(p, "possible-duplicates")[0].find("info: 1 pair of people may be one person") ==
          0);
    p.linked.possible.push_back({actor_id("A"), actor_id("C"), "R5", "telephone"});
    CHECK(noticed(p, "possible-duplicates").at(0).find("info: 2 pairs of people") == 0);
}

TEST_CASE("D05: a merge that identity numbers forbid") {
    programme p = three_people();
    CHECK(noticed(p, "conflicting-ids").empty());
    p.linked.refused.push_back(
        {actor_id("A"), actor_id("B"), "R3", "their identity numbers differ"});
    REQUIRE(noticed(p, "conflicting-ids").size() == 1);
    CHECK(noticed(p, "conflicting-ids")[0].find("warning: A and B have one telephone and one "
                                                "name, but their identity numbers differ (D05)") ==
          0);
    p.quality.waivers.push_back({"conflicting-ids", "B", "looked up in the register", {}});
    CHECK(noticed(p, "conflicting-ids").at(0).find("waived: looked up in the register") !=
          std::string::npos);
}

TEST_CASE("D01: two records that may be one session") {
    programme p = draw("s1 02-01 A h=20\ns2 02-01 A h=20");
    CHECK(noticed(p, "duplicate-session").empty());
    session_pair pair;
    pair.a = session_id("s1");
    pair.b = session_id("s2");
    pair.agrees = "same day and place";
    pair.by_two_partners = true;
    p.linked.session_pairs.push_back(pair);
    REQUIRE(noticed(p, "duplicate-session").size() == 1);
    CHECK(noticed(p, "duplicate-session")[0].find("warning: s1 and s2 may be one session: same day "
                                                  "and place, reported by two partners (D01)") ==
          0);
    for (const char* record : {"s1", "s2"}) {
        programme one = p;
        one.quality.waivers.push_back({"duplicate-session", record, "two rooms", {}});
        CHECK(noticed(one, "duplicate-session").at(0).find("info: ") == 0);
    }
}

TEST_CASE("D07: one telephone of three names") {
    programme p = three_people();
    const char* const names[] = {"Example Zainab", "Example Usman", "Example Qadir"};
    for (std::size_t i = 0; i < 3; ++i) {
        p.people[i].name = names[i];
        p.people[i].phone = "0300 1234567";
    }
    p.people[2].phone = "+92 300 1234568";
    CHECK(noticed(p, "shared-phone").empty());
    p.people[2].phone = "+92 300 1234567";
    REQUIRE(noticed(p, "shared-phone").size() == 1);
    CHECK(noticed(p, "shared-phone")[0].find(
              "info: 3 different names have one telephone: A, B and C (D07)") == 0);
    p.people[2].name = names[1];
    CHECK(noticed(p, "shared-phone").empty());
}
