#include "unit/read/programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

reading read_by(const std::string& facilitators, const std::string& further = "") {
    programme_files files;
    files.listing("roots = [\"R\"]\n[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n" + further)
        .with("s.csv",
              "session_id,date,facilitators,headcount\nS1,2024-01-01,R,10\nS2,2024-01-02,\"" +
                  facilitators + "\",10\n");
    return files.read();
}

}  // namespace

TEST_CASE("several ids with another mark between them are not taken for one person") {
    for (const char* list : {"Ali, Sara", "Ali / Sara", "P1|P2", "A\u060cB", "A\u061b B", "P1\nP2",
                             "Ali & Sara", "P1;P2,P3"}) {
        CAPTURE(list);
        const reading r = read_by(list);
        CHECK(r.records.sessions.size() == 1);
        CHECK(all_lines(r).find("[id-invalid]") != std::string::npos);
        CHECK(all_lines(r).find("declare split = ") != std::string::npos);
    }
    CHECK(
        all_lines(read_by("A,B")) ==
        "s.csv:3:3: error: `facilitators` holds `A,B`, in which `,` seems to stand between several "
        "ids; declare split = \",\" for this column in the mapping, or write ; between ids; if it "
        "is one id, declare split = \";\" [id-invalid]\n");
    CHECK(read_by("R&D;Ali").records.sessions.size() == 2);
    CHECK(read_by("KP/12;2024/3").records.sessions.size() == 2);
    CHECK(read_by("KP/12 / KP/13").records.sessions.size() == 1);
}

TEST_CASE("an id with a mark in it stands where it is on record, or the mapping parts the list") {
    const std::string people = "[[person]]\nid = \"Ali, Sara\"\n";
    CHECK(read_by("Ali, Sara", people).records.sessions.size() == 2);
    const reading unknown = read_by("Ali, Omar", people);
    CHECK(unknown.records.sessions.size() == 1);
    CHECK(all_lines(unknown).find("declare split") != std::string::npos);
    CHECK(all_lines(unknown).find("[unknown-reference]") == std::string::npos);
    for (const char* mark : {",", ";"}) {
        programme_files files;
        files.with("s.csv", "session_id,date,facilitators\nS1,2024-01-01,\"Ali, Sara\"\n")
            .listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\nmapping = \"m.toml\"\n")
            .with("m.toml", "[columns]\nfacilitators = { column = \"facilitators\", split = \"" +
                                std::string(mark) + "\" }\n");
        const reading r = files.read();
        CHECK(r.records.people.size() == (mark[0] == ',' ? 2 : 1));
    }
}
