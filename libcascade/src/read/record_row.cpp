#include "cascade/read/record_row.hpp"

#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/read/toml_document.hpp"

namespace cascade {
namespace {

problem unusable(std::string_view code, std::string_view file, std::uint32_t line,
                 std::uint32_t column, std::string seen, std::string mend) {
    return {severity::unusable,
            code,
            {std::string(file), line, column},
            std::move(seen),
            std::move(mend)};
}

std::string_view words_for(field_type type) {
    switch (type) {
        case field_type::id_list:
            return "an array of texts, such as [\"A\", \"B\"]";
        case field_type::text_list:
            return "a text, or an array of texts";
        case field_type::count:
            return "a whole number, or a text such as \"more than 200\"";
        case field_type::whole:
            return "a whole number";
        case field_type::number:
            return "a number";
        case field_type::date:
            return "a date: 2019, \"2019-06\" or 2019-06-10";
        case field_type::flag:
            return "true or false";
        case field_type::where_clause:
            return "a table, such as { partner = \"PWF\" }";
        case field_type::text:
        case field_type::id:
        case field_type::code:
            break;
    }
    return "a text in quotes";
}

bool all_texts(const toml_value& array) {
    return std::all_of(array.items.begin(), array.items.end(),
                       [](const toml_value& item) { return item.form == toml_form::text; });
}

bool is_where_table(const toml_value& table) {
    return std::all_of(table.entries.begin(), table.entries.end(), [](const toml_entry& e) {
        return e.value.form == toml_form::text || e.value.form == toml_form::integer;
    });
}

bool fits(const toml_value& value, field_type type) {
    const toml_form form = value.form;
    const bool text = form == toml_form::text;
    switch (type) {
        case field_type::id_list:
            return form == toml_form::array && all_texts(value);
        case field_type::text_list:
            return text || (form == toml_form::array && all_texts(value));
        case field_type::count:
        case field_type::number:
            return text || form == toml_form::integer || form == toml_form::real;
        case field_type::whole:
            return text || form == toml_form::integer;
        case field_type::date:
            return text || form == toml_form::date || form == toml_form::integer;
        case field_type::flag:
            return form == toml_form::flag;
        case field_type::where_clause:
            return text || (form == toml_form::table && is_where_table(value));
        case field_type::text:
        case field_type::id:
        case field_type::code:
            break;
    }
    return text;
}

written_as form_of(const toml_value& value) {
    switch (value.form) {
        case toml_form::integer:
            return written_as::whole;
        case toml_form::real:
            return written_as::decimal;
        case toml_form::flag:
            return written_as::flag;
        case toml_form::date:
            return written_as::date;
        case toml_form::array:
        case toml_form::table:
            return written_as::list;
        case toml_form::text:
        case toml_form::time:
            break;
    }
    return written_as::text;
}

field_text take(const toml_entry& entry) {
    field_text field;
    field.form = form_of(entry.value);
    field.text = entry.value.text;
    for (const toml_value& item : entry.value.items) field.list.push_back(item.text);
    for (const toml_entry& e : entry.value.entries)
        field.list.push_back(e.key + '=' + e.value.text);
    field.row = entry.line;
    field.column = entry.column;
    return field;
}

}  // namespace

void record_row::restart(const kind_spec& of_kind, record_source at, std::string_view in_file) {
    kind = &of_kind;
    file = in_file;
    go_on(at);
    fields.resize(of_kind.fields.size());
    for (field_text& field : fields) {
        field.form = written_as::nothing;
        field.text = {};
        if (!field.list.empty()) field.list.clear();
        field.row = at.row;
        field.column = 0;
    }
}

void record_row::go_on(record_source at) {
    source = at;
    if (!cells.empty()) cells.clear();
    if (!made.empty()) made.clear();
    faults = 0;
}

std::optional<cell_key> parse_cell_name(std::string_view name) {
    name = trimmed(name);
    if (folded(name.substr(0, 3)) != "by:") return std::nullopt;
    name.remove_prefix(3);
    const std::size_t colon = name.find(':');
    if (colon == name.npos) return std::nullopt;
    const std::string_view dimension = trimmed(name.substr(0, colon));
    const std::string_view category = trimmed(name.substr(colon + 1));
    if (dimension.empty() || category.empty()) return std::nullopt;
    return cell_key{std::string(dimension), std::string(category)};
}

void fill_from_toml(const toml_value& table, record_row& row, std::vector<problem>& problems) {
    const kind_spec& kind = *row.kind;
    const auto wrong_type = [&](const toml_entry& entry, field_type wanted) {
        problems.push_back(
            unusable("wrong-type", row.file, entry.line, entry.column,
                     '`' + entry.key + "` holds " + std::string(words_for(entry.value.form)) +
                         (entry.value.form == toml_form::array && wanted == field_type::id_list
                              ? " that are not all texts"
                              : ""),
                     "write " + std::string(words_for(wanted))));
    };
    for (const toml_entry& entry : table.entries) {
        if (const auto position = kind.by_key(entry.key)) {
            const field_type type = kind.fields[*position].type;
            if (fits(entry.value, type)) {
                row.fields[*position] = take(entry);
            } else {
                wrong_type(entry, type);
                row.fields[*position].form = written_as::misfit;
            }
            continue;
        }
        const auto cell = kind.takes_cells ? parse_cell_name(entry.key) : std::nullopt;
        if (cell && fits(entry.value, field_type::count)) {
            row.cells.push_back({*cell, take(entry)});
        } else if (cell) {
            wrong_type(entry, field_type::count);
        } else {
            const std::string_view near = nearest_name(entry.key, key_names(kind));
            problems.push_back(
                unusable("unknown-key", row.file, entry.line, entry.column,
                         "[[" + std::string(kind.table) + "]] has no key `" + entry.key + '`',
                         near.empty() ? "take it away; the keys are listed in docs/records.md"
                                      : "did you mean `" + std::string(near) + "`?"));
        }
    }
}

}  // namespace cascade
