#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/read/date_order.hpp"
#include "cascade/read/record_kinds.hpp"
#include "cascade/read/sex_survey.hpp"
#include "cascade/records/session.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

struct csv_header;
struct toml_value;

/// How a field was written down: not at all, as text (every CSV cell is), or as one of TOML's
/// types. `misfit` is a TOML value of a type that the field cannot have.
enum class written_as : std::uint8_t { nothing, text, whole, decimal, flag, date, list, misfit };

/// One field of a record as written, with the place where it stands.
struct field_text {
    written_as form = written_as::nothing;
    std::string_view text;  ///< within the source, or among record_row::made
    std::vector<std::string> list;
    std::uint32_t row = 0;
    std::uint32_t column = 0;

    bool is_blank() const {
        if (form == written_as::nothing || form == written_as::misfit) return true;
        if (form == written_as::list) return list.empty();
        // Most texts show by their first character that they are not blank.
        const bool is_plain = !text.empty() && text.front() > ' ' && text.front() <= '~';
        return !is_plain && trimmed(text).empty();
    }
};

struct cell_text {
    cell_key key;
    field_text value;
};

/// What a mapping, or a look through its column, tells about the cells of one field.
struct field_rule {
    date_form dates;
    std::optional<cascade::privacy> privacy;  ///< in place of the field's own
    letter_m m = letter_m::man;
};

/// A record before it is judged: the same whether it came from a CSV row or a TOML table, so that
/// each kind of record is built in one way only. Its texts are those of the source, which must not
/// go on to its next row before this one is built.
struct record_row {
    const kind_spec* kind = nullptr;
    record_source source;
    std::string_view file;               ///< its name, owned by input_files
    const csv_header* header = nullptr;  ///< of the CSV file that it comes from
    std::vector<field_text> fields;      ///< in the order of kind->fields
    std::vector<cell_text> cells;        ///< by:DIMENSION:CATEGORY
    std::deque<std::string> made;        ///< texts that stand so in no cell, such as joined ones
    std::size_t faults = 0;              ///< found before the fields are read: it is refused
    /// By field, in the order of kind->fields; nothing: every field by its default.
    const std::vector<field_rule>* rules = nullptr;

    void restart(const kind_spec& of_kind, record_source at, std::string_view in_file);
    /// Begins the next record of the same table: its fields stay until they are taken anew.
    void go_on(record_source at);
};

/// Takes `by:age:18-24` apart; nothing when the name is not of that form.
std::optional<cell_key> parse_cell_name(std::string_view name);

/// Fills `row` from a TOML table. Unknown keys and wrong types are problems that make the file
/// unusable; a key of a wrong type becomes a misfit.
void fill_from_toml(const toml_value& table, record_row& row, std::vector<problem>& problems);

}  // namespace cascade
