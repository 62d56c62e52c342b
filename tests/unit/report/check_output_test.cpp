#include "cascade/report/check_output.hpp"

#include <doctest/doctest.h>

#include <algorithm>
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
    CHECK(counts_text({0, 0, 2, 1}) == "2 notes, 1 waived");
    CHECK(count_problems({{severity::info, "outlier", {}, "far", "waived: seen"},
                          {severity::info, "dormant", {}, "idle", "ask"}})
              .waived == 1);
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

TEST_CASE("problems that are only counted are counted everywhere, and said not to be listed") {
    check_result r = a_check({bad_date(3)});
    r.problems.unlisted = {{"sessions.csv", "date-serial", severity::error, 31'204, {}},
                           {"gone.csv", "trimmed", severity::warning, 2, {}}};
    const auto json = nlohmann::ordered_json::parse(check_json(r));
    CHECK(json["files"][0]["problems"].size() == 1);
    CHECK(json["files"][0]["truncated"] == true);
    CHECK(json["files"][0]["problem_count"] == 31'205);
    CHECK(json["files"][0]["unlisted"][0]["count"] == 31'204);
    CHECK(json["files"][1]["problem_count"] == 2);
    CHECK(json["totals"]["errors"] == 31'205);
    CHECK(json["totals"]["warnings"] == 2);
    const std::string text = check_text(r);
    CHECK(text.find("\u2026 and 31,204 more [date-serial], see `check -f json`\n") !=
          std::string::npos);
    CHECK(text.find("\u2026 and 2 warnings [trimmed], see `check -f json`\n") != std::string::npos);
    CHECK(text.find("31,205 errors, 2 warnings\n") != std::string::npos);
    CHECK(check_csv(r).find("\"31204 more, not listed one by one\"") != std::string::npos);
}

TEST_CASE("errors stand first, and a screen holds all there is") {
    check_result r;
    const std::vector<std::string_view> codes = {"after-as-of",  "control-char", "cycle",
                                                 "date-invalid", "duration",     "id-invalid",
                                                 "same-day",     "trimmed"};
    for (int n = 0; n < 120; ++n) {
        input_file f = sessions_table();
        f.name = "file" + std::to_string(n) + ".csv";
        f.read_as = {"sessions"};
        f.rejected_rows = {7, 8, 20};
        for (const std::string_view code : codes)
            r.problems.listed.push_back(
                {code == "date-invalid" ? severity::error : severity::warning,
                 code,
                 {f.name, 7, 1},
                 "seen",
                 "mend"});
        r.files.add(std::move(f));
    }
    sort_problems(r.problems.listed);
    const std::string text = check_text(r);
    const auto lines = std::count(text.begin(), text.end(), '\n');
    CHECK(lines <= 200);
    CHECK(lines > 150);
    CHECK(text.find("file0.csv:7:1: error:") == 0);
    CHECK(text.rfind(": error:") < text.find(": warning:"));
    CHECK(text.find("120 warnings: ") != std::string::npos);
    CHECK(text.find("more files: ") != std::string::npos);
    CHECK(text.find("120 errors, 840 warnings\n") != std::string::npos);
    // Whoever looks for one code finds how many there are of it.
    for (const std::string_view code : codes) {
        const auto at = text.rfind("[" + std::string(code) + "], see `check -f json`");
        CHECK(at != std::string::npos);
    }
}

TEST_CASE("the rows that hold no record are named with the reason") {
    input_file f = sessions_table();
    f.skips = {{skip_reason::title, 1, 4},
               {skip_reason::blank, 7, 7},
               {skip_reason::blank, 9, 12},
               {skip_reason::total, 61, 61}};
    f.rejected_rows = {14, 17, 18, 19};
    f.facts = {{"encoding", "windows-1256", true}, {"delimiter", "comma", false}};
    f.totals = {{61, 6, "Total", "Participants", "812", "812", true},
                {61, 7, "Total", "Women", "400", "397", false}};
    CHECK(
        file_line(f) ==
        "sessions.csv: 61 read = 52 accepted + 4 rejected + 5 skipped (titles 1-4, blank 7, 9-12, "
        "total 61)");
    check_result r;
    r.files.add(f);
    r.rejects = {{0, "out/sessions.rejects.csv"}};
    const std::string text = check_text(r);
    CHECK(text.find("; rejects in out/sessions.rejects.csv\n  rejected: 14, 17-19\n") !=
          std::string::npos);
    CHECK(text.find("  declared in the mapping: encoding windows-1256\n") != std::string::npos);
    CHECK(text.find("  totals checked: 1 agrees, 1 differs; row 61 Women: 400 printed, the rows "
                    "give 397\n") != std::string::npos);
    const auto file = nlohmann::ordered_json::parse(check_json(r))["files"][0];
    CHECK(file["rejected_rows"] == nlohmann::ordered_json::array({"14", "17-19"}));
    CHECK(file["skipped_rows"]["blank"] == nlohmann::ordered_json::array({"7", "9-12"}));
    CHECK(file["read_with"]["encoding"] == "windows-1256");
    CHECK(file["read_with"]["declared"][0] == "encoding");
    CHECK(file["read_with"]["recognised"][0] == "delimiter");
    CHECK(file["assertions"][1]["ok"] == false);
    CHECK(file["rejects"] == "out/sessions.rejects.csv");
}

TEST_CASE("what was left out is said with how many of how many") {
    programme p;
    p.files.add(sessions_table());
    // 52 accepted and 4 rejected hold records; the 5 skipped do not.
    CHECK(incomplete_line(completeness_of(p, {bad_date(3)})) ==
          "INCOMPLETE: 4 of 56 rows left out");
    CHECK(incomplete_line(completeness{}).empty());
}
