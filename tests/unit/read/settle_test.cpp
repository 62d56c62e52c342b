// References, repeats and order: what makes the rows of many files one programme.

#include <algorithm>

#include "programme_dump.hpp"
#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

reading in_place(std::string_view lines) {
    programme_files files;
    files.listing(lines);
    return files.read();
}

std::string told(std::string_view lines) { return all_lines(in_place(lines)); }

constexpr std::string_view two_people = R"([[person]]
id = "Ayesha"
[[person]]
id = "Bilal"
[[organisation]]
id = "PWF"
)";

std::string with_people(std::string_view lines) {
    return told(std::string(two_people) + std::string(lines));
}

}  // namespace

TEST_CASE("a programme without people, cohorts and organisations takes ids by their use") {
    // A and B belong to O; O holds a session although it is no person.
    const reading r = in_place(R"([[membership]]
member_id = "A"
organisation_id = "O"
[[membership]]
member_id = "B"
organisation_id = "O"
[[session]]
id = "s1"
kind = "tot"
date = 2020-01-10
facilitators = ["R"]
participants = ["A", "B"]
[[session]]
id = "s2"
date = 2020-02-01
facilitators = ["O"]
headcount = 5
[[session]]
id = "s3"
date = 2020-02-02
facilitators = ["Q"]
headcount = 4
)");
    CHECK(all_lines(r) == "");
    std::string people;
    for (const person& p : r.records.people) people += p.id.text() + ' ';
    CHECK(people == "A B Q R ");
    REQUIRE(r.records.organisations.size() == 1);
    CHECK(r.records.organisations[0].id == actor_id("O"));
    CHECK(r.records.files.all()[0].accepted == 5);
}

TEST_CASE("roots declare themselves as organisations unless they are listed otherwise") {
    programme_files files;
    files.with("cascade.toml",
               "[programme]\nroots = [\"TEAM\", \"Ayesha\"]\n[[person]]\nid = \"Ayesha\"\n"
               "[[session]]\nid = \"S1\"\ndate = 2019\nfacilitators = [\"TEAM\"]\n"
               "participants = [\"Ayesha\", \"TEAM\"]\n");
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    REQUIRE(r.records.organisations.size() == 1);
    CHECK(r.records.organisations[0].id == actor_id("TEAM"));
    CHECK(r.records.people.size() == 1);
}

TEST_CASE("an id that nobody declares is told with the nearest known one") {
    CHECK(with_people("[[session]]\nid = \"S\"\ndate = 2019\nparticipants = [\"Ayisha\"]\n") ==
          "cascade.toml:12:1: error: `participants` names `Ayisha`, whom no record declares; did "
          "you mean `Ayesha`? [unknown-reference]\n");
    CHECK(with_people("[[attendance]]\nsession_id = \"S9\"\nperson_id = \"Zzz\"\n") ==
          "cascade.toml:10:1: error: `session_id` names `S9`, a session that is not on record; "
          "add the session, or correct the id [unknown-reference]\n"
          "cascade.toml:11:1: error: `person_id` names `Zzz`, whom no record declares; add the id "
          "to people, cohorts or organisations, or correct it [unknown-reference]\n");
    for (const char* record :
         {"[[claim]]\nid = \"W\"\nchannel = \"x\"\nvalue = 5\nactors = [\"Zzz\"]\n",
          "[[flow]]\nid = \"F\"\nrate = 5\nactors = [\"Zzz\"]\n",
          "[[output]]\nid = \"O\"\nkind = \"x\"\nproducers = [\"Zzz\"]\n",
          "[[membership]]\nmember_id = \"Ayesha\"\norganisation_id = \"Zzz\"\n",
          "[[link]]\ntrainer_id = \"Zzz\"\ntrainee_id = \"Ayesha\"\n"})
        CHECK(with_people(record).find("[unknown-reference]") != std::string::npos);
}

TEST_CASE("an organisation is never a person") {
    CHECK(with_people("[[session]]\nid = \"S\"\ndate = 2019\nparticipants = [\"PWF\"]\n") ==
          "cascade.toml:12:1: error: `participants` names `PWF`: an organisation is not a person; "
          "name the people or a cohort; who took part is never an organisation "
          "[reference-contradiction]\n");
    CHECK(with_people("[[session]]\nid = \"S\"\ndate = 2019\n[[attendance]]\nsession_id = \"S\"\n"
                      "person_id = \"PWF\"\n")
              .find("cascade.toml:14:1: error: `person_id` names `PWF`: an organisation") == 0);
    CHECK(with_people("[[membership]]\nmember_id = \"PWF\"\norganisation_id = \"PWF\"\n")
              .find("[reference-contradiction]") != std::string::npos);
    CHECK(with_people("[[membership]]\nmember_id = \"Ayesha\"\norganisation_id = \"Bilal\"\n")
              .find("`organisation_id` names `Bilal`, which is no organisation") !=
          std::string::npos);
    CHECK(told("[[link]]\ntrainer_id = \"A\"\ntrainee_id = \"A\"\n").find("[reference-self]") !=
          std::string::npos);
}

TEST_CASE("one id in two kinds is an error on both, and those who name it are left in peace") {
    const reading r = in_place(
        "[[person]]\nid = \"X\"\n[[organisation]]\nid = \"X\"\n"
        "[[session]]\nid = \"S\"\ndate = 2019\nfacilitators = [\"X\"]\n");
    CHECK(all_lines(r) ==
          "cascade.toml:4:1: error: `X` is an id of people here and of another kind elsewhere; "
          "give people, cohorts and organisations different ids [id-duplicate-conflict]\n"
          "cascade.toml:6:1: error: `X` is an id of organisations here and of another kind "
          "elsewhere; give people, cohorts and organisations different ids "
          "[id-duplicate-conflict]\n");
    CHECK(r.records.people.empty());
    REQUIRE(r.records.cohorts.size() == 1);
    CHECK(r.records.cohorts[0].size.range.is_unknown());
    CHECK(r.records.files.all()[0].rejected == 2);
    CHECK(r.records.files.all()[0].accepted == 1);
}

TEST_CASE("a row that repeats another counts once; a row that contradicts it spoils both") {
    programme_files files;
    files.listing("[[records]]\nkind = \"people\"\nfile = \"p.csv\"\n")
        .with("p.csv", "person_id,district\nA,north\nB,north\nA,north\nB,south\n");
    const reading r = files.read();
    CHECK(all_lines(r) ==
          "p.csv:3:1: error: `B` stands in 2 rows that say different things, also in p.csv:5; "
          "keep one of the rows, or give them different ids [duplicate-key]\n"
          "p.csv:4:1: info: `A` stands in p.csv:2 with the same content: counted once; nothing is "
          "wrong; one of the rows can go [duplicate-row]\n"
          "p.csv:5:1: error: `B` stands in 2 rows that say different things, also in p.csv:3; "
          "keep one of the rows, or give them different ids [duplicate-key]\n");
    CHECK(r.records.people.size() == 1);
    const input_file& file = r.records.files.all()[1];
    CHECK(file.rows_read == 4);
    CHECK(file.accepted == 1);
    CHECK(file.rejected == 2);
    CHECK(file.skipped == 1);
}

TEST_CASE("figures are compared by what they mean, memberships and attendance by both their ids") {
    const reading r = in_place(
        "[[cohort]]\nid = \"K\"\nsize = \"1,250\"\n[[cohort]]\nid = \"K\"\nsize = 1250\n"
        "[[organisation]]\nid = \"O\"\n"
        "[[membership]]\nmember_id = \"K\"\norganisation_id = \"O\"\nfrom = 2019\nto = 2019\n"
        "[[membership]]\nmember_id = \"K\"\norganisation_id = \"O\"\nfrom = 2020\n"
        "[[session]]\nid = \"S\"\ndate = 2019\n"
        "[[attendance]]\nsession_id = \"S\"\nperson_id = \"K\"\n"
        "[[attendance]]\nsession_id = \"S\"\nperson_id = \"K\"\ncompleted = false\n");
    CHECK(r.records.cohorts.size() == 1);
    CHECK(r.records.cohorts[0].size.text == "1,250");
    CHECK(r.records.memberships.size() == 2);
    CHECK(r.records.attendances.empty());
    CHECK(r.records.files.all()[0].skipped == 1);
    CHECK(r.records.files.all()[0].rejected == 2);
}

TEST_CASE("a refused row keeps its id known, so that one fault makes one complaint") {
    const reading r = in_place(
        "[[person]]\nid = \"A\"\nsex = \"H\"\n"
        "[[session]]\nid = \"S\"\ndate = 2019\nparticipants = [\"A\"]\n");
    REQUIRE(r.problems.size() == 1);
    CHECK(r.problems[0].code == "unknown-code");
    // With --partial the session still has its one named person, of whom nothing else is known.
    REQUIRE(r.records.people.size() == 1);
    CHECK(r.records.people[0].sex == sex::not_recorded);
    CHECK(r.records.files.all()[0].accepted == 1);
}

TEST_CASE("attendance at a refused session is refused, and says why") {
    CHECK(with_people("[[session]]\nid = \"S\"\ndate = \"soon\"\n[[attendance]]\n"
                      "session_id = \"S\"\nperson_id = \"Ayesha\"\n")
              .find("cascade.toml:13:1: error: the session `S` was refused, see there; mend the "
                    "session; this row is then read [unknown-reference]") != std::string::npos);
}

TEST_CASE("a row with a fault has its references looked up too") {
    const std::string seen =
        with_people("[[session]]\nid = \"S\"\ndate = \"soon\"\nfacilitators = [\"Zzz\"]\n");
    CHECK(seen.find("[date-unrecognised]") != std::string::npos);
    CHECK(seen.find("[unknown-reference]") != std::string::npos);
}

TEST_CASE("`after` must not make a circle, go against certain dates, or name what is not there") {
    const auto session = [](std::string id, std::string date, std::string after) {
        return "[[session]]\nid = \"" + id + "\"\n" + date + "\nafter = [" + after + "]\n";
    };
    const std::string undated = "undated = true";
    CHECK(told(session("A", undated, "\"B\"") + session("B", undated, "")) == "");
    CHECK(told(session("A", undated, "\"A\"")).find("`after` names the session itself") !=
          std::string::npos);
    const std::string circle =
        told(session("A", undated, "\"B\"") + session("B", undated, "\"C\"") +
             session("C", undated, "\"A\"") + session("D", undated, "\"A\""));
    CHECK(std::count(circle.begin(), circle.end(), '\n') == 3);
    CHECK(circle.find("`after` makes a circle of 3 sessions") != std::string::npos);
    CHECK(
        told(session("A", "date = 2019-06-10", "\"B\"") + session("B", "date = \"2019-07\"", "")) ==
        "cascade.toml:6:1: error: `after` names `B`, which began on 2019-07-01 or later, and this "
        "session no later than 2019-06-10; correct a date, or take the name away "
        "[reference-contradiction]\n");
    CHECK(told(session("A", "date = 2019", "\"B\"") + session("B", "date = \"2019-07\"", "")) ==
          "");
    // B came after C of 2020, so A of 2019 cannot have come after B.
    CHECK(told(session("A", "date = 2019", "\"B\"") + session("B", undated, "\"C\"") +
               session("C", "date = 2020", ""))
              .find("`after` names `B`, which began on 2020-01-01 or later") != std::string::npos);
    CHECK(told(session("A", undated, "\"Z\"")).find("[unknown-reference]") != std::string::npos);
}

TEST_CASE("a chain of 20,000 sessions each after the other is settled without recursion") {
    std::string rows = "session_id,undated,after\nS0,true,\n";
    for (int i = 1; i < 20'000; ++i)
        rows += "S" + std::to_string(i) + ",true,S" + std::to_string(i - 1) + '\n';
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n").with("s.csv", rows);
    const reading r = files.read();
    CHECK(r.problems.empty());
    CHECK(r.records.sessions.size() == 20'000);
}

TEST_CASE("a record outside the programme's period is a warning and stays in the programme") {
    programme_files files;
    files.with("cascade.toml",
               "[programme]\nstart = 2019\nend = 2020\n[[session]]\nid = \"S\"\n"
               "date = 2018-12-31\n[[session]]\nid = \"T\"\ndate = 2018\nend_date = 2019-01-01\n"
               "[[claim]]\nid = \"W\"\nchannel = \"x\"\nvalue = 5\ndate = 2021\n");
    const reading r = files.read();
    CHECK(all_lines(r) ==
          "cascade.toml:6:1: warning: 2018-12-31 lies outside the programme's period: the record "
          "is left out of the figures; correct the date, or start and end in [programme] "
          "[date-out-of-project]\n"
          "cascade.toml:15:1: warning: 2021 lies outside the programme's period: the record is "
          "left out of the figures; correct the date, or start and end in [programme] "
          "[date-out-of-project]\n");
    CHECK(r.records.sessions.size() == 2);
}

TEST_CASE("a count under participants is refused where no list says who is a person") {
    const auto read = [](std::string_view rows) {
        programme_files files;
        files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n");
        files.with("s.csv", "session_id,date,facilitators,participants\n" + std::string(rows));
        return files.read();
    };
    const reading counts = read("S1,2020-01-10,R,35\nS2,2020-01-11,R,1 250\n");
    CHECK(counts.records.sessions.empty());
    CHECK(counts.problems.size() == 2);
    CHECK(all_lines(counts).find("map the column to headcount") != std::string::npos);
    // Ids that are numbers: they stand in a list, or deliver.
    CHECK(all_lines(read("S1,2020-01-10,R,35;36\nS2,2020-01-11,R,35\n")) == "");
    CHECK(all_lines(read("S1,2020-01-10,R,35\nS2,2020-01-11,35,P1;P2\n")) == "");
    CHECK(all_lines(read("S1,2020-01-10,R,P35\n")) == "");
}
