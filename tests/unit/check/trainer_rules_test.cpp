#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("C01: delivered before trained (A gives s2 a month before A's training)") {
    const char* drawing =
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b c\n"
        "s3 04-01 A > c d";
    CHECK(
        noticed(drawing, "trained-before-trainer") ==
        lines{"warning: session s2 is given by A on 2020-02-01, before A's first training ends on "
              "2020-03-01 (C01), so it does not count as traced; correct the date, or record the "
              "earlier training [trained-before-trainer]"});
    CHECK(noticed("s1 03-01 tot R > A\n"
                  "s3 03-02 A > c d",
                  "trained-before-trainer")
              .empty());
}

TEST_CASE("C01: the end of the training counts, not its start") {
    CHECK(
        noticed("s1 01-10..01-14 tot R > A\n"
                "s2 01-12 A > b",
                "trained-before-trainer") ==
        lines{"warning: session s2 is given by A on 2020-01-12, before A's first training ends on "
              "2020-01-14 (C01), so it does not count as traced; correct the date, or record the "
              "earlier training [trained-before-trainer]"});
}

TEST_CASE("C01: with a co-facilitator trained in time the session counts through the other") {
    const char* drawing =
        "s1 01-10 tot R > B\n"
        "s2 02-01 A B > c\n"
        "s3 03-01 tot R > A";
    CHECK(
        noticed(drawing, "trained-before-trainer") ==
        lines{"warning: session s2 is given by A on 2020-02-01, before A's first training ends on "
              "2020-03-01 (C01), but it counts as traced through B; correct the date, or record "
              "the earlier training [trained-before-trainer]"});
}

TEST_CASE("C01: an earlier session that is not traced is no training, and is not passed over") {
    CHECK(noticed("s0 01-01 Q > A\n"
                  "s1 03-01 tot R > A\n"
                  "s2 02-01 A > b",
                  "trained-before-trainer") ==
          lines{"warning: session s2 is given by A on 2020-02-01, before A's first traced training "
                "ends on 2020-03-01 (C01), so it does not count as traced; correct the date, or "
                "record the earlier training [trained-before-trainer]"});
}

TEST_CASE("C01: an organisation whose member is trained afterwards") {
    CHECK(noticed("member A O\n"
                  "s1 03-01 tot R > A\n"
                  "s2 02-01 O > h=5",
                  "trained-before-trainer") ==
          lines{"warning: session s2 is given by O on 2020-02-01, before the first training of its "
                "member A ends on 2020-03-01 (C01), so it does not count as traced; correct the "
                "date, or record the earlier training [trained-before-trainer]"});
    CHECK(noticed("member A O\n"
                  "s1 01-10 tot R > A\n"
                  "s2 02-01 O > h=5",
                  "trained-before-trainer")
              .empty());
}

TEST_CASE("time ignored: nobody was trained too late") {
    programme p = draw(
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b c");
    p.counting.time = time_rule::ignore_time;
    CHECK(noticed(p, "trained-before-trainer").empty());
}

TEST_CASE("C02: given by somebody without training on record") {
    CHECK(
        noticed("s1 01-10 tot R > A\n"
                "s2 02-01 Q > b",
                "never-trained") ==
        lines{"warning: session s2 is given by Q, who has no training on record (C02), so it does "
              "not count as traced; record where Q was trained, or name Q under roots "
              "[never-trained]"});
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > b\n"
                  "s3 03-01 b > c",  // no ToT, yet b received it
                  "never-trained")
              .empty());
}

TEST_CASE("C02: who left early, or was trained in a session that is not traced, acquired nothing") {
    CHECK(
        noticed("s1 01-10 tot R > A~ B\n"
                "s2 02-01 A > b",
                "never-trained") ==
        lines{"warning: session s2 is given by A, who completed no training (C02), so it does not "
              "count as traced; record where A was trained, or name A under roots "
              "[never-trained]"});
    // A is too early with s2 (C01); b received s2 only, so b's s4 hangs on it.
    const char* chain =
        "s1 03-01 tot R > A\n"
        "s2 02-01 A > b\n"
        "s4 04-01 b > c";
    CHECK(noticed(chain, "trained-before-trainer").size() == 1);
    CHECK(noticed(chain, "never-trained") ==
          lines{"warning: session s4 is given by b, whose training s2 is itself not traced to a "
                "root (C02), so it does not count as traced; mend what is said of s2 "
                "[never-trained]"});
}

TEST_CASE("C02: an organisation without a trained member (Q), beside one that has them (O)") {
    const char* drawing =
        "member A O 2019-01-01\n"
        "member B O 2019-01-01\n"
        "organisation Q\n"
        "s1 01-10 tot R > A B\n"
        "s2 02-01 O > h=5\n"
        "s3 02-02 Q > h=4";
    CHECK(noticed(drawing, "never-trained") ==
          lines{"warning: session s3 is given by the organisation Q, of which no trained member is "
                "on record (C02), so it does not count as traced; record the membership of whoever "
                "held it, or name that person as facilitator [never-trained]"});
}

TEST_CASE("C02: a membership that had ended does not help") {
    CHECK(noticed("member A O 2019-01-01 2020-01-31\n"
                  "s1 01-10 tot R > A\n"
                  "s2 02-01 O > h=5",
                  "never-trained")
              .size() == 1);
    CHECK(noticed("member A O 2019-01-01 2020-02-01\n"
                  "s1 01-10 tot R > A\n"
                  "s2 02-01 O > h=5",
                  "never-trained")
              .empty());
}

TEST_CASE("C03: trained and delivering on one day, by each tie rule") {
    // s1 R > A, s2 A > b on 10 January; s3 A > c (second), s4 c > d (first) on the 11th.
    const char* drawing =
        "s1 01-10 tot R > A seq=1\n"
        "s2 01-10 A > b seq=2\n"
        "s3 01-11 A > c seq=2\n"
        "s4 01-11 c > d seq=1";
    CHECK(
        noticed(drawing, "same-day") ==
        lines{"warning: session s2 is given by A on 2020-01-10, the day on which A's own training "
              "s1 ends (C03), so it does not count as traced; if the training came first, give "
              "both sessions a seq and set ties = \"ordered\" [same-day]",
              "warning: session s4 is given by c on 2020-01-11, the day on which c's own training "
              "s3 ends (C03), so it does not count as traced; if the training came first, give "
              "both sessions a seq and set ties = \"ordered\" [same-day]"});
    programme p = draw(drawing);
    p.counting.ties = tie_rule::ordered;
    CHECK(
        noticed(p, "same-day") ==
        lines{"warning: session s4 is given by c on 2020-01-11, the day on which c's own training "
              "s3 ends (C03), so it does not count as traced; if the training came first, give "
              "both sessions a seq [same-day]"});
    p.counting.ties = tie_rule::same_day;
    CHECK(noticed(p, "same-day").empty());
}

TEST_CASE("every facilitator who was not trained in time gives exactly one line") {
    const programme p = draw(
        "s1 03-01 tot R > A B\n"
        "s2 02-01 A > b\n"    // too early
        "s3 03-01 B > c\n"    // on the day
        "s4 02-01 Q > d\n"    // never
        "s5 04-01 A B > e");  // in time
    CHECK(noticed(p, "trained-before-trainer").size() == 1);
    CHECK(noticed(p, "same-day").size() == 1);
    CHECK(noticed(p, "never-trained").size() == 1);
    CHECK(noticed_at_all(p).size() == 3);
}

TEST_CASE("part dates that leave the order open are said, and count") {
    CHECK(noticed("s1 2020-03 tot R > A\n"
                  "s2 2020-03 A > b",
                  "order-undated") ==
          lines{"info: the dates leave open whether session s2 came after the training of A, who "
                "gives it, and it counts as if it did; give full dates, or name the training's "
                "session under after [order-undated]"});
    CHECK(noticed("s1 2020-03 tot R > A\n"
                  "s2 2020-04 A > b",
                  "order-undated")
              .empty());
    CHECK(noticed("s1 2020-03 tot R > A\n"
                  "s2 2020-03 A > b after=s1",
                  "order-undated")
              .empty());
}
