#include "starter.hpp"

#include "cascade/read/record_kinds.hpp"

namespace cascade::cli {
namespace {

constexpr const char* programme_file =
    R"text(# A starter programme for cascade. Everything after a # is a remark for you and is not read.
# All names in this folder are invented: replace them by your own records.

[programme]
id = "my-programme"            # a short name without blanks
title = "Starter programme: replace this title"
start = 2024-01-01             # records before this day are left out, with a warning
end = 2024-12-31               # the same for later ones; figures are drawn up as of this day
roots = ["TEAM"]               # who trained the first trainers; not counted as reached

[counting]
convention = "deliberate"      # whoever a trained trainer teaches counts as directly reached
ties = "strict"                # trained today, may train others from tomorrow

# Statements about your programme that make the figures narrower. Take a # away where one is true;
# every report prints it.
# exclusive = ["place_day"]    # nobody was in two places on one day
# strata = ["sex"]             # women and men are bounded apart, then added
# coverage = "partial"         # some records are known to be missing

# ---- Your tables ---------------------------------------------------------------------------------
# Each table is a CSV file in this folder. There may be any number of them, several of one kind too.

[[records]]
kind = "people"                # who: trainers, and everyone else whose name is on a list
file = "people.csv"

[[records]]
kind = "sessions"              # what took place: when, what kind, who gave it, how many came
file = "sessions.csv"

[[records]]
kind = "attendance"            # who was at which session, where there are lists
file = "attendance.csv"

# More kinds of records: cohorts organisations memberships links claims flows outputs targets
# published. The folder templates/ holds an empty table for each. Copy one here, fill it in, and add:
#
# [[records]]
# kind = "organisations"
# file = "organisations.csv"

# ---- Words for reading ---------------------------------------------------------------------------

[labels]
"actor:TEAM" = "the training team"
"kind:tot" = "training of trainers"
"kind:awareness" = "awareness sessions"
)text";

constexpr const char* people =
    R"text(person_id,name,sex,district
T01,Example Trainer One,female,Northvale
T02,Example Trainer Two,male,Southvale
P01,Example Participant One,female,Northvale
P02,Example Participant Two,female,Northvale
P03,Example Participant Three,male,Northvale
)text";

constexpr const char* sessions =
    R"text(session_id,date,end_date,kind,title,district,place,facilitators,headcount,women,men
S01,2024-02-05,2024-02-07,tot,Training of trainers,Northvale,District hall,TEAM,,,
S02,2024-03-11,,awareness,Session with an attendance list,Northvale,School,T01,,,
S03,2024-03-18,,awareness,Session with a headcount,Southvale,Clinic,T02,15,9,6
)text";

constexpr const char* attendance =
    R"text(session_id,person_id
S01,T01
S01,T02
S02,P01
S02,P02
S02,P03
)text";

constexpr const char* read_me =
    R"text(WHAT TO DO NEXT

1. Look at the example:        cascade report .      (in this folder)
2. Open people.csv, sessions.csv and attendance.csv in Excel or LibreOffice and put your own rows
   in place of the invented ones. Keep the first row: it names the columns.
3. Open cascade.toml in a text editor (Notepad will do) and write your own title, dates and team.
4. See what cascade makes of it:  cascade check .
   It names file, row and column of everything that it cannot use, and says how to mend it.
5. When there are no errors left:  cascade report .

THE TABLES

people.csv      one row for each person whose name is on a list. person_id is your own short id; the
                same id is the same person wherever it stands.
sessions.csv    one row for each session. kind "tot" makes those who attended trainers. In
                facilitators stand the ids of those who gave it, with ; between two. headcount is how
                many came; "about 40", "30-35" or "more than 20" are kept as they are. Leave it empty
                when attendance.csv holds the whole list, or when nobody knows.
attendance.csv  one row for each person at each session. Delete the table, and its part of
                cascade.toml, if you have no lists.
templates/      an empty table with every possible column, for every kind of record. You need only
                the columns that you use. Further breakdowns of a session stand in columns of your
                own, named by:DIMENSION:CATEGORY, such as by:age:18-24.

EXCEL

- Format the columns with dates and ids as Text BEFORE you type or paste. Else Excel turns
  2024-03-11 into its own form, and drops the zeros in front of 0301.
- Write dates as 2024-03-11. If only the month or the year is known: 2024-03 or 2024.
- Save as "CSV UTF-8 (Comma delimited)". Commas, semicolons and tabs are all recognised.
- Title rows, blank rows and totals rows do no harm: they are skipped, and check counts them.
)text";

std::string heading_row(const kind_spec& kind) {
    std::string row;
    for (const std::string_view column : column_names(kind))
        row += (row.empty() ? "" : ",") + std::string(column);
    return row + '\n';
}

}  // namespace

std::vector<new_file> starter_files() {
    std::vector<new_file> files{{"cascade.toml", programme_file},
                                {"people.csv", people},
                                {"sessions.csv", sessions},
                                {"attendance.csv", attendance},
                                {"README.txt", read_me}};
    for (const kind_spec& kind : record_kinds())
        files.push_back({"templates/" + std::string(kind.name) + ".csv", heading_row(kind)});
    return files;
}

}  // namespace cascade::cli
