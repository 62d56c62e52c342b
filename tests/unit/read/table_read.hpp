#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_table.hpp"

namespace cascade::table_text {

using table = std::vector<std::vector<std::string>>;

/// A table as it was read, with its rows kept.
struct table_read {
    table_outcome outcome;
    table rows;
    int headers = 0;

    const problem& only() const {
        REQUIRE(outcome.problems.size() == 1);
        return outcome.problems.front();
    }
    /// `5-6 blank, 9 total`
    std::string skips() const {
        constexpr std::string_view names[] = {"title",        "separator", "tags", "blank",
                                              "header again", "total",     "note", "second table",
                                              "declared",     "same again"};
        std::string text;
        for (const skipped_rows& s : outcome.skipped_rows) {
            text += (text.empty() ? "" : ", ") + std::to_string(s.first);
            if (s.last != s.first) text += '-' + std::to_string(s.last);
            text += ' ' + std::string(names[static_cast<std::size_t>(s.why)]);
        }
        return text;
    }
    std::string fact(std::string_view what) const {
        for (const reading_fact& f : outcome.facts)
            if (f.what == what) return f.value + (f.declared ? " (declared)" : "");
        return {};
    }
};

/// Sessions: every record has session_id and date.
inline table_input sessions(std::string_view text) {
    table_input input;
    input.content = text;
    input.file = "sessions.csv";
    input.known = {"session_id", "date", "district", "women", "men", "participants", "by:"};
    input.required = {{column_name::kind::heading, "session_id", 0},
                      {column_name::kind::heading, "date", 0}};
    return input;
}

inline column_name heading(std::string text) {
    return {column_name::kind::heading, std::move(text), 0};
}

inline table_read read(const table_input& input) {
    table_read result;
    result.outcome = read_table(
        input, [&](const csv_header&) { ++result.headers; },
        [&](const csv_row& row) {
            auto& kept = result.rows.emplace_back();
            for (const csv_cell& cell : row.cells) kept.emplace_back(cell.text);
        });
    const auto& o = result.outcome;
    CHECK(o.rows_read == o.delivered + o.rejected + o.skipped);
    CHECK(o.delivered == result.rows.size());
    CHECK(o.rejected == o.rejected_rows.size());
    std::uint64_t skipped = 0;
    for (const skipped_rows& range : o.skipped_rows) skipped += range.last - range.first + 1;
    CHECK(o.skipped == skipped);
    return result;
}

inline table_read read(std::string_view text) { return read(sessions(text)); }

inline std::vector<std::string> column(const table_read& r, std::size_t column) {
    std::vector<std::string> cells;
    for (const auto& row : r.rows) cells.push_back(row.at(column));
    return cells;
}

}  // namespace cascade::table_text
