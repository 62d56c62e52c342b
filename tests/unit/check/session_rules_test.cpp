#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("S03: a session that names no facilitator is not traced") {
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 > b c",
                  "no-facilitator") ==
          lines{"warning: session s2 names no facilitator (S03), so it does not count as traced; "
                "name whoever gave it [no-facilitator]"});
    CHECK(noticed("s1 01-10 tot R > A\n"
                  "s2 02-01 A > b c",
                  "no-facilitator")
              .empty());
}

TEST_CASE("S04: a headcount below the list is raised to the list, and said") {
    CHECK(noticed("s1 01-10 tot R > A B C h=2", "headcount-below-list") ==
          lines{"warning: session s1 states a headcount of 2, its list has 3 (S04), so the list "
                "counts; "
                "correct the headcount or the list [headcount-below-list]"});
    CHECK(noticed("s1 01-10 tot R > A B C h=3", "headcount-below-list").empty());
}

TEST_CASE("S04: roots and the own facilitators are no part of the list") {
    // R is the root, A gives the session: only b and c are held against the 2.
    CHECK(noticed("person R\n"
                  "s1 01-10 tot R > A\n"
                  "s2 02-01 A > R A b c h=2",
                  "headcount-below-list")
              .empty());
    CHECK(noticed("person R\n"
                  "s1 01-10 tot R > A\n"
                  "s2 02-01 A > R A b c h=1",
                  "headcount-below-list")
              .size() == 1);
}

TEST_CASE("S04: a hedged headcount is held against the list by its high end") {
    CHECK(noticed("s1 01-10 tot R > A B C h=1-3", "headcount-below-list").empty());
    CHECK(noticed("s1 01-10 tot R > A B C h=1-2", "headcount-below-list").size() == 1);
    // A cohort of 5 to 9 people is at least 5.
    CHECK(noticed("s1 01-10 tot R > K=5-9 h=5", "headcount-below-list").empty());
    CHECK(noticed("s1 01-10 tot R > K=5-9 h=4", "headcount-below-list").size() == 1);
}

TEST_CASE("S04: women and men stand for a headcount that is not given") {
    CHECK(noticed("s1 01-10 tot R > A B C w=1 m=1", "headcount-below-list").size() == 1);
    CHECK(noticed("s1 01-10 tot R > A B C w=1", "headcount-below-list").empty());
}

TEST_CASE("S06: more women named than counted") {
    CHECK(
        noticed("s1 01-10 tot R > A:F B:F C:M w=1 m=2", "list-vs-cells") ==
        lines{
            "warning: session s1 counts 1 under women, its list has 2 (S06); correct the cell, or "
            "the sex of those on the list [list-vs-cells]"});
    CHECK(noticed("s1 01-10 tot R > A:F B:F C:M w=2 m=1", "list-vs-cells").empty());
    // The sex of B is not recorded: B may be the man.
    CHECK(noticed("s1 01-10 tot R > A:F B w=1 m=1", "list-vs-cells").empty());
}

TEST_CASE("S06: the women of a cohort were there too") {
    CHECK(noticed("cohort K=10 women=6 men=4\n"
                  "s1 01-10 tot R > K=10 w=5 m=5",
                  "list-vs-cells")
              .size() == 1);
    CHECK(noticed("cohort K=10 women=6 men=4\n"
                  "s1 01-10 tot R > K=10 w=6 m=4",
                  "list-vs-cells")
              .empty());
}

TEST_CASE("S09: larger than a session of its kind is likely to be") {
    CHECK(noticed("s1 01-10 tot R > A h=51", "implausible-size") ==
          lines{"warning: session s1 of the kind tot has 51 people, more than 50 (S09); correct "
                "the number, or say in sessions and unit what it is a total of "
                "[implausible-size]"});
    CHECK(noticed("s1 01-10 tot R > A h=50", "implausible-size").empty());
    CHECK(noticed("s1 01-10 awareness R > A h=200", "implausible-size").empty());
    CHECK(noticed("s1 01-10 awareness R > A h=201", "implausible-size").size() == 1);
    CHECK(noticed("s1 01-10 refresher R > A h=5000", "implausible-size").empty());

    programme p = draw("s1 01-10 awareness R > A h=3000");
    session_of(p, "s1").kind = "briefing";
    CHECK(noticed(p, "implausible-size").empty());
    session_of(p, "s1").headcount =
        make_figure(interval::exactly(3001), unit::people, basis::headcount);
    CHECK(noticed(p, "implausible-size").size() == 1);
}

TEST_CASE("S09: a total of several sessions has no largest size") {
    CHECK(noticed("s1 01-10 awareness R > h=4500 sessions=30 unit=contacts", "implausible-size")
              .empty());
    CHECK(noticed("s1 01-10 awareness R > h=4500 unit=people", "implausible-size").empty());
}

TEST_CASE("S09: a range counts by its low end, a long list by its names") {
    CHECK(noticed("s1 01-10 tot R > A h=40-60", "implausible-size").empty());
    CHECK(noticed("s1 01-10 tot R > A h=51-60", "implausible-size").size() == 1);
    CHECK(noticed("s1 01-10 tot R > K=51", "implausible-size").size() == 1);
}

TEST_CASE("S10: an audience of 0") {
    CHECK(noticed("s1 01-10 awareness R > h=0", "zero-audience") ==
          lines{"warning: session s1 states an audience of 0 (S10); leave the cell empty if nobody "
                "counted, or say status = cancelled if nobody came [zero-audience]"});
    CHECK(noticed("s1 01-10 awareness R > h=1", "zero-audience").empty());
    CHECK(noticed("s1 01-10 awareness R", "zero-audience").empty());
    CHECK(noticed("s1 01-10 awareness R > w=0 m=0", "zero-audience").size() == 1);
    CHECK(noticed("s1 01-10 awareness R > A h=0", "zero-audience").empty());  // S04 says it
}

TEST_CASE("S12: a training of trainers shorter than a day") {
    programme p = draw("s1 01-10 tot R > A");
    session& s = session_of(p, "s1");
    s.duration_hours = 3.5;
    CHECK(noticed(p, "duration") ==
          lines{"info: session s1 is a training of trainers of 3.5 hours, less than a day (S12); "
                "correct duration_hours, kind or end_date if one of them is wrong [duration]"});
    s.duration_hours = 6;
    CHECK(noticed(p, "duration").empty());
    s.duration_hours = 3.5;
    s.end_date = one_day(make_day(2020, 1, 11));
    CHECK(noticed(p, "duration").empty());
    s.end_date.reset();
    s.kind = "awareness";
    CHECK(noticed(p, "duration").empty());
}
