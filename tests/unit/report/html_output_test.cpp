#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "html_page.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t n = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++n;
    return n;
}

}  // namespace

TEST_CASE("the page says the figures of the summary, each with its ends and its definition") {
    // A, B, c, d, e, f are six people; e came twice: 2 + 3 + 2 attendances.
    const std::string page = page_of(testing::draw(small_cascade));
    CHECK(page.find("data-figure=\"people\" data-lo=\"6\" data-hi=\"6\" data-unit=\"people\" "
                    "data-basis=\"counted\" data-records=\"3\"") != std::string::npos);
    CHECK(page.find("data-figure=\"contacts\" data-lo=\"7\" data-hi=\"7\"") != std::string::npos);
    CHECK(page.find("data-figure=\"contacts\" data-where=\"{&quot;tier&quot;:&quot;1&quot;}\" "
                    "data-lo=\"2\" data-hi=\"2\"") != std::string::npos);
    CHECK(count(page, "id=\"def-people\"") == 1);
    CHECK(between(page, "id=\"def-contacts\">", "</div>")
              .find("Sum of headcounts. Unit: contacts.") != std::string::npos);
    // The worked examples of the definitions are about another programme.
    CHECK(between(page, "<dl class=\"definitions\">", "</dl>").find("Example") ==
          std::string::npos);
}

TEST_CASE("an end that is not known is left out, and a figure that cannot be had has none") {
    programme p = testing::draw("s1 2020-01-10 tot R > A");
    session& s = p.sessions.front();
    s.headcount = make_figure(interval::at_least(30), unit::people, basis::headcount);
    const std::string page = page_of(p);
    CHECK(page.find("data-figure=\"contacts\" data-lo=\"30\" data-unit") != std::string::npos);
    CHECK(page.find("class=\"open\"") != std::string::npos);
}

TEST_CASE("what a page loads and runs is closed by its policy") {
    const std::string page = page_of(testing::draw(small_cascade));
    const std::string policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    CHECK(policy.rfind("default-src 'none'; script-src 'sha256-", 0) == 0);
    CHECK(policy.find("unsafe-eval") == std::string::npos);
    CHECK(policy.find("http") == std::string::npos);
    CHECK(count(page, "<html lang=\"en\" dir=\"ltr\">") == 1);
    // 32 bytes are 43 digits of base64 and one to fill up.
    const std::string hash = between(policy, "'sha256-", "'");
    CHECK(hash.size() == 44);
    CHECK(hash.back() == '=');
}

TEST_CASE("names stay names: in the text, in attributes and in the data of scripts") {
    programme p = testing::draw(small_cascade);
    const std::string nasty = "</script><img src=x onerror=\"f('`')\">&\xe2\x80\xa8\xe2\x80\xae";
    p.title = nasty;
    for (session& s : p.sessions) s.partner = nasty + s.id.text();
    const std::string page = page_of(p);
    CHECK(count(page, "<img") == 0);
    CHECK(count(page, "onerror=\"") == 0);
    CHECK(
        page.find("&lt;/script&gt;&lt;img src=x onerror=&quot;f(&#39;&#96;&#39;)&quot;&gt;&amp;") !=
        std::string::npos);
    CHECK(page.find("\xe2\x80\xa8") == std::string::npos);
    CHECK(page.find("\xe2\x80\xae") == std::string::npos);

    const std::string facts = facts_of(page);
    CHECK(facts.find_first_of("<>&") == std::string::npos);
    const nlohmann::json read = nlohmann::json::parse(facts);
    bool has_flow = false;
    for (const auto& chart : read.at("charts"))
        has_flow = has_flow || chart.at("id") == "chart-flow";
    CHECK(has_flow);
}

TEST_CASE("the bands of the flow are the attendances of partners and tiers") {
    programme p = testing::draw(small_cascade);
    for (session& s : p.sessions) s.partner = s.id.text() == "s3" ? "Beta" : "Alpha";
    const std::string page = page_of(p);
    const nlohmann::json read = nlohmann::json::parse(facts_of(page));
    nlohmann::json flow;
    for (const auto& chart : read.at("charts"))
        if (chart.at("id") == "chart-flow") flow = chart.at("data");
    REQUIRE(!flow.is_null());
    std::map<std::string, std::int64_t> bands;
    for (const auto& link : flow.at("links"))
        bands[flow.at("nodes").at(link.at(0).get<std::size_t>()).at("name").get<std::string>() +
              ">" +
              flow.at("nodes").at(link.at(1).get<std::size_t>()).at("name").get<std::string>()] =
            link.at(2).get<std::int64_t>();
    // s1 has 2 and s2 has 3 attendances, both Alpha's; s3 has 2, Beta's.
    CHECK(bands == std::map<std::string, std::int64_t>{{"Root R>Alpha", 5},
                                                       {"Root R>Beta", 2},
                                                       {"Alpha>Tier 1", 2},
                                                       {"Alpha>Tier 2", 3},
                                                       {"Beta>Tier 2", 2}});
}

TEST_CASE("small names of a flow become one, and nobody is lost") {
    std::string many = "t 2020-01-10 tot R > A\n";
    for (int i = 10; i < 50; ++i)
        many += "s" + std::to_string(i) + " 2020-02-01 A > x" + std::to_string(i) + "\n";
    programme p = testing::draw(many);
    for (session& s : p.sessions) s.partner = "P" + s.id.text();
    const nlohmann::json read = nlohmann::json::parse(facts_of(page_of(p)));
    for (const auto& chart : read.at("charts")) {
        if (chart.at("id") != "chart-flow") continue;
        std::int64_t from_roots = 0;
        std::int64_t partners = 0;
        for (const auto& node : chart.at("data").at("nodes"))
            partners += node.at("depth") == 1 ? 1 : 0;
        for (const auto& link : chart.at("data").at("links"))
            if (chart.at("data").at("nodes").at(link.at(0).get<std::size_t>()).at("depth") == 0)
                from_roots += link.at(2).get<std::int64_t>();
        CHECK(partners == 12);
        CHECK(from_roots == 41);
    }
}

TEST_CASE("a long table is cut with a word where the rest is") {
    std::string many = "t 2020-01-10 tot R > A\n";
    for (int i = 0; i < 1100; ++i)
        many += "s" + std::to_string(10000 + i) + " 2020-02-01 A > x" + std::to_string(i) + "\n";
    programme p = testing::draw(many);
    for (session& s : p.sessions) s.area = "U" + s.id.text();
    const std::string page = page_of(p);
    const std::string table = between(page, "data-table=\"area\"", "</table>");
    CHECK(count(table, "<th scope=\"row\"") == 1001);  // and the total
    CHECK(page.find("The first 1,000 of 1,101 rows; report -f csv has all.") != std::string::npos);
}
