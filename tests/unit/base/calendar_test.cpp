#include "cascade/base/calendar.hpp"

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>

using namespace cascade;

namespace {

period read(std::string_view text) {
    const date_reading reading = read_date(text);
    REQUIRE_MESSAGE(reading.value, text);
    return *reading.value;
}

date_fault fault(std::string_view text) {
    const date_reading reading = read_date(text);
    REQUIRE_MESSAGE(!reading.value, text);
    return reading.fault;
}

}  // namespace

TEST_CASE("a day, a month and a year are periods of their length") {
    CHECK(read("2019-06-10") == one_day(make_day(2019, 6, 10)));
    CHECK(read("2019-06") ==
          period{make_day(2019, 6, 1), make_day(2019, 6, 30), date_precision::by_month});
    CHECK(read("2019") ==
          period{make_day(2019, 1, 1), make_day(2019, 12, 31), date_precision::by_year});
    CHECK(read("2020-02").last == make_day(2020, 2, 29));
    CHECK(read("2019-06-10").is_one_day());
    CHECK_FALSE(read("2019-06").is_one_day());
}

TEST_CASE("days that do not exist are invalid") {
    for (const char* text : {"2019-02-30", "2019-02-29", "1900-02-29", "2019-13", "2019-00",
                             "2019-00-10", "2019-06-00", "2019-04-31"}) {
        CAPTURE(text);
        CHECK(fault(text) == date_fault::invalid);
    }
    CHECK(read("2000-02-29").is_one_day());
}

TEST_CASE("years run from 1900 to 2199") {
    CHECK(read("1900-01-01").first == make_day(1900, 1, 1));
    CHECK(read("2199-12-31").last == make_day(2199, 12, 31));
    for (const char* text : {"1899-12-31", "2200-01-01", "1402-12-15", "2567", "0000"}) {
        CAPTURE(text);
        CHECK(fault(text) == date_fault::invalid);
    }
    CHECK_THROWS_AS(make_day(2019, 2, 30), std::invalid_argument);
    CHECK_THROWS_AS(make_day(1899, 1, 1), std::invalid_argument);
}

TEST_CASE("other ways to write a date are told apart and never guessed") {
    for (const char* text : {"03/10/2019", "3/10/2019", "13.10.2019", "03-10-2019", "3 10 2019"}) {
        CAPTURE(text);
        CHECK(fault(text) == date_fault::not_iso_order);
    }
    for (const char* text : {"19-02-28", "28/02/19", "3.1.20"}) {
        CAPTURE(text);
        CHECK(fault(text) == date_fault::two_digit_year);
    }
    CHECK(fault("43500") == date_fault::serial);
    for (const char* text :
         {"", "2019-6-1", "2019/06/10", "14-Jan", "2019-06-10T00:00", "2019-06-10 ", " 2019",
          "dddd", "dddd-dd-dd", "20190610", "2019-", "-2019", "435000", "2019-06--1", "June 2019",
          "2019-06-1d", "\xd9\xa2\xd9\xa0\xd9\xa1\xd9\xa9"}) {
        CAPTURE(text);
        CHECK(fault(text) == date_fault::unrecognised);
    }
}

TEST_CASE("a date prints as it was written, and in words") {
    for (const char* text : {"2019", "2019-06", "2019-06-10", "1900-01-01"}) {
        CHECK(to_text(read(text)) == text);
    }
    CHECK(to_words(read("2019-06-01")) == "1 June 2019");
    CHECK(to_words(read("2019-12")) == "December 2019");
    CHECK(to_words(read("2019")) == "2019");
}

TEST_CASE("every day of the calendar survives printing and reading") {
    int days = 0;
    for (day d = make_day(1900, 1, 1); d <= make_day(2199, 12, 31); d += std::chrono::days(1)) {
        const date_reading again = read_date(to_text(d));
        if (!again.value || !(*again.value == one_day(d))) FAIL(to_text(d));
        ++days;
    }
    // 300 years with 73 leap days: 1900, 2100 have none, 2000 has
    CHECK(days == 300 * 365 + 73);
}
