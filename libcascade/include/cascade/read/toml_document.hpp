#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"

namespace cascade {

enum class toml_form : std::uint8_t { text, integer, real, flag, date, time, array, table };

/// What a value is, in words for a message: `a text`, `an array`.
std::string_view words_for(toml_form form);

struct toml_entry;

/// One value of a TOML file with the line and column at which it begins.
struct toml_value {
    toml_form form = toml_form::text;
    std::string text;  ///< a text's content; a date or number as it reads; `true` or `false`
    std::int64_t whole = 0;
    double real = 0;
    std::vector<toml_value> items;    ///< of an array
    std::vector<toml_entry> entries;  ///< of a table, in the order of the file
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    /// The entry of a table, or nothing.
    const toml_entry* find(std::string_view key) const;
};

struct toml_entry {
    std::string key;
    toml_value value;
    std::uint32_t line = 0;  ///< of the key
    std::uint32_t column = 0;
};

struct toml_reading {
    std::optional<toml_value> root;  ///< a table; empty when the file cannot be read
    std::vector<problem> problems;
};

/// Reads a TOML file of at most 4 MiB, nested at most 64 deep. Faults are worded by us and never
/// quote the file: a library's message may print a person's name.
toml_reading read_toml(std::string_view bytes, std::string_view file);

}  // namespace cascade
