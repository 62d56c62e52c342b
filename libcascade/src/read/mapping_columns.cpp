#include "mapping_columns.hpp"

#include <algorithm>
#include <array>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"
#include "cascade/read/record_row.hpp"

namespace cascade {
namespace {

constexpr std::uint32_t last_column = 16'384;  // XFD, the last one that a spreadsheet has

constexpr std::array<std::string_view, 7> sources = {
    "column", "letter", "tag", "constant", "columns", "parent_column", "element"};

/// `C` is 3, `AA` is 27; nothing for what is no column of a spreadsheet.
std::optional<std::uint32_t> column_of_letters(std::string_view letters) {
    std::uint32_t column = 0;
    for (const char c : folded(letters)) {
        if (c < 'a' || c > 'z' || column > last_column) return std::nullopt;
        column = column * 26 + static_cast<std::uint32_t>(c - 'a') + 1;
    }
    if (column == 0 || column > last_column) return std::nullopt;
    return column;
}

std::optional<column_name> by_letter(const toml_entry& entry, settings_table& table) {
    const auto column = column_of_letters(trimmed(entry.value.text));
    if (column) return column_name{column_name::kind::letter, entry.value.text, *column};
    table.fault("value-out-of-range", entry,
                "holds " + quoted_text(entry.value.text) + ", no column",
                "write the letters that stand above the column, such as \"F\" or \"AB\"");
    return std::nullopt;
}

/// What a table of one column names: exactly one of `column`, `letter` and `tag`.
std::optional<column_name> one_column(const toml_value& value, settings_table& table) {
    for (const std::string_view key : {"column", "letter", "tag"}) {
        const toml_entry* entry = value.find(key);
        if (entry == nullptr) continue;
        const auto said = table.text(key, need::required);
        if (!said) return std::nullopt;
        if (key == "letter") return by_letter(*entry, table);
        const auto by = key == "tag" ? column_name::kind::tag : column_name::kind::heading;
        return column_name{by, *said, 0};
    }
    return std::nullopt;
}

/// Reads what one key of [columns] says.
class field_mapping {
public:
    field_mapping(const toml_entry& entry, field_type type, std::string_view file,
                  std::vector<problem>& problems)
        : entry_(entry),
          type_(type),
          file_(file),
          problems_(problems),
          title_('`' + entry.key + '`'),
          table_(entry.value, title_, file, problems) {
        field_.field = entry.key;
        field_.line = entry.line;
        field_.column = entry.column;
    }

    std::optional<mapped_field> read() {
        const std::size_t before = problems_.size();
        table_.refuse_unknown_keys({"column", "letter", "tag", "constant", "columns", "between",
                                    "parent_column", "element", "values", "split", "choices",
                                    "dates", "privacy"});
        read_source();
        read_values();
        read_list();
        read_rest();
        if (problems_.size() != before) return std::nullopt;
        return field_;
    }

private:
    void read_source() {
        std::vector<const toml_entry*> said;
        for (const std::string_view key : sources)
            if (const toml_entry* entry = entry_.value.find(key)) said.push_back(entry);
        if (said.size() != 1) {
            problems_.push_back(
                {severity::unusable,
                 said.empty() ? "required-blank" : "unknown-key",
                 {std::string(file_), entry_.line, entry_.column},
                 title_ + (said.empty() ? " does not say where its value stands"
                                        : " says in two ways where its value stands"),
                 "write one of " + one_of(sources.data(), sources.size())});
            return;
        }
        const toml_entry& entry = *said.front();
        if (entry.key == "columns") return read_joined();
        const auto text = table_.text(entry.key, need::required);
        if (!text) return;
        if (entry.key == "constant") {
            field_.from = mapped_field::source::constant;
            field_.text = *text;
        } else if (entry.key == "element") {
            field_.from = mapped_field::source::element;
            field_.text = *text;
        } else if (entry.key == "parent_column") {
            field_.from = mapped_field::source::parent_column;
            field_.columns.push_back({column_name::kind::heading, *text, 0});
        } else if (auto column = one_column(entry_.value, table_)) {
            field_.columns.push_back(std::move(*column));
        }
    }

    void read_joined() {
        field_.from = mapped_field::source::joined;
        const toml_entry& entry = *entry_.value.find("columns");
        if (entry.value.form != toml_form::array)
            return table_.wrong_type(entry, "an array of columns, such as [\"A\", \"B\"]");
        for (const toml_value& item : entry.value.items)
            if (auto column = read_column_name(item, entry, table_))
                field_.columns.push_back(std::move(*column));
        if (entry.value.items.size() < 2)
            table_.fault("required-blank", entry, "names fewer than two", "name at least two");
        field_.between = table_.verbatim("between").value_or("");
    }

    void read_values() {
        const toml_entry* entry = entry_.value.find("values");
        if (entry == nullptr) return;
        if (entry->value.form != toml_form::table || entry->value.entries.empty())
            return table_.wrong_type(*entry,
                                     "the partner's words with ours, such as "
                                     "{ \"H\" = \"men\", \"F\" = \"women\" }");
        settings_table words(entry->value, "`values` of " + title_, file_, problems_);
        for (const toml_entry& word : entry->value.entries) {
            const auto ours = words.text(word.key);
            if (!ours) continue;
            std::string theirs = comparable(trimmed(word.key));
            const bool twice = std::any_of(field_.values.begin(), field_.values.end(),
                                           [&](const auto& v) { return v.first == theirs; });
            if (twice)
                words.fault("unknown-key", word, "is compared without case and marks, and so twice",
                            "name each word once");
            field_.values.emplace_back(std::move(theirs), *ours);
        }
    }

    void read_list() {
        const toml_entry* split = entry_.value.find("split");
        const toml_entry* choices = entry_.value.find("choices");
        if (split != nullptr) {
            field_.split = table_.verbatim("split").value_or(" ");
            if (field_.split.empty())
                table_.fault("required-blank", *split, "is empty", "write what stands between");
            if (type_ != field_type::id_list && type_ != field_type::text_list &&
                type_ != field_type::text)
                table_.fault("wrong-type", *split, "parts a field that holds one value",
                             "take `split` away");
        }
        if (choices == nullptr) return;
        if (split == nullptr)
            table_.fault("required-blank", *choices, "needs `split`",
                         "say what stands between answers, such as split = \" \"");
        if (choices->value.form != toml_form::table || choices->value.entries.empty())
            return table_.wrong_type(*choices,
                                     "answers with the columns of their own, such as "
                                     "{ rights = \"Topics/rights\" }");
        for (const toml_entry& choice : choices->value.entries)
            if (auto column = read_column_name(choice.value, choice, table_))
                field_.answers.push_back({choice.key, std::move(*column)});
    }

    void read_rest() {
        static const std::vector<code_word<privacy>> classes = {{"open", privacy::open},
                                                                {"internal", privacy::internal},
                                                                {"personal", privacy::personal},
                                                                {"secret", privacy::secret}};
        field_.order = table_.code("dates", date_order_words());
        field_.privacy = table_.code("privacy", classes);
        if (const toml_entry* dates = entry_.value.find("dates");
            dates != nullptr && type_ != field_type::date)
            table_.fault("wrong-type", *dates, "orders the parts of what is no date",
                         "take `dates` away");
        if (const toml_entry* between = entry_.value.find("between");
            between != nullptr && entry_.value.find("columns") == nullptr)
            table_.fault("required-blank", *between, "stands without `columns`",
                         "write columns = [\"A\", \"B\"], or take it away");
    }

    const toml_entry& entry_;
    field_type type_;
    std::string_view file_;
    std::vector<problem>& problems_;
    std::string title_;
    settings_table table_;
    mapped_field field_;
};

}  // namespace

const std::vector<code_word<date_order>>& date_order_words() {
    static const std::vector<code_word<date_order>> words = {
        {"year-month-day", date_order::year_month_day},
        {"day-month-year", date_order::day_month_year},
        {"month-day-year", date_order::month_day_year},
        {"year-month", date_order::year_month}};
    return words;
}

std::optional<column_name> read_column_name(const toml_value& value, const toml_entry& at,
                                            settings_table& table) {
    if (value.form == toml_form::text) {
        std::string heading(trimmed(value.text));
        if (!heading.empty()) return column_name{column_name::kind::heading, heading, 0};
        table.fault("required-blank", at, "names no column", "write its heading");
        return std::nullopt;
    }
    if (value.form == toml_form::table && value.entries.size() == 1) {
        const toml_entry& entry = value.entries.front();
        const std::string_view said = trimmed(entry.value.text);
        if (entry.value.form == toml_form::text && !said.empty()) {
            if (entry.key == "letter") return by_letter(entry, table);
            if (entry.key == "column")
                return column_name{column_name::kind::heading, std::string(said), 0};
            if (entry.key == "tag")
                return column_name{column_name::kind::tag, std::string(said), 0};
        }
    }
    table.fault("wrong-type", at, "names a column in no way that is known",
                "write its heading in quotes, { letter = \"F\" } or { tag = \"#reached +f\" }");
    return std::nullopt;
}

std::optional<column_name> read_column_key(std::string_view key, settings_table& table,
                                           need wanted) {
    const toml_entry* entry = table.find(key, wanted);
    if (entry == nullptr) return std::nullopt;
    return read_column_name(entry->value, *entry, table);
}

std::vector<mapped_field> read_mapped_fields(const toml_value& columns, std::string_view file,
                                             const kind_spec& kind,
                                             std::vector<problem>& problems) {
    settings_table table(columns, "[columns]", file, problems);
    std::vector<std::string_view> known = column_names(kind);
    for (const toml_entry& entry : columns.entries)
        if (kind.takes_cells && parse_cell_name(entry.key)) known.push_back(entry.key);
    table.refuse_unknown_keys(known);
    std::vector<mapped_field> fields;
    for (const toml_entry& entry : columns.entries) {
        if (std::find(known.begin(), known.end(), entry.key) == known.end()) continue;
        if (entry.value.form == toml_form::table) {
            const auto position = kind.by_name(entry.key);
            const field_type type = position ? kind.fields[*position].type : field_type::count;
            if (auto field = field_mapping(entry, type, file, problems).read())
                fields.push_back(std::move(*field));
        } else if (entry.value.form == toml_form::text) {
            if (auto column = read_column_name(entry.value, entry, table)) {
                mapped_field field;
                field.field = entry.key;
                field.line = entry.line;
                field.column = entry.column;
                field.columns.push_back(std::move(*column));
                fields.push_back(std::move(field));
            }
        } else {
            table.wrong_type(entry, "the heading in quotes, or a table such as { letter = \"F\" }");
        }
    }
    return fields;
}

}  // namespace cascade
