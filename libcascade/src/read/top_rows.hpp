#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_rows.hpp"
#include "cascade/read/decode.hpp"
#include "cascade/read/table_input.hpp"
#include "known_headings.hpp"

namespace cascade {

/// What looking for headings needs to know.
struct header_question {
    const table_input& input;
    const known_headings_set& known;
    const decoded_text* text = nullptr;  ///< nothing for a sheet
};

/// The headings as one way of splitting the rows gives them.
struct header_candidate {
    char delimiter = '\0';
    bool found = false;      ///< there is a row that is not blank, or a fault before it
    std::uint32_t row = 0;   ///< the first row of headings, or where the fault is
    std::uint32_t rows = 1;  ///< how many rows of headings
    std::uint32_t tag_row = 0;
    std::vector<std::string> headings;
    std::vector<std::string> tags;  ///< by column, empty where there is none
    std::size_t matches = 0;        ///< headings that are known
    std::size_t claim = 0;          ///< the same, with the tags
    bool named = false;             ///< enough of them are known, or the row is declared
    std::optional<problem> fault;
};

/// Reads the first rows of `rows` and finds the headings among them.
header_candidate find_candidate(row_source& rows, const header_question& question);

problem unusable_table(std::string_view code, place where, std::string seen, std::string mend);

}  // namespace cascade
