#include "cascade/base/problem.hpp"

#include <doctest/doctest.h>

using namespace cascade;

TEST_CASE("a problem is one line: place, severity, what was seen, how to mend, code") {
    problem p;
    p.code = "count-not-number";
    p.where = {"sessions.csv", 14, 7};
    p.seen = "G14 \"Participants\" holds `15+10`, not one whole number";
    p.mend = "write 25";
    CHECK(to_line(p) ==
          "sessions.csv:14:7: error: G14 \"Participants\" holds `15+10`, not one whole number; "
          "write 25 [count-not-number]");
    p.where.column = 0;
    p.severity = severity::warning;
    p.seen = "odd";
    CHECK(to_line(p) == "sessions.csv:14: warning: odd; write 25 [count-not-number]");
    p.where.row = 0;
    p.severity = severity::info;
    p.mend.clear();
    CHECK(to_line(p) == "sessions.csv: info: odd [count-not-number]");
    p.where.file.clear();
    p.severity = severity::unusable;
    CHECK(to_line(p) == "error: odd [count-not-number]");
}

TEST_CASE("a file name or a cell cannot drive the terminal through a problem") {
    problem p;
    p.code = "not-found";
    p.where = {"a\x1b]0;x\x07\u202e.csv", 1, 1};
    p.seen = "two\nlines";
    p.mend = "bell\x07";
    CHECK(to_line(p) ==
          "a\\x1b]0;x\\x07\\u{202e}.csv:1:1: error: two\u23celines; bell\\x07 [not-found]");
}

TEST_CASE("problems are listed by file, row, column, code and text") {
    const auto at = [](std::string file, std::uint32_t row, std::uint32_t column,
                       std::string_view code, std::string seen) {
        problem p;
        p.code = code;
        p.where = {std::move(file), row, column};
        p.seen = std::move(seen);
        return p;
    };
    std::vector<problem> problems = {at("b.csv", 1, 1, "a", "6"), at("a.csv", 10, 1, "a", "5"),
                                     at("a.csv", 2, 2, "b", "4"), at("a.csv", 2, 2, "a", "3"),
                                     at("a.csv", 2, 2, "a", "2"), at("a.csv", 2, 1, "z", "1")};
    sort_problems(problems);
    std::string order;
    for (const problem& p : problems) order += p.seen;
    CHECK(order == "123456");
}

TEST_CASE("a slip of the keyboard finds its name") {
    const std::vector<std::string_view> columns = {"headcount", "participants", "place",
                                                   "date",      "women",        "men"};
    CHECK(nearest_name("head_count", columns) == "headcount");
    CHECK(nearest_name("Particpants", columns) == "participants");
    CHECK(nearest_name("palce", columns) == "place");
    CHECK(nearest_name("DATE", columns) == "date");
    CHECK(nearest_name("mem", columns) == "men");
    CHECK(nearest_name("venue", columns).empty());
    CHECK(nearest_name("xy", columns).empty());
    CHECK(nearest_name("", columns).empty());
    CHECK(nearest_name("date", {}).empty());
    CHECK(nearest_name(std::string(5000, 'a'), columns).empty());
}

TEST_CASE("at most a third of a name may differ, and order decides nothing") {
    CHECK(nearest_name("abcxyf", {"abcdef"}) == "abcdef");  // 2 of 6
    CHECK(nearest_name("abxyzf", {"abcdef"}).empty());      // 3 of 6
    CHECK(nearest_name("cat", {"car", "bat"}) == "bat");
    CHECK(nearest_name("cat", {"bat", "car"}) == "bat");
}
