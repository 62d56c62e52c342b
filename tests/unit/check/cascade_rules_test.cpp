#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// A refresher and a circle: A trains B, B trains A; R trains B anew later.
const char* const refresher_and_circle =
    "s1 01-10 tot R > A\n"
    "s2 02-01 tot A > B\n"
    "s3 03-01 B > A c\n"
    "s4 04-01 A > d\n"
    "s5 05-01 tot R > B\n"
    "s6 06-01 B > e";

}  // namespace

TEST_CASE("C04: two who each trained the other") {
    CHECK(noticed(refresher_and_circle, "cycle") ==
          lines{"info: A and B each trained the other (C04), and everyone still counts once; "
                "nothing to mend if that is so; else correct the ids [cycle]"});
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 tot A > B\n"
                  "s3 03-01 B > c",
                  "cycle")
              .empty());
}

TEST_CASE("C04: a circle of three is one finding") {
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > B\n"
                  "s3 03-01 B > C\n"
                  "s4 04-01 C > A d",
                  "cycle") ==
          lines{"info: A, B and C trained one another in a circle (C04), and everyone still counts "
                "once; nothing to mend if that is so; else correct the ids [cycle]"});
}

TEST_CASE("C05: at tier 3 sits somebody trained at tier 1 before") {
    // s3 is at tier 3: B was trained by A at tier 2. A had s1 at tier 1. B has tier 1 only
    // since s5, after s2: that is no step back.
    CHECK(noticed(refresher_and_circle, "tier-regress") ==
          lines{"info: session s3 at tier 3 is attended by A, already at a lower tier (C05), and "
                "tiers stay as they were; nothing to mend if it was a refresher; else correct the "
                "ids [tier-regress]"});
    CHECK(noticed("s1 01-10 tot R > A B\n"
                  "s2 02-01 tot A > c\n"
                  "s5 05-01 tot R > A",
                  "tier-regress")
              .empty());
}

TEST_CASE("C05: a root in an audience, and several in one line") {
    CHECK(noticed("person R\n"
                  "s1 01-10 tot R > A B C\n"
                  "s2 02-01 A > B C R d",
                  "tier-regress") ==
          lines{"info: session s2 at tier 2 is attended by B, C and R, already at a lower tier "
                "(C05), and tiers stay as they were; nothing to mend if it was a refresher; else "
                "correct the ids [tier-regress]"});
}

TEST_CASE("C08: more than a year between training and first own session") {
    // 2020 is a leap year: from 10 January 2020 to 9 January 2021 there are 365 days.
    CHECK(noticed("s1 2020-01-10 tot R > A\n"
                  "s2 2021-01-09 A > b",
                  "long-gap")
              .empty());
    CHECK(noticed("s1 2020-01-10 tot R > A\n"
                  "s2 2021-01-10 A > b",
                  "long-gap") ==
          lines{"info: A's first own session s2 begins 366 days after the training s1 ended (C08); "
                "correct a date if one is wrong [long-gap]"});
    CHECK(noticed("s1 2020-01-10 tot R > A\n"
                  "s2 2020-06-01 A > b\n"
                  "s3 2021-06-01 A > c",
                  "long-gap")
              .empty());
}

TEST_CASE("C08: part dates give no days") {
    CHECK(noticed("s1 2019 tot R > A\n"
                  "s2 2021 A > b",
                  "long-gap")
              .empty());
}
