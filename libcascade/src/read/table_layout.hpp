#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/read/csv_rows.hpp"
#include "cascade/read/csv_table.hpp"
#include "known_headings.hpp"
#include "row_shape.hpp"
#include "totals_rows.hpp"

namespace cascade {

/// Tells a table's records from the rows that hold none, one row after the other.
class table_layout {
public:
    /// `text` is nothing for a sheet. A column of the settings that is not there makes the outcome
    /// unusable.
    table_layout(table_outcome& outcome, const table_input& input, const decoded_text* text,
                 function_ref<void(const csv_row&)> on_row);

    void take(const csv_row& row);
    /// No row follows.
    void finish();
    const std::vector<printed_total>& totals() const { return totals_; }

private:
    struct declared_skip {
        std::uint32_t column = 0;
        std::vector<std::string> words;  ///< as heading_key() gives them
    };

    std::uint32_t column_of(const column_name& name, const std::string& setting);
    void take_above(const csv_row& row);
    bool is_declared_skip(const csv_row& row) const;
    bool can_be_note(const csv_row& row) const;
    bool may_be_note(const csv_row& row) const;
    bool is_bare_count(const csv_row& row) const;
    void tell_doubt();
    void begin_second_table(const csv_row& row);
    void skip(skip_reason why, std::uint32_t row);
    void skip_held(skip_reason why);
    void record(const csv_row& row);
    void deliver(const csv_row& row);
    const csv_row& filled_down(const csv_row& row);

    table_outcome& outcome_;
    const csv_header& header_;
    const table_input& input_;
    const decoded_text* text_;
    function_ref<void(const csv_row&)> on_row_;
    known_headings_set known_;
    std::vector<std::uint32_t> required_;
    std::vector<declared_skip> declared_skips_;
    std::vector<std::pair<std::uint32_t, std::string>> fill_down_;  // column, value above
    totals_recogniser recogniser_;

    column_samples samples_;
    std::vector<printed_total> totals_;
    std::vector<kept_row> held_;  // notes, if no record follows
    bool after_gap_ = false;      // the row before was blank, or ended the table
    std::uint32_t second_table_ = 0;
    std::uint32_t second_table_end_ = 0;
    std::uint32_t first_doubt_ = 0;  // rows that may be notes or records
    std::uint32_t last_doubt_ = 0;
    csv_row filled_;
};

}  // namespace cascade
