#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("D02: one person in two districts on one day") {
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > b c district=Swabi\n"
                  "s3 02-01 R > b d district=Lahore",
                  "two-places") ==
          lines{"warning: b is at session s2 in Swabi and at session s3 in Lahore on 2020-02-01 "
                "(D02), and both count; correct the date, the district or the id in one of them "
                "[two-places]"});
}

TEST_CASE("D02: another day, one district, or no district is nothing to say") {
    CHECK(noticed("s2 02-01 R > b district=Swabi\n"
                  "s3 02-02 R > b district=Lahore",
                  "two-places")
              .empty());
    CHECK(noticed("s2 02-01 R > b district=Swabi\n"
                  "s3 02-01 R > b district=swabi",
                  "two-places")
              .empty());
    CHECK(noticed("s2 02-01 R > b district=Swabi\n"
                  "s3 02-01 R > b",
                  "two-places")
              .empty());
}

TEST_CASE("D02: facilitator here, participant there") {
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > b district=Swabi\n"
                  "s3 02-01 R > A district=Lahore",
                  "two-places")
              .size() == 1);
}

TEST_CASE("D02: in the middle of a training of several days") {
    // 1 to 5 February in Swabi; on the 2nd in Swabi too, on the 4th in Lahore.
    CHECK(noticed("s1 02-01..02-05 R > b district=Swabi\n"
                  "s2 02-02 R > b district=Swabi\n"
                  "s3 02-04 R > b district=Lahore",
                  "two-places")
              .size() == 1);
}

TEST_CASE("D02: a total of several sessions is on no one day, a cohort is in many places") {
    CHECK(noticed("s1 02-01 R > b district=Swabi sessions=3 unit=contacts h=40\n"
                  "s2 02-01 R > b district=Lahore",
                  "two-places")
              .empty());
    CHECK(noticed("s1 02-01 R > K=60 district=Swabi\n"
                  "s2 02-01 R > K=60 district=Lahore",
                  "two-places")
              .empty());
}

TEST_CASE("D03: more than three sessions of one facilitator on one day") {
    const std::string three =
        "person R\n"
        "s1 02-01 R > a\n"
        "s2 02-01 R > b\n"
        "s3 02-01 R > c\n";
    CHECK(noticed(three, "overloaded-facilitator").empty());
    CHECK(noticed(three + "s4 02-02 R > d", "overloaded-facilitator").empty());
    CHECK(
        noticed(three + "s4 02-01 R > d", "overloaded-facilitator") ==
        lines{"warning: R gives 4 sessions on 2020-02-01, s1, s2, s3 and s4 (D03), and all count; "
              "correct the dates or the facilitators [overloaded-facilitator]"});
}

TEST_CASE("D03: an organisation has many hands, and links are one row for each trainee") {
    const char* four =
        "s1 02-01 R > a\n"
        "s2 02-01 R > b\n"
        "s3 02-01 R > c\n"
        "s4 02-01 R > d";
    CHECK(noticed(four, "overloaded-facilitator").empty());
    programme p = draw("person R\n" + std::string(four));
    CHECK(noticed(p, "overloaded-facilitator").size() == 1);
    for (session& s : p.sessions) s.from_link = true;
    CHECK(noticed(p, "overloaded-facilitator").empty());
}
