#include "unit/read/programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

TEST_CASE("a totals row with a date is no session of everybody once more") {
    for (const char* label : {"Total", "Grand total:", "SUBTOTAL", "المجموع"}) {
        CAPTURE(label);
        programme_files files;
        files.listing("[[records]]\nkind = \"sessions\"\nfile = \"sessions.csv\"\n")
            .with("sessions.csv",
                  "session_id,date,headcount\nS1,2023-03-01,25\n"
                  "S2,2023-03-08,31\n" +
                      std::string(label) + ",2023-03-31,56\n");
        const reading r = files.read();
        CHECK(r.records.sessions.size() == 2);
        CHECK(all_lines(r).find("[id-placeholder]") != std::string::npos);
    }
    // A record that only begins so is one.
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"sessions.csv\"\n")
        .with("sessions.csv", "session_id,date,headcount\nTotal-2023-1,2023-03-01,25\n");
    CHECK(files.read().records.sessions.size() == 1);
}
