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
    programme_files names;
    names.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n")
        .with("p.csv", "person_id\nAli\nTotal 2\nTotal participants: 2\nTotal: 2\n");
    CHECK(names.read().records.people.size() == 1);
    // A record that only begins so is one.
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"sessions.csv\"\n")
        .with("sessions.csv", "session_id,date,headcount\nTotal-2023-1,2023-03-01,25\n");
    CHECK(files.read().records.sessions.size() == 1);
}

TEST_CASE("sums are told of counts alone, never of telephone numbers") {
    programme_files files;
    files.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n")
        .with("p.csv",
              "person_id,phone,age,x\nA,03001234567,20,1\nB,,30,1\nTotal,3001234567,50,5\n");
    const reading r = files.read();
    CHECK(r.records.people.size() == 2);
    CHECK(r.records.files.all()[1].totals.empty());
    CHECK(all_lines(r).find("[total-") == std::string::npos);
}

TEST_CASE("a total that agrees with rejected rows says so") {
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n")
        .with("s.csv",
              "session_id,date,headcount\nS1,2024-01-01,10\nS2,2024-31-02,20\nTotal,,30\n");
    CHECK(all_lines(files.read())
              .find("prints the total 30, as the rows do, but 1 row above it was rejected") !=
          std::string::npos);
}
