#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"

using namespace cascade;

namespace {

void check_refused(std::string_view code, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
        CAPTURE(printable(text));
        const figure_reading reading = read_figure(text, unit::people, basis::headcount);
        CHECK_FALSE(reading.value);
        CHECK(reading.code == code);
        CHECK_FALSE(reading.mend.empty());
    }
}

}  // namespace

TEST_CASE("a sum of guessed numbers is a guessed number") {
    check_refused("count-not-number", {"15+10",
                                       "15 + 10",
                                       "25 (15F,10M)",
                                       "12 women and 3 men",
                                       "twenty five",
                                       "05-Mar",
                                       "15F",
                                       "10M",
                                       "5m",
                                       "25 people",
                                       "-",
                                       "---",
                                       "\u2014",
                                       "?",
                                       "25?",
                                       "15/10",
                                       "15 10",
                                       "1  250",
                                       "1 25",
                                       "+25",
                                       "25 30 pax",
                                       "more than",
                                       "around",
                                       "between 40 and",
                                       "40-",
                                       "40-50-60",
                                       "2019-06-10",
                                       "05-10",
                                       "03-2020",
                                       "10.7.1",
                                       "12.",
                                       ".5",
                                       "4,500,",
                                       "96%",
                                       "at least 15+10",
                                       "up to 40-50",
                                       "around unknown",
                                       "several thousand",
                                       "over89",
                                       "more than 11,318 and 825",
                                       "200++",
                                       "NIL return",
                                       "#25",
                                       "25\u00b9",
                                       "\u0967\u0968",
                                       "a lot",
                                       "of",
                                       " of",
                                       "15;10",
                                       "0x10"});
    check_refused("count-not-number", {std::string(500, '1'), std::string(100'000, '('),
                                       "1" + std::string(100'000, ' ') + "2"});
}

TEST_CASE("less than nobody") {
    check_refused("count-negative", {"-5", "- 5", "\u22125", "(25)", "(4,500)", "around -5",
                                     "less than 0", "fewer than 0", "nearly 0"});
}

TEST_CASE("fractions of people") {
    check_refused("count-fraction", {"12.5", "12.50", "12.0", "0.250", "around 12.5",
                                     "more than 2.5", "1.2345k", "8.1234567 million", "2.5-3"});
}

TEST_CASE("numbers larger than can be counted") {
    check_refused("count-too-big", {"9223372036854775807", "9,223,372,036,854,775,808",
                                    "99999999999999999999999", "more than 9223372036854775806",
                                    "10,000,000,000 billion", "9223372036854775.8 thousand"});
}

TEST_CASE("marks that can be read in two ways") {
    check_refused("count-ambiguous-separator",
                  {"1.250", "1.250.000", "1.250,00", "0,500", "12,34,56", "1,250 000", "1.250k",
                   "more than 1.250", "1,5 million"});
    check_refused("count-fraction", {"1,25", "1,2", "1,2345", "around 1,25"});
}

TEST_CASE("digits of two scripts") {
    check_refused("mixed-digits", {"\u0662"
                                   "5",
                                   "\u0661\u06f2", "\u0662\u0660-30"});
}

TEST_CASE("what spreadsheets leave behind") {
    check_refused("scientific-notation",
                  {"1e3", "1E3", "1.4E+10", "1e-3", "over 1e3", "1,4E+10", "-1e3"});
    check_refused("excel-error", {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!",
                                  "#NULL!", "#SPILL!", "######", "Err:502"});
    check_refused("formula-text", {"=SUM(A1:A9)", "=25", "+SUM(A1)", "-A1", "@SUM(A1)"});
}

TEST_CASE("invisible characters inside a number") {
    check_refused("control-char",
                  {std::string("2\0"
                               "5",
                               3),
                   "2\t5", "2\n5", "2\x1b[0m5", "2\u200b5", "2\u202e5", "2\u00805"});
    check_refused("invalid-utf8", {"25\xe9",
                                   "\xff\xfe"
                                   "25"});
}

TEST_CASE("ranges the wrong way round") {
    check_refused("count-range-reversed",
                  {"50-40", "between 50 and 40", "500 to 2k", "around 50-40", "2k-3"});
}

TEST_CASE("the advice names the total of a sum, and otherwise what to write") {
    const auto mend = [](std::string_view text) {
        return read_figure(text, unit::people, basis::headcount).mend;
    };
    CHECK(mend("15+10") == "write 25 if nobody is in two of the parts");
    CHECK(mend("1,500 + 250 + 1") == "write 1,751 if nobody is in two of the parts");
    CHECK(mend("twenty five").find("write one whole number") == 0);
    CHECK(mend("+25").find("write one whole number") == 0);
    CHECK(mend("9223372036854775806+9").find("write one whole number") == 0);
    CHECK(mend("1.250").find("1250") != std::string::npos);
    CHECK(mend("50-40").find("smaller number first") != std::string::npos);
}
