#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/calendar.hpp"
#include "cascade/base/problem.hpp"
#include "cascade/read/toml_document.hpp"
#include "field_reader.hpp"
#include "shown_text.hpp"

namespace cascade {

/// Reads a table of settings, not of records: whatever is wrong in it makes the file unusable.
class settings_table {
public:
    settings_table(const toml_value& table, std::string_view title, std::string_view file,
                   std::vector<problem>& problems)
        : table_(table), title_(title), file_(file), problems_(problems) {}

    void refuse_unknown_keys(const std::vector<std::string_view>& known);

    /// The entry of a key, or nothing; `required` complains when it is not there.
    const toml_entry* find(std::string_view key, need wanted = need::optional);
    std::optional<std::string> text(std::string_view key, need wanted = need::optional);
    /// The same, spaces at its ends included: of a separator they are what matters.
    std::optional<std::string> verbatim(std::string_view key);
    std::vector<std::string> texts(std::string_view key, need wanted = need::optional);
    std::optional<bool> flag(std::string_view key);
    /// A whole number from `least` upwards.
    std::optional<std::int64_t> whole(std::string_view key, std::int64_t least);
    std::optional<period> date(std::string_view key);

    template <class Value>
    std::optional<Value> code(std::string_view key, const std::vector<code_word<Value>>& allowed) {
        const auto said = text(key);
        return said ? find_word(*find(key), *said, allowed) : std::nullopt;
    }
    template <class Value>
    std::vector<Value> codes(std::string_view key, const std::vector<code_word<Value>>& allowed) {
        std::vector<Value> found;
        for (const std::string& said : texts(key))
            if (const auto value = find_word(*find(key), said, allowed)) found.push_back(*value);
        return found;
    }

    void fault(std::string_view code, const toml_entry& entry, std::string seen, std::string mend);
    void wrong_type(const toml_entry& entry, std::string_view wanted);
    std::uint32_t line() const { return table_.line; }

private:
    template <class Value>
    std::optional<Value> find_word(const toml_entry& entry, const std::string& said,
                                   const std::vector<code_word<Value>>& allowed) {
        std::vector<std::string_view> known;
        for (const code_word<Value>& c : allowed) {
            if (c.word == said) return c.value;
            known.push_back(c.word);
        }
        fault("unknown-code", entry, "holds " + quoted_text(said),
              "write " + one_of(known.data(), known.size()));
        return std::nullopt;
    }

    const toml_value& table_;
    std::string title_;
    std::string_view file_;
    std::vector<problem>& problems_;
};

}  // namespace cascade
