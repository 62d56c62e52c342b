// Programmes of several files: mappings, copies, order, and what became of every row.

#include "programme_files.hpp"

#include <algorithm>

#include "programme_dump.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

std::string listed(std::string_view kind, std::string_view file, std::string_view mapping = "") {
    std::string text =
        "[[records]]\nkind = \"" + std::string(kind) + "\"\nfile = \"" + std::string(file) + "\"\n";
    if (!mapping.empty()) text += "mapping = \"" + std::string(mapping) + "\"\n";
    return text;
}

TEST_CASE("reading tells how far it has come, file by file") {
    std::string rows = "person_id\n";
    for (int i = 10'000; i < 30'000; ++i) rows += "P" + std::to_string(i) + "\n";
    programme_files files;
    files
        .listing(
            "[[records]]\nkind = \"people\"\nfile = \"people.csv\"\n"
            "[[records]]\nkind = \"people\"\nfile = \"few.csv\"\n")
        .with("people.csv", rows)
        .with("few.csv", "person_id\nQ1\n");
    std::vector<std::pair<std::string, double>> steps;
    const reading r = read_programme(
        files.folder(), [&](const reading_step& s) { steps.emplace_back(s.file, s.part); });
    CHECK(r.records.people.size() == 20'001);
    REQUIRE(steps.size() == 7);
    CHECK(steps[0] == std::pair<std::string, double>("few.csv", 0));
    CHECK(steps[1] == std::pair<std::string, double>("people.csv", 0));
    for (std::size_t i = 2; i < 6; ++i) {
        CHECK(steps[i].first == "people.csv");
        CHECK(steps[i].second ==
              doctest::Approx(0.2048 * static_cast<double>(i - 1)).epsilon(0.01));
    }
    CHECK(steps[6] == std::pair<std::string, double>("", 1));
}

}  // namespace

TEST_CASE("a mapping gives a partner's headings our names") {
    programme_files files;
    files.listing(listed("sessions", "partners/a.csv", "mappings/a.toml"))
        .with("mappings/a.toml",
              "[columns]\nsession_id = \"Session No.\"\ndate = \"Held on\"\n"
              "headcount = \"Participants\"\n\"by:age:young\" = \"Youth\"\n")
        .with("partners/a.csv",
              "Session No.;Held on;Participants;YOUTH;Partner\nS1;2019;12;5;PWF\n");
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    REQUIRE(r.records.sessions.size() == 1);
    const session& s = r.records.sessions[0];
    CHECK(s.headcount->range == interval::exactly(12));
    CHECK(s.participants.empty());
    CHECK(s.partner == "PWF");
    CHECK(s.cells.at({"age", "young"}).range == interval::exactly(5));
    const place cell = r.records.files.where(s.source, "headcount");
    CHECK(cell.file == "partners/a.csv");
    CHECK(cell.row == 2);
    CHECK(cell.column == 3);
    CHECK(r.records.files.where(s.source, "by:age:young").column == 4);
    CHECK(r.records.files.all()[1].name == "mappings/a.toml");
}

TEST_CASE("a mapping that does not fit is told at its place") {
    programme_files files;
    files.listing(listed("people", "p.csv", "m.toml"))
        .with("m.toml", "[columns]\nperson_id = \"No\"\ndistrikt = \"D\"\nsex = \"Gender\"\n")
        .with("p.csv", "No,Gendre\nA,f\n");
    CHECK(all_lines(files.read()) ==
          "m.toml:3:1: error: [columns] has no key `distrikt`; did you mean `district`? "
          "[unknown-key]\n"
          "p.csv:1: error: no column is headed `Gender`, to which the mapping sends `sex`; is "
          "`gendre` meant? rename it, or name it in a mapping [header-missing-column]\n"
          "p.csv:1:2: warning: the column `Gendre` is not one of people and is not read; take it "
          "away, or leave it: nothing is counted from it [unknown-column]\n");
}

TEST_CASE("all inputs are looked at, though the first cannot be used") {
    programme_files files;
    files
        .listing(listed("people", "gone.csv") + listed("sessions", "s.csv") +
                 listed("people", "../outside.csv"))
        .with("s.csv", "session_id,date\nS1,soon\n");
    const reading r = files.read();
    const std::string seen = all_lines(r);
    CHECK(seen.find("gone.csv: error: ") != std::string::npos);
    CHECK(seen.find("s.csv:2:2: error: ") != std::string::npos);
    CHECK(seen.find("[path-outside-project]") != std::string::npos);
    CHECK(r.records.sessions.empty());
}

TEST_CASE("a file listed twice, or copied, is read once") {
    const std::string rows = "session_id,date,headcount\nS1,2019,20\nS2,2019,30\n";
    programme_files files;
    files
        .listing(listed("sessions", "b.csv") + listed("sessions", "a.csv") +
                 listed("sessions", "a.csv"))
        .with("a.csv", rows)
        .with("b.csv", rows);
    const reading r = files.read();
    CHECK(r.records.sessions.size() == 2);
    CHECK(all_lines(r) ==
          "cascade.toml:5:1: info: `b.csv` holds the same bytes as `a.csv`, read before: its rows "
          "are skipped; list the file once [duplicate-file]\n"
          "cascade.toml:11:1: info: `a.csv` holds the same bytes as `a.csv`, read before: its "
          "rows are skipped; list the file once [duplicate-file]\n");
    std::uint64_t accepted = 0;
    std::uint64_t skipped = 0;
    for (const input_file& f : r.records.files.all()) {
        accepted += f.accepted;
        skipped += f.skipped;
    }
    CHECK(accepted == 2);
    CHECK(skipped == 4);
}

TEST_CASE("every row of every file is accepted, rejected or skipped") {
    programme_files files;
    files
        .listing(listed("sessions", "s.csv") + listed("attendance", "a.csv") +
                 listed("links", "l.csv") + "[[person]]\nid = \"A\"\n[[person]]\nid = \"B\"\n" +
                 "[[person]]\nid = \"B\"\nsex = \"f\"\n")
        .with("s.csv",
              "session_id,date,facilitators\nS1,2019,A\n,,\nS2,soon,A\nS3,2019,Zzz\n"
              "\"S4\"x,2019,A\nS5,2019\n\nS1,2019,A\n")
        .with("a.csv", "session_id,person_id\nS1,A\nS1,B\nS2,A\nS3,A\nS9,A\nS1,A\n")
        .with("l.csv", "trainer_id,trainee_id\nA,B\nA,B\nA,A\n");
    const reading r = files.read();
    const auto counts = [&](std::string_view name) {
        for (const input_file& f : r.records.files.all())
            if (f.name == name)
                return std::vector<std::uint64_t>{f.rows_read, f.accepted, f.rejected, f.skipped};
        return std::vector<std::uint64_t>{};
    };
    // people: A stays; B stands twice with different content.
    CHECK(counts("cascade.toml") == std::vector<std::uint64_t>{3, 1, 2, 0});
    // S1 stays; S2, S3, S4, S5 are faulty; two blank rows and the second S1 are skipped.
    CHECK(counts("s.csv") == std::vector<std::uint64_t>{8, 1, 4, 3});
    // S1 with A and with B stay; S2, S3 and S9 are not on record; one row is repeated.
    CHECK(counts("a.csv") == std::vector<std::uint64_t>{6, 2, 3, 1});
    CHECK(counts("l.csv") == std::vector<std::uint64_t>{3, 1, 1, 1});
}

TEST_CASE("the order of files, rows and columns changes nothing of the programme") {
    std::vector<std::string> people = {"A,f,north", "B,m,south", "C,,north", "D,x,",
                                       "B,m,south", "E,f,east",  "E,m,east"};
    std::vector<std::string> attendance = {"S1,A,", "S1,B,no", "S2,C,", "S2,C,", "S2,E,"};
    std::vector<std::string> sessions = {"S1,2019-06-10,tot,R,,35", "S2,2019-07,x,A;B,S1,\"1,250\"",
                                         "S2,2019-07,x,B;A,S1,1250"};
    std::vector<std::string> files = {listed("people", "p.csv"), listed("attendance", "a.csv"),
                                      listed("sessions", "s.csv")};
    const auto joined = [](std::string text, const std::vector<std::string>& rows) {
        for (const std::string& row : rows) text += row + '\n';
        return text;
    };
    std::mt19937 random(7);
    std::string first;
    for (int round = 0; round < 12; ++round) {
        programme_files folder;
        std::string list = "roots = [\"R\"]\n";
        for (const std::string& file : files) list += file;
        folder.listing(list)
            .with("p.csv", joined("person_id,sex,district\n", people))
            .with("a.csv", joined("session_id,person_id,completed\n", attendance))
            .with("s.csv", joined("session_id,date,kind,facilitators,after,headcount\n", sessions));
        const reading r = folder.read();
        std::vector<std::string> codes;
        for (const problem& p : r.problems) codes.emplace_back(p.code);
        std::sort(codes.begin(), codes.end());
        std::string dump = programme_dump::of(r.records);
        for (const session& s : r.records.sessions)
            if (s.headcount) dump += s.headcount->text + "\n";
        for (const std::string& code : codes) dump += code + '\n';
        if (round == 0) first = dump;
        CHECK(dump == first);
        for (auto* rows : {&people, &attendance, &sessions, &files})
            std::shuffle(rows->begin(), rows->end(), random);
    }
    CHECK(first.find("session|S2|2019-07") != std::string::npos);
    programme_files turned;
    turned.listing(listed("people", "p.csv"))
        .with("p.csv", "district;person_id;sex\nnorth;A;f\nsouth;B;m\n");
    programme_files straight;
    straight.listing(listed("people", "p.csv"))
        .with("p.csv", "person_id,sex,district\r\nB,m,south\r\nA,f,north\r\n");
    CHECK(programme_dump::of(turned.read().records) == programme_dump::of(straight.read().records));
}
