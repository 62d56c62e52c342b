#include <doctest/doctest.h>

#include "cascade/base/text.hpp"
#include "cascade/figures/verdict.hpp"

using namespace cascade;

// docs/figures.md, "Printed numbers".

namespace {

ratio_interval whole(std::int64_t lo, std::int64_t hi) { return {rational(lo), rational(hi)}; }
ratio_interval whole(std::int64_t n) { return whole(n, n); }
ratio_interval from(std::int64_t lo) { return {rational(lo), std::nullopt}; }
ratio_interval exactly(std::int64_t num, std::int64_t den) {
    return {rational(num, den), rational(num, den)};
}

enum class hedge { none, around };

judgement judged(std::string_view text, const ratio_interval& q,
                 coverage covered = coverage::complete, hedge soft = hedge::none) {
    const printed_reading reading = read_printed(text);
    REQUIRE_MESSAGE(reading.value, text, ": ", reading.mend);
    return judge(*reading.value, {q, soft == hedge::around ? softness::a_tenth : softness::none},
                 compared_with::records, covered);
}

/// `reproduced (rounded down)`
std::string verdict_of(std::string_view text, const ratio_interval& q,
                       coverage covered = coverage::complete, hedge soft = hedge::none) {
    const judgement j = judged(text, q, covered, soft);
    CHECK_FALSE(j.reason.empty());
    const std::string how(name_of(j.manner));
    return std::string(name_of(j.verdict)) + (how.empty() ? "" : " (" + how + ")");
}

}  // namespace

TEST_CASE("a count that is printed with a hedge is judged by what the hedge says") {
    CHECK(verdict_of("over 89,000", whole(89412)) == "reproduced (rounded down)");
    CHECK(verdict_of("over 89,000", whole(95120)) == "consistent (understated)");
    CHECK(judged("over 89,000", whole(95120)).difference == rational(6120));
    CHECK(verdict_of("over 89,000", whole(88700)) == "contradicted");
    CHECK(judged("over 89,000", whole(88700)).difference == rational(-300));
    CHECK(verdict_of("over 89,000", whole(12000), coverage::may_add) == "consistent (possible)");
    CHECK(verdict_of("over 89,000", whole(85000, 92000)) == "consistent (possible)");
    CHECK(verdict_of("more than 11,318", whole(11318)) == "reproduced (hedged)");
    CHECK(verdict_of("thousands of", whole(4500)) == "consistent (entailed)");
    CHECK(verdict_of("thousands of", whole(1500)) == "contradicted");
}

TEST_CASE("a plain count may have been rounded if it is large and ends in two zeros") {
    CHECK(verdict_of("4,500", whole(4487)) == "reproduced (rounded)");
    CHECK(verdict_of("4,500", whole(4560)) == "contradicted");
    CHECK(judged("4,500", whole(4560)).reason ==
          "the records give 4,560, which rounds to 4,600: 60 more than the printed number");
    CHECK(judged("1,200", whole(5)).reason ==
          "the records give 5: 1,195 less than the printed number");
    CHECK(verdict_of("35", whole(7 + 28)) == "reproduced");
    CHECK(verdict_of("60", whole(57)) == "contradicted");
    CHECK(verdict_of("900", whole(912)) == "contradicted");
    CHECK(verdict_of("4,510", whole(4512)) == "contradicted");
    CHECK(verdict_of("8.1 million", whole(8'120'000)) == "reproduced (rounded)");
    CHECK(verdict_of("8.1 million", whole(8'150'000)) == "contradicted");
}

TEST_CASE("around reaches a tenth to each side: 2,000-2,500 is 1,800 to 2,750") {
    CHECK(verdict_of("around 2,000-2,500", whole(2600)) == "consistent (entailed)");
    CHECK(verdict_of("around 2,000-2,500", whole(2750)) == "consistent (entailed)");
    CHECK(verdict_of("around 2,000-2,500", whole(2800)) == "contradicted");
    CHECK(judged("around 2,000-2,500", whole(2800)).difference == rational(50));
    CHECK(verdict_of("2,000-2,500", whole(2600)) == "contradicted");
    CHECK(verdict_of("around 500", whole(540)) == "reproduced (approximately)");
    CHECK(verdict_of("around 500", whole(551)) == "contradicted");
    CHECK(verdict_of("up to 60", whole(60)) == "consistent (entailed)");
    CHECK(verdict_of("up to 60", whole(61)) == "contradicted");
}

TEST_CASE("a range on record is judged by where it lies") {
    CHECK(verdict_of("more than 11,318", from(11319)) == "reproduced");
    CHECK(verdict_of("at least 10,000", from(11319)) == "consistent (entailed)");
    CHECK(verdict_of("12,000", from(11319)) == "consistent (possible)");
    // 11,200 may be any number that rounds to it, up to 11,249.
    CHECK(verdict_of("11,200", from(11319)) == "contradicted");
    CHECK(judged("11,200", from(11319)).difference == rational(119));
    CHECK(verdict_of("90", whole(40, 80)) == "contradicted");
    CHECK(judged("90", whole(40, 80)).difference == rational(-10));
    CHECK(verdict_of("40-80", whole(40, 80)) == "reproduced");
    CHECK(verdict_of("60", from(0)) == "not_derivable");
    CHECK(verdict_of("unknown", whole(5)) == "not_derivable");
}

TEST_CASE("missing records make a count larger, never equal") {
    CHECK(verdict_of("60", whole(60), coverage::may_add) == "consistent (possible)");
    CHECK(verdict_of("60", whole(61), coverage::may_add) == "contradicted");
    // 2,000 to 2,500 with an open end would read just as "thousands of" does.
    CHECK(verdict_of("thousands of", whole(2000, 2500), coverage::may_add) ==
          "consistent (entailed)");
    CHECK(verdict_of("thousands of", from(2000), coverage::may_add) == "reproduced");
    CHECK(verdict_of("20%", exactly(7, 35), coverage::may_move_either) == "not_derivable");
}

TEST_CASE("a printed ratio is rounded to its last digit, halves up") {
    CHECK(verdict_of("20%", exactly(7, 35)) == "reproduced");
    CHECK(verdict_of("64.4%", exactly(1069, 1660)) == "reproduced (rounded)");
    CHECK(verdict_of("65%", exactly(1069, 1660)) == "contradicted");
    CHECK(verdict_of("128.6", exactly(900, 7)) == "reproduced (rounded)");
    CHECK(verdict_of("188.6", {rational(11319, 60), std::nullopt}) == "contradicted");
    CHECK(verdict_of("at least 188.6", {rational(11319, 60), std::nullopt}) ==
          "consistent (entailed)");
    CHECK(verdict_of("more than 188.6", exactly(11319, 60)) == "reproduced (rounded down)");
    // 96.5 % itself would be printed as 97 %.
    CHECK(verdict_of("96%", exactly(955, 1000)) == "reproduced (rounded)");
    CHECK(verdict_of("96%", exactly(965, 1000)) == "contradicted");
    CHECK(judged("65%", exactly(644, 1000)).reason ==
          "the records give 64.4 %: 0.6 percentage points less than the printed number");
}

TEST_CASE("what one number would reproduce is not contradicted by a range that holds it") {
    CHECK(verdict_of("4,500", whole(4520)) == "reproduced (rounded)");
    CHECK(verdict_of("4,500", whole(4520), coverage::may_add) == "consistent (possible)");
    CHECK(verdict_of("4,500", whole(4510, 4540)) == "consistent (entailed)");
    CHECK(verdict_of("4,500", whole(4540, 4560)) == "consistent (possible)");
    CHECK(verdict_of("4,500", whole(4550, 4560)) == "contradicted");
    CHECK(verdict_of("more than 50", whole(40, 50)) == "consistent (possible)");
    CHECK(verdict_of("more than 50", whole(50, 60)) == "consistent (possible)");
    CHECK(verdict_of("more than 50", whole(51, 60)) == "consistent (entailed)");
    CHECK(verdict_of("more than 50", whole(40, 49)) == "contradicted");
}

TEST_CASE("records that say around are a tenth wide to each side") {
    const auto complete = coverage::complete;
    CHECK(verdict_of("30", whole(30), complete, hedge::around) == "consistent (possible)");
    CHECK(verdict_of("31", whole(30), complete, hedge::around) == "consistent (possible)");
    CHECK(verdict_of("34", whole(30), complete, hedge::around) == "contradicted");
    CHECK(verdict_of("around 30", whole(30), complete, hedge::around) == "reproduced");
    CHECK(judged("34", whole(30), complete, hedge::around).reason ==
          "the records give around 30: 1 less than the printed number");
    CHECK(judged("thousands of", whole(2000, 2500), coverage::may_add, hedge::around).reason ==
          "the records give at least around 2,000: it may be the printed number, and may not");
}

TEST_CASE("the ends of hedged ratios are not of them") {
    CHECK(verdict_of("less than 20%", exactly(1, 5)) == "contradicted");
    CHECK(verdict_of("less than 20%", exactly(199, 1000)) == "consistent (entailed)");
    CHECK(verdict_of("less than 10", exactly(10, 1)) == "contradicted");
    CHECK(verdict_of("more than 0", {rational(0), rational(395)}) == "consistent (possible)");
    CHECK(verdict_of("around 1.0", exactly(3, 2)) == "contradicted");
    CHECK(verdict_of("around 1.0", exactly(11, 10)) == "reproduced (approximately)");
    CHECK(verdict_of("nearly 35%", exactly(353, 1000)) == "contradicted");
    CHECK(verdict_of("nearly 20", whole(21)) == "contradicted");
    CHECK(verdict_of("nearly 20%", exactly(1, 5)) == "contradicted");
    CHECK(verdict_of("0.5", {rational(45, 100), rational(55, 100)}) == "consistent (possible)");
}

TEST_CASE("a computed number is shown closely enough to see the difference") {
    CHECK(judged("0.84%", exactly(75, 10000)).reason ==
          "the records give 0.75 %: 0.09 percentage points less than the printed number");
    CHECK(judged("0.507", exactly(5066, 10000)).reason ==
          "the records give 0.5066, which rounds to the printed number");
    CHECK(judged("1.0", exactly(1, 55)).reason ==
          "the records give 0.018: 0.982 less than the printed number");
    CHECK(judged("up to 12.1", exactly(1210, 100)).verdict == verdict::consistent);
    CHECK(judged("up to 12.1", exactly(12103, 1000)).reason ==
          "the records give 12.103: 0.003 more than the printed number");
    CHECK(judged("less than 30", whole(30)).reason ==
          "the records give 30, which the print rules out");
}

TEST_CASE("a ratio of two counts that say around is wider than a tenth") {
    // around 1,000 by around 100: 900 / 110 = 8.18 to 1,100 / 90 = 12.22
    const computed_number each{exactly(10, 1), softness::above_and_below};
    const auto verdict_on = [&](std::string_view text) {
        return judge(*read_printed_ratio(text).value, each, compared_with::records,
                     coverage::complete)
            .verdict;
    };
    CHECK(verdict_on("12.2") == verdict::consistent);
    CHECK(verdict_on("8.2") == verdict::consistent);
    CHECK(verdict_on("12.3") == verdict::contradicted);
    CHECK(verdict_on("8.1") == verdict::contradicted);
}
