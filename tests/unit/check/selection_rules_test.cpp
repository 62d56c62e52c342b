#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("without a root nothing is traced, and one line says so") {
    const programme p = draw(
        "roots\n"
        "s1 01-10 tot T > A\n"
        "s2 02-01 A > b");
    CHECK(noticed_at_all(p) ==
          lines{"warning: no root is named, so nothing is traced; name the master trainers under "
                "roots, or write roots = \"auto\" [no-roots]"});
    CHECK(noticed("s1 01-10 tot R > A", "no-roots").empty());
    CHECK(noticed("roots", "no-roots").empty());  // and no session either
}

TEST_CASE("roots found by themselves are named") {
    CHECK(
        noticed("roots auto\n"
                "s1 01-10 tot T U > A\n"
                "s2 02-01 A > b",
                "roots-auto") ==
        lines{"info: roots = \"auto\" takes T and U as roots: gave sessions and attended none, so "
              "the cascade begins there; name the roots if that is not the project team "
              "[roots-auto]"});
    CHECK(noticed("s1 01-10 tot R > A", "roots-auto").empty());
}

TEST_CASE("roots that cannot be found by themselves") {
    CHECK(noticed("roots auto\n"
                  "s1 01-10 A > b\n"
                  "s2 02-01 b > A",
                  "no-roots") ==
          lines{"warning: roots = \"auto\" finds nobody who gave sessions and attended none, so "
                "nothing is traced; name the master trainers under roots [no-roots]"});
}

TEST_CASE("what is planned or cancelled is listed, line by line") {
    CHECK(
        noticed("s1 01-10 tot R > A\n"
                "s2 02-01 A > b status=cancelled\n"
                "s3 03-01 A > c status=planned",
                "left-out-by-status") ==
        lines{"info: s2 is cancelled, so it stays out of the figures; write done under status if "
              "it took place [left-out-by-status]",
              "info: s3 is planned, so it stays out of the figures; write done under status if it "
              "took place [left-out-by-status]"});
    CHECK(noticed("s1 01-10 tot R > A", "left-out-by-status").empty());
}

TEST_CASE("S02: what begins after the as-of date is said once") {
    programme p = draw(
        "period 2020-01-01 2020-12-31\n"
        "s1 01-10 tot R > A\n"
        "s2 02-01 A > b\n"
        "s3 03-01 A > c");
    CHECK(noticed(p, "after-as-of").empty());
    p.counting.as_of = make_day(2020, 1, 31);
    CHECK(
        noticed(p, "after-as-of") ==
        lines{"info: 2 records begin after 2020-01-31, the as-of date: s2 and s3 (S02), and counts "
              "of that day are without them; choose a later as-of date to count them "
              "[after-as-of]"});
    p.counting.as_of = make_day(2020, 2, 1);
    CHECK(noticed(p, "after-as-of").size() == 1);
}
