#include <algorithm>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "cascade/read/mapping.hpp"
#include "mapping_columns.hpp"
#include "mapping_layout.hpp"

namespace cascade {
namespace {

/// Reads the tables of a mapping file other than [columns].
class mapping_file {
public:
    mapping_file(const toml_value& root, std::string_view file, const kind_spec& kind,
                 std::vector<problem>& problems)
        : root_(root),
          file_(file),
          kind_(kind),
          problems_(problems),
          top_(root, "the mapping", file, problems) {}

    mapping read() {
        std::vector<std::string_view> known = {
            "description", "kind",      "dates",  "date_epoch",   "missing",
            "total_words", "fill_down", "ignore", "on_duplicate", "time_column",
            "columns",     "skip",      "join",   "long"};
        known.insert(known.end(), std::begin(layout_keys), std::end(layout_keys));
        top_.refuse_unknown_keys(known);
        read_top();
        if (const toml_value* columns = table_of("columns"))
            result_.fields = read_mapped_fields(*columns, file_, kind_, problems_);
        else if (root_.find("columns") == nullptr)
            problems_.push_back({severity::unusable,
                                 "required-blank",
                                 {std::string(file_), 0, 0},
                                 "the table [columns] is missing",
                                 "add it, with a line such as session_id = \"Activity No\""});
        read_skip_rules();
        if (const toml_value* join = table_of("join")) read_join(*join);
        if (const toml_value* rows = table_of("long")) read_long(*rows);
        refuse_sources_without_table();
        return std::move(result_);
    }

private:
    const toml_value* table_of(std::string_view key) {
        const toml_entry* entry = top_.find(key);
        if (entry == nullptr) return nullptr;
        if (entry->value.form == toml_form::table) return &entry->value;
        top_.wrong_type(*entry, '[' + std::string(key) + ']');
        return nullptr;
    }

    void read_top() {
        static const std::vector<code_word<date_epoch>> epochs = {{"1900", date_epoch::excel_1900},
                                                                  {"1904", date_epoch::excel_1904},
                                                                  {"1970", date_epoch::unix_1970}};
        result_.description = top_.text("description").value_or("");
        read_kind();
        result_.layout = read_layout(top_);
        result_.order = top_.code("dates", date_order_words());
        result_.epoch = top_.code("date_epoch", epochs).value_or(date_epoch::none);
        for (const std::string& word : top_.texts("missing"))
            result_.missing.push_back(comparable(word));
        result_.layout.total_words = top_.texts("total_words");
        result_.layout.fill_down = columns_of("fill_down");
        read_ignored();
        read_on_duplicate();
    }

    void read_kind() {
        const auto said = top_.text("kind");
        if (!said) return;
        if (*said == kind_.name) {
            result_.kind = kind_.kind;
            return;
        }
        top_.fault("unknown-code", *top_.find("kind"), "holds " + quoted_text(*said),
                   "the programme file lists the file as " + std::string(kind_.name) +
                       "; name the mapping that is meant, or correct one of the two");
    }

    std::vector<column_name> columns_of(std::string_view key) {
        std::vector<column_name> found;
        const toml_entry* entry = top_.find(key);
        if (entry == nullptr) return found;
        if (entry->value.form != toml_form::array) {
            top_.wrong_type(*entry, "an array of columns, such as [\"District\"]");
            return found;
        }
        for (const toml_value& item : entry->value.items)
            if (auto column = read_column_name(item, *entry, top_))
                found.push_back(std::move(*column));
        return found;
    }

    void read_ignored() {
        for (column_name& column : columns_of("ignore")) {
            if (column.by == column_name::kind::heading && column.text == "*")
                result_.ignores_others = true;
            else
                result_.ignored.push_back(std::move(column));
        }
    }

    void read_on_duplicate() {
        static const std::vector<code_word<int>> ways = {{"last", 1}};
        const bool last = top_.code("on_duplicate", ways).has_value();
        result_.time_column = read_column_key("time_column", top_, need::optional);
        if (last && top_.find("time_column") == nullptr)
            top_.fault("required-blank", *top_.find("on_duplicate"), "needs `time_column`",
                       "name the column that says when a row was sent, such as "
                       "\"_submission_time\"");
        if (!last && top_.find("time_column") != nullptr && top_.find("on_duplicate") == nullptr)
            top_.fault("required-blank", *top_.find("time_column"), "needs `on_duplicate`",
                       "write on_duplicate = \"last\", or take it away");
    }

    void read_skip_rules() {
        const toml_entry* entry = top_.find("skip");
        if (entry == nullptr) return;
        const auto& items = entry->value.items;
        const bool tables = std::all_of(items.begin(), items.end(), [](const toml_value& item) {
            return item.form == toml_form::table;
        });
        if (entry->value.form != toml_form::array || !tables)
            return top_.wrong_type(*entry, "[[skip]] above each rule");
        for (const toml_value& item : items) {
            settings_table table(item, "[[skip]]", file_, problems_);
            table.refuse_unknown_keys({"column", "words"});
            auto column = read_column_key("column", table, need::required);
            std::vector<std::string> words = table.texts("words", need::required);
            if (column) result_.layout.skip.push_back({std::move(*column), std::move(words)});
        }
    }

    void read_join(const toml_value& join) {
        settings_table table(join, "[join]", file_, problems_);
        std::vector<std::string_view> known = {"file", "child", "parent", "table"};
        known.insert(known.end(), std::begin(layout_keys), std::end(layout_keys));
        table.refuse_unknown_keys(known);
        parent_file parent;
        parent.file = table.text("file", need::required).value_or("");
        parent.layout = read_layout(table);
        const auto child = read_column_key("child", table, need::required);
        const auto key = read_column_key("parent", table, need::required);
        if (const toml_entry* named = table.find("table")) read_table_name(*named, table, parent);
        if (!child || !key || parent.file.empty()) return;
        parent.child_key = *child;
        parent.parent_key = *key;
        result_.join = std::move(parent);
    }

    void read_table_name(const toml_entry& entry, settings_table& join, parent_file& parent) {
        if (entry.value.form != toml_form::table)
            return join.wrong_type(
                entry, "{ column = \"_parent_table_name\", value = \"the sheet's name\" }");
        settings_table table(entry.value, "`table` of [join]", file_, problems_);
        table.refuse_unknown_keys({"column", "value"});
        parent.table_column = read_column_key("column", table, need::required);
        parent.table = table.text("value", need::required).value_or("");
    }

    void read_long(const toml_value& rows) {
        settings_table table(rows, "[long]", file_, problems_);
        table.refuse_unknown_keys({"row", "name", "value"});
        const auto row = read_column_key("row", table, need::required);
        const auto name = read_column_key("name", table, need::required);
        const auto value = read_column_key("value", table, need::required);
        if (row && name && value) result_.long_format = long_rows{*row, *name, *value};
    }

    void refuse_sources_without_table() {
        const auto refuse = [&](const mapped_field& field, std::string_view needs) {
            problems_.push_back({severity::unusable,
                                 "required-blank",
                                 {std::string(file_), field.line, field.column},
                                 '`' + field.field + "` needs the table [" + std::string(needs) +
                                     "], which is not there",
                                 "add [" + std::string(needs) + "]; docs/records.md shows one"});
        };
        for (const mapped_field& field : result_.fields) {
            using source = mapped_field::source;
            if (field.from == source::parent_column && root_.find("join") == nullptr)
                refuse(field, "join");
            if (field.from == source::element && root_.find("long") == nullptr)
                refuse(field, "long");
        }
        const bool both = result_.long_format && (result_.join || result_.time_column);
        if (both)
            top_.fault("unknown-key", *root_.find("long"), "stands beside `join` or `time_column`",
                       "a table with one row for each value takes neither");
    }

    const toml_value& root_;
    std::string_view file_;
    const kind_spec& kind_;
    std::vector<problem>& problems_;
    settings_table top_;
    mapping result_;
};

}  // namespace

const mapped_field* mapping::find(std::string_view field) const {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const mapped_field& f) { return f.field == field; });
    return found == fields.end() ? nullptr : &*found;
}

mapping read_mapping(std::string_view bytes, std::string_view file, const kind_spec& kind,
                     std::vector<problem>& problems) {
    toml_reading reading = read_toml(bytes, file);
    problems.insert(problems.end(), reading.problems.begin(), reading.problems.end());
    if (!reading.root) return {};
    return mapping_file(*reading.root, file, kind, problems).read();
}

}  // namespace cascade
