#include "cascade/base/problem_limit.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {

problem at(std::uint32_t row, std::string_view code, const char* file = "a.csv",
           severity s = severity::error) {
    return {s, code, {file, row, 1}, "seen", "mend"};
}

}  // namespace

TEST_CASE("problems beyond the bounds are counted, with the rows of errors") {
    problem_limit limit({3, 100, 1});
    std::vector<problem> problems;
    for (std::uint32_t row = 2; row <= 6; ++row) {
        problems.push_back(at(row, "date-serial"));
        limit.hold(problems);
    }
    REQUIRE(problems.size() == 3);
    CHECK(problems.back().where.row == 4);
    const auto beyond = limit.take_unlisted();
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].file == "a.csv");
    CHECK(beyond[0].code == "date-serial");
    CHECK(beyond[0].count == 2);
    CHECK(beyond[0].rows == std::vector<std::uint32_t>{5, 6});
    CHECK(limit.take_unlisted().empty());
}

TEST_CASE("another code, another file and what is unusable have their own place") {
    problem_limit limit({1, 2, 1});
    std::vector<problem> problems = {at(2, "date-serial"),
                                     at(3, "date-serial"),
                                     at(3, "id-invalid"),
                                     at(4, "id-invalid"),
                                     at(2, "date-serial", "b.csv"),
                                     at(9, "trimmed", "b.csv", severity::warning),
                                     at(9, "trimmed", "b.csv", severity::warning),
                                     at(0, "not-found", "c.csv", severity::unusable),
                                     at(0, "not-found", "c.csv", severity::unusable)};
    limit.hold(problems);
    // 2 of a.csv, 1 and 1 of b.csv although there is room for 2 in all, both that are unusable.
    CHECK(problems.size() == 6);
    const auto beyond = limit.take_unlisted();
    REQUIRE(beyond.size() == 3);
    CHECK(beyond[2].severity == severity::warning);
    CHECK(beyond[2].rows.empty());
}

TEST_CASE("each bound itself is still held") {
    problem_limit limit({2, 3, 1});
    std::vector<problem> problems = {at(2, "date-serial"), at(3, "date-serial"),
                                     at(2, "id-invalid")};
    limit.hold(problems);
    CHECK(problems.size() == 3);
    CHECK(limit.take_unlisted().empty());
    problems.push_back(at(3, "id-invalid"));
    limit.hold(problems);
    CHECK(problems.size() == 3);
}

TEST_CASE("what another limit left out is added to its own") {
    problem_limit limit({1, 100, 1});
    std::vector<problem> problems = {at(2, "date-serial"), at(3, "date-serial")};
    limit.hold(problems);
    limit.add({{"a.csv", "date-serial", severity::error, 2, {7, 8}}});
    const auto beyond = limit.take_unlisted();
    REQUIRE(beyond.size() == 1);
    CHECK(beyond[0].count == 3);
    CHECK(beyond[0].rows == std::vector<std::uint32_t>{3, 7, 8});
}
