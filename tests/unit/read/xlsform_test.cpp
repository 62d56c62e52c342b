#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "cascade/read/record_kinds.hpp"
#include "cascade/read/workbook.hpp"

using namespace cascade;

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream in("data/xlsform/" + name, std::ios::binary);
    REQUIRE_MESSAGE(in.good(), name);
    return {std::istreambuf_iterator<char>(in), {}};
}

using table = std::vector<std::map<std::string, std::string>>;

/// The rows of one sheet, by heading.
table rows_of(const std::string& name, const std::string& sheet) {
    const std::string content = bytes_of(name);
    workbook_opening opening = open_workbook(content, name);
    REQUIRE_MESSAGE(opening.book, (opening.fault ? opening.fault->seen : "no fault"));
    table_settings settings;
    settings.sheet = sheet;
    const auto any = [](row_source&) { return true; };
    sheet_reading reading = open_sheet(*opening.book, name, settings, any);
    REQUIRE_MESSAGE(reading.rows, to_line(reading.problems.at(0)));
    std::vector<std::string> headings;
    table rows;
    while (const csv_row* row = reading.rows->next()) {
        if (headings.empty()) {
            for (const csv_cell& cell : row->cells) headings.emplace_back(cell.text);
            continue;
        }
        rows.emplace_back();
        for (std::size_t i = 0; i < row->cells.size(); ++i)
            rows.back()[headings.at(i)] = row->cells[i].text;
    }
    return rows;
}

void check_form(const std::string& name, record_kind own, record_kind repeated) {
    CAPTURE(name);
    const table survey = rows_of(name, "survey");
    const table choices = rows_of(name, "choices");
    record_kind kind = own;
    for (auto question : survey) {
        const std::string type = question["type"];
        const std::string field = question["name"];
        CAPTURE(field);
        if (type == "begin_repeat") kind = repeated;
        if (type == "end_repeat") kind = own;
        if (type == "begin_repeat" || type == "end_repeat") continue;
        // A participant's row is a person and an attendance.
        const bool known =
            spec_of(kind).by_name(field) ||
            (kind == record_kind::people && spec_of(record_kind::attendance).by_name(field));
        CHECK(known);
        if (type != "calculate") {
            for (const char* language : {"English (en)", "Urdu (ur)", "French (fr)"})
                CHECK_FALSE(question["label::" + std::string(language)].empty());
        }
        if (type.rfind("select_", 0) == 0) {
            const std::string list = type.substr(type.find(' ') + 1);
            const auto of_list = [&](const auto& choice) { return choice.at("list_name") == list; };
            CHECK(std::any_of(choices.begin(), choices.end(), of_list));
        }
    }
    // A select_multiple stores its answers with a space between them.
    for (auto choice : choices) CHECK(choice["name"].find(' ') == std::string::npos);
    REQUIRE(rows_of(name, "settings").size() == 1);
}

}  // namespace

TEST_CASE("the form templates ask for cascade's own columns, in three languages") {
    check_form("sessions.xlsx", record_kind::sessions, record_kind::people);
    check_form("people.xlsx", record_kind::people, record_kind::people);
}

TEST_CASE("the form templates ask for every column that a record needs") {
    const auto asks = [](const std::string& name, const kind_spec& kind) {
        const table survey = rows_of(name, "survey");
        for (const field_spec& field : kind.fields) {
            if (field.need != need::required) continue;
            CAPTURE(field.name);
            const auto is_it = [&](const auto& q) { return q.at("name") == field.name; };
            CHECK(std::any_of(survey.begin(), survey.end(), is_it));
        }
    };
    asks("sessions.xlsx", spec_of(record_kind::sessions));
    asks("sessions.xlsx", spec_of(record_kind::people));
    asks("sessions.xlsx", spec_of(record_kind::attendance));
    asks("people.xlsx", spec_of(record_kind::people));
}
