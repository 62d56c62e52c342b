#include <algorithm>
#include <map>

#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_output.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace figure_parts;

document_table table_of(const breakdown& b) {
    document_table table;
    table.id = b.total.id;
    for (const std::string& name : b.by) table.columns.push_back({name, column_align::left});
    table.columns.push_back({unit_of(b.total), column_align::right});
    table.columns.push_back({"basis", column_align::left});
    table.columns.push_back({"records", column_align::right});
    const auto add = [&](std::vector<std::string> row, const figure_result& f) {
        row.push_back(figure_text(f, text_style::human));
        row.push_back(basis_of(f));
        row.push_back(std::to_string(f.records));
        table.rows.push_back(std::move(row));
    };
    for (const figure_result& cell : b.cells) {
        std::vector<std::string> row;
        for (const std::string& name : b.by) row.push_back(value_text(value_of(cell, name)));
        add(std::move(row), cell);
    }
    std::vector<std::string> last(b.by.size());
    last.front() = "total";
    add(std::move(last), b.total);
    table.note = adding_up(b);
    return table;
}

/// Why rows say "not derivable", each reason once.
std::vector<std::string> refusals(const breakdown& b) {
    std::map<std::string, std::string> rows_by_reason;
    for (const figure_result& cell : b.cells) {
        if (cell.is_derivable()) continue;
        std::string name;
        for (const std::string& by : b.by)
            name += (name.empty() ? "" : " / ") + value_text(value_of(cell, by));
        std::string& rows = rows_by_reason[cell.reason()];
        rows += (rows.empty() ? "" : ", ") + name;
    }
    std::vector<std::string> lines;
    for (const auto& [reason, rows] : rows_by_reason)
        lines.push_back(rows + ": not derivable: " + reason);
    return lines;
}

document_section parts_section(const breakdown& b) {
    document_section section{"By " + report_words::joined(b.by), {}};
    if (b.cells.empty()) {
        section.blocks.push_back(paragraph{"The records hold nothing to divide this figure by."});
        return section;
    }
    section.blocks.push_back(table_of(b));
    if (std::vector<std::string> lines = refusals(b); !lines.empty())
        section.blocks.push_back(bullet_list{std::move(lines)});
    return section;
}

}  // namespace

document figure_document(const figure_answer& a) {
    const figure_result& f = a.figure;
    document d;
    d.warning = incomplete_line(a.complete);
    d.title = f.is_derivable() ? figure_with_unit(f) : "not derivable: " + f.reason();
    d.subtitle.push_back(f.label + " (" + f.id + ")");
    if (!f.where.empty()) d.subtitle.push_back("where " + where_text(f.where));
    if (a.parts) d.sections.push_back(parts_section(*a.parts));
    bullet_list how;
    how.items = f.notes;
    std::string first = unit_and_basis(f);
    if (f.is_derivable())
        first += ", from " + std::to_string(f.records) + (f.records == 1 ? " record" : " records");
    first += details_of(f);
    how.items.push_back(first);
    how.items.push_back(counting_line(*a.records));
    d.sections.push_back({"How it was counted", {how}});
    return d;
}

}  // namespace cascade
