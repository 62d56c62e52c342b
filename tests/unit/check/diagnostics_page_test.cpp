#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "cascade/base/problem_codes.hpp"
#include "cascade/base/text.hpp"
#include "cascade/check/checks.hpp"

using namespace cascade;

namespace {

struct page_row {
    std::string rule;
    std::string severity;
};

/// The rows `| `code` | rule | severity | …` of the page that lists all codes.
std::map<std::string, page_row> rows_of_page() {
    std::ifstream page("docs/diagnostics.md");
    std::map<std::string, page_row> rows;
    for (std::string line; std::getline(page, line);) {
        if (line.rfind("| `", 0) != 0) continue;
        std::vector<std::string> cells;
        for (std::size_t from = 1; from < line.size();) {
            const std::size_t end = std::min(line.find('|', from), line.size());
            cells.emplace_back(trimmed(std::string_view(line).substr(from, end - from)));
            from = end + 1;
        }
        if (cells.size() < 5) continue;
        const std::string code = cells[0].substr(1, cells[0].size() - 2);
        CAPTURE(code);
        CHECK(rows.emplace(code, page_row{cells[1], cells[2]}).second);
        CHECK_FALSE(cells[3].empty());
        CHECK_FALSE(cells[4].empty());
    }
    return rows;
}

}  // namespace

TEST_CASE("docs/diagnostics.md has every code, under its rule, and no other") {
    const std::map<std::string, page_row> rows = rows_of_page();
    CHECK(rows.size() == problem_codes().size());
    for (const problem_code& code : problem_codes()) {
        CAPTURE(std::string(code.slug));
        const auto row = rows.find(std::string(code.slug));
        REQUIRE(row != rows.end());
        CHECK(row->second.rule == code.rule);
    }
}

TEST_CASE("docs/diagnostics.md has every judgement under its severity") {
    const std::map<std::string, page_row> rows = rows_of_page();
    for (const check_rule& rule : check_rules()) {
        CAPTURE(std::string(rule.slug));
        const auto row = rows.find(std::string(rule.slug));
        REQUIRE(row != rows.end());
        CHECK(row->second.severity == (rule.severity == severity::warning ? "warning" : "info"));
    }
}
