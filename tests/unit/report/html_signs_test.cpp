#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "html_page.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// A chart of the page as its scripts read it, or null.
nlohmann::json chart_of(const std::string& page, const std::string& id) {
    const nlohmann::json facts = nlohmann::json::parse(facts_of(page));
    for (const auto& chart : facts.at("charts"))
        if (chart.at("id") == "chart-" + id) return chart;
    return nullptr;
}

std::string about(const std::string& page, const std::string& id) {
    return chart_of(page, id).at("about").get<std::string>();
}

}  // namespace

TEST_CASE("a chart tells the signs that it has, and no others") {
    programme p = testing::draw(small_cascade);
    CHECK(!has(about(page_of(p), "tiers"), "Solid"));

    p.sessions.back().headcount = make_figure(interval{5, 9}, unit::people, basis::headcount);
    CHECK(has(about(page_of(p), "tiers"), "Solid: at least so many. Pale: up to so many."));
    CHECK(!has(about(page_of(p), "tiers"), "Arrow"));

    p.sessions.back().headcount =
        make_figure(interval::at_least(5), unit::people, basis::headcount);
    CHECK(has(about(page_of(p), "tiers"), "Arrow: no upper end is known."));
    CHECK(!has(about(page_of(p), "tiers"), "Hatched"));
}

TEST_CASE("five names are not taken for a cell with two ends") {
    const std::string page = page_of(testing::draw(R"(
        s1 2020-01-10 tot R > A B C D E
        s2 2020-02-01 A > c
        s3 2020-02-01 B > d
        s4 2020-02-01 C > e
        s5 2020-02-01 D > f
        s6 2020-02-01 E > g)"));
    REQUIRE(chart_of(page, "trainers").at("data").at("names").size() == 5);
    CHECK(!has(about(page, "trainers"), "Solid"));
}

TEST_CASE("a claim looks unlike a count, as a card, in text and in a table") {
    const std::string counted = page_of(testing::draw(small_cascade));
    CHECK(!has(counted, "class=\"f soft\""));
    CHECK(!has(counted, "class=\"card claim\""));
    const std::string page = page_of(
        testing::draw(std::string(small_cascade) + "\n    claim w1 word_of_mouth 40 people"));
    CHECK(has(page, "<li class=\"card claim\">"));
    CHECK(has(page, "<a class=\"f soft\" href=\"#def-diffused-people\""));
    CHECK(has(page, "<a class=\"f\" href=\"#def-audience-people\""));
    CHECK(has(page, "<li class=\"claim\"><i></i>a claim or an estimate</li>"));
}

TEST_CASE("whoever came to two partners is divided between them") {
    // Alpha taught A, B, c, d and, with Beta, e: 4 + 1/2. Beta taught f and half of e.
    programme p = testing::draw(small_cascade);
    for (session& s : p.sessions) s.partner = s.id.text() == "s3" ? "Beta" : "Alpha";
    const std::string page = page_of(p);
    const nlohmann::json data = chart_of(page, "shares-partner").at("data");
    CHECK(data.at("names") == nlohmann::json({"Alpha", "Beta"}));
    CHECK(data.at("series").at(0).at("cells").at(0).at(0) == 4.5);
    CHECK(data.at("series").at(0).at("cells").at(1).at(1) == 1.5);
    const std::string table = between(page, "data-table=\"shares-partner\"", "</table>");
    CHECK(has(between(table, "<tfoot>", "</tfoot>"), "<bdi>all</bdi>"));
}

TEST_CASE("partners stand side by side, one alone does not") {
    programme p = testing::draw(small_cascade);
    CHECK(!has(page_of(p), "<div class=\"parts\">"));
    for (session& s : p.sessions) s.partner = s.id.text() == "s3" ? "Beta" : "Alpha";
    const std::string parts = between(page_of(p), "<div class=\"parts\">", "</section>");
    CHECK(has(parts, "<div>\n<h3><bdi>Alpha</bdi></h3>\n<ul>"));
    CHECK(has(parts, "</ul>\n</div>\n<div>\n<h3><bdi>Beta</bdi></h3>"));
}

TEST_CASE("a table too wide for a telephone can stand there row below row") {
    programme p = testing::draw(small_cascade);
    for (session& s : p.sessions) s.donor = std::string(30, 'x');
    const std::string page = page_of(p);
    CHECK(has(page, "<div class=\"table\" data-table=\"over-time\""));
    CHECK(has(page, "<div class=\"table wide-table\" data-table=\"trainers\""));
    CHECK(has(page, "data-head=\"Lost without them\""));
}

TEST_CASE("definitions are whole sentences") {
    const std::string page = page_of(testing::draw(small_cascade));
    const std::string list = between(page, "<dl class=\"definitions\">", "</dl>");
    CHECK(!has(list, "<dd></dd>"));
    CHECK(!has(list, "]("));
    CHECK(!has(list, "See "));
    CHECK(has(between(list, "id=\"def-contacts-per-session\">", "</div>"),
              "<dd>contacts / sessions, the mean size of a session.</dd>"));
    CHECK(has(between(list, "id=\"def-total-people\">", "</div>"),
              "[max of low ends, sum of high ends]"));
}

TEST_CASE("what would be lost without a trainer stands beside what the trainer reached") {
    // Without A, c and d are lost; e has B too. Without B, f.
    const std::string page = page_of(testing::draw(small_cascade));
    CHECK(has(page,
              "data-figure=\"loss_people\" data-where=\"{&quot;actor&quot;:&quot;A&quot;}\" "
              "data-lo=\"2\" data-hi=\"2\""));
    CHECK(has(page,
              "data-figure=\"loss_people\" data-where=\"{&quot;actor&quot;:&quot;B&quot;}\" "
              "data-lo=\"1\" data-hi=\"1\""));
}
