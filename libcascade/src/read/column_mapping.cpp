#include "column_mapping.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/toml_document.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

const mapped_column* mapped(const std::vector<mapped_column>& mapping, std::string_view field) {
    for (const mapped_column& m : mapping)
        if (m.field == field) return &m;
    return nullptr;
}

bool is_mapped_heading(const std::vector<mapped_column>& mapping, std::string_view heading) {
    return std::any_of(mapping.begin(), mapping.end(),
                       [&](const mapped_column& m) { return m.heading == heading; });
}

/// The heading under which a field stands: its mapped one, else its own name if no other field
/// is mapped to that.
std::string heading_of(const field_spec& field, const std::vector<mapped_column>& mapping) {
    if (const mapped_column* m = mapped(mapping, field.name)) return m->heading;
    return is_mapped_heading(mapping, field.name) ? std::string() : std::string(field.name);
}

void complain_of_missing(const std::string& heading, std::string_view field,
                         const csv_header& header, const std::string& file,
                         std::vector<problem>& problems) {
    std::vector<std::string_view> present;
    for (const table_column& column : header.columns) present.push_back(column.name);
    const std::string_view near = nearest_name(heading, present);
    problems.push_back(
        {severity::unusable,
         "header-missing-column",
         {file, header.row, 0},
         "no column is headed `" + heading + '`' +
             (heading == field ? "" : ", to which the mapping sends `" + std::string(field) + '`'),
         near.empty() ? "add the column, or name its heading in a mapping"
                      : "is `" + std::string(near) +
                            "` meant? rename it, or name "
                            "it in a mapping"});
}

bool may_be_absent(const kind_spec& kind, const field_spec& field, const csv_header& header) {
    if (field.need == need::optional) return true;
    // Sessions without any date are legal when each says so.
    return kind.kind == record_kind::sessions && field.name == "date" &&
           header.find("undated") != nullptr;
}

void warn_of_unknown(const table_column& column, const kind_spec& kind, const csv_header& header,
                     const std::string& file, std::vector<problem>& problems) {
    const std::string_view near = nearest_name(column.name, column_names(kind));
    problems.push_back({severity::warning,
                        "unknown-column",
                        {file, header.row, column.column},
                        "the column " + quoted_text(column.heading) + " is not one of " +
                            std::string(kind.name) + " and is not read",
                        near.empty() ? "take it away, or leave it: nothing is counted from it"
                        : near == column.name
                            ? "another heading is read in its place; see the mapping"
                            : "did you mean `" + std::string(near) + "`?"});
}

}  // namespace

std::vector<mapped_column> read_mapping(std::string_view bytes, std::string_view file,
                                        const kind_spec& kind, std::vector<problem>& problems) {
    std::vector<mapped_column> mapping;
    toml_reading reading = read_toml(bytes, file);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    if (!reading.root) return mapping;
    settings_table top(*reading.root, "the mapping", file, problems);
    top.refuse_unknown_keys({"columns"});
    const toml_entry* columns = top.find("columns", need::required);
    if (columns == nullptr) return mapping;
    if (columns->value.form != toml_form::table) {
        top.wrong_type(*columns, "[columns]");
        return mapping;
    }
    settings_table table(columns->value, "[columns]", file, problems);
    std::vector<std::string_view> known = column_names(kind);
    for (const toml_entry& entry : columns->value.entries)
        if (kind.takes_cells && parse_cell_name(entry.key)) known.push_back(entry.key);
    table.refuse_unknown_keys(known);
    for (const toml_entry& entry : columns->value.entries)
        if (const auto heading = table.text(entry.key, need::required))
            mapping.push_back({entry.key, heading_key(*heading)});
    return mapping;
}

std::vector<std::string> known_headings(const kind_spec& kind,
                                        const std::vector<mapped_column>& mapping) {
    std::vector<std::string> known;
    for (const mapped_column& m : mapping) known.push_back(m.heading);
    for (const field_spec& field : kind.fields)
        if (std::string heading = heading_of(field, mapping);
            !heading.empty() && !is_mapped_heading(mapping, heading))
            known.push_back(std::move(heading));
    if (kind.takes_cells) known.emplace_back("by:");
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    return known;
}

std::vector<column_name> required_columns(const kind_spec& kind,
                                          const std::vector<mapped_column>& mapping) {
    std::vector<column_name> required;
    for (const field_spec& field : kind.fields)
        if (field.need == need::required)
            required.push_back({column_name::kind::heading, heading_of(field, mapping), 0});
    return required;
}

column_plan plan_columns(const csv_header& header, const std::string& file, const kind_spec& kind,
                         const std::vector<mapped_column>& mapping,
                         std::vector<problem>& problems) {
    column_plan plan;
    std::vector<std::uint32_t> used;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const field_spec& field = kind.fields[i];
        const std::string heading = heading_of(field, mapping);
        const table_column* column = heading.empty() ? nullptr : header.find(heading);
        if (column != nullptr) {
            plan.fields.push_back({i, column->column});
            used.push_back(column->column);
        } else if (mapped(mapping, field.name) != nullptr || !may_be_absent(kind, field, header)) {
            complain_of_missing(heading.empty() ? std::string(field.name) : heading, field.name,
                                header, file, problems);
        }
    }
    for (const mapped_column& m : mapping) {
        const auto key = parse_cell_name(m.field);
        if (!key) continue;
        const table_column* column = header.find(m.heading);
        if (column == nullptr) {
            complain_of_missing(m.heading, m.field, header, file, problems);
            continue;
        }
        plan.cells.push_back({*key, column->column});
        used.push_back(column->column);
    }
    for (const table_column& column : header.columns) {
        if (std::find(used.begin(), used.end(), column.column) != used.end()) continue;
        const auto key = kind.takes_cells ? parse_cell_name(column.heading) : std::nullopt;
        if (key)
            plan.cells.push_back({*key, column.column});
        else
            warn_of_unknown(column, kind, header, file, problems);
    }
    return plan;
}

}  // namespace cascade
