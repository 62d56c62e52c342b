#include <algorithm>

#include "cascade/base/text.hpp"
#include "group_selectors.hpp"
#include "linkage_settings.hpp"
#include "overlap_settings.hpp"
#include "programme_settings.hpp"
#include "quality_settings.hpp"
#include "report_settings.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

void read_disjoint(const toml_value& value, std::string_view file, programme& p,
                   std::vector<problem>& problems) {
    settings_table table(value, "[[disjoint]]", file, problems);
    table.refuse_unknown_keys({"of"});
    std::vector<group_selector> of = selectors_in(table, "of");
    const toml_entry* entry = value.find("of");
    if (entry == nullptr || entry->value.form != toml_form::array) return;
    disjoint_groups groups;
    groups.source = {programme_file, value.line};
    p.files.note_key(groups.source, "of", entry->line, entry->column);
    groups.of = std::move(of);
    p.counting.disjoint.push_back(std::move(groups));
}

void read_same_group(const toml_value& value, std::string_view file, programme& p,
                     std::vector<problem>& problems) {
    settings_table table(value, "[[same_group]]", file, problems);
    table.refuse_unknown_keys({"sessions"});
    std::vector<std::string> ids = table.texts("sessions", need::required);
    const toml_entry* entry = value.find("sessions");
    if (entry == nullptr || entry->value.form != toml_form::array) return;
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    same_group group;
    group.source = {programme_file, value.line};
    p.files.note_key(group.source, "sessions", entry->line, entry->column);
    if (ids.size() < 2) complain_of_few(table, "sessions");
    for (std::string& id : ids) group.sessions.emplace_back(std::move(id));
    p.counting.repeating.push_back(std::move(group));
}

void read_labels(const toml_value& value, std::string_view file, programme& p,
                 std::vector<problem>& problems) {
    settings_table table(value, "[labels]", file, problems);
    for (const toml_entry& entry : value.entries) {
        if (entry.key.find(':') == entry.key.npos)
            table.fault("unknown-key", entry, "is not dimension:value",
                        "write \"group:leaders\" = \"community leaders\"");
        else if (entry.value.form != toml_form::text)
            table.wrong_type(entry, "a text in quotes");
        else
            p.labels[entry.key] = entry.value.text;
    }
}

void read_records_table(const toml_value& value, std::string_view file,
                        std::vector<records_file>& files, std::vector<problem>& problems) {
    settings_table table(value, "[[records]]", file, problems);
    table.refuse_unknown_keys({"kind", "file", "mapping"});
    std::vector<code_word<record_kind>> kinds;
    for (const kind_spec& kind : record_kinds()) kinds.push_back({kind.name, kind.kind});
    table.find("kind", need::required);
    const auto kind = table.code("kind", kinds);
    const auto name = table.text("file", need::required);
    const auto mapping = table.text("mapping");
    if (!kind || !name) return;
    const toml_entry* entry = value.find("file");
    files.push_back({*kind, *name, mapping.value_or(""), entry->line, entry->column});
}

/// Calls `read` for the table of `[name]`, or for each table of `[[name]]`.
template <class Read>
void for_tables(const toml_value& root, std::string_view name, toml_form wanted,
                settings_table& top, Read read) {
    const toml_entry* entry = root.find(name);
    if (entry == nullptr) return;
    const bool many = wanted == toml_form::array;
    const bool tables =
        std::all_of(entry->value.items.begin(), entry->value.items.end(),
                    [](const toml_value& item) { return item.form == toml_form::table; });
    if (entry->value.form != wanted || !tables) {
        const std::string title(name);
        return top.wrong_type(*entry, many ? "[[" + title + "]] above each" : '[' + title + ']');
    }
    if (!many) return read(entry->value);
    for (const toml_value& item : entry->value.items) read(item);
}

}  // namespace

std::vector<records_file> read_settings(const toml_value& root, std::string_view file, programme& p,
                                        read_limits& limits, std::vector<problem>& problems) {
    settings_table top(root, "the programme file", file, problems);
    std::vector<std::string_view> known = {"programme",  "counting", "linkage",  "disjoint",
                                           "same_group", "labels",   "records",  "limits",
                                           "waiver",     "area",     "expected", "reference",
                                           "quality",    "overlap",  "estimate", "report"};
    for (const kind_spec& kind : record_kinds()) known.push_back(kind.table);
    top.refuse_unknown_keys(known);
    if (root.find("programme") == nullptr)
        problems.push_back({severity::unusable,
                            "required-blank",
                            {std::string(file), 0, 0},
                            "the table [programme] is missing",
                            "begin the file with [programme] and a line id = \"…\""});
    std::vector<records_file> files;
    const auto tables = [&](std::string_view name, toml_form form, auto read) {
        for_tables(root, name, form, top, read);
    };
    tables("programme", toml_form::table,
           [&](const toml_value& t) { read_programme_table(t, file, p, problems); });
    tables("counting", toml_form::table,
           [&](const toml_value& t) { read_counting_table(t, file, p.counting, problems); });
    tables("limits", toml_form::table,
           [&](const toml_value& t) { read_limits_table(t, file, limits, problems); });
    tables("linkage", toml_form::table,
           [&](const toml_value& t) { read_linkage_table(t, file, p, problems); });
    tables("labels", toml_form::table,
           [&](const toml_value& t) { read_labels(t, file, p, problems); });
    tables("disjoint", toml_form::array,
           [&](const toml_value& t) { read_disjoint(t, file, p, problems); });
    tables("same_group", toml_form::array,
           [&](const toml_value& t) { read_same_group(t, file, p, problems); });
    tables("overlap", toml_form::array,
           [&](const toml_value& t) { read_overlap(t, file, p, problems); });
    tables("estimate", toml_form::array,
           [&](const toml_value& t) { read_estimate(t, file, p, problems); });
    tables("records", toml_form::array,
           [&](const toml_value& t) { read_records_table(t, file, files, problems); });
    tables("waiver", toml_form::array,
           [&](const toml_value& t) { read_waiver(t, file, p, problems); });
    tables("area", toml_form::array, [&](const toml_value& t) { read_area(t, file, p, problems); });
    tables("expected", toml_form::array,
           [&](const toml_value& t) { read_expected(t, file, p, problems); });
    tables("reference", toml_form::table,
           [&](const toml_value& t) { read_reference(t, file, p, problems); });
    tables("quality", toml_form::table,
           [&](const toml_value& t) { read_quality(t, file, p, problems); });
    tables("report", toml_form::table,
           [&](const toml_value& t) { read_report_table(t, file, p, problems); });
    return files;
}

}  // namespace cascade
