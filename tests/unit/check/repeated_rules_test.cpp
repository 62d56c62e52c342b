#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("H02: one facilitator, three sessions, the same numbers") {
    const std::string three =
        "s1 02-01 A h=23 w=11 m=12\n"
        "s2 02-05 A h=23 w=11 m=12\n"
        "s3 02-09 A h=23 w=11 m=12\n";
    CHECK(noticed(three, "copy-paste") ==
          lines{"warning: A gives 3 sessions with the same headcount of 23 and the same cells: s1, "
                "s2 and s3 (H02), and all count; ask for the attendance sheets; if one group met "
                "repeatedly, say so under [[same_group]] [copy-paste]"});
    CHECK(noticed("s1 02-01 A h=23 w=11 m=12\ns2 02-05 A h=23 w=11 m=12\n"
                  "s3 02-09 A h=23 w=12 m=11\n",
                  "copy-paste")
              .empty());
    CHECK(noticed("s1 02-01 A h=23 w=11 m=12\ns2 02-05 A h=23 w=11 m=12\n", "copy-paste").empty());
}

TEST_CASE("H02: three trainers may each have a class of 23") {
    CHECK(noticed("s1 02-01 A h=23 w=11 m=12\ns2 02-05 B h=23 w=11 m=12\n"
                  "s3 02-09 C h=23 w=11 m=12\n",
                  "copy-paste")
              .empty());
}

TEST_CASE("H02: further cells count too") {
    programme p = draw("s1 02-01 A h=23\ns2 02-05 A h=23\ns3 02-09 A h=23");
    const figure seven = make_figure(interval::exactly(7), unit::people, basis::headcount);
    const figure nine = make_figure(interval::exactly(9), unit::people, basis::headcount);
    for (session& s : p.sessions) s.cells[{"age", "18-24"}] = seven;
    CHECK(noticed(p, "copy-paste").size() == 1);
    p.sessions[1].cells[{"age", "18-24"}] = nine;
    CHECK(noticed(p, "copy-paste").empty());
}

TEST_CASE("H02: few people without a split, estimates, totals and one-to-one trainings are alike") {
    CHECK(noticed("s1 02-01 A h=9\ns2 02-05 A h=9\ns3 02-09 A h=9", "copy-paste").empty());
    CHECK(noticed("s1 02-01 A h=10\ns2 02-05 A h=10\ns3 02-09 A h=10", "copy-paste").size() == 1);
    CHECK(noticed("s1 02-01 A h=around_20\ns2 02-05 A h=around_20\ns3 02-09 A h=around_20",
                  "copy-paste")
              .empty());
    CHECK(noticed("s1 02-01 A h=200 unit=contacts\ns2 02-05 A h=200 unit=contacts\n"
                  "s3 02-09 A h=200 unit=contacts",
                  "copy-paste")
              .empty());
}

TEST_CASE("H02: one list of names on two dates") {
    CHECK(noticed("s1 02-01 A > c d e\n"
                  "s2 02-05 B > e d c\n"
                  "s3 02-09 B > c d",
                  "copy-paste") ==
          lines{"warning: 2 sessions on different dates have the same list of 3 names: s1 and s2 "
                "(H02), and all count; ask for the attendance sheets; if one group met "
                "repeatedly, say so under [[same_group]] [copy-paste]"});
    // The same day, two names, or one name less: no sign.
    CHECK(noticed("s1 02-01 A > c d e\ns2 02-01 B > e d c", "copy-paste").empty());
    CHECK(noticed("s1 02-01 A > c d\ns2 02-05 B > d c", "copy-paste").empty());
    CHECK(noticed("s1 02-01 A > c d e\ns2 02-05 B > d c f", "copy-paste").empty());
}

TEST_CASE("H02: a group that is declared to meet repeatedly is no copy") {
    programme p = draw("s1 02-01 A > c d e h=23\ns2 02-05 A > c d e h=23\ns3 02-09 A > c d e h=23");
    CHECK(noticed(p, "copy-paste").size() == 2);
    same_group group;
    for (const session& s : p.sessions) group.sessions.push_back(s.id);
    p.counting.repeating.push_back(group);
    CHECK(noticed(p, "copy-paste").empty());
}
