#include "cascade/report/bundle.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

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

const bundle_file& file_of(const std::vector<bundle_file>& files, const std::string& path) {
    for (const bundle_file& f : files)
        if (f.path == path) return f;
    throw std::runtime_error("no file " + path);
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

std::string heading_of(const bundle_file& f) {
    std::string heading;
    for (const bundle_column& c : f.columns) heading += (heading.empty() ? "" : ",") + c.name;
    return heading;
}

}  // namespace

TEST_CASE("the columns that the manifest will name are those of the table") {
    const programme p = testing::draw(lines);
    const evidence e(p);
    SUBCASE("whole") {
        const auto files = bundle_outputs(summary_of(e, {}));
        const bundle_file& table = file_of(files, "figures.csv");
        CHECK(heading_of(table) == first_line(table.content));
        CHECK(table.rows == rows_of_csv(table.content));
    }
    SUBCASE("incomplete") {
        const auto files = bundle_outputs(summary_of(e, {1, 4, 1}));
        const bundle_file& table = file_of(files, "figures.csv");
        CHECK(heading_of(table) == first_line(table.content));
    }
}

TEST_CASE("every output of incomplete records says so") {
    const programme p = testing::draw(lines);
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
