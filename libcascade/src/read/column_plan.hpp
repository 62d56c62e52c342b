#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/mapping.hpp"
#include "cascade/read/record_row.hpp"

namespace cascade {

/// Where the text of one field stands in a file, and what is known of it.
struct planned_field {
    std::string name;                  ///< the field, or by:DIMENSION:CATEGORY
    std::optional<std::size_t> field;  ///< its position among the fields of the kind
    cell_key cell;                     ///< when it is none of those
    field_type type = field_type::text;
    const mapped_field* said = nullptr;  ///< what the mapping says; nothing: our own heading
    std::vector<std::uint32_t> columns;  ///< none for a constant and for the parent's
    std::size_t parent_text = 0;         ///< position in parent_row::texts
    std::vector<std::uint32_t> answers;  ///< the columns of said->answers
    cascade::privacy privacy = privacy::internal;
};

/// How the columns of one file become the fields of a kind.
struct column_plan {
    std::vector<planned_field> fields;
    std::vector<field_rule> rules;              ///< by the fields of the kind
    std::optional<std::uint32_t> parent_key;    ///< of [join], in this file
    std::optional<std::uint32_t> parent_table;  ///< its `table`
    std::optional<std::uint32_t> time;          ///< on_duplicate = "last"
    std::uint32_t long_row = 0;                 ///< the three of [long]
    std::uint32_t long_name = 0;
    std::uint32_t long_value = 0;

    /// Who may see the cells of a column: all of those that are not read are personal.
    cascade::privacy privacy_of(std::uint32_t column) const;
};

/// The column for a message: `headed `Date``, `with the tag `#date``.
std::string words_for(const column_name& name);

/// Lays the fields of a kind over a header; `mapping` must outlive the plan. A column that is
/// required or mapped and missing makes the file unusable; one that belongs to no field is warned
/// of.
column_plan plan_columns(const csv_header& header, const std::string& file, const kind_spec& kind,
                         const mapping& mapping, std::vector<problem>& problems);

/// What read_table() has to know of the columns before it has seen the headings.
struct expected_columns {
    std::vector<std::string> known;
    std::vector<column_name> required;
    std::vector<std::uint32_t> by_letter;
};
expected_columns expect_columns(const kind_spec& kind, const mapping& mapping);

/// The columns of the parent file that a mapping reads, in the order of parent_row::texts.
std::vector<column_name> parent_columns(const mapping& mapping);

}  // namespace cascade
