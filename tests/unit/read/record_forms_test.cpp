// Each kind of record is read from TOML and from CSV, and must come out the same.

#include "cascade/read/record_kinds.hpp"
#include "programme_dump.hpp"
#include "programme_files.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

// Actors that the records below may name.
constexpr std::string_view actors = R"(
[[person]]
id = "Invented Ayesha"
[[person]]
id = "Invented Bilal"
[[cohort]]
id = "K-ONE"
size = 35
[[organisation]]
id = "ORG-ONE"
)";

std::string dump(const programme_files& files) {
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    return programme_dump::of(r.records);
}

void same_from_both(std::string_view kind, std::string_view toml, std::string_view csv,
                    std::string_view others = actors) {
    CAPTURE(kind);
    programme_files in_place;
    in_place.listing(std::string(others) + std::string(toml));
    programme_files in_file;
    in_file
        .listing("[[records]]\nkind = \"" + std::string(kind) + "\"\nfile = \"list.csv\"\n" +
                 std::string(others))
        .with("list.csv", csv);
    const std::string from_toml = dump(in_place);
    CHECK(from_toml == dump(in_file));
    const std::string table(kind_by_name(kind)->table);
    CHECK(from_toml.find(table + '|') != std::string::npos);
}

constexpr std::string_view one_session = "[[session]]\nid = \"S1\"\ndate = 2019\n";

}  // namespace

TEST_CASE("people, cohorts, organisations and memberships read the same from TOML and CSV") {
    same_from_both(
        "people", R"([[person]]
id = "007"
name = "Invented Ayesha"
father_name = "Invented Father"
sex = "woman"
birth_year = 1990
age = 34
cnic = "1111111111112"
phone = "0300-0000000"
district = "Nowhere"
organisation = "Invented Society"
group = "leaders"
target = true
)",
        "target,person_id,name,father_name,sex,birth_year,age,cnic,phone,district,"
        "organisation,group\n"
        "Yes,007,Invented Ayesha,Invented Father,F,1990,34,1111111111112,0300-0000000,Nowhere,"
        "Invented Society,leaders\n",
        "");
    same_from_both("cohorts", R"([[cohort]]
id = "K"
size = 35
label = "leaders of nowhere"
women = 7
men = "28"
group = "leaders"
)",
                   "cohort_id;size;label;women;men;group\nK;35;leaders of nowhere;7;28;leaders\n",
                   "");
    same_from_both("organisations", R"([[organisation]]
id = "O"
name = "Invented Centres"
kind = "centre"
district = "Nowhere"
partner = "PWF"
count = 30
)",
                   "organisation_id,name,kind,district,partner,count\n"
                   "O,Invented Centres,centre,Nowhere,PWF,30\n",
                   "");
    same_from_both("memberships", R"([[membership]]
member_id = "K-ONE"
organisation_id = "ORG-ONE"
from = 2019
to = "2020-06"
)",
                   "member_id,organisation_id,from,to\nK-ONE,ORG-ONE,2019,2020-06\n");
}

TEST_CASE("sessions read the same from TOML and CSV") {
    same_from_both("sessions", R"([[session]]
id = "S2"
date = 2019-06-10
end_date = 2019-06-12
seq = 2
after = ["S1"]
kind = "tot"
activity = "act"
title = "a title; with a semicolon"
partner = "PWF"
donor = "D"
place = "hall"
district = "Nowhere"
area = "north"
facilitators = ["ORG-ONE", "Invented Bilal"]
participants = ["K-ONE", "Invented Ayesha"]
headcount = "more than 40"
women = 20
men = 30
other_sex = 1
sex_unknown = "unknown"
duration_hours = 7.5
list_complete = false
group = "g"
status = "approved"
coverage = "c"
source = "a report"
note = "a note"
"by:age:18-24" = 12
[[session]]
id = "S1"
date = 2019
[[session]]
id = "S3"
undated = true
sessions = "3+"
unit = "contacts"
confers = true
)",
                   "session_id,date,end_date,seq,after,kind,activity,title,partner,donor,place,"
                   "district,area,facilitators,participants,headcount,women,men,other_sex,"
                   "sex_unknown,duration_hours,list_complete,group,status,coverage,source,note,"
                   "by:age:18-24,undated,sessions,unit,confers\n"
                   "S1,2019,,,,,,,,,,,,,,,,,,,,,,,,,,,,,,\n"
                   "S2,2019-06-10,2019-06-12,2,S1,tot,act,a title; with a semicolon,PWF,D,hall,"
                   "Nowhere,north,Invented Bilal; ORG-ONE,Invented Ayesha;K-ONE,more than 40,20,"
                   "30,1,unknown,7.5,no,g,Approved,c,a report,a note,12,,,,\n"
                   "S3,,,,,,,,,,,,,,,,,,,,,,,,,,,,true,3+,contacts,1\n");
}

TEST_CASE("attendance and links read the same from TOML and CSV") {
    same_from_both("attendance",
                   "[[attendance]]\nsession_id = \"S1\"\nperson_id = \"Invented Ayesha\"\n"
                   "completed = false\n[[attendance]]\nsession_id = \"S1\"\n"
                   "person_id = \"K-ONE\"\n",
                   "person_id,session_id,completed\nK-ONE,S1,\nInvented Ayesha,S1,FALSE\n",
                   std::string(actors) + std::string(one_session));
    const std::string others(actors);
    programme_files in_place;
    in_place.listing(others +
                     "[[link]]\ntrainer_id = \"Invented Ayesha\"\n"
                     "trainee_id = \"Invented Bilal\"\ndate = 2019-06-10\n"
                     "[[link]]\ntrainer_id = \"Invented Ayesha\"\ntrainee_id = \"K-ONE\"\n");
    programme_files in_file;
    in_file.listing(others + "[[records]]\nkind = \"links\"\nfile = \"l.csv\"\n")
        .with("l.csv",
              "trainer_id,trainee_id,date\nInvented Ayesha,K-ONE,\n"
              "Invented Ayesha,Invented Bilal,2019-06-10\n");
    CHECK(dump(in_place) == dump(in_file));
}

TEST_CASE("a link is a dated or undated session of one trainer and one trainee that confers") {
    programme_files files;
    files.listing("[[records]]\nkind = \"links\"\nfile = \"l.csv\"\n")
        .with("l.csv", "trainer_id,trainee_id,date\nA,B,\nA,C,2019-06\n");
    const reading r = files.read();
    REQUIRE(r.records.sessions.size() == 2);
    const session& undated = r.records.sessions[0];
    CHECK(undated.id == session_id("A>B"));
    CHECK(undated.undated);
    CHECK(undated.confers);
    CHECK(undated.from_link);
    CHECK(undated.kind == "link");
    CHECK(r.records.sessions[1].id == session_id("A>C@2019-06"));
    CHECK_FALSE(r.records.sessions[1].undated);
}

TEST_CASE("claims, flows, outputs, targets and published figures read the same from both") {
    same_from_both("claims", R"([[claim]]
id = "W"
channel = ["social media", "cbo"]
value = "over 89,000"
unit = "persons"
actors = ["ORG-ONE"]
method = "survey"
readers = 2
frequency = "3-4"
date = 2020
partner = "PWF"
status = "planned"
source = "report"
note = "n"
)",
                   "claim_id;channel;value;unit;actors;method;readers;frequency;date;partner;"
                   "status;source;note\n"
                   "W;\"social media; cbo\";over 89,000;People;ORG-ONE;survey;2;3-4;2020;PWF;"
                   "planned;report;n\n");
    same_from_both("flows", R"([[flow]]
id = "F"
actors = ["ORG-ONE"]
rate = "around 2,000-2,500"
per = "week"
days = 10
date = 2020
repeat = "none"
capacity = true
source = "report"
note = "n"
)",
                   "flow_id,actors,rate,per,days,date,repeat,capacity,source,note\n"
                   "F,ORG-ONE,\"around 2,000-2,500\",week,10,2020,none,yes,report,n\n");
    same_from_both("outputs", R"([[output]]
id = "O"
kind = "story"
value = "more than 35"
producers = ["K-ONE"]
status = "done"
date = "2020-06"
source = "report"
note = "n"
)",
                   "output_id,kind,value,producers,date,status,source,note\n"
                   "O,story,more than 35,K-ONE,2020-06,,report,n\n");
    same_from_both("targets",
                   "[[target]]\nfigure = \"people\"\nvalue = 12000\n"
                   "where = { partner = \"PWF\", tier = 2 }\n",
                   "figure,value,where\npeople,\"12,000\",tier=2; partner=PWF\n");
    same_from_both("published", R"toml([[published]]
id = "P"
text = "more than 11,318"
figure = "contacts"
where = { partner = "PWF" }
unit = "people"
equals = "product(2, 3)"
as_of = 2020-12-31
coverage = "partial"
source = "report"
note = "n"
)toml",
                   "id,text,figure,where,unit,equals,as_of,coverage,source,note\n"
                   "P,\"more than 11,318\",contacts,partner=PWF,people,\"product(2, 3)\","
                   "2020-12-31,partial,report,n\n");
}

TEST_CASE("a target for a share is read as a ratio, one for a count as a count") {
    programme_files files;
    files.listing("[[records]]\nkind = \"targets\"\nfile = \"t.csv\"\n")
        .with("t.csv", "figure,value\nshare.women,at least 50%\npeople,400\nfan_out,2.5\n");
    const reading r = files.read();
    CHECK(all_lines(r) == "");
    REQUIRE(r.records.targets.size() == 3);
    CHECK(r.records.targets[0].figure_id == "fan_out");
    REQUIRE(r.records.targets[0].share.has_value());
    CHECK(r.records.targets[0].share->lo == rational(49, 20));  // 2.5 less half of its last digit
    CHECK_FALSE(r.records.targets[1].share.has_value());
    CHECK(r.records.targets[1].value.range == interval::exactly(400));
    REQUIRE(r.records.targets[2].share.has_value());
    CHECK(r.records.targets[2].share->lo == rational(1, 2));
}

TEST_CASE("channels are sorted and joined, so that their order in the source does not matter") {
    programme_files files;
    files.listing("[[claim]]\nid = \"W\"\nvalue = 5\nchannel = [\"b\", \"a\", \"b\"]\n");
    const reading r = files.read();
    REQUIRE(r.records.claims.size() == 1);
    CHECK(r.records.claims[0].channel == "a;b");
    CHECK(r.records.claims[0].value.counts == unit::unknown);
    CHECK(r.records.claims[0].value.stands_on == basis::claimed);
}

TEST_CASE("sessions confer by their kind unless the column says otherwise") {
    programme_files files;
    files.listing("[[records]]\nkind = \"sessions\"\nfile = \"s.csv\"\n")
        .with("s.csv",
              "session_id,date,kind,confers\n1,2019,tot,\n2,2019,induction,\n"
              "3,2019,media_training,\n4,2019,refresher,\n5,2019,tot,no\n6,2019,awareness,yes\n");
    const reading r = files.read();
    std::string confers;
    for (const session& s : r.records.sessions) confers += s.confers ? '1' : '0';
    CHECK(confers == "111001");
    CHECK(r.records.sessions[0].list_complete);
}

TEST_CASE("every kind has a table and a file name of its own, and no field twice") {
    for (const kind_spec& kind : record_kinds()) {
        CHECK(kind_by_name(kind.name) == &kind);
        CHECK(kind_by_table(kind.table) == &kind);
        for (std::size_t i = 0; i < kind.fields.size(); ++i) {
            CHECK(kind.by_name(kind.fields[i].name) == i);
            CHECK(kind.by_key(kind.fields[i].key) == i);
        }
    }
}
