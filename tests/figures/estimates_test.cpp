#include "cascade/figures/estimation.hpp"
#include "cascade/figures/publication.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

const std::vector<std::int64_t> ten_answers = {1, 1, 1, 2, 2, 2, 2, 4, 4, 4};

/// Six sessions of 20 people each: 120 attendances of 20 to 120 people.
programme six_sessions() {
    programme p = draw(R"(
        s1 2020-02-01 R h=20 partner=A
        s2 2020-02-02 R h=20 partner=A
        s3 2020-02-03 R h=20 partner=A
        s4 2020-02-04 R h=20 partner=B
        s5 2020-02-05 R h=20 partner=B
        s6 2020-02-06 R h=20 partner=B
    )");
    return p;
}

estimate survey(estimate_method method, std::vector<std::int64_t> attended) {
    estimate x;
    x.id = "exit";
    x.method = method;
    x.attended = std::move(attended);
    x.note = "asked in June";
    return x;
}

estimate two_lists(std::int64_t first, std::int64_t second, std::int64_t both) {
    estimate x;
    x.id = "lists";
    x.method = estimate_method::two_lists;
    x.first = first;
    x.second = second;
    x.both = both;
    x.holds.assign(std::begin(list_conditions), std::end(list_conditions));
    x.note = "compared in July";
    return x;
}

asked with(programme p, estimate x) {
    p.estimates.push_back(std::move(x));
    return asked(std::move(p));
}

}  // namespace

TEST_CASE("people behind attendances, from attendees asked at sessions") {
    // Mean of 1/m: (3 x 1 + 4 x 1/2 + 3 x 1/4) / 10 = 0.575; 120 x 0.575 = 69. Dividing 120 by the
    // mean answer 2.3 would give 52, since those who come often are asked more often.
    const estimated_number n = unique_by_attendees(exactly(120), ten_answers);
    CHECK(n.point == doctest::Approx(69));
    // Squares of the differences: 3 x 0.425^2 + 4 x 0.075^2 + 3 x 0.325^2 = 0.88125; / 9 / 10 =
    // 0.0097917, root 0.098953; times Student's 2.2622 for 9: 0.22385. 120 x (0.575 -+ 0.22385).
    CHECK(n.lo == doctest::Approx(42.138).epsilon(0.001));
    CHECK(n.hi.value() == doctest::Approx(95.862).epsilon(0.001));
    // Attendances known from below only: no high end.
    CHECK_FALSE(unique_by_attendees(interval::at_least(120), ten_answers).hi.has_value());
}

TEST_CASE("people behind attendances, from people drawn from a list") {
    // 120 / 2.3 = 52.2; whoever attended nothing is no attendee.
    CHECK(unique_by_people(exactly(120), ten_answers).point == doctest::Approx(52.174));
    std::vector<std::int64_t> with_absent = ten_answers;
    with_absent.push_back(0);
    CHECK(unique_by_people(exactly(120), with_absent).point == doctest::Approx(52.174));
}

TEST_CASE("Student's quantile") {
    CHECK(student_975(10) == doctest::Approx(2.2622).epsilon(0.0005));  // from a table, 9 degrees
    CHECK(student_975(31) == doctest::Approx(2.0423).epsilon(0.0005));  // 30 degrees
}

TEST_CASE("all people, from two lists") {
    // 51 x 41 / 11 - 1 = 189.09; variance 51 x 41 x 40 x 30 / (121 x 12) = 1,728.1, root 41.57;
    // 189.09 -+ 1.96 x 41.57
    const estimated_number n = people_by_two_lists(50, 40, 10);
    CHECK(n.point == doctest::Approx(189.09).epsilon(0.0001));
    CHECK(n.lo == doctest::Approx(107.6).epsilon(0.001));
    CHECK(n.hi.value() == doctest::Approx(270.6).epsilon(0.001));
    // No fewer than the lists hold: 50 + 40 - 39 = 51.
    CHECK(people_by_two_lists(50, 40, 39).lo == doctest::Approx(51));
}

TEST_CASE("all people, from those on record once and twice") {
    // 40 + 20^2 / (2 x 10) = 60
    CHECK(people_by_repeats(40, 20, 10).point == doctest::Approx(60));
    CHECK_FALSE(people_by_repeats(40, 20, 10).hi.has_value());
    CHECK(people_by_repeats(40, 20, 10).lo > 40);
    CHECK(people_by_repeats(40, 20, 10).lo < 60);
    // Nobody twice: 10 + 4 x 3 / 2 = 16
    CHECK(people_by_repeats(10, 4, 0).point == doctest::Approx(16));
    // Nobody once: there is nobody more to be expected.
    CHECK(people_by_repeats(10, 0, 4).point == doctest::Approx(10));
}

TEST_CASE("a share of those asked, with Wilson's interval") {
    // 40 of 200: (0.2 + 3.8415 / 400) / (1 + 3.8415 / 200) = 0.20565; half width 0.05536
    const estimated_number n = share_of_asked(40, 200);
    CHECK(n.lo == doctest::Approx(0.1505).epsilon(0.001));
    CHECK(n.hi.value() == doctest::Approx(0.2609).epsilon(0.001));
    CHECK(share_of_asked(0, 20).lo == 0);
    CHECK(share_of_asked(20, 20).hi.value() == 1);
}

TEST_CASE("people.estimated: a survey of attendees, beside what the records allow") {
    const asked e = with(six_sessions(), survey(estimate_method::attendee_survey, ten_answers));
    CHECK(e.count("people") == between(20, 120));  // the count is as it was
    CHECK(e.count("people.estimated") == between(42, 96));
    const figure_result r = e.result("people.estimated");
    CHECK(r.count()->stands_on == basis::estimated);
    CHECK(r.count()->estimated);
    REQUIRE(r.notes.size() == 2);
    CHECK(r.notes[0] ==
          "exit (asked in June), 10 attendees asked how many sessions they attended: about 69, 95 "
          "% interval 42–96");
    CHECK(r.notes[1] == "the records by themselves allow 20–120 people");
    // It is about all sessions, not about a partner's.
    CHECK_FALSE(e.result("people.estimated", {"partner=A"}).is_derivable());
    // Without a statement there is none.
    CHECK_FALSE(asked(six_sessions()).result("people.estimated").is_derivable());
}

TEST_CASE("people.estimated: within what the records allow, and never against it") {
    // Six people of six sessions each: 120 / 6 = 20, no scatter. The records allow 20 and more.
    const asked e = with(six_sessions(), survey(estimate_method::people_survey, {6, 6, 6, 6, 6}));
    CHECK(e.count("people.estimated") == exactly(20));
    // Eight each would be 15 people, fewer than one session held.
    const asked against =
        with(six_sessions(), survey(estimate_method::people_survey, {8, 8, 8, 8, 8}));
    CHECK(against.result("people.estimated").reason() ==
          "the estimate exit contradicts the records: they allow 20–120 people, it gives 15");
}

TEST_CASE("people.estimated: how many of one partner's people were with another") {
    programme p = draw(R"(
        s1 2020-02-01 R h=500 partner=A
        s2 2020-02-02 R h=400 partner=B
    )");
    estimate x;
    x.id = "both";
    x.method = estimate_method::overlap_survey;
    x.a = group_selector{"partner", "A"};
    x.b = group_selector{"partner", "B"};
    x.asked = 200;
    x.also = 40;
    x.note = "asked in June";
    // 15.05 to 26.09 % of 500 are 75 to 131 people in both: 900 - 131 to 900 - 75.
    const asked e = with(p, x);
    CHECK(e.count("people.estimated") == between(769, 825));
    CHECK(e.count("people") == between(500, 900));
}

TEST_CASE("population.estimated: two lists, if all that must be true is stated") {
    const asked e = with(six_sessions(), two_lists(50, 40, 10));
    CHECK(e.count("population.estimated") == between(107, 271));
    CHECK(e.count("people") == between(20, 120));
    estimate some = two_lists(50, 40, 10);
    some.holds = {list_condition::same_population, list_condition::closed,
                  list_condition::reliable_linkage, list_condition::nobody_excluded};
    CHECK(with(six_sessions(), some).result("population.estimated").reason() ==
          "lists: it is not stated that the lists are independent (independent)");
    CHECK(with(six_sessions(), two_lists(50, 40, 6)).result("population.estimated").reason() ==
          "lists: 6 people on both lists say too little, 7 are needed");
}

TEST_CASE("population.estimated: repeats among people recorded by name") {
    estimate x;
    x.id = "repeats";
    x.method = estimate_method::repeat_attendance;
    x.note = "from the lists";
    // a and b twice, c, d, e and f once: 6 + 4^2 / (2 x 2) = 10
    const asked e = with(draw("s1 2020-02-01 R > a b c d\ns2 2020-02-02 R > a b e f"), x);
    const figure_result r = e.result("population.estimated");
    CHECK(r.count()->range.lo >= bound(6));
    CHECK(r.count()->range.hi.is_no_end());
    CHECK(r.notes[0].find("6 people on record, 4 once and 2 twice: about 10 or more") !=
          std::string::npos);
    // A headcount hides who came twice.
    CHECK(with(draw("s1 2020-02-01 R > a h=4"), x).result("population.estimated").reason() ==
          "repeats: not everybody at these sessions is recorded by name");
}

TEST_CASE("an estimate reproduces nothing in print") {
    programme p = six_sessions();
    p.estimates.push_back(survey(estimate_method::people_survey, {6, 6, 6, 6, 6}));
    published_figure printed;
    printed.id = published_id("F1");
    printed.text = "20";
    printed.figure_id = "people.estimated";
    p.published.push_back(printed);
    const asked e(p);
    const verification v = verify_published(e.records());
    CHECK(v.count(verdict::reproduced) == 0);
    CHECK(v.count(verdict::consistent) == 1);
}
