// Partners' files read through mappings: what the cells become, and what is refused.

#include <algorithm>

#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// A programme with one file of sessions and its mapping. Ids need no declaration.
reading sessions_of(std::string_view mapping, std::string_view csv) {
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\nmapping = \"m.toml\"\n")
        .with("m.toml", mapping)
        .with("s.csv", csv);
    return files.read();
}

const input_file& csv_file(const reading& r) {
    for (const input_file& f : r.records.files.all())
        if (f.is_table) return f;
    FAIL("no table was read");
    return r.records.files.all().front();
}

std::string fact(const reading& r, std::string_view what) {
    for (const reading_fact& f : csv_file(r).facts)
        if (f.what == what) return f.value + (f.declared ? " (declared)" : " (recognised)");
    return "none";
}

const session& only(const reading& r) {
    INFO(all_lines(r));
    REQUIRE(r.records.sessions.size() == 1);
    return r.records.sessions.front();
}

}  // namespace

TEST_CASE("constants, joined columns, letters and lists become fields") {
    const reading r = sessions_of(
        "[columns]\nsession_id = { columns = [\"Form\", \"No\"], between = \"/\" }\n"
        "date = \"When\"\npartner = { constant = \"PWF\" }\nheadcount = { letter = \"E\" }\n"
        "facilitators = { column = \"Trainers\", split = \",\" }\n"
        "title = { columns = [\"Form\", \"Trainers\"], between = \": \" }\n",
        "Form,No,When,Trainers,People,\nA,7,2019-02-03,\"T2, T1\",12,\nB,,2019-02-04,,9,\n");
    CHECK(all_lines(r) ==
          "s.csv:3:2: error: B3 \"No\" is empty; every record of this kind needs it "
          "[required-blank]\n");
    const session& s = only(r);
    CHECK(s.id.text() == "A/7");
    CHECK(s.partner == "PWF");
    CHECK(s.title == "A: T2, T1");
    CHECK(s.headcount->range == interval::exactly(12));
    REQUIRE(s.facilitators.size() == 2);
    CHECK(s.facilitators[0].text() == "T1");
    CHECK(fact(r, "partner in every row") == "PWF (declared)");
    CHECK(csv_file(r).rejected_rows == std::vector<std::uint32_t>{3});
    const place at = r.records.files.where(s.source, "partner");
    CHECK(at.column == 0);
}

TEST_CASE("a partner's words are looked up without case and marks, and an unknown one is refused") {
    const std::string mapping =
        "[columns]\nsession_id = \"id\"\ndate = \"d\"\n"
        "status = { column = \"_validation_status\", values = { \"Approuvé\" = \"approved\", "
        "\"Not Approved\" = \"rejected\", \"\" = \"unreviewed\" } }\n";
    const reading r =
        sessions_of(mapping,
                    "id,d,_validation_status\nS1,2019,APPROUVE\nS2,2019,not approved\n"
                    "S3,2019,\nS4,2019,Maybe\n");
    CHECK(all_lines(r).find("s.csv:5:3: error: C5 \"_validation_status\" holds `Maybe`, which "
                            "`values` of the mapping does not name; add it there with what it "
                            "means, or correct the cell [unknown-code]\n") != std::string::npos);
    REQUIRE(r.records.sessions.size() == 3);
    CHECK(r.records.sessions[0].status == record_status::approved);
    CHECK(r.records.sessions[1].status == record_status::rejected);
    CHECK(r.records.sessions[2].status == record_status::unreviewed);
}

TEST_CASE("words for nothing are declared, but for those of data collection tools") {
    const reading r = sessions_of(
        "missing = [\"-99\", \"Néant\"]\n"
        "[columns]\nsession_id = \"id\"\ndate = \"d\"\nheadcount = \"n\"\ntitle = \"t\"\n",
        "id,d,n,t\nS1,2019,-99,n/a\nS2,2019,NEANT,---\nS3,2019,-,-\nS4,2019,n/a,na\n");
    CHECK(all_lines(r).find("s.csv:4:3: error: C4 \"n\" holds `-`") == 0);
    REQUIRE(r.records.sessions.size() == 3);
    CHECK_FALSE(r.records.sessions[0].headcount.has_value());
    CHECK(r.records.sessions[0].title == "");
    CHECK_FALSE(r.records.sessions[1].headcount.has_value());
    CHECK(r.records.sessions[2].headcount->range.is_unknown());
    CHECK(r.records.sessions[2].title == "na");
    CHECK(fact(r, "empty cells") ==
          "`-99` in 1 cell, `neant` in 1 cell, `n/a` in 1 cell, `---` "
          "in 1 cell (declared)");
}

TEST_CASE("the order of dates is that of the column, when one row proves it") {
    const std::string mapping = "[columns]\nsession_id = \"id\"\ndate = \"d\"\nend_date = \"e\"\n";
    const reading r = sessions_of(
        mapping, "id,d,e\nS1,2019-01-05,\nS2,03/02/2019,02/03/2019\nS3,13/02/2019,02/14/2019\n");
    CHECK(all_lines(r) == "");
    REQUIRE(r.records.sessions.size() == 3);
    CHECK(to_text(*r.records.sessions[1].date) == "2019-02-03");
    CHECK(to_text(*r.records.sessions[1].end_date) == "2019-02-03");
    CHECK(fact(r, "date order of B1 \"d\"") == "day-month-year, as row 4 shows (recognised)");
    CHECK(fact(r, "date order of C1 \"e\"") == "month-day-year, as row 4 shows (recognised)");
}

TEST_CASE("without one order the whole file is refused, and its rows are still looked at") {
    const std::string mapping = "[columns]\nsession_id = \"id\"\ndate = \"d\"\nheadcount = \"n\"\n";
    const reading either =
        sessions_of(mapping, "id,d,n\nS1,03/02/2019,x\nS2,2019-02-03,1\nS3,04/02/2019,2\n");
    CHECK(all_lines(either).find("s.csv:1:2: error: B1 \"d\": row 2 (`03/02/2019`)") == 0);
    CHECK(all_lines(either).find("s.csv:2:3: error: C2 \"n\" holds `x`") != std::string::npos);
    CHECK(either.problems.size() == 2);
    CHECK(either.problems[0].severity == severity::unusable);
    CHECK(csv_file(either).rejected == 2);

    const reading both = sessions_of(mapping, "id,d,n\nS1,13/02/2019,1\nS2,02/14/2019,1\n");
    CHECK(both.problems.size() == 1);
    CHECK(both.problems[0].code == "date-order-undeclared");
    CHECK(both.problems[0].seen.find("row 2") != std::string::npos);
    CHECK(both.problems[0].seen.find("row 3") != std::string::npos);

    const reading declared = sessions_of("dates = \"day-month-year\"\n" + mapping,
                                         "id,d,n\nS1,03/02/2019,1\nS2,02/14/2019,1\n");
    CHECK(declared.problems.size() == 1);
    CHECK(declared.problems[0].code == "date-invalid");
    REQUIRE(declared.records.sessions.size() == 1);
    CHECK(to_text(*declared.records.sessions[0].date) == "2019-02-03");
    CHECK(fact(declared, "date order of date") == "day-month-year (declared)");
}

TEST_CASE("answers are compared with the columns of their own") {
    const std::string mapping =
        "ignore = [\"*\"]\n[columns]\nsession_id = \"id\"\ndate = \"d\"\n"
        "activity = { column = \"Topics\", split = \" \", choices = { rights = \"Topics/rights\", "
        "health = \"Topics/health\" }, values = { rights = \"rights at work\", health = "
        "\"health\", "
        "other = \"other\" } }\n";
    const reading r =
        sessions_of(mapping,
                    "id,d,Topics,Topics/rights,Topics/health\nS1,2019,rights health,1,1\n"
                    "S2,2019,rights other,TRUE,0\nS3,2019,,,\nS4,2019,health,,\n"
                    "S5,2019,rights,1,1\nS6,2019,health,0,0\nS7,2019,health,0,often\n");
    CHECK(all_lines(r) ==
          "s.csv:6:5: error: E6 \"Topics/health\" says yes, but the answer is not among those in "
          "C6 \"Topics\"; export again; if one was edited by hand, correct it "
          "[answers-contradict]\n"
          "s.csv:7:5: error: E7 \"Topics/health\" says no, but the answer is among those in C7 "
          "\"Topics\"; export again; if one was edited by hand, correct it "
          "[answers-contradict]\n"
          "s.csv:8:5: error: E8 \"Topics/health\" holds `often`, neither yes nor no; write 1 or 0 "
          "[unknown-code]\n");
    REQUIRE(r.records.sessions.size() == 4);
    CHECK(r.records.sessions[0].activity == "rights at work; health");
    CHECK(r.records.sessions[1].activity == "rights at work; other");
    CHECK(r.records.sessions[2].activity == "");
    CHECK(r.records.sessions[3].activity == "health");
}

TEST_CASE("of rows with one key the latest counts, where that is declared") {
    const std::string mapping =
        "on_duplicate = \"last\"\ntime_column = \"sent\"\n"
        "[columns]\nsession_id = \"id\"\ndate = \"d\"\nheadcount = \"n\"\n";
    const reading r =
        sessions_of(mapping,
                    "id,d,n,sent\nS1,2019,10,2019-03-05T10:21:00.5Z\nS2,2019,9,2019-03-05\n"
                    "S1,2019,12,2019-03-05T10:21:00.500+00:00\nS1,2019,11,2019-03-05T10:21:00.25Z\n"
                    "S3,2019,1,2019-03-05T10:21:00Z\nS3,2019,2,2019-03-05T10:21:00+05:00\n"
                    "S4,2019,5,2019-03-06T01:00:00Z\nS4,2019,6,2019-03-06T02:00:00Z\n");
    // The two latest rows of S1 were sent in one moment and contradict each other.
    CHECK(all_lines(r).find("s.csv:6:4: error: D6 \"sent\" cannot be compared with the time of "
                            "another row of the same key") != std::string::npos);
    CHECK(std::count_if(r.problems.begin(), r.problems.end(),
                        [](const problem& p) { return p.code == "duplicate-key"; }) == 4);
    REQUIRE(r.records.sessions.size() == 2);
    CHECK(r.records.sessions[0].id.text() == "S2");
    CHECK(r.records.sessions[1].headcount->range == interval::exactly(6));
    REQUIRE(csv_file(r).skips.size() == 2);
    CHECK(csv_file(r).skips[0].why == skip_reason::same_again);
    CHECK(csv_file(r).skips[0].first == 5);
    CHECK(csv_file(r).skips[1].first == 8);
}

TEST_CASE("a table with one row for each value becomes one record for each key") {
    const std::string mapping =
        "[columns]\nsession_id = \"event\"\ndate = \"eventDate\"\npartner = \"orgUnit\"\n"
        "headcount = { element = \"Participants\" }\nwomen = { element = \"Women\" }\n"
        "[long]\nrow = \"event\"\nname = \"dataElement\"\nvalue = \"value\"\n";
    const reading r =
        sessions_of(mapping,
                    "event,eventDate,orgUnit,dataElement,value\nE1,2019-02-03,PWF,Participants,30\n"
                    "E2,2019-02-04,PWF,participants,20\nE1,2019-02-03,PWF,Women,12\n"
                    "E1,2019-02-03,PWF,Weather,fine\nE2,2019-02-04,PWF,Participants,21\n");
    CHECK(all_lines(r) ==
          "s.csv:5:4: warning: D5 \"dataElement\" names `Weather`, which no field of the mapping "
          "takes; name it with { element = … }, or write ignore = [\"*\"] [unknown-column]\n"
          "s.csv:6:5: error: E6 \"value\" says something else than row 3 of the same record for "
          "`headcount`; keep the right one, or give the other record a key of its own "
          "[duplicate-key]\n");
    const session& s = only(r);
    CHECK(s.headcount->range == interval::exactly(30));
    CHECK(s.women->range == interval::exactly(12));
    CHECK(csv_file(r).accepted == 3);
    CHECK(csv_file(r).rejected_rows == std::vector<std::uint32_t>{3, 6});
}

TEST_CASE("rows of a repeat take what their submission says") {
    programme_files files;
    files
        .listing(
            "[[records]]\nkind = \"attendance\"\nfile = \"repeat.csv\"\nmapping = \"a.toml\"\n"
            "[[records]]\nkind = \"people\"\nfile = \"repeat.csv\"\nmapping = \"p.toml\"\n"
            "[[records]]\nkind = \"sessions\"\nfile = \"main.csv\"\nmapping = \"s.toml\"\n")
        .with("s.toml", "ignore = [\"*\"]\n[columns]\nsession_id = \"_uuid\"\ndate = \"d\"\n")
        .with("a.toml",
              "ignore = [\"*\"]\n[columns]\nsession_id = { parent_column = \"_uuid\" }\n"
              "person_id = { columns = [\"_submission__uuid\", \"_index\"], between = \"/\" }\n"
              "[join]\nfile = \"main.csv\"\nchild = \"_parent_index\"\nparent = \"_index\"\n"
              "table = { column = \"_parent_table_name\", value = \"Main\" }\n")
        .with(
            "p.toml",
            "ignore = [\"*\"]\n[columns]\nsex = \"sex\"\ndistrict = { parent_column = \"place\" }\n"
            "person_id = { columns = [\"_submission__uuid\", \"_index\"], between = \"/\" }\n"
            "[join]\nfile = \"main.csv\"\nchild = \"_parent_index\"\nparent = \"_index\"\n"
            "table = { column = \"_parent_table_name\", value = \"Main\" }\n")
        .with("main.csv", "d,place,_uuid,_index\n2019-02-03,Swat,u1,1\n2019-02-04,Dir,u2,2\n")
        .with("repeat.csv",
              "sex,_index,_parent_table_name,_parent_index,_submission__uuid\nf,1,Main,1,u1\n"
              "f,2,Main,1,u1\nm,3,Main,2,u2\nf,4,Other,2,u3\nm,5,Main,9,u9\n");
    const reading r = files.read();
    // Row 6 is told once, although it is listed as two kinds of records.
    CHECK(all_lines(r) ==
          "repeat.csv:6:4: error: D6 \"_parent_index\" names a submission that the other file does "
          "not hold; export both files again, together [parent-missing]\n");
    std::string ids;
    for (const person& p : r.records.people) ids += p.id.text() + ' ';
    // The last one is an id without a record: a refused row of attendance names it.
    CHECK(ids == "u1/1 u1/2 u2/3 u9/5 ");
    REQUIRE(r.records.people.size() == 4);
    CHECK(r.records.people[2].id.text() == "u2/3");
    CHECK(r.records.people[2].district == "Dir");
    REQUIRE(r.records.attendances.size() == 3);
    CHECK(r.records.attendances[1].session.text() == "u1");
    CHECK(r.records.attendances[2].session.text() == "u2");
    CHECK(r.records.attendances[2].person.text() == "u2/3");
    for (const input_file& f : r.records.files.all())
        if (f.name == "repeat.csv") CHECK(f.skips.front().why == skip_reason::declared);
}

TEST_CASE("files of different age are told, and a file of parents that is not there") {
    const std::string join =
        "ignore = [\"*\"]\n[columns]\nsession_id = \"KEY\"\n"
        "date = { parent_column = \"today\" }\n"
        "[join]\nfile = \"form.csv\"\nchild = \"PARENT_KEY\"\nparent = \"KEY\"\n";
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\nmapping = \"m.toml\"\n")
        .with("m.toml", join)
        .with("s.csv", "KEY,PARENT_KEY\na/1,a\nb/1,b\nc/1,c\n");
    CHECK(all_lines(files.read()).find("form.csv: error: ") == 0);
    files.with("form.csv", "KEY,today\na,2019-02-03\na,2019-02-04\n");
    const reading r = files.read();
    CHECK(all_lines(r).find("s.csv: warning: 2 of 3 rows belong to submissions that `form.csv` "
                            "does not hold; export both files again, together "
                            "[export-age-differs]\n") != std::string::npos);
    CHECK(all_lines(r).find("s.csv:2:2: error: B2 \"PARENT_KEY\" names a submission that stands "
                            "twice in the other file, with two contents") != std::string::npos);
    CHECK(r.records.sessions.empty());
}

TEST_CASE("a problem knows line and byte of its cell, and shows it only where it may") {
    const reading r = sessions_of(
        "[columns]\nsession_id = \"id\"\ndate = \"d\"\nheadcount = \"n\"\n"
        "women = { column = \"w\", privacy = \"personal\" }\n",
        "id,d,n,w\n\"S\n1\",2019,x,twelve\nS2,2019,y,\n");
    REQUIRE(r.problems.size() >= 3);
    const problem& second = r.problems.back();
    CHECK(second.where.row == 3);
    CHECK(second.where.line == 4);
    CHECK(second.where.byte == 37);
    CHECK(second.shown == "y");
    for (const problem& p : r.problems) {
        CHECK(p.seen.find("twelve") == std::string::npos);
        CHECK(p.shown.find("twelve") == std::string::npos);
        if (p.where.column == 4) CHECK(p.shown == "text of 6 letters");
    }
}

TEST_CASE("limits are raised in the programme file, and each names its key") {
    programme_files files;
    files
        .listing(
            "[limits]\nheadcount = 200000\n[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n")
        .with("s.csv", "session_id,date,headcount\nS1,2019,200000\nS2,2019,200001\n");
    CHECK(
        all_lines(files.read()) ==
        "s.csv:3:3: error: C3 \"headcount\" says more than 200,000 people in one session; correct "
        "it, or say in sessions or unit that it is a total of several, or raise `headcount` in "
        "[limits] of the programme file [count-too-big]\n");
    files.listing("[limits]\nheadcount = 0\nhedcount = 1\nrows = 5000000000\n");
    CHECK(all_lines(files.read()) ==
          "cascade.toml:4:1: error: `headcount` in [limits] holds 0; write a number from 1 upwards "
          "[value-out-of-range]\n"
          "cascade.toml:5:1: error: [limits] has no key `hedcount`; did you mean `headcount`? "
          "[unknown-key]\n"
          "cascade.toml:6:1: error: `rows` in [limits] holds 5000000000; write a number up to "
          "4000000000 [value-out-of-range]\n");
}
