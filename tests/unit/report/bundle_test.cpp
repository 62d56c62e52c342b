#include "cascade/report/bundle.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/draw.hpp"

using namespace cascade;

namespace {

constexpr const char* lines = R"(
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 A > c d e)";

summary summary_of(const evidence& e, completeness complete) {
    return summarise(e,
                     {{severity::warning, "no-roots", {"a.csv", 7, 2}, "seen", "mend"},
                      {severity::warning, "no-roots", {"a.csv", 9, 2}, "seen", "mend"}},
                     complete);
}

programme drawn_and_printed() {
    programme p = testing::draw(lines);
    published_figure printed;
    printed.id = published_id("F1");
    printed.text = "5";
    printed.figure_id = "contacts";
    p.published.push_back(printed);
    return p;
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string heading_of(const bundle_file& f) {
    std::string heading;
    for (const bundle_column& c : f.columns) heading += (heading.empty() ? "" : ",") + c.name;
    return heading;
}

}  // namespace

TEST_CASE("the columns that the manifest will name are those of the tables") {
    const programme p = drawn_and_printed();
    const evidence e(p);
    const std::vector<completeness> whole_and_not{{}, {1, 4, 1}};
    for (const completeness& complete : whole_and_not) {
        int tables = 0;
        for (const bundle_file& f : bundle_outputs(summary_of(e, complete))) {
            if (f.columns.empty()) continue;
            CAPTURE(f.path);
            CHECK(heading_of(f) == first_line(f.content));
            CHECK(f.rows == rows_of_csv(f.content));
            ++tables;
        }
        CHECK(tables == 2);
    }
}

TEST_CASE("every output of incomplete records says so") {
    const programme p = drawn_and_printed();
    const evidence e(p);
    for (const bundle_file& f : bundle_outputs(summary_of(e, {1, 4, 1}))) {
        CAPTURE(f.path);
        CHECK(f.content.find("INCOMPLETE: 1 of 4 rows left out") != std::string::npos);
    }
}

TEST_CASE("rows of a table end outside quotes only") {
    CHECK(rows_of_csv("") == 0);
    CHECK(rows_of_csv("a,b\n") == 0);
    CHECK(rows_of_csv("a,b\n1,2\n") == 1);
    CHECK(rows_of_csv("a,b\n1,\"x\ny\"\n2,\"say \"\"so\"\"\n\"\n") == 2);
}

TEST_CASE("the code list names one convention in force and no row of a problem") {
    const programme p = testing::draw(lines);
    const evidence e(p);
    const auto rules = nlohmann::json::parse(rules_json(summary_of(e, {})));
    int in_force = 0;
    for (const auto& c : rules["conventions"]) in_force += c["in_force"].get<bool>() ? 1 : 0;
    CHECK(in_force == 1);
    REQUIRE(rules["problems"].size() == 1);
    CHECK(rules["problems"][0]["code"] == "no-roots");
    CHECK(rules["problems"][0]["count"] == 2);
    CHECK_FALSE(rules["problems"][0].contains("row"));
    CHECK(rules["figures"].size() == figure_definitions().size());
}
