#include "cascade/report/report_scope.hpp"

#include <algorithm>
#include <set>

#include "cascade/report/html_output.hpp"
#include "cascade/report/summary.hpp"
#include "cascade/report/xlsx_sheets.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

constexpr std::string_view two_partners =
    "s1 2020-01-10 tot R > A B partner=PWF\n"
    "s2 2020-02-01 A h=250000 partner=PWF\n"
    "s3 2020-05-01 B > c d partner=CM\n"
    "claim w1 radio 1234567 people partner=CM\n";

std::string report(const programme& p, report_scope scope) {
    const asked a(p);
    return to_text(summary_document(summarise(a.records(), {}, {}, {}, std::move(scope))),
                   text_colour::plain);
}

bool has(const std::string& text, std::string_view words) {
    return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a part of a programme is called a part") {
    report_scope scope;
    scope.partner = "PWF";
    const std::string text = report(draw(two_partners), scope);
    CHECK(has(text, "(only partner PWF)"));
    CHECK(has(text, "Only partner PWF: a part of the programme, not the whole"));
    CHECK(has(text, "2 people were trained"));
    CHECK_FALSE(has(text, "radio"));  // CM's claim
    CHECK_FALSE(has(text, "\nCM\n"));

    scope.partner = "CM";
    CHECK(has(report(draw(two_partners), scope), "radio"));
    CHECK_FALSE(has(report(draw(two_partners), {}), "a part of the programme"));
}

TEST_CASE("every figure of a narrowed summary has the condition") {
    const asked a(two_partners);
    report_scope scope;
    scope.partner = "PWF";
    scope.span = named_span{"2020-Q1", *read_span("2020-Q1", {}).value};
    const summary s = summarise(a.records(), {}, {}, {}, scope);
    const where_clauses both{{"during", "2020-Q1"}, {"partner", "PWF"}};
    for (const figure_result& f : s.figures) CHECK_MESSAGE(f.where == both, f.id);
    for (const breakdown& b : s.breakdowns)
        for (const figure_result& cell : b.cells) {
            CHECK(cell.where.size() == 3);
            // Writers look at the last one.
            CHECK_MESSAGE(cell.where.back().dimension == b.by.front(), b.total.id);
        }
    CHECK(figure_of(s, "contacts").count()->range == exactly(250002));
}

TEST_CASE("what is of the whole cascade is not in a page about a part") {
    const asked a(two_partners);
    report_scope scope;
    scope.partner = "PWF";
    const std::string page = summary_html(summarise(a.records(), {}, {}, {}, scope));
    CHECK_FALSE(has(page, "Who passed it on"));
    CHECK(has(page, "a part of the programme, not the whole"));
    CHECK(has(summary_html(summarise(a.records(), {}, {}, {}, {})), "Who passed it on"));
}

TEST_CASE("a workbook about a part has no sheet of the whole, and every sheet says so") {
    const asked a(two_partners);
    const auto names_of = [](const std::vector<sheet>& sheets) {
        std::set<std::string> names;
        for (const sheet& s : sheets) names.insert(s.name);
        return names;
    };
    report_scope scope;
    const std::set<std::string> whole = names_of(summary_sheets(summarise(a.records(), {}, {})));
    CHECK(whole.count("Trainers") == 1);
    CHECK(whole.count("Donor annex") == 1);
    scope.partner = "PWF";
    const std::vector<sheet> part = summary_sheets(summarise(a.records(), {}, {}, {}, scope));
    CHECK(names_of(part).count("Trainers") == 0);
    CHECK(names_of(part).count("Donor annex") == 0);
    CHECK(names_of(part).count("Figures") == 1);
    for (const sheet& s : part) {
        const std::string words = "Only partner PWF: a part of the programme, not the whole";
        CHECK_MESSAGE(std::count(s.remarks.begin(), s.remarks.end(), words) == 1, s.name);
    }
    scope = {};
    scope.sections = {"tiers"};
    CHECK(names_of(summary_sheets(summarise(a.records(), {}, {}, {}, scope))) ==
          std::set<std::string>{"Summary", "Tiers"});
}

TEST_CASE("sections are those that are asked for, else those that are not hidden") {
    programme p = draw(two_partners);
    p.report.hidden = {"quality", "inputs"};
    CHECK_FALSE(has(report(p, {}), "\nData quality\n"));
    CHECK(has(report(p, {}), "Sections left out: Data quality; Inputs"));
    report_scope scope;
    scope.sections = {"tiers", "quality"};
    const std::string text = report(p, scope);
    CHECK(has(text, "Only these sections: The cascade by tier; Data quality"));
    CHECK(has(text, "\nData quality\n"));
    CHECK_FALSE(has(text, "\nKey points\n"));
}

TEST_CASE("partners are told in the order of the programme file") {
    programme p = draw(two_partners);
    std::string text = report(p, {});
    CHECK(text.find("\nCM\n") < text.find("\nPWF\n"));
    p.report.strands = {"PWF"};
    text = report(p, {});
    CHECK(text.find("\nPWF\n") < text.find("\nCM\n"));
}

TEST_CASE("numbers are grouped by lakh and crore where people read") {
    programme p = draw(two_partners);
    p.title = "Session 1,234,567";  // a title is what it is
    p.report.grouping = number_grouping::south_asian;
    const std::string text = report(p, {});
    CHECK(has(text, "2,50,000"));
    CHECK(has(text, "12,34,567 people"));
    CHECK_FALSE(has(text, "250,000"));
    CHECK(has(text, "Session 1,234,567"));
    const asked a(p);
    const summary s = summarise(a.records(), {}, {});
    CHECK_FALSE(has(summary_json(s), "2,50,000"));
    CHECK_FALSE(has(summary_csv(s), "2,50,000"));
    const std::string page = summary_html(s);
    CHECK(has(page, "2,50,000"));
    CHECK(has(page, " data-grouping=\"south-asian\""));
    // A linked number is still the figure that it was.
    CHECK(has(page, "data-lo=\"250000\""));
}

TEST_CASE("a title and a logo of the report stand in the page") {
    programme p = draw(two_partners);
    p.report.title = "Our year";
    p.report.logo = report_logo{"logo.png", "image/png", "abcd"};
    const asked a(p);
    const std::string page = summary_html(summarise(a.records(), {}, {}));
    CHECK(has(page, "<bdi>Our year</bdi>"));
    CHECK(has(page, "src=\"data:image/png;base64,YWJjZA==\""));
}
