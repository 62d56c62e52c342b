#include <doctest/doctest.h>

#include <vector>

#include "cascade/base/figure_text.hpp"

using namespace cascade;

namespace {

const bound no_end = bound::no_end();

figure read(std::string_view text) {
    const figure_reading reading = read_figure(text, unit::people, basis::reported);
    REQUIRE_MESSAGE(reading.value, text, " was refused: ", reading.code);
    CHECK(reading.code.empty());
    CHECK(reading.mend.empty());
    return *reading.value;
}

struct example {
    const char* text;
    bound lo;
    bound hi;
    qualifier hedge;
};

void check_all(const std::vector<example>& examples) {
    for (const example& e : examples) {
        CAPTURE(e.text);
        const figure f = read(e.text);
        CHECK(f.range == interval{e.lo, e.hi});
        CHECK(name_of(f.hedge) == name_of(e.hedge));
    }
}

}  // namespace

TEST_CASE("digits and their marks are an exact number") {
    const qualifier q = qualifier::exact;
    check_all({{"4,500", 4500, 4500, q},
               {"4500", 4500, 4500, q},
               {"1 250", 1250, 1250, q},
               {"1\u00a0250", 1250, 1250, q},
               {"1\u202f250\u202f000", 1'250'000, 1'250'000, q},
               {"1,50,000", 150'000, 150'000, q},
               {"1,00,00,000", 10'000'000, 10'000'000, q},
               {"12,345,678", 12'345'678, 12'345'678, q},
               {"0", 0, 0, q},
               {"007", 7, 7, q},
               {"9,223,372,036,854,775,806", INT64_MAX - 1, INT64_MAX - 1, q},
               {"\u0662\u0665", 25, 25, q},                        // Arabic-Indic
               {"\u06f1\u066c\u06f2\u06f5\u06f0", 1250, 1250, q},  // Urdu, Arabic mark
               {" 25\u200f ", 25, 25, q}});
}

TEST_CASE("a multiplier word means every number that rounds to it") {
    const qualifier q = qualifier::rounded;
    check_all({{"8.1 million", 8'050'000, 8'149'999, q},
               {"10.1 million", 10'050'000, 10'149'999, q},
               {"2 million", 1'500'000, 2'499'999, q},
               {"10 thousand", 9500, 10499, q},
               {"5k", 4500, 5499, q},
               {"5 K", 4500, 5499, q},
               {"2.5k", 2450, 2549, q},
               {"3 lakh", 250'000, 349'999, q},
               {"1.5 Lakhs", 145'000, 154'999, q},
               {"2 crore", 15'000'000, 24'999'999, q},
               {"1 billion", 500'000'000, 1'499'999'999, q},
               {"1,250 million", 1'249'500'000, 1'250'499'999, q},
               {"11.052 million", 11'051'500, 11'052'499, q},
               {"1.23456 lakh", 123'456, 123'456, q},
               {"0 thousand", 0, 499, q}});
}

TEST_CASE("more than, and at least") {
    check_all({{"more than 11,318", 11319, no_end, qualifier::more_than},
               {"over 89,000", 89001, no_end, qualifier::more_than},
               {"Over  89 000", 89001, no_end, qualifier::more_than},
               {">35", 36, no_end, qualifier::more_than},
               {"> 35", 36, no_end, qualifier::more_than},
               {"above 35", 36, no_end, qualifier::more_than},
               {"over 2 million", 2'000'001, no_end, qualifier::more_than},
               {"at least 30", 30, no_end, qualifier::at_least},
               {"30 or more", 30, no_end, qualifier::at_least},
               {"200+", 200, no_end, qualifier::at_least},
               {"200 +", 200, no_end, qualifier::at_least},
               {"5k+", 5000, no_end, qualifier::at_least},
               {"minimum 30", 30, no_end, qualifier::at_least},
               {"minimum of 30", 30, no_end, qualifier::at_least},
               {">= 30", 30, no_end, qualifier::at_least},
               {"\u226530", 30, no_end, qualifier::at_least}});
}

TEST_CASE("up to, and fewer than") {
    check_all({{"up to 60", 0, 60, qualifier::up_to},
               {"at most 60", 0, 60, qualifier::up_to},
               {"no more than 60", 0, 60, qualifier::up_to},
               {"<=60", 0, 60, qualifier::up_to},
               {"up to 0", 0, 0, qualifier::up_to},
               {"fewer than 60", 0, 59, qualifier::less_than},
               {"less than 60", 0, 59, qualifier::less_than},
               {"under 60", 0, 59, qualifier::less_than},
               {"<60", 0, 59, qualifier::less_than},
               {"less than 1", 0, 0, qualifier::less_than}});
}

TEST_CASE("ranges") {
    const qualifier q = qualifier::range;
    check_all({{"40-50", 40, 50, q},
               {"40\u201350", 40, 50, q},
               {"40 - 50", 40, 50, q},
               {"40..50", 40, 50, q},
               {"40 to 50", 40, 50, q},
               {"between 40 and 50", 40, 50, q},
               {"2,000-2,500", 2000, 2500, q},
               {"1 250-1 300", 1250, 1300, q},
               {"2-3 million", 2'000'000, 3'000'000, q},
               {"1.5 to 2 lakh", 150'000, 200'000, q},
               {"20k-30k", 20'000, 30'000, q},
               {"0-5", 0, 5, q},
               {"50-50", 50, 50, q}});
    CHECK(read("2,000-2,500").nominal == 2000);
    CHECK(read("2,000-2,500").nominal2 == 2500);
    CHECK(read("2,000-2,500").grain == 100);
}

TEST_CASE("around is soft, whatever follows") {
    for (const char* text : {"around 500", "about 500", "approximately 500", "approx. 500",
                             "some 500", "circa 500", "ca. 500", "~500", "~ 500", "\u2248500"}) {
        CAPTURE(text);
        CHECK(read(text).range == interval::exactly(500));
        CHECK(read(text).hedge == qualifier::about);
        CHECK(read(text).soft);
    }
    const figure range = read("around 2,000-2,500");
    CHECK(range.range == interval{bound(2000), bound(2500)});
    CHECK(range.hedge == qualifier::range);
    CHECK(range.soft);
    const figure workers = read("some 8.1 million");
    CHECK(workers.range == interval{bound(8'050'000), bound(8'149'999)});
    CHECK(workers.soft);
    CHECK(workers.hedge == qualifier::about);
    CHECK_FALSE(read("500").soft);
    CHECK_FALSE(read("40-50").soft);
}

TEST_CASE("nearly is a tenth below, and below") {
    const qualifier q = qualifier::nearly;
    check_all({{"nearly 1,000", 900, 999, q},
               {"almost 95", 86, 94, q},  // 0.9 x 95 = 85.5, rounded up
               {"nearly 10", 9, 9, q},
               {"nearly 5", 4, 4, q},
               {"nearly 1", 0, 0, q},
               {"nearly 2 million", 1'800'000, 1'999'999, q}});
    CHECK(read("nearly 1,000").soft);
}

TEST_CASE("words without a number are open and vague") {
    const qualifier q = qualifier::vague;
    check_all({{"thousands of", 2000, no_end, q},
               {"Thousands", 2000, no_end, q},
               {"hundreds of", 200, no_end, q},
               {"dozens of", 24, no_end, q},
               {"dozens", 24, no_end, q},
               {"tens of thousands of", 20000, no_end, q},
               {"hundreds of thousands", 200'000, no_end, q},
               {"several", 3, no_end, q},
               {"a number of", 3, no_end, q}});
    CHECK(read("thousands of").vague);
    CHECK_FALSE(read("at least 2,000").vague);
    CHECK(read("at least 2,000 (vague source)").vague);
}

TEST_CASE("nothing written is not known, which is not nobody") {
    for (const char* text : {"", "  ", "n/a", "N/A", "unknown", "Unknown ", "not known"}) {
        CAPTURE(text);
        CHECK(read(text).range.is_unknown());
        CHECK(read(text).hedge == qualifier::unknown);
    }
}

TEST_CASE("a figure keeps its text, unit, basis and grain") {
    const figure_reading reading = read_figure(" Over 89,000 ", unit::contacts, basis::claimed);
    REQUIRE(reading.value);
    CHECK(reading.value->text == "Over 89,000");
    CHECK(reading.value->counts == unit::contacts);
    CHECK(reading.value->stands_on == basis::claimed);
    CHECK(reading.value->nominal == 89000);
    CHECK(reading.value->grain == 1000);
    CHECK(read("11,318").grain == 1);
    CHECK(read("8.1 million").grain == 100'000);
    CHECK(read("10 thousand").grain == 10'000);
    CHECK(read("0").grain == 1);
}
