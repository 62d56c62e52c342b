#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("S07: nobody is in the own audience") {
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > A b",
                  "facilitator-in-audience") ==
          lines{"warning: A is facilitator and participant of session s2 (S07), so this attendance "
                "does not count; take the id out of one of the two lists "
                "[facilitator-in-audience]"});
    CHECK(noticed("s1 01-10 tot R > A B\n"
                  "s2 02-01 A > B c",
                  "facilitator-in-audience")
              .empty());
}

TEST_CASE("S07: an attendance row is seen as well, and said once") {
    programme p = draw(
        "s1 01-10 tot R > A\n"
        "s2 02-01 A > b");
    p.attendances.push_back({session_id("s2"), actor_id("A"), true, {}});
    CHECK(noticed(p, "facilitator-in-audience").size() == 1);
    session_of(p, "s2").participants.emplace_back("A");
    CHECK(noticed(p, "facilitator-in-audience").size() == 1);
}

TEST_CASE("S08: one person twice in one list") {
    CHECK(noticed("s1 01-10 tot R > A B A", "duplicate-in-session") ==
          lines{"warning: A is listed twice for session s1 (S08), so one of them does not count; "
                "take one away, or correct the id if two people are meant "
                "[duplicate-in-session]"});
    CHECK(noticed("s1 01-10 tot R > A B", "duplicate-in-session").empty());
    CHECK(noticed("s1 01-10 tot R > A A A", "duplicate-in-session").size() == 1);
}

TEST_CASE("S08: two attendance rows, but not a list and the row that says who completed") {
    programme p = draw("s1 01-10 tot R > A B");
    p.attendances.push_back({session_id("s1"), actor_id("A"), true, {}});
    CHECK(noticed(p, "duplicate-in-session").empty());
    p.attendances.push_back({session_id("s1"), actor_id("A"), false, {}});
    CHECK(noticed(p, "duplicate-in-session").size() == 1);
}

TEST_CASE("what is cancelled is not judged") {
    CHECK(noticed("s1 01-10 tot R > A A R h=0 status=cancelled", "duplicate-in-session").empty());
}
