// Mapping files: what each key means, and what is refused at its place.

#include "cascade/read/mapping.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace cascade;

namespace {

struct read_result {
    mapping said;
    std::string problems;
};

read_result read(std::string_view text, record_kind kind = record_kind::sessions) {
    std::vector<problem> problems;
    read_result result;
    result.said = read_mapping(text, "m.toml", spec_of(kind), problems);
    sort_problems(problems);
    for (const problem& p : problems) {
        CHECK(p.severity == severity::unusable);
        result.problems += to_line(p) + '\n';
    }
    return result;
}

/// Reads one line of [columns].
std::string column_problem(std::string_view line, record_kind kind = record_kind::sessions) {
    return read("[columns]\n" + std::string(line) + '\n', kind).problems;
}

}  // namespace

TEST_CASE("every key of a mapping is read") {
    const read_result r = read(R"(
description = "Union of the north"
kind = "sessions"
encoding = "windows-1256"
delimiter = ";"
sheet = "Sessions"
header_row = 4
header_rows = 2
last_row = 60
dates = "day-month-year"
date_epoch = "1904"
missing = ["-99", "NIL"]
total_words = ["Gesamt"]
fill_down = ["District", { letter = "B" }]
ignore = ["Remarks", "*"]
on_duplicate = "last"
time_column = "_submission_time"
[columns]
session_id = "KEY"
headcount = { letter = "AB" }
women = { tag = "#reached +f" }
date = { column = "Fecha", dates = "month-day-year" }
partner = { constant = "PWF" }
title = { columns = ["A", { letter = "C" }], between = " / " }
status = { column = "_validation_status", values = { "Not Approved" = "rejected", "" = "unreviewed" } }
facilitators = { column = "Trainers", split = "," }
activity = { column = "Topics", split = " ", choices = { "rights" = "Topics/rights" } }
note = { parent_column = "_notes", privacy = "secret" }
"by:age:18-24" = "18 a 24"
[[skip]]
column = "Status"
words = ["draft"]
[join]
file = "kobo/sessions.csv"
child = "_parent_index"
parent = "_index"
table = { column = "_parent_table_name", value = "Sessions" }
sheet = "Main"
)");
    CHECK(r.problems == "");
    const mapping& m = r.said;
    CHECK(m.description == "Union of the north");
    CHECK(m.kind == record_kind::sessions);
    CHECK(m.layout.encoding == "windows-1256");
    CHECK(m.layout.delimiter == ';');
    CHECK(m.layout.sheet == "Sessions");
    CHECK(m.layout.header_row == 4);
    CHECK(m.layout.header_rows == 2);
    CHECK(m.layout.last_row == 60);
    CHECK(m.layout.total_words == std::vector<std::string>{"Gesamt"});
    REQUIRE(m.layout.fill_down.size() == 2);
    CHECK(m.layout.fill_down[0].text == "District");
    CHECK(m.layout.fill_down[1].column == 2);
    REQUIRE(m.layout.skip.size() == 1);
    CHECK(m.layout.skip[0].column.text == "Status");
    CHECK(m.layout.skip[0].words == std::vector<std::string>{"draft"});
    CHECK(m.order == date_order::day_month_year);
    CHECK(m.epoch == date_epoch::excel_1904);
    CHECK(m.missing == std::vector<std::string>{"-99", "nil"});
    CHECK(m.ignores_others);
    REQUIRE(m.ignored.size() == 1);
    CHECK(m.time_column->text == "_submission_time");

    CHECK(m.find("session_id")->columns[0].by == column_name::kind::heading);
    CHECK(m.find("headcount")->columns[0].column == 28);
    CHECK(m.find("women")->columns[0].by == column_name::kind::tag);
    CHECK(m.find("date")->order == date_order::month_day_year);
    CHECK(m.find("partner")->from == mapped_field::source::constant);
    CHECK(m.find("partner")->text == "PWF");
    CHECK(m.find("title")->columns.size() == 2);
    CHECK(m.find("title")->between == " / ");
    CHECK(m.find("status")->values == std::vector<std::pair<std::string, std::string>>{
                                          {"not approved", "rejected"}, {"", "unreviewed"}});
    CHECK(m.find("facilitators")->split == ",");
    CHECK(m.find("activity")->split == " ");
    CHECK(m.find("activity")->answers[0].column.text == "Topics/rights");
    CHECK(m.find("note")->from == mapped_field::source::parent_column);
    CHECK(m.find("note")->privacy == privacy::secret);
    CHECK(m.find("by:age:18-24")->columns[0].text == "18 a 24");
    CHECK(m.find("district") == nullptr);

    REQUIRE(m.join);
    CHECK(m.join->file == "kobo/sessions.csv");
    CHECK(m.join->layout.sheet == "Main");
    CHECK(m.join->child_key.text == "_parent_index");
    CHECK(m.join->parent_key.text == "_index");
    CHECK(m.join->table_column->text == "_parent_table_name");
    CHECK(m.join->table == "Sessions");
}

TEST_CASE("a table of single values names its three columns") {
    const read_result r = read(R"([columns]
session_id = "event"
headcount = { element = "Participants" }
[long]
row = "event"
name = "dataElement"
value = { letter = "C" }
)");
    CHECK(r.problems == "");
    REQUIRE(r.said.long_format);
    CHECK(r.said.long_format->name.text == "dataElement");
    CHECK(r.said.long_format->value.column == 3);
    CHECK(r.said.find("headcount")->text == "Participants");
}

TEST_CASE("a misspelt key is refused with the nearest one") {
    const std::pair<std::string_view, std::string_view> cases[] = {
        {"headr_row = 4\n[columns]\n", "`header_row`"},
        {"[columns]\nsesion_id = \"A\"\n", "`session_id`"},
        {"[columns]\ndate = { colum = \"A\" }\n", "`column`"},
        {"[columns]\n[[skip]]\ncolumn = \"A\"\nword = [\"x\"]\n", "`words`"},
        {"[columns]\n[join]\nfille = \"a\"\nchild = \"b\"\nparent = \"c\"\n", "`file`"},
        {"[columns]\n[long]\nrow = \"a\"\nnam = \"b\"\nvalue = \"c\"\n", "`name`"},
    };
    for (const auto& row : cases) {
        CAPTURE(row.first);
        const std::string said = read(row.first).problems;
        CHECK(said.find("did you mean " + std::string(row.second) + "? [unknown-key]") !=
              std::string::npos);
    }
}

TEST_CASE("every key refuses a value of another type") {
    for (const std::string_view line :
         {"description = 1", "kind = 1", "encoding = 1", "delimiter = 1", "sheet = 1",
          "header_row = \"4\"", "header_rows = \"2\"", "last_row = \"9\"", "dates = 1",
          "date_epoch = 1900", "missing = \"x\"", "total_words = \"x\"", "fill_down = \"x\"",
          "ignore = \"x\"", "on_duplicate = true", "columns = 1", "skip = 1", "join = 1",
          "long = 1"}) {
        CAPTURE(line);
        const std::string columns =
            line.substr(0, 7) == "columns" ? "" : "[columns]\nsession_id = \"A\"\n";
        const std::string said = read(std::string(line) + '\n' + columns).problems;
        CHECK(said.substr(0, 16) == "m.toml:1:1: erro");
        CHECK(said.find("[wrong-type]") != std::string::npos);
    }
    for (const std::string_view line :
         {"date = 1", "date = { column = 1 }", "date = { letter = 1 }", "date = { tag = 1 }",
          "date = { constant = 1 }", "date = { columns = 1 }", "date = { parent_column = 1 }",
          "date = { element = 1 }", "date = { column = \"A\", values = 1 }",
          "note = { column = \"A\", split = 1 }", "date = { column = \"A\", dates = 1 }",
          "note = { column = \"A\", privacy = 1 }",
          "note = { column = \"A\", split = \" \", choices = 1 }"}) {
        CAPTURE(line);
        CHECK(column_problem(line).find("[wrong-type]") != std::string::npos);
    }
}

TEST_CASE("words that a key does not have are refused with those it has") {
    CHECK(read("kind = \"people\"\n[columns]\n").problems ==
          "m.toml:1:1: error: `kind` in the mapping holds `people`; the programme file lists the "
          "file as sessions; name the mapping that is meant, or correct one of the two "
          "[unknown-code]\n");
    CHECK(read("dates = \"dmy\"\n[columns]\n").problems ==
          "m.toml:1:1: error: `dates` in the mapping holds `dmy`; write `year-month-day`, "
          "`day-month-year`, `month-day-year` or `year-month` [unknown-code]\n");
    CHECK(read("delimiter = \"::\"\n[columns]\n").problems ==
          "m.toml:1:1: error: `delimiter` in the mapping holds `::`; write \",\", \";\", \"|\" or "
          "\"tab\" [unknown-code]\n");
    CHECK(column_problem("date = { letter = \"F1\" }") ==
          "m.toml:2:10: error: `letter` in `date` holds `F1`, no column; write the letters that "
          "stand above the column, such as \"F\" or \"AB\" [value-out-of-range]\n");
}

TEST_CASE("a field has one source, and what it needs") {
    CHECK(column_problem("date = { dates = \"day-month-year\" }") ==
          "m.toml:2:1: error: `date` does not say where its value stands; write one of `column`, "
          "`letter`, `tag`, `constant`, `columns`, `parent_column` or `element` "
          "[required-blank]\n");
    CHECK(column_problem("date = { column = \"A\", constant = \"2019\" }")
              .find("says in two ways where its value stands") != std::string::npos);
    CHECK(column_problem("note = { parent_column = \"A\" }") ==
          "m.toml:2:1: error: `note` needs the table [join], which is not there; add [join]; "
          "docs/records.md shows one [required-blank]\n");
    CHECK(column_problem("note = { element = \"A\" }").find("needs the table [long]") !=
          std::string::npos);
    CHECK(column_problem("headcount = { column = \"A\", split = \",\" }")
              .find("parts a field that holds one value") != std::string::npos);
    CHECK(column_problem("headcount = { column = \"A\", dates = \"year-month-day\" }")
              .find("orders the parts of what is no date") != std::string::npos);
    CHECK(column_problem("note = { column = \"A\", between = \"-\" }")
              .find("stands without `columns`") != std::string::npos);
    CHECK(column_problem("note = { columns = [\"A\"] }").find("names fewer than two") !=
          std::string::npos);
    CHECK(column_problem("note = { column = \"A\", values = { \"H\" = \"a\", \"h\" = \"b\" } }")
              .find("and so twice") != std::string::npos);
    CHECK(read("on_duplicate = \"last\"\n[columns]\n").problems.find("needs `time_column`") !=
          std::string::npos);
    CHECK(read("time_column = \"T\"\n[columns]\n").problems.find("needs `on_duplicate`") !=
          std::string::npos);
    CHECK(read("header_row = 9\nlast_row = 3\n[columns]\n").problems.find("lies above") !=
          std::string::npos);
    CHECK(read("header_rows = 11\n[columns]\n").problems.find("at most 10 rows") !=
          std::string::npos);
    CHECK(read("sheet = \"A\"\n").problems ==
          "m.toml: error: the table [columns] is missing; add it, with a line such as "
          "session_id = \"Activity No\" [required-blank]\n");
}
