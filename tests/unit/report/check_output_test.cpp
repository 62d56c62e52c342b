#include "cascade/report/check_output.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cascade/report/completeness.hpp"

using namespace cascade;

namespace {

problem bad_date(std::uint32_t row) {
    return {
        severity::error, "date-serial", {"sessions.csv", row, 2}, "B holds 45123", "write a date"};
}

input_file sessions_table() {
    input_file f;
    f.name = "sessions.csv";
    f.rows_read = 61;
    f.accepted = 52;
    f.rejected = 4;
    f.skipped = 5;
    f.is_table = true;
    f.columns = {{"date", 2}, {"session_id", 1}};
    return f;
}

check_result a_check(std::vector<problem> problems) {
    check_result r;
    r.programme = "example";
    r.files.add(sessions_table());
    r.problems = {std::move(problems)};
    return r;
}

}  // namespace

TEST_CASE("twenty lines of one code, then how many more") {
    std::vector<problem> problems;
    for (std::uint32_t row = 2; row < 2 + 23; ++row) problems.push_back(bad_date(row));
    const std::string lines = problem_lines({problems});
    CHECK(lines.find("sessions.csv:21:2: error:") != std::string::npos);  // the twentieth
    CHECK(lines.find("sessions.csv:22:2: error:") == std::string::npos);
    CHECK(lines.find("\u2026 and 3 more [date-serial], see `check -f json`\n") !=
          std::string::npos);
    problems.resize(20);
    CHECK(problem_lines({problems}).find("more [") == std::string::npos);
}

TEST_CASE("what became of the rows of a file adds up in one line") {
    // 52 + 4 + 5 = 61
    CHECK(file_line(sessions_table()) ==
          "sessions.csv: 61 read = 52 accepted + 4 rejected + 5 skipped");
}

TEST_CASE("the last line counts") {
    CHECK(counts_text({}) == "no problems found");
    CHECK(counts_text({2, 3, 1}) == "2 errors, 3 warnings, 1 note");
    CHECK(counts_text({0, 1, 0}) == "1 warning");
}

TEST_CASE("the report of a check names status, cell, heading and code") {
    const auto json = nlohmann::ordered_json::parse(check_json(a_check({bad_date(14)})));
    CHECK(json["schema"] == "cascade.check/1");
    CHECK(json["status"] == "errors");
    const auto& file = json["files"][0];
    CHECK(file["path"] == "sessions.csv");
    CHECK(file["rows_read"] == 61);
    const auto& found = file["problems"][0];
    CHECK(found["row"] == 14);
    CHECK(found["column"] == 2);
    CHECK(found["letter"] == "B");
    CHECK(found["heading"] == "date");
    CHECK(found["code"] == "date-serial");
    CHECK(file["truncated"] == false);
    CHECK(json["totals"]["errors"] == 1);
}

TEST_CASE("a file that could not be read stands in the report of a check all the same") {
    const auto json = nlohmann::ordered_json::parse(check_json(
        a_check({{severity::unusable, "not-found", {"gone.csv", 0, 0}, "is not there", ""}})));
    CHECK(json["files"].size() == 2);
    CHECK(json["files"][1]["path"] == "gone.csv");
    CHECK(json["files"][1]["problems"][0]["row"].is_null());
}

TEST_CASE("a check writes at most ten thousand problems of a file and says so") {
    const std::vector<problem> problems(10'001, bad_date(3));
    const auto json = nlohmann::ordered_json::parse(check_json(a_check(problems)));
    CHECK(json["files"][0]["problems"].size() == 10'000);
    CHECK(json["files"][0]["truncated"] == true);
    CHECK(json["files"][0]["problem_count"] == 10'001);
}

TEST_CASE("what was left out is said with how many of how many") {
    programme p;
    p.files.add(sessions_table());
    // 52 accepted and 4 rejected hold records; the 5 skipped do not.
    CHECK(incomplete_line(completeness_of(p, {bad_date(3)})) ==
          "INCOMPLETE: 4 of 56 rows left out");
    CHECK(incomplete_line(completeness{}).empty());
}
