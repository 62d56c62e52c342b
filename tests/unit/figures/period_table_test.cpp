#include "cascade/figures/period_table.hpp"

#include <map>
#include <set>

#include "support/asked.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

period_table table_of(const asked& a, period_length length, where_clauses where = {}) {
    const std::optional<time_span> days = dated_days(a.records(), where);
    REQUIRE(days);
    const std::vector<named_span> whole = periods_of(length, *days, 7);
    return people_over_time(
        a.records(),
        {std::move(where), length, {whole.front().span.first, whole.back().span.last}, 7});
}

std::string text(const figure_result& f) { return to_text(f.count()->range, text_style::machine); }

/// `2020-Q1 people 3 = 3 new + 0 returning, 3 so far`
std::vector<std::string> lines(const period_table& t) {
    std::vector<std::string> all;
    for (const period_row& row : t.rows)
        all.push_back(row.period.name + " people " + text(row.people) + " = " + text(row.fresh) +
                      " new + " + text(row.returning) + " returning, " + text(row.cumulative) +
                      " so far");
    return all;
}

}  // namespace

TEST_CASE("people by name are new once") {
    programme p = draw(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-02-01 A > c d\n"
        "s3 2020-05-01 A > c e\n"      // c again
        "s4 2020-11-01 B > c d e\n");  // nobody new; the third quarter is empty
    p.report.fiscal_year_start = 7;
    const asked a(std::move(p));
    CHECK(lines(table_of(a, period_length::quarter)) ==
          std::vector<std::string>{"2020-Q1 people 4 = 4 new + 0 returning, 4 so far",
                                   "2020-Q2 people 2 = 1 new + 1 returning, 5 so far",
                                   "2020-Q3 people 0 = 0 new + 0 returning, 5 so far",
                                   "2020-Q4 people 3 = 0 new + 3 returning, 5 so far"});
    // July to June: s1 to s3, then s4
    CHECK(lines(table_of(a, period_length::fiscal_year)) ==
          std::vector<std::string>{"FY2020 people 5 = 5 new + 0 returning, 5 so far",
                                   "FY2021 people 3 = 0 new + 3 returning, 5 so far"});
    CHECK(table_of(a, period_length::quarter).open == 0);
}

TEST_CASE("headcounts leave open who came again") {
    const asked a(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-05-01 A h=20\n"
        "s3 2020-08-01 A > c B h=30\n");
    // Q2: 20 people, of whom A and B may be two: 18 to 20 new.
    // Q3: 30 people, B among them. Before: 20 to 22. New at least 30 - 22 = 8, and not c for
    // certain, who may have been one of the 20; at most all but B: 29. Returning at least B, at
    // most the 22.
    const std::vector<std::string> found = lines(table_of(a, period_length::quarter));
    REQUIRE(found.size() == 3);
    CHECK(found[0] == "2020-Q1 people 2 = 2 new + 0 returning, 2 so far");
    CHECK(found[1] == "2020-Q2 people 20 = 18..20 new + up to 2 returning, 20..22 so far");
    CHECK(found[2] == "2020-Q3 people 30 = 8..29 new + 1..22 returning, 30..51 so far");
}

TEST_CASE("a date that leaves the period open is in the high end of each") {
    const asked a(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-02-01 A > c\n"
        "s3 2020-03..2020-04 A > d e\n"  // began in March, a session of several days
        "s4 2020 B > f\n"
        "s5 2020-06-01 B > c f\n");
    const period_table t = table_of(a, period_length::quarter);
    CHECK(t.open == 1);  // s4
    const std::vector<std::string> found = lines(t);
    REQUIRE(found.size() >= 2);
    // A, B, c, d, e surely; f perhaps, then f is returning in Q2
    CHECK(found[0] == "2020-Q1 people 5..6 = 5..6 new + 0 returning, 5..6 so far");
    CHECK(found[1] == "2020-Q2 people 2 = up to 1 new + 1..2 returning, 6 so far");
}

TEST_CASE("a cohort that comes again is returning") {
    const asked a(
        "cohort K=60\n"
        "s1 2020-01-10 tot R > K\n"
        "s2 2020-05-01 R > K\n");
    const std::vector<std::string> found = lines(table_of(a, period_length::quarter));
    REQUIRE(found.size() == 2);
    CHECK(found[1] == "2020-Q2 people 60 = 0 new + 60 returning, 60 so far");
}

TEST_CASE("before is before under the same conditions") {
    const asked a(
        "s1 2020-01-10 R > c d partner=P\n"
        "s2 2020-05-01 R > c e partner=Q\n"
        "s3 2020-08-01 R > c f partner=Q\n");
    CHECK(lines(table_of(a, period_length::quarter, {{"partner", "Q"}})) ==
          std::vector<std::string>{"2020-Q2 people 2 = 2 new + 0 returning, 2 so far",
                                   "2020-Q3 people 2 = 1 new + 1 returning, 3 so far"});
    // What came before the days that are listed is before all the same.
    const period_table cut = people_over_time(
        a.records(), {{}, period_length::half_year, *read_span("2020-08", {}).value, 1});
    CHECK(lines(cut) == std::vector<std::string>{
                            "2020-08-01..2020-08-31 people 2 = 1 new + 1 returning, 4 so far"});
}

// Names are taken away and dates made coarser: what was true before must lie within the ranges.
TEST_CASE("the ranges hold what is true") {
    dice d(20260);
    for (int round = 0; round < 150; ++round) {
        std::string true_text = "period 2020-01-01 2020-12-31\n";
        std::string said_text = true_text;
        for (unsigned s = 0; s < 6; ++s) {
            std::string list;
            std::set<unsigned> people;
            const unsigned many = 1 + d.below(4);
            for (unsigned i = 0; i < many; ++i) people.insert(d.below(7));
            for (const unsigned who : people) list += " p" + std::to_string(who);
            const std::string month = std::to_string(1 + d.below(9));
            const std::string date = "2020-0" + month;
            const std::string id = "s" + std::to_string(s) + ' ';
            true_text += id + date + "-15 R >" + list + '\n';
            said_text += id + (d.chance(30) ? "2020" : d.chance(30) ? date : date + "-15");
            // All names, some of them, or none.
            const std::string total = " h=" + std::to_string(people.size());
            if (d.chance(50))
                said_text += " R >" + list + '\n';
            else if (d.chance(50))
                said_text += " R > p" + std::to_string(*people.begin()) + total + '\n';
            else
                said_text += " R" + total + '\n';
        }
        const asked truth(true_text);
        const asked said(said_text);
        const time_span year = *read_span("2020-01..2020-09", {}).value;
        const period_table is =
            people_over_time(truth.records(), {{}, period_length::quarter, year, 1});
        const period_table may =
            people_over_time(said.records(), {{}, period_length::quarter, year, 1});
        REQUIRE(is.rows.size() == may.rows.size());
        const auto holds = [](const figure_result& range, const figure_result& value) {
            const interval& r = range.count()->range;
            const interval& v = value.count()->range;
            return v.is_exact() && r.lo <= v.lo && v.hi <= r.hi;
        };
        for (std::size_t i = 0; i < is.rows.size(); ++i) {
            const period_row& t = is.rows[i];
            const period_row& m = may.rows[i];
            CHECK_MESSAGE(holds(m.people, t.people), said_text << true_text);
            CHECK_MESSAGE(holds(m.fresh, t.fresh), said_text << true_text);
            CHECK_MESSAGE(holds(m.returning, t.returning), said_text << true_text);
            CHECK_MESSAGE(holds(m.cumulative, t.cumulative), said_text << true_text);
            CHECK(t.people.count()->range.lo ==
                  t.fresh.count()->range.lo + t.returning.count()->range.lo);
        }
    }
}
