#include "cascade/report/figure_output.hpp"

#include <fmt/format.h>

#include "cascade/report/escape.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "json_figures.hpp"

namespace cascade {
using figure_parts::value_cells;
using figure_parts::where_cell;

std::string figure_csv(const figure_answer& a) {
    const std::vector<std::string> by = a.parts ? a.parts->by : std::vector<std::string>{};
    const std::string status =
        a.complete.is_complete() ? "" : "," + csv_text(incomplete_line(a.complete));
    std::string out = "id,where,row";
    for (const std::string& name : by) out += ',' + csv_text(name);
    out += ",unit,basis,lo,hi,text,qualifier,soft,vague,estimated,records,reason";
    out += status.empty() ? "\n" : ",status\n";
    const std::string first = a.figure.id + ',' + where_cell(a.figure.where);
    if (a.parts) {
        for (const figure_result& cell : a.parts->cells) {
            out += first + ",part";
            for (const std::string& name : by)
                out += ',' + csv_text(figure_parts::value_of(cell, name));
            out += ',' + value_cells(cell) + status + '\n';
        }
    }
    out += first + ",total" + std::string(by.size(), ',') + ',' + value_cells(a.figure) + status;
    return out + '\n';
}

std::string figure_json(const figure_answer& a) {
    ordered_json json;
    json["schema"] = "cascade.figure/1";
    json["programme"] = a.records->records().id;
    json.update(to_json(a.figure));
    json["counting"] = json_figures::counting(*a.records);
    json["as_of"] = to_text(a.records->in_force().as_of);
    json_figures::add_completeness(json, a.complete);
    if (a.parts) {
        json["by"] = a.parts->by;
        json["relation"] = figure_parts::name_of(a.parts->relation);
        json["adding_up"] = adding_up(*a.parts);
        json["cells"] = ordered_json::array();
        for (const figure_result& cell : a.parts->cells) json["cells"].push_back(to_json(cell));
    }
    return json_figures::dumped(json);
}

std::string figure_output(const figure_answer& a, output_format format, text_colour colour) {
    return written(a, {figure_document, figure_csv, figure_json}, format, colour);
}

std::string figure_list(output_format format, text_colour colour) {
    document d;
    d.title = "Figures";
    document_table table;
    table.id = "figures";
    table.columns = {{"id"}, {"unit"}, {"what it says"}};
    ordered_json json = ordered_json::array();
    std::string csv = "id,unit,divides,label\n";
    for (const figure_definition& f : figure_definitions()) {
        const std::string id(f.id);
        const std::string unit(name_of(f.unit));
        const std::string label(f.label);
        const std::string divides = figure_parts::name_of(f.divides);
        table.rows.push_back({id, unit, label});
        json.push_back({{"id", id}, {"unit", unit}, {"divides", divides}, {"label", label}});
        csv += id + ',' + unit + ',' + divides + ',' + csv_text(label) + '\n';
    }
    if (format == output_format::csv) return csv;
    if (format == output_format::json) return json_figures::dumped(json);
    d.sections.push_back({"Ask for one by its id: cascade figure [PROGRAMME] ID", {table}});
    return format == output_format::markdown ? to_markdown(d) : to_text(d, colour);
}

}  // namespace cascade
