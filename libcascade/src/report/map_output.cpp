#include "cascade/report/map_output.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/report/check_output.hpp"
#include "cascade/version.hpp"
#include "check_files.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

constexpr std::size_t widest = 40;

std::string letters_of(std::uint32_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t has = display_width(text);
    text.append(has < width ? width - has : 0, ' ');
    return text;
}

std::string facts_text(const input_file& f) {
    std::size_t width = 0;
    for (const reading_fact& fact : f.facts)
        width = std::max(width, std::min(widest, display_width(printable(fact.what))));
    std::string text;
    for (const reading_fact& fact : f.facts)
        text += "  " + padded(printable(fact.what), width) + "  " + printable(fact.value) +
                (fact.declared ? " (declared)\n" : "\n");
    for (const total_assertion& t : f.totals)
        text +=
            "  " + padded("total of " + printable(t.heading), width) + "  row " +
            std::to_string(t.row) + " says " + printable(t.printed) +
            (t.holds ? ", as the rows do\n" : ", the rows give " + printable(t.computed) + "\n");
    return text;
}

std::string columns_text(const std::vector<previewed_column>& columns) {
    std::size_t width = 0;
    for (const previewed_column& c : columns)
        width = std::max(width, std::min(widest, display_width(printable(c.heading))));
    std::string text;
    for (const previewed_column& c : columns) {
        const std::string meaning = c.field.empty() ? "not known"
                                    : c.taken       ? c.field
                                                    : c.field + "? see the mapping";
        text += "  " + padded(letters_of(c.column), 3) + padded(printable(c.heading), width) +
                "  " + meaning + (c.tag.empty() ? "" : "  " + printable(c.tag)) + '\n';
    }
    return text;
}

std::string rows_text(const std::vector<previewed_row>& rows) {
    std::string text;
    for (const previewed_row& row : rows) {
        text += "  " + std::to_string(row.row) + ":";
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            text += (i == 0 ? " " : " | ") + printable(row.cells[i]);
        text += '\n';
    }
    return text;
}

void add(std::string& text, std::string_view title, const std::string& lines) {
    if (!lines.empty()) text += "\n" + std::string(title) + "\n" + lines;
}

}  // namespace

std::string preview_text(const file_preview& p) {
    std::string text;
    std::string candidates;
    for (const possible_text& c : p.candidates)
        candidates += "  " + padded(c.encoding, 14) + printable(c.text) + '\n';
    if (!candidates.empty())
        add(text, "What the first text that is not UTF-8 may say, by encoding", candidates);
    if (p.columns.empty()) return text;
    if (!text.empty()) text += '\n';
    text += file_line(p.file) + '\n';
    if (!p.export_kind.empty()) text += "  an export of " + p.export_kind + '\n';
    text +=
        "  records: " + (p.kind.empty() ? "no heading tells; say it with --kind" : p.kind) + '\n';
    add(text, "How it is read without a mapping", facts_text(p.file));
    add(text, "Columns, and the fields that their headings are known for", columns_text(p.columns));
    add(text, "The first rows", rows_text(p.rows));
    return text;
}

std::string preview_json(const file_preview& p) {
    ordered_json json;
    json["schema"] = "cascade.map/1";
    json["tool"] = "cascade";
    json["version"] = std::string(version);
    json["path"] = p.file.name;
    json["sha256"] = p.file.sha256;
    json["bytes"] = p.file.bytes;
    json["usable"] = p.usable;
    json["export"] = p.export_kind.empty() ? ordered_json(nullptr) : ordered_json(p.export_kind);
    json["kind"] = p.kind.empty() ? ordered_json(nullptr) : ordered_json(p.kind);
    json["rows_read"] = p.file.rows_read;
    json["accepted"] = p.file.accepted;
    json["rejected"] = p.file.rejected;
    json["skipped"] = p.file.skipped;
    json["read_with"] = ordered_json::array();
    for (const reading_fact& f : p.file.facts)
        json["read_with"].push_back(
            {{"what", f.what}, {"value", f.value}, {"declared", f.declared}});
    json["skipped_rows"] = ordered_json::array();
    for (const skipped_rows& s : p.file.skips)
        json["skipped_rows"].push_back({{"why", std::string(check_files::key_of(s.why))},
                                        {"first", s.first},
                                        {"last", s.last}});
    json["assertions"] = ordered_json::array();
    for (const total_assertion& t : p.file.totals)
        json["assertions"].push_back({{"row", t.row},
                                      {"column", t.column},
                                      {"heading", t.heading},
                                      {"printed", t.printed},
                                      {"computed", t.computed},
                                      {"ok", t.holds}});
    json["columns"] = ordered_json::array();
    for (const previewed_column& c : p.columns)
        json["columns"].push_back(
            {{"column", c.column},
             {"letter", letters_of(c.column)},
             {"heading", c.heading},
             {"tag", c.tag.empty() ? ordered_json(nullptr) : ordered_json(c.tag)},
             {"field", c.field.empty() ? ordered_json(nullptr) : ordered_json(c.field)},
             {"proposed", c.taken}});
    json["rows"] = ordered_json::array();
    for (const previewed_row& row : p.rows)
        json["rows"].push_back({{"row", row.row}, {"cells", row.cells}});
    json["candidates"] = ordered_json::array();
    for (const possible_text& c : p.candidates)
        json["candidates"].push_back({{"encoding", c.encoding}, {"text", c.text}});
    json["mapping"] = p.mapping;
    json["problems"] = ordered_json::array();
    for (const problem& problem : p.problems) json["problems"].push_back(to_json(problem));
    return json_figures::dumped(json);
}

}  // namespace cascade
