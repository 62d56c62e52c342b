#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_table.hpp"
#include "cascade/read/mapping.hpp"
#include "cascade/read/reading_watch.hpp"
#include "column_plan.hpp"
#include "latest_rows.hpp"
#include "long_table.hpp"
#include "parent_rows.hpp"
#include "record_builder.hpp"
#include "record_store.hpp"
#include "row_conversion.hpp"

namespace cascade {

/// One table of records that is to be read.
struct record_table_input {
    const kind_spec& kind;
    const cascade::mapping& mapping;
    std::string programme_file;            ///< its name, for messages
    std::string mapping_file;              ///< empty: our own headings
    const parent_rows* parents = nullptr;  ///< of [join]
    std::string file;
    std::string_view content;
    std::uint32_t index = 0;  ///< its position in input_files
    csv_limits limits;
    const reading_watch& watch;
};

/// Reads the rows of one table into records, and notes in input_files what became of them.
class record_table {
public:
    record_table(const record_table_input& input, record_store& store,
                 std::vector<problem>& problems);

    void read();

private:
    table_outcome read_rows(function_ref<void(const csv_header&)> on_header,
                            function_ref<void(const csv_row&)> on_row) const;
    void on_header(const csv_header& header);
    void on_row(const csv_row& cells);
    void build(const csv_row& cells);
    void build_long_records();
    bool is_of_other_table(const csv_row& cells) const;
    bool leave_out(const csv_row& cells);
    void find_latest_rows();
    std::string key_of(const csv_row& cells);
    void look_at_dates();
    void look_at_sex();
    void survey_dates(const planned_field& planned);
    void survey_sex(const planned_field& planned);
    /// Calls `use` with the field's text in every row that may hold a record.
    void look_through(const planned_field& planned,
                      function_ref<void(std::string_view, std::uint32_t)> use);
    row_fate build_filled_row();
    void make_room(const csv_row& cells);
    void note_places(std::size_t first_problem, const csv_row& cells);
    void note_facts(input_file& entry) const;
    void note_lost_actor();
    void keep_totals_of_counts(table_outcome& outcome) const;
    void judge(table_outcome& outcome);
    void account(table_outcome outcome);

    const record_table_input& input_;
    record_store& store_;
    std::vector<problem>& problems_;
    expected_columns expected_;
    table_input table_;

    csv_header header_;
    column_plan plan_;
    std::vector<const planned_field*> dates_;  // of the plan
    const planned_field* sex_ = nullptr;       // unless the mapping tells its words
    std::optional<row_conversion> conversion_;
    std::optional<long_table> long_;
    latest_rows latest_;
    record_row row_;
    std::set<std::size_t> surveyed_;   // fields whose column was looked through
    std::set<std::size_t> ambiguous_;  // those of them without one order
    std::vector<reading_fact> facts_;
    std::vector<skipped_rows> skips_;
    std::vector<std::uint32_t> rejected_;
    std::uint64_t accepted_ = 0;
    std::uint64_t skipped_ = 0;
    bool has_columns_ = true;
};

}  // namespace cascade
