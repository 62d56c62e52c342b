#include <doctest/doctest.h>

#include <string>

#include "cascade/base/figure_text.hpp"

using namespace cascade;

namespace {

ratio_interval read(std::string_view text) {
    const ratio_reading reading = read_ratio(text);
    REQUIRE_MESSAGE(reading.value, text, " was refused: ", reading.code);
    return *reading.value;
}

ratio_interval between(rational lo, rational hi) { return {lo, hi}; }
ratio_interval exactly(rational r) { return {r, r}; }
std::string human(const ratio_interval& r) { return to_text(r, text_style::human); }
std::string percent(const ratio_interval& r) { return percent_text(r, text_style::human); }

}  // namespace

TEST_CASE("a printed ratio is half a unit of its last digit wide to each side") {
    CHECK(read("96%") == between(rational(955, 1000), rational(965, 1000)));
    CHECK(read("20 %") == between(rational(195, 1000), rational(205, 1000)));
    CHECK(read("64.4%") == between(rational(6435, 10000), rational(6445, 10000)));
    CHECK(read("188.6") == between(rational(18855, 100), rational(18865, 100)));
    CHECK(read("128.6") == between(rational(12855, 100), rational(12865, 100)));
    CHECK(read("0.955") == between(rational(9545, 10000), rational(9555, 10000)));
    CHECK(read("1,250%") == between(rational(12495, 1000), rational(12505, 1000)));
    CHECK(read("0%") == between(0, rational(5, 1000)));
    CHECK(read("4") == between(rational(7, 2), rational(9, 2)));
    CHECK(read("\u0669\u0666\u066a") == read("96%"));
}

TEST_CASE("a hedged ratio takes its numbers as they stand") {
    CHECK(read("at least 50%") == ratio_interval{rational(1, 2), std::nullopt});
    CHECK(read("more than 2.5") == ratio_interval{rational(5, 2), std::nullopt});
    CHECK(read("up to 3.5") == between(0, rational(7, 2)));
    CHECK(read("80-90%") == between(rational(4, 5), rational(9, 10)));
    CHECK(read("80%\u201390%") == between(rational(4, 5), rational(9, 10)));
    CHECK(read("80-100") == between(80, 100));
    CHECK(read("nearly 50%") == between(rational(9, 20), rational(1, 2)));
    CHECK(read_ratio("around 64%").about);
    CHECK(read("around 64%") == read("64%"));
    CHECK_FALSE(read_ratio("64%").about);
    CHECK(read("unknown") == ratio_interval{rational(0), std::nullopt});
}

TEST_CASE("what is no ratio is refused with its code") {
    const auto code = [](std::string_view text) {
        const ratio_reading reading = read_ratio(text);
        CHECK_FALSE(reading.value);
        CHECK_FALSE(reading.mend.empty());
        return std::string(reading.code);
    };
    CHECK(code("half") == "count-not-number");
    CHECK(code("3/4") == "count-not-number");
    CHECK(code("%") == "count-not-number");
    CHECK(code("96%%") == "count-not-number");
    CHECK(code("2 million") == "count-not-number");
    CHECK(code("80%-90") == "count-not-number");
    CHECK(code("-5%") == "count-negative");
    CHECK(code("1.250") == "count-ambiguous-separator");
    CHECK(code("64,4%") == "count-ambiguous-separator");
    CHECK(code("90-80%") == "count-range-reversed");
    CHECK(code("1e3") == "scientific-notation");
    CHECK(code("=A1/A2") == "formula-text");
    CHECK(code("0.1234567890123") == "count-too-big");
    CHECK(code("99999999999999999") == "count-too-big");
}

TEST_CASE("one value is printed to two decimals, a range is rounded outward") {
    CHECK(human(exactly(rational(5, 2))) == "2.5");
    CHECK(human(exactly(rational(80))) == "80");
    CHECK(human(exactly(rational(1, 8))) == "0.125");
    CHECK(human(exactly(rational(1200))) == "1,200");
    // 4,500 / 35 = 128.5714...
    CHECK(human(exactly(rational(4500, 35))) == "128.57");
    CHECK(to_text(exactly(rational(4500, 35)), text_style::machine) == "128.57");
    CHECK(human(between(80, 100)) == "80\u2013100");
    // 1/3 down, 2/3 up
    CHECK(human(between(rational(1, 3), rational(2, 3))) == "0.33\u20130.67");
    CHECK(human(between(0, rational(1999, 1000))) == "0\u20132");
    CHECK(human({rational(18865, 100), std::nullopt}) == "at least 188.65");
    CHECK(human({rational(2, 3), std::nullopt}) == "at least 0.66");
    CHECK(human({rational(1, 433), std::nullopt}) == "more than 0");
    CHECK(human({rational(0), std::nullopt}) == "not known");
    // a change for the worse
    CHECK(human(exactly(rational(-1, 3))) == "-0.33");
    CHECK(human(exactly(rational(-5, 2))) == "-2.5");
}

TEST_CASE("percentages") {
    CHECK(percent(exactly(rational(7, 35))) == "20 %");
    CHECK(percent(exactly(rational(1, 16))) == "6.25 %");
    CHECK(percent(exactly(rational(1, 3))) == "33.3 %");
    CHECK(percent_text(exactly(rational(1, 3)), text_style::machine) == "33.3 %");
    CHECK(percent(between(rational(955, 1000), rational(965, 1000))) == "95.5\u201396.5 %");
    CHECK(percent(between(0, 1)) == "0\u2013100 %");
    CHECK(percent({rational(1, 2), std::nullopt}) == "at least 50 %");
    CHECK(percent(exactly(rational(12))) == "1,200 %");
    // 99.96 % goes up to 100 %
    CHECK(percent(between(rational(9995, 10000), rational(99996, 100000))) == "99.9\u2013100 %");
}

TEST_CASE("a ratio of the largest counts is printed without leaving 64 bits") {
    const rational close_to_one(INT64_MAX - 1, INT64_MAX);
    CHECK(human(exactly(close_to_one)) == "0.99");
    CHECK_THROWS_AS(percent(exactly(rational(INT64_MAX))), count_overflow);
}
