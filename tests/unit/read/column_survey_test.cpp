#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "cascade/read/date_order.hpp"
#include "cascade/read/sex_survey.hpp"

using namespace cascade;

namespace {

date_survey_result survey(const std::vector<std::string_view>& cells) {
    date_survey column;
    std::uint32_t row = 1;
    for (const std::string_view cell : cells) column.add(cell, ++row);
    return column.result();
}

letter_m letter(std::string_view heading, const std::vector<std::string_view>& cells) {
    sex_survey column(heading);
    for (const std::string_view cell : cells) column.add(cell);
    return column.letter();
}

}  // namespace

TEST_CASE("one date that fits a single order settles the column") {
    const date_survey_result day = survey({"03/10/2019", "2019-10-04", "13/10/2019", "04.10.2019"});
    CHECK(day.evidence == order_evidence::certain);
    CHECK(day.order == date_order::day_month_year);
    CHECK(day.day_first->row == 4);
    CHECK(day.seen().empty());
    CHECK(survey({"10/13/2019 09:30"}).order == date_order::month_day_year);
    CHECK(survey({"١٣/١٠/٢٠١٩"}).order == date_order::day_month_year);
}

TEST_CASE("a column that could be either names a row") {
    const date_survey_result either = survey({"", "03/10/2019", "04/10/2019"});
    CHECK(either.evidence == order_evidence::undeclared);
    CHECK_FALSE(either.order);
    CHECK(either.seen() ==
          "row 3 (`03/10/2019`) could be day, month, year as well as month, day, year, and no "
          "other row tells");
    CHECK(either.mend().find("dates = \"day-month-year\"") != std::string::npos);
}

TEST_CASE("a column in both orders names the two rows that exclude each other") {
    const date_survey_result both =
        survey({"28/01/2021", "01/02/2021", "02/20/1952", "13/01/2021"});
    CHECK(both.evidence == order_evidence::contradictory);
    CHECK_FALSE(both.order);
    CHECK(both.seen() ==
          "row 2 (`28/01/2021`) can only be day, month, year and row 4 (`02/20/1952`) only month, "
          "day, year");
    CHECK(both.mend().find("no order fits") != std::string::npos);
}

TEST_CASE("what needs no order, or is no date in any, tells nothing") {
    const date_survey_result none =
        survey({"2019-10-13", "13 Oct 2019", "2019", "31/02/2019", "45/45/2019", "13/10/19", "soon",
                "13/10/1402", "43874", "", "13/10", "13/10/2019 25:99"});
    CHECK(none.evidence == order_evidence::not_needed);
    CHECK_FALSE(none.order);
    CHECK_FALSE(none.either);
}

TEST_CASE("M is a man only where nothing speaks against it") {
    CHECK(letter("sex", {"M", "M"}) == letter_m::man);
    CHECK(letter("Gender of participant", {"M"}) == letter_m::man);
    CHECK(letter("Sexe", {"M", "F"}) == letter_m::man);
    CHECK(letter("Sexo", {"f", "M"}) == letter_m::man);
    CHECK(letter("Sexo", {"M", "M"}) == letter_m::uncertain);
    CHECK(letter("Género", {"M"}) == letter_m::uncertain);
    CHECK(letter("sex", {"M", " h "}) == letter_m::uncertain);
    CHECK(letter("Sexo", {"H", "M"}) == letter_m::uncertain);
    CHECK(letter("sex", {"M", "Mujer", "F"}) == letter_m::uncertain);
    CHECK(letter("Sexe", {"H", "F"}) == letter_m::uncertain);
}

// A second look through the column is left out where the glance finds nothing.
TEST_CASE("a glance at a file's bytes sees every cell that could speak against a man") {
    for (const std::string_view rest :
         {"H,x\n", "h", "\"H\"\n", " h \n", "h\xC2\xA0\n", "HOMBRE\n", "Mujer\n", "'h\n"}) {
        CAPTURE(rest);
        CHECK(may_say_hombre("person_id,sex\nP1,M\nP2," + std::string(rest)));
    }
    CHECK(may_say_hombre("PK\x03\x04 a workbook is packed"));
    CHECK(may_say_hombre(std::string_view("\xFF\xFEm\0u\0j\0e\0r\0", 12)));
    CHECK_FALSE(may_say_hombre("person_id,sex,district\nP1,M,Lahore\nH2,m,Khushab\nPH,f,Jhelum\n"));
    CHECK_FALSE(may_say_hombre(""));
}
