#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "row_conversion.hpp"

namespace cascade {

/// Gathers the rows of a table that has one row for each value: those of one key are one record.
class long_table {
public:
    long_table(const column_plan& plan, const csv_header& header, const std::string& file)
        : plan_(plan), header_(header), file_(file) {}

    void add(const csv_row& cells, row_conversion& conversion, std::vector<problem>& problems);

    /// One record of the table: which rows it is made of, and where its row_conversion::take()
    /// texts stand.
    struct record {
        std::vector<std::uint32_t> rows;
        std::vector<field_text> texts;  ///< in the order of plan.fields
        std::size_t faults = 0;
    };
    /// Hands over every record, in the order of their first rows.
    void for_each(function_ref<void(const record&)> use) const;

    /// Names of values that no field of the plan takes, sorted, with the first row of each.
    const std::map<std::string, std::uint32_t>& unread() const { return unread_; }

private:
    void note(record& into, std::size_t field, std::string_view text, std::uint32_t row,
              std::uint32_t column, std::vector<problem>& problems);

    const column_plan& plan_;
    const csv_header& header_;
    const std::string& file_;
    std::vector<record> records_;
    std::deque<std::string> texts_;  // of the records: each is made of several rows
    std::map<std::string, std::size_t, std::less<>> by_key_;
    std::map<std::string, std::uint32_t> unread_;
};

}  // namespace cascade
