#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/date_order.hpp"
#include "cascade/read/record_kinds.hpp"
#include "cascade/read/table_settings.hpp"

namespace cascade {

/// One answer of a question with several, and the column that says on its own whether it was given.
struct answer_column {
    std::string answer;
    column_name column;
};

/// What a mapping says of one field: where its text comes from and what the text means.
struct mapped_field {
    enum class source : std::uint8_t {
        column,         ///< of the file
        constant,       ///< the same text in every row
        joined,         ///< several columns, with `between` between their texts
        parent_column,  ///< of the file that [join] names
        element,        ///< the rows of [long] whose name is this
    };
    std::string field;  ///< a field of the kind, or by:DIMENSION:CATEGORY
    source from = source::column;
    std::vector<column_name> columns;  ///< one, or those that are joined
    std::string text;                  ///< the constant, or the name of the element
    std::string between;
    /// What the partner's words mean in ours, the former as comparable() makes them. Not empty: any
    /// other word is refused.
    std::vector<std::pair<std::string, std::string>> values;
    std::string split;                   ///< between the parts of a list; empty: as the field is
    std::vector<answer_column> answers;  ///< compared with the list
    std::optional<date_order> order;     ///< of this column, before that of the file
    std::optional<cascade::privacy> privacy;
    std::uint32_t line = 0;  ///< of the mapping file
    std::uint32_t column = 0;
};

/// The file of submissions whose rows the rows of a repeat belong to.
struct parent_file {
    std::string file;  ///< below the programme folder
    table_settings layout;
    column_name child_key;   ///< in this file
    column_name parent_key;  ///< in the other
    /// Only rows of this file in which this column names the parent's table.
    std::optional<column_name> table_column;
    std::string table;
};

/// A table with one row for each value: rows with one key are one record.
struct long_rows {
    column_name row;    ///< the key
    column_name name;   ///< what the value is
    column_name value;  ///< the value
};

/// How the columns of one partner's file are read as records of one kind. Nothing in it is guessed.
struct mapping {
    std::string description;
    std::optional<record_kind> kind;
    table_settings layout;
    std::optional<date_order> order;      ///< of every date column that has none of its own
    date_epoch epoch = date_epoch::none;  ///< of day numbers
    std::vector<std::string> missing;     ///< words that stand for an empty cell, as comparable()
    std::vector<column_name> ignored;     ///< columns that are known and not read
    bool ignores_others = false;          ///< ignore = ["*"]
    std::optional<column_name> time_column;  ///< on_duplicate = "last": the latest row counts
    std::vector<mapped_field> fields;
    std::optional<parent_file> join;
    std::optional<long_rows> long_format;

    const mapped_field* find(std::string_view field) const;
};

/// Reads a mapping file for records of `kind`. Every fault of it is severity::unusable.
mapping read_mapping(std::string_view bytes, std::string_view file, const kind_spec& kind,
                     std::vector<problem>& problems);

}  // namespace cascade
