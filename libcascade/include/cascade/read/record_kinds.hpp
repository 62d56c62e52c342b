#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cascade {

/// The kinds of records that a programme is made of.
enum class record_kind : std::uint8_t {
    people,
    cohorts,
    organisations,
    memberships,
    sessions,
    attendance,
    links,
    claims,
    flows,
    outputs,
    targets,
    published,
};

/// What a field may hold. Each type has one way of being read, from a cell and from TOML alike.
enum class field_type : std::uint8_t {
    text,
    id,
    id_list,  ///< `;` between ids in a cell, an array in TOML
    text_list,
    count,   ///< figure text, such as 35, 200+ or `more than 11,318`
    whole,   ///< a whole number
    number,  ///< a decimal number
    date,
    flag,
    code,          ///< one of a few words
    where_clause,  ///< dimension=value;dimension=value
};

/// Who may see a value. A personal or secret one is only ever described by its shape; an internal
/// one stands in messages to the programme's own staff; a public one may stand in what donors get.
enum class privacy : std::uint8_t { open, internal, personal, secret };
enum class need : std::uint8_t { optional, required };

struct field_spec {
    std::string_view name;  ///< the CSV column
    std::string_view key;   ///< the TOML key: `id` for the record's own id, else the column's name
    field_type type = field_type::text;
    cascade::need need = need::optional;
    cascade::privacy privacy = privacy::internal;
};

struct kind_spec {
    record_kind kind = record_kind::people;
    std::string_view name;   ///< in `[[records]] kind = "…"`
    std::string_view table;  ///< in `[[…]]`
    std::vector<field_spec> fields;
    bool takes_cells = false;  ///< accepts by:DIMENSION:CATEGORY

    /// Position of a field in `fields`, by its CSV column or by its TOML key.
    std::optional<std::size_t> by_name(std::string_view name) const;
    std::optional<std::size_t> by_key(std::string_view key) const;
};

/// Every kind with its fields, in the order in which a template lists them.
const std::vector<kind_spec>& record_kinds();
const kind_spec& spec_of(record_kind kind);
const kind_spec* kind_by_name(std::string_view name);
const kind_spec* kind_by_table(std::string_view table);

/// The fields of a kind as names for nearest_name().
std::vector<std::string_view> column_names(const kind_spec& kind);
std::vector<std::string_view> key_names(const kind_spec& kind);

}  // namespace cascade
