#include "cascade/report/xlsx_sheets.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "cascade/base/text.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

summary summary_of(const asked& a) { return summarise(a.records(), {}, {}); }

const sheet& named(const std::vector<sheet>& sheets, const std::string& name) {
    for (const sheet& s : sheets)
        if (s.name == name) return s;
    throw std::invalid_argument("no sheet " + name);
}

std::size_t column_of(const sheet& s, const std::string& heading) {
    for (std::size_t i = 0; i < s.columns.size(); ++i)
        if (s.columns[i].heading == heading) return i;
    throw std::invalid_argument("no column " + heading);
}

/// The cell below a heading in the row that begins with, or in `id_column` holds, an id.
const sheet_cell& cell_of(const sheet& s, const std::string& id_column, const std::string& id,
                          const std::string& heading) {
    for (const std::vector<sheet_cell>& row : s.rows)
        if (row[column_of(s, id_column)] == sheet_cell(id)) return row[column_of(s, heading)];
    throw std::invalid_argument("no row " + id);
}

bool is_nothing(const sheet_cell& cell) { return std::holds_alternative<std::monostate>(cell); }
bool is_number(const sheet_cell& cell, std::int64_t n) {
    return std::holds_alternative<std::int64_t>(cell) && std::get<std::int64_t>(cell) == n;
}

constexpr std::string_view with_headcounts =
    "s1 2020-01-10 tot R > A B\n"
    "s2 2020-02-01 A h=20 w=8 m=12\n"
    "s3 2021-02-01 B h=30\n"
    "s4 2021-03-01 B h=at_least_10\n";

}  // namespace

TEST_CASE("ends of a range are numbers, an open end and what is not derivable are empty") {
    const asked a(with_headcounts);
    const std::vector<sheet> sheets = summary_sheets(summary_of(a));
    const sheet& figures = named(sheets, "Figures");
    // s2 20 and s3 30 and s4 10 or more, perhaps the same people; two trainers besides.
    CHECK(is_number(cell_of(figures, "Id", "audience.people", "Value, low"), 30));
    CHECK(is_nothing(cell_of(figures, "Id", "audience.people", "Value, high")));
    CHECK(is_number(cell_of(figures, "Id", "trained.people", "Value, low"), 2));
    CHECK(is_number(cell_of(figures, "Id", "trained.people", "Value, high"), 2));
    CHECK(cell_of(figures, "Id", "concentration.gini", "Value") ==
          sheet_cell(std::string("not derivable")));
    CHECK(is_nothing(cell_of(figures, "Id", "concentration.gini", "Value, low")));
    CHECK(is_nothing(cell_of(figures, "Id", "concentration.gini", "Value, high")));
    CHECK_FALSE(is_nothing(cell_of(figures, "Id", "concentration.gini", "Why not derivable")));
}

TEST_CASE("every figure has a row, every row has a cell for every heading") {
    const asked a(with_headcounts);
    const summary s = summary_of(a);
    const std::vector<sheet> sheets = summary_sheets(s);
    CHECK(named(sheets, "Figures").rows.size() == s.figures.size());
    for (const sheet& one : sheets) {
        CAPTURE(one.name);
        CHECK(one.name.size() <= 31);
        CHECK(one.name.find_first_of("[]:*?/\\") == std::string::npos);
        for (const auto& row : one.rows) CHECK(row.size() == one.columns.size());
        std::set<std::string> headings;  // two of one name would damage a table of Excel
        for (const sheet_column& c : one.columns) CHECK(headings.insert(folded(c.heading)).second);
        for (const sheet_chart& chart : one.charts)
            CHECK(chart.first_row + chart.rows <= one.rows.size());
    }
}

TEST_CASE("a chart draws the ranges of the recorded tiers and nothing of the total") {
    const asked a(with_headcounts);
    const std::vector<sheet> sheets = summary_sheets(summary_of(a));
    const sheet& tiers = named(sheets, "Tiers");
    REQUIRE(tiers.charts.size() == 1);
    CHECK(tiers.charts.front().rows == 2);
    CHECK(tiers.rows.size() == 3);
    CHECK(is_number(tiers.rows[0][tiers.charts.front().low], 2));
    CHECK(is_number(tiers.rows[0][tiers.charts.front().beyond], 0));
    CHECK(is_nothing(tiers.rows[1][tiers.charts.front().beyond]));  // no high end
    CHECK(named(sheets, "Over time").charts.front().rows == 2);
}

TEST_CASE("the annex leaves baseline and this period to the reader, and rounds shares outward") {
    programme p = draw(with_headcounts);
    target aim;
    aim.figure_id = "trained.people";
    aim.value = make_figure(exactly(3), unit::people, basis::reported);
    p.targets.push_back(aim);
    aim.figure_id = "audience.people";
    aim.value = make_figure(exactly(7), unit::people, basis::reported);
    aim.where = {{"sex", "women"}};
    p.targets.push_back(aim);
    const asked a(std::move(p));
    const std::vector<sheet> sheets = summary_sheets(summary_of(a));
    const sheet& annex = named(sheets, "Donor annex");
    for (const auto& row : annex.rows) {
        CHECK(is_nothing(row[column_of(annex, "Baseline")]));
        CHECK(is_nothing(row[column_of(annex, "This period")]));
    }
    // 2 of 3 is 0.66666…
    const auto share = [&](const char* heading) {
        return std::get<sheet_ratio>(cell_of(annex, "Id", "trained.people", heading)).value;
    };
    CHECK(share("% of target, low") == 0.666);
    CHECK(share("% of target, high") == 0.667);
    CHECK(annex.rows.back()[column_of(annex, "Disaggregation")] ==
          sheet_cell(std::string("sex = women")));
    CHECK(named(sheets, "Targets").rows.size() == 2);
}

TEST_CASE("rows beyond what a sheet holds are left out and said so") {
    sheet s;
    s.rows.resize(12, {sheet_cell(std::int64_t{1})});
    cut_to(12, s);
    CHECK(s.remarks.empty());
    cut_to(10, s);
    CHECK(s.rows.size() == 10);
    CHECK(s.remarks.front().rfind("The last 2 rows are not here", 0) == 0);
}

TEST_CASE("rows left out are said on every sheet") {
    const asked a(with_headcounts);
    const summary s = summarise(a.records(), {}, {4, 56, 4});
    for (const sheet& one : summary_sheets(s))
        CHECK(one.remarks.front() == "INCOMPLETE: 4 of 56 rows left out");
}
