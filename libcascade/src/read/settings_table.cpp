#include "settings_table.hpp"

#include "cascade/base/text.hpp"
#include "date_words.hpp"

namespace cascade {

void settings_table::fault(std::string_view code, const toml_entry& entry, std::string seen,
                           std::string mend) {
    problems_.push_back({severity::unusable,
                         code,
                         {std::string(file_), entry.line, entry.column},
                         '`' + entry.key + "` in " + title_ + ' ' + std::move(seen),
                         std::move(mend)});
}

void settings_table::wrong_type(const toml_entry& entry, std::string_view wanted) {
    fault("wrong-type", entry, "holds " + std::string(words_for(entry.value.form)),
          "write " + std::string(wanted));
}

void settings_table::refuse_unknown_keys(const std::vector<std::string_view>& known) {
    for (const toml_entry& entry : table_.entries) {
        bool found = false;
        for (const std::string_view name : known) found = found || name == entry.key;
        if (found) continue;
        const std::string_view near = nearest_name(entry.key, known);
        problems_.push_back({severity::unusable,
                             "unknown-key",
                             {std::string(file_), entry.line, entry.column},
                             title_ + " has no key " + quoted_text(entry.key),
                             near.empty() ? "write " + one_of(known.data(), known.size())
                                          : "did you mean `" + std::string(near) + "`?"});
    }
}

const toml_entry* settings_table::find(std::string_view key, need wanted) {
    const toml_entry* entry = table_.find(key);
    if (entry == nullptr && wanted == need::required)
        problems_.push_back({severity::unusable,
                             "required-blank",
                             {std::string(file_), table_.line, table_.column},
                             title_ + " has no `" + std::string(key) + '`',
                             "add the line " + std::string(key) + " = …"});
    return entry;
}

std::optional<std::string> settings_table::text(std::string_view key, need wanted) {
    const toml_entry* entry = find(key, wanted);
    if (entry == nullptr) return std::nullopt;
    if (entry->value.form != toml_form::text) {
        wrong_type(*entry, "a text in quotes");
        return std::nullopt;
    }
    std::string said(trimmed(entry->value.text));
    if (said.empty() && wanted == need::required) {
        fault("required-blank", *entry, "is empty", "write its value");
        return std::nullopt;
    }
    return said;
}

std::optional<std::string> settings_table::verbatim(std::string_view key) {
    const toml_entry* entry = find(key);
    if (entry == nullptr) return std::nullopt;
    if (entry->value.form == toml_form::text) return entry->value.text;
    wrong_type(*entry, "a text in quotes");
    return std::nullopt;
}

std::vector<std::string> settings_table::texts(std::string_view key, need wanted) {
    std::vector<std::string> found;
    const toml_entry* entry = find(key, wanted);
    if (entry == nullptr) return found;
    bool fits = entry->value.form == toml_form::array;
    for (const toml_value& item : entry->value.items) {
        fits = fits && item.form == toml_form::text;
        found.emplace_back(trimmed(item.text));
    }
    if (fits) return found;
    wrong_type(*entry, "an array of texts, such as [\"A\", \"B\"]");
    return {};
}

std::optional<bool> settings_table::flag(std::string_view key) {
    const toml_entry* entry = find(key);
    if (entry == nullptr) return std::nullopt;
    if (entry->value.form == toml_form::flag) return entry->value.text == "true";
    wrong_type(*entry, "true or false, without quotes");
    return std::nullopt;
}

std::optional<std::int64_t> settings_table::whole(std::string_view key, std::int64_t least) {
    const toml_entry* entry = find(key);
    if (entry == nullptr) return std::nullopt;
    if (entry->value.form != toml_form::integer) {
        wrong_type(*entry, "a whole number, without quotes");
        return std::nullopt;
    }
    if (entry->value.whole >= least && entry->value.whole < INT64_MAX) return entry->value.whole;
    fault("value-out-of-range", *entry, "holds " + entry->value.text,
          "write a number from " + std::to_string(least) + " upwards");
    return std::nullopt;
}

std::optional<period> settings_table::date(std::string_view key) {
    const toml_entry* entry = find(key);
    if (entry == nullptr) return std::nullopt;
    const toml_form form = entry->value.form;
    if (form != toml_form::date && form != toml_form::text && form != toml_form::integer) {
        wrong_type(*entry, "a date: 2019, \"2019-06\" or 2019-06-10");
        return std::nullopt;
    }
    const date_reading reading = read_date(trimmed(entry->value.text));
    if (reading.value) return reading.value;
    fault(code_of(reading.fault), *entry, "holds " + quoted_text(entry->value.text),
          std::string(mend_of(reading.fault)));
    return std::nullopt;
}

}  // namespace cascade
