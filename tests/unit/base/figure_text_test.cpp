#include "cascade/base/figure_text.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace cascade;

namespace {

figure read(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::people, basis::reported);
    REQUIRE_MESSAGE(reading.value, text);
    return *reading.value;
}

std::string human(std::string_view text) { return to_text(read(text), text_style::human); }
std::string machine(std::string_view text) { return to_text(read(text), text_style::machine); }

figure computed(interval range) { return make_figure(range, unit::people, basis::derived); }

}  // namespace

TEST_CASE("numbers are grouped in threes") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1,000");
    CHECK(grouped(1'234'567) == "1,234,567");
    CHECK(grouped(-123'456) == "-123,456");
    CHECK(grouped(INT64_MAX) == "9,223,372,036,854,775,807");
}

TEST_CASE("an interval is never printed as one number") {
    CHECK(to_text(interval::exactly(4500), text_style::human) == "4,500");
    CHECK(to_text(interval::at_least(bound(11319)), text_style::human) == "at least 11,319");
    CHECK(to_text(interval{bound(0), bound(60)}, text_style::human) == "up to 60");
    CHECK(to_text(interval{bound(4000), bound(5000)}, text_style::human) == "4,000\u20135,000");
    CHECK(to_text(interval{bound(4000), bound(5000)}, text_style::machine) == "4,000..5,000");
    CHECK(to_text(interval::unknown(), text_style::human) == "not known");
    CHECK(to_text(interval::exactly(0), text_style::human) == "0");
    CHECK(to_text(interval{bound(50), bound(40)}, text_style::human) ==
          "at least 50 but at most 40");
}

TEST_CASE("a computed figure shows the doubts that it inherited") {
    figure f = computed({bound(20), bound(25)});
    f.soft = true;
    CHECK(to_text(f, text_style::human) == "around 20\u201325");
    CHECK(to_text(f, text_style::machine) == "around 20..25");
    f = computed(interval::at_least(bound(2000)));
    f.vague = true;
    CHECK(to_text(f, text_style::human) == "at least 2,000 (vague source)");
    f.range = interval::unknown();
    CHECK(to_text(f, text_style::human) == "not known");
}

TEST_CASE("a single unmodified input is printed as somebody wrote it") {
    CHECK(human("more than 11,318") == "more than 11,318");
    CHECK(human(" Thousands of ") == "Thousands of");
    CHECK(human("some 8.1 million") == "some 8.1 million");
    CHECK(human("around 2,000-2,500") == "around 2,000\u20132,500");
    CHECK(machine("around 2,000-2,500") == "around 2,000-2,500");
    CHECK(human("2,000 to 2,500") == "2,000 to 2,500");
    CHECK(human("21-   199") == "21\u2013199");
    CHECK(human("around  30  to 40") == "around 30 to 40");
    CHECK(human("4500") == "4,500");
    CHECK(human("1,50,000") == "150,000");
    CHECK(machine("4500") == "4,500");
    CHECK(human("n/a") == "not known");
    CHECK(human("") == "not known");
}

TEST_CASE("rounding goes outward") {
    // floor(16,644 / 100) x 100 = 16,600, which is below: more than
    CHECK(rounded_outward(computed(interval::at_least(bound(16644))), 100) == "more than 16,600");
    CHECK(rounded_outward(computed(interval::at_least(bound(16600))), 100) == "at least 16,600");
    CHECK(rounded_outward(computed(interval::at_least(bound(44))), 100) == "more than 0");
    CHECK(rounded_outward(computed({bound(16644), bound(16701)}), 100) == "16,600\u201316,800");
    CHECK(rounded_outward(computed(interval::exactly(16644)), 100) == "16,600\u201316,700");
    CHECK(rounded_outward(computed(interval::exactly(16600)), 100) == "16,600");
    CHECK(rounded_outward(computed({bound(0), bound(44)}), 100) == "up to 100");
    CHECK(rounded_outward(computed({bound(44), bound(44)}), 100) == "up to 100");
    CHECK(rounded_outward(computed(interval::exactly(16644)), 1) == "16,644");
    CHECK(rounded_outward(computed(interval::unknown()), 100) == "not known");
    CHECK(rounded_outward(read("more than 11,318"), 100) == "more than 11,300");
    CHECK(rounded_outward(read("around 2,040"), 100) == "around 2,000\u20132,100");
    CHECK_THROWS_AS(rounded_outward(computed(interval::exactly(1)), 0), std::invalid_argument);
}
