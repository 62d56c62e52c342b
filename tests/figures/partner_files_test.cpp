// examples/partner-files, ten deliveries read through mappings. The arithmetic:
//
// contacts: 01 4 + 4; 02 40 + 35 + 1250; 05 12 + 20; 06 15 + 10; 07 4 on the list; 08 30 + 25 + 45;
//   09 19 + 22; 10 28 + 33: 8 + 1325 + 32 + 25 + 4 + 100 + 41 + 61 = 1596, in
//   2 + 3 + 2 + 2 + 1 + 3 + 2 + 2 = 17 sessions
// people: names 8 trainers + 5 (05) + 2 (06) + 4 (07) = 19; without a name
//   1325 + (12 - 3) + (20 - 2) + (15 - 2) + 10 + 100 + 41 + 61 = 1577; at most 19 + 1577 = 1596, at
//   least the largest session, 1250
// audience: the same without the 8 trainers, at most 1588

#include "cascade/read/programme_reader.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("ten partner files become one programme, and its figures are those worked out by hand") {
    const reading read = read_programme("examples/partner-files");
    for (const problem& p : read.problems) CHECK_MESSAGE(false, to_line(p));

    const asked e(read.records);
    CHECK(e.count("contacts") == exactly(1596));
    CHECK(e.count("sessions") == exactly(17));
    CHECK(e.count("people") == between(1250, 1596));
    CHECK(e.count("trained.people") == exactly(8));
    CHECK(e.count("audience.people") == between(1250, 1588));

    // French 40 + 35 + 1250 and the meeting of 4; the workbook 28 + 33.
    CHECK(e.count("contacts", {"partner=Horizon"}) == exactly(1329));
    CHECK(e.count("contacts", {"partner=Union"}) == exactly(61));
    // Of 15 of the Google Form and the 4 of the meeting the sex is not recorded.
    // 2 + 2; 22 + 20 + 600; 8 + 11; 7 + 10; 18 + 10 + 25; 11 + 15; 16 + 20.
    CHECK(e.count("contacts", {"sex=women"}) == exactly(797));
}

TEST_CASE("each file of the ten says what became of its rows") {
    const reading read = read_programme("examples/partner-files");
    const auto skipped = [&](const std::string& name) {
        for (const input_file& file : read.records.files.all())
            if (file.name == "partners/" + name) return file.skipped;
        return ~std::uint64_t{0};
    };
    CHECK(skipped("01-team.csv") == 0);
    CHECK(skipped("05-kobo-sessions.csv") == 1);    // sent twice
    CHECK(skipped("08-quarterly-sheet.csv") == 6);  // titles, blank rows, totals, a note
    CHECK(skipped("09-google-form.csv") == 1);      // sent again
    CHECK(skipped("10-workshops.xlsx") == 3);       // a title, a blank row, totals
}
