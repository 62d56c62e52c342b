#include <doctest/doctest.h>

#include <string>

#include "cascade/read/date_order.hpp"

using namespace cascade;

namespace {

struct notation {
    std::string_view written;
    std::string_view expected;
};

date_form in_order(std::string_view order) {
    return {date_order_named(order), date_epoch::none, std::nullopt};
}

date_form counted_from(std::string_view epoch) {
    return {std::nullopt, *date_epoch_named(epoch), std::nullopt};
}

/// The date as the program writes it, or the code for which it was refused.
std::string read(std::string_view text, const date_form& form = {}) {
    const date_cell cell = read_date(text, form);
    CHECK(cell.value.has_value() == cell.code.empty());
    CHECK(cell.mend.empty() == cell.code.empty());
    return cell.value ? to_text(*cell.value) : std::string(cell.code);
}

template <std::size_t count>
void check_all(const date_form& form, const notation (&notations)[count]) {
    for (const notation& n : notations) {
        CAPTURE(n.written);
        CHECK(read(n.written, form) == n.expected);
    }
}

}  // namespace

TEST_CASE("dates that have one reading need no order") {
    check_all({}, {
                      {"2020", "2020"},
                      {"2020-02", "2020-02"},
                      {"2020-02-13", "2020-02-13"},
                      {" 2020-02-13 ", "2020-02-13"},
                      {"2020-2-3", "2020-02-03"},
                      {"2020/02/13", "2020-02-13"},
                      {"2020.02.13", "2020-02-13"},
                      {"2020/02", "2020-02"},
                      {"02/2020", "2020-02"},
                      {"2-2020", "2020-02"},
                      {"13 Feb 2020", "2020-02-13"},
                      {"13 February 2020", "2020-02-13"},
                      {"13-Feb-2020", "2020-02-13"},
                      {"13/FEB/2020", "2020-02-13"},
                      {"13.Feb.2020", "2020-02-13"},
                      {"13Feb2020", "2020-02-13"},
                      {"Feb 13, 2020", "2020-02-13"},
                      {"February 13 2020", "2020-02-13"},
                      {"Feb. 13, 2020", "2020-02-13"},
                      {"2020 Feb 13", "2020-02-13"},
                      {"2020-Feb-13", "2020-02-13"},
                      {"13th February 2020", "2020-02-13"},
                      {"1st of March 2020", "2020-03-01"},
                      {"Mar 2nd, 2020", "2020-03-02"},
                      {"Thursday, 13 February 2020", "2020-02-13"},
                      {"Feb 2020", "2020-02"},
                      {"February, 2020", "2020-02"},
                      {"2020 February", "2020-02"},
                      {"13 février 2020", "2020-02-13"},
                      {"13 fevrier 2020", "2020-02-13"},
                      {"13 fe\xcc\x81vrier 2020", "2020-02-13"},
                      {"13 févr. 2020", "2020-02-13"},
                      {"1er mars 2020", "2020-03-01"},
                      {"jeudi 13 février 2020", "2020-02-13"},
                      {"31 août 2020", "2020-08-31"},
                      {"31 AOÛT 2020", "2020-08-31"},
                      {"25 déc. 2020", "2020-12-25"},
                      {"juin 2020", "2020-06"},
                      {"13 de febrero de 2020", "2020-02-13"},
                      {"13 de febrero del 2020", "2020-02-13"},
                      {"febrero 13, 2020", "2020-02-13"},
                      {"1º de enero de 2020", "2020-01-01"},
                      {"15 set. 2020", "2020-09-15"},
                      {"miércoles, 5 de agosto de 2020", "2020-08-05"},
                      {"۱۳ فروری ۲۰۲۰", "2020-02-13"},
                      {"۱۳ مئی ۲۰۲۰", "2020-05-13"},
                      {"١٣ فبراير ٢٠٢٠", "2020-02-13"},
                      {"١٣ أغسطس ٢٠٢٠", "2020-08-13"},
                      {"١٣ شباط ٢٠٢٠", "2020-02-13"},
                      {"٢٠٢٠-٠٢-١٣", "2020-02-13"},
                      {"۲۰۲۰/۰۲/۱۳", "2020-02-13"},
                      {"2020\xe2\x80\x93"
                       "02\xe2\x80\x93"
                       "13",
                       "2020-02-13"},
                      {"\xe2\x80\x8f"
                       "2020/\xe2\x80\x8f"
                       "02/13",
                       "2020-02-13"},
                  });
}

TEST_CASE("a time and a zone are dropped and never move the day") {
    check_all({}, {
                      {"2024-03-05T10:21:00.000+05:00", "2024-03-05"},
                      {"2024-03-05T23:59:59.999Z", "2024-03-05"},
                      {"2024-03-05T00:30:00+14:00", "2024-03-05"},
                      {"2024-03-05T23:30:00-12:00", "2024-03-05"},
                      {"2024-03-05T10:21", "2024-03-05"},
                      {"2024-03-05 10:21:00", "2024-03-05"},
                      {"2024-03-05T10:21:00+03:778", "2024-03-05"},
                      {"2024-03-05T10:21:00+0500", "2024-03-05"},
                      {"2026/09/27 3:00:00 PM GMT+3", "2026-09-27"},
                      {"2026/09/20 10:00:00 AM", "2026-09-20"},
                      {"2026/09/20 10:00:00 a. m.", "2026-09-20"},
                      {"Mar 5, 2024 10:21:00 AM", "2024-03-05"},
                      {"Mar 5, 2024, 10:21 AM", "2024-03-05"},
                      {"5 mars 2024 10:21:00", "2024-03-05"},
                      {"5 mars 2024 à 10:21:00", "2024-03-05"},
                      {"Tue Mar 05 2024 10:21:00 GMT+0500 (Pakistan Standard Time)", "2024-03-05"},
                      {"14/11/22, 09:30:46", "date-two-digit-year"},
                      {"1/1/2026 10:00:00", "date-order-undeclared"},
                      {"2024-03-05 25:00", "date-unrecognised"},
                      {"2024-03-05 10:61", "date-unrecognised"},
                      {"2024-03-05 10:21 today", "date-unrecognised"},
                      {"2024-03-05 10:21 and 2024-03-06 10:21", "date-unrecognised"},
                      {"10:21", "date-unrecognised"},
                  });
}

TEST_CASE("a day before or after its month needs the order of its column") {
    constexpr std::string_view written[] = {"03/10/2019", "3/10/2019",       "03-10-2019",
                                            "03.10.2019", "03 10 2019",      "3 / 10 / 2019",
                                            "٠٣/١٠/٢٠١٩", "03/10/2019 10:30"};
    for (const std::string_view text : written) {
        CAPTURE(text);
        CHECK(read(text) == "date-order-undeclared");
        CHECK(read(text, in_order("day-month-year")) == "2019-10-03");
        CHECK(read(text, in_order("month-day-year")) == "2019-03-10");
        CHECK(read(text, in_order("year-month-day")) == "date-invalid");
    }
    check_all(in_order("day-month-year"), {{"13/02/2020", "2020-02-13"},
                                           {"02/13/2020", "date-invalid"},
                                           {"2020-02-13", "2020-02-13"},
                                           {"13 Feb 2020", "2020-02-13"},
                                           {"30/02/2020", "date-invalid"},
                                           {"29/02/2019", "date-invalid"},
                                           {"00/02/2020", "date-invalid"},
                                           {"13/00/2020", "date-invalid"},
                                           {"13/02/1899", "date-invalid"},
                                           {"13/02/2200", "date-invalid"},
                                           {"13/02-2020", "date-unrecognised"},
                                           {"13/02/20200", "date-unrecognised"},
                                           {"013/02/2020", "date-unrecognised"}});
    check_all(in_order("month-day-year"),
              {{"02/13/2020", "2020-02-13"}, {"13/02/2020", "date-invalid"}});
    check_all(
        in_order("year-month-day"),
        {{"20200213", "2020-02-13"}, {"20200230", "date-invalid"}, {"20200013", "date-invalid"}});
    check_all(in_order("year-month"), {{"201401", "2014-01"},
                                       {"201413", "date-invalid"},
                                       {"201400", "date-invalid"},
                                       {"2014-01", "2014-01"}});
}

TEST_CASE("what is no certain date is refused for what it is") {
    check_all({}, {
                      {"14-Jan", "date-incomplete"},
                      {"05-Mar", "date-incomplete"},
                      {"Mar-05", "date-incomplete"},
                      {"January", "date-incomplete"},
                      {"1 août", "date-incomplete"},
                      {"13/02", "date-incomplete"},
                      {"13-2", "date-incomplete"},
                      {"13/02/20", "date-two-digit-year"},
                      {"03-18-14", "date-two-digit-year"},
                      {"19/3/15", "date-two-digit-year"},
                      {"04/ 07 /15", "date-two-digit-year"},
                      {"13-Feb-20", "date-two-digit-year"},
                      {"Feb 13, 20", "date-two-digit-year"},
                      {"7 – 8 Feb", "date-unrecognised"},
                      {"7-8 Feb 2020", "date-unrecognised"},
                      {"Jun /23/Y", "date-unrecognised"},
                      {"soon", "date-unrecognised"},
                      {"n.d.", "date-unrecognised"},
                      {"Q1 2020", "date-unrecognised"},
                      {"13 Foo 2020", "date-unrecognised"},
                      {"13 Feb Mar 2020", "date-unrecognised"},
                      {"-5 Feb 2020", "date-unrecognised"},
                      {"2020-02-13-", "date-unrecognised"},
                      {"2020-02-13 to 2020-02-15", "date-unrecognised"},
                      {"201401", "date-unrecognised"},
                      {"20200213", "date-unrecognised"},
                      {"1581897600", "date-unrecognised"},
                      {"99999999999999999999", "date-unrecognised"},
                      {"0.5", "date-incomplete"},
                      {"43874", "date-serial"},
                      {"43874.5", "date-serial"},
                      {"2020-02-30", "date-invalid"},
                      {"03/10/2223", "date-invalid"},
                      {"31/31/2020", "date-invalid"},
                      {"00/10/2020", "date-invalid"},
                      {"31/02/2020", "date-invalid"},
                      {"31 April 2020", "date-invalid"},
                      {"0 Feb 2020", "date-invalid"},
                      {"13/2020", "date-invalid"},
                      {"Monday, 13 February 2020", "date-invalid"},
                      {"1 Jan 1899", "date-invalid"},
                      {"13 فروری ۲۰۲۰", "mixed-digits"},
                      {"٢٠٢۰-٠٢-١٣", "mixed-digits"},
                  });
}

TEST_CASE("day numbers are dates only where their first day is declared") {
    check_all(counted_from("1900"), {{"1", "1900-01-01"},
                                     {"59", "1900-02-28"},
                                     {"60", "date-invalid"},  // 29 February 1900 never was
                                     {"61", "1900-03-01"},
                                     {"11037", "1930-03-20"},
                                     {"39690", "2008-08-30"},
                                     {"43874", "2020-02-13"},
                                     {"43874.75", "2020-02-13"},
                                     {"0", "date-invalid"},
                                     {"99999", "2173-10-13"},
                                     {"109939", "date-unrecognised"},
                                     {"2020", "2020"},
                                     {"2020-02-13", "2020-02-13"}});
    check_all(counted_from("1904"), {{"0", "1904-01-01"}, {"42412", "2020-02-13"}});
    check_all(counted_from("1970"), {{"0", "1970-01-01"}, {"16372", "2014-10-29"}});
    CHECK_FALSE(date_epoch_named("1980"));
    CHECK_FALSE(date_order_named("day-year-month"));
}

TEST_CASE("a date of another calendar is named and never converted") {
    const date_form form{date_order::day_month_year, date_epoch::none,
                         period{make_day(2019, 1, 1), make_day(2024, 12, 31)}};
    const auto calendar = [&](std::string_view text) {
        const date_cell cell = read_date(text, form);
        CHECK(cell.code == "date-not-gregorian");
        return cell.seen;
    };
    for (const char* text : {"1402/12/15", "15/12/1402", "1402-12-15", "1445", "15-03-1445"})
        CHECK(calendar(text).find("Solar Hijri or the Hijri") != std::string::npos);
    CHECK(calendar("2080-11-22").find("Bikram Sambat") != std::string::npos);
    CHECK(calendar("22/11/2080").find("Bikram Sambat") != std::string::npos);
    CHECK(calendar("2080-02-32").find("Bikram Sambat") != std::string::npos);
    CHECK(calendar("5 March 2567").find("Buddhist") != std::string::npos);
    CHECK(calendar("1 Ramadan 1445").find("the Hijri") != std::string::npos);
    CHECK(calendar("۱۵ حوت ۱۴۰۲").find("Solar Hijri") != std::string::npos);
    CHECK(calendar("26 Yekatit 2016").find("Ethiopian") != std::string::npos);
    // Far from the programme only: in 2075 the year 2080 is the one after next.
    CHECK(read("2080-11-22") == "2080-11-22");
    const date_form later{
        {}, date_epoch::none, period{make_day(2070, 1, 1), make_day(2079, 12, 31)}};
    CHECK(read("2080-11-22", later) == "2080-11-22");
}

TEST_CASE("every day comes back from every way of writing it") {
    const char* const months[] = {"January",    "fevrier", "mars",     "Apr",
                                  "mayo",       "June",    "juillet",  "août",
                                  "septiembre", "Oct",     "novembre", "diciembre"};
    const auto padded = [](unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const date_form day_first = in_order("day-month-year");
    const date_form month_first = in_order("month-day-year");
    const date_form year_first = in_order("year-month-day");
    // A step of 13 days meets every day of the month in every month.
    for (day d = make_day(1900, 1, 1); d <= make_day(2100, 12, 31); d += std::chrono::days(13)) {
        const std::chrono::year_month_day date(d);
        const auto month_number = static_cast<unsigned>(date.month());
        const auto day_number = static_cast<unsigned>(date.day());
        const std::string y = std::to_string(static_cast<int>(date.year()));
        const std::string m = std::to_string(month_number);
        const std::string dd = std::to_string(day_number);
        const std::string mm = padded(month_number);
        const std::string name = months[month_number - 1];
        const std::optional<period> wanted = one_day(d);
        const bool all_come_back =
            read_date(to_text(d), {}).value == wanted &&
            read_date(to_words(one_day(d)), {}).value == wanted &&
            read_date(y + '/' + m + '/' + dd, {}).value == wanted &&
            read_date(y + '-' + mm + '-' + padded(day_number) + "T23:59:59-11:00", {}).value ==
                wanted &&
            read_date(y + mm + padded(day_number), year_first).value == wanted &&
            read_date(dd + ' ' + name + ' ' + y, {}).value == wanted &&
            read_date(name + ' ' + dd + ", " + y, {}).value == wanted &&
            read_date(dd + " de " + name + " de " + y, {}).value == wanted &&
            read_date(dd + '/' + m + '/' + y, day_first).value == wanted &&
            read_date(dd + '.' + mm + '.' + y, day_first).value == wanted &&
            read_date(m + '/' + dd + '/' + y, month_first).value == wanted &&
            read_date(mm + '-' + dd + '-' + y + " 10:30 PM", month_first).value == wanted;
        if (!all_come_back) FAIL_CHECK(to_text(d));
    }
}
