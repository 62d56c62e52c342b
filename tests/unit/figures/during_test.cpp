#include "cascade/figures/narrowing.hpp"
#include "cascade/figures/time_span.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::string read(std::string_view text, std::optional<int> fiscal_year_start = {}) {
    const span_reading span = read_span(text, fiscal_year_start);
    return span.value ? to_text(span.value->first) + " " + to_text(span.value->last) : span.mend;
}

std::string names(period_length length, std::string_view days, int fiscal_year_start) {
    std::string text;
    for (const named_span& one : periods_of(length, *read_span(days, {}).value, fiscal_year_start))
        text += (text.empty() ? "" : " ") + one.name;
    return text;
}

}  // namespace

TEST_CASE("spans are read as people call them") {
    CHECK(read("2020") == "2020-01-01 2020-12-31");
    CHECK(read("2020-02") == "2020-02-01 2020-02-29");
    CHECK(read("2020-02-29") == "2020-02-29 2020-02-29");
    CHECK(read("2020-Q3") == "2020-07-01 2020-09-30");
    CHECK(read("2020-q4") == "2020-10-01 2020-12-31");
    CHECK(read("2020-H2") == "2020-07-01 2020-12-31");
    CHECK(read("2019-07..2020-06") == "2019-07-01 2020-06-30");
    CHECK(read("2019-Q3..2020-05-05") == "2019-07-01 2020-05-05");
}

TEST_CASE("a fiscal year is named by the year it ends in") {
    CHECK(read("FY2020", 7) == "2019-07-01 2020-06-30");
    CHECK(read("fy2020", 10) == "2019-10-01 2020-09-30");
    CHECK(read("FY2020", 1) == "2020-01-01 2020-12-31");
    CHECK(read("FY2019..FY2020", 7) == "2018-07-01 2020-06-30");
    CHECK(read("FY2020").find("fiscal_year_start") != std::string::npos);
    CHECK(read("FY20", 7).find("four digits") != std::string::npos);
}

TEST_CASE("what is no span is refused") {
    for (const char* text : {"", "20", "2020-Q5", "2020-Q0", "2020-H3", "2020-13", "2020-02-30",
                             "2020/21", "..", "2020..", "..2020", "2020-Q", "last year"})
        CHECK_MESSAGE(!read_span(text, 7).value, text);
    CHECK(read("2021..2020") == "write the earlier of the two first");
}

TEST_CASE("periods touch all days and follow one another") {
    CHECK(names(period_length::quarter, "2019-12-31..2020-04-01", 1) == "2019-Q4 2020-Q1 2020-Q2");
    CHECK(names(period_length::month, "2019-11..2020-01", 1) == "2019-11 2019-12 2020-01");
    CHECK(names(period_length::half_year, "2020-06..2020-07", 1) == "2020-H1 2020-H2");
    CHECK(names(period_length::year, "2020-06..2020-07", 1) == "2020");
    CHECK(names(period_length::fiscal_year, "2020-06..2020-07", 7) == "FY2020 FY2021");
    CHECK(names(period_length::fiscal_year, "2020-09..2020-10", 10) == "FY2020 FY2021");
}

TEST_CASE("what may lie beyond the days counts in the high end alone") {
    const asked e(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-02-01 A > c d\n"
        "s3 2020 A > e f g\n"  // some day of the year
        "s4 2020-07-01 A h=50\n"
        "s5 undated B h=10\n");
    CHECK(e.count("sessions", {"during=2020-Q1"}) == between(2, 4));
    // s1 2, s2 2; perhaps s3 3 and s5 10
    CHECK(e.count("contacts", {"during=2020-Q1"}) == between(4, 17));
    CHECK(e.count("people", {"during=2020-Q1"}) == between(4, 17));
    CHECK(e.count("people", {"during=2020-H2"}) == between(50, 63));
    CHECK(e.count("people", {"during=2020"}) == e.count("people"));
    CHECK(e.count("trained.people", {"during=2020-Q2"}) == exactly(0));
}

TEST_CASE("a session that began before the days is not of them") {
    const asked e("s1 2020-03-30..2020-04-02 R h=30");
    CHECK(e.count("contacts", {"during=2020-Q1"}) == exactly(30));
    CHECK(e.count("contacts", {"during=2020-Q2"}) == exactly(0));
}

TEST_CASE("a trail says what may lie outside") {
    const asked e("s1 2020 R h=30\ns2 2021-01-01 R h=4\nperiod 2020-01-01 2021-12-31");
    const traced_figure t = trace_figure(e.records(), {"contacts", {{"during", "2020-Q1"}}, {}});
    REQUIRE(t.trail.records.size() == 1);
    CHECK_FALSE(t.trail.records.front().certain);
    CHECK(t.trail.records.front().doubt == "may lie outside 2020-Q1");
    REQUIRE(t.trail.left_out.size() == 1);
    CHECK(t.trail.left_out.front().why == "not during 2020-Q1");
}

TEST_CASE("claims and services whose date leaves it open make figures not derivable") {
    programme p = draw(
        "s1 2020-01-10 R h=5\n"
        "claim w1 word_of_mouth 40 people\n"
        "claim w2 radio 90 people\n"
        "period 2020-01-01 2021-12-31\n");
    p.claims[0].date = read_date("2020-02").value;
    p.claims[1].date = read_date("2021").value;
    const asked e(std::move(p));
    CHECK(e.count("diffused.people", {"during=2020-Q1"}) == exactly(40));
    CHECK(e.count("diffused.people", {"during=2021"}) == exactly(90));
    CHECK(e.text("diffused.people", {"during=2021-Q1"}).find("w2") != std::string::npos);
    CHECK_FALSE(e.result("diffused.people", {"during=2021-Q1"}).is_derivable());
    // Not the people in sessions alone: that would say that w2 is of other days.
    CHECK_FALSE(e.result("total.people", {"during=2021-Q1"}).is_derivable());
    CHECK(e.count("total.people", {"during=2020-Q2"}) == exactly(0));
    const narrowed_records n = narrowed(e.records(), {{"during", "2021-Q1"}});
    CHECK(n.claims.empty());
    CHECK(n.open == std::vector<std::string>{"w2"});
}

TEST_CASE("trained people are not followed within days") {
    const asked e("s1 2020-01-10 tot R > A\ns2 2020-02-01 A > c");
    for (const char* id : {"activation", "lag_days", "fan_out", "dormant.people",
                           "concentration.gini", "multiplication"})
        CHECK_FALSE(e.result(id, {"during=2020"}).is_derivable());
    CHECK_FALSE(e.result("people", {"during=last year"}).is_derivable());
}
