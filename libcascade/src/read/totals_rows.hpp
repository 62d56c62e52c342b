#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cascade/read/csv_table.hpp"
#include "cascade/read/row_source.hpp"

namespace cascade {

/// What a totals row adds up: everything, or the rows since the last one; or it only breaks up a
/// total that stands elsewhere.
enum class total_kind : std::uint8_t { all_or_part, all, part, of_which };

/// The words that begin a totals row, in English, French, Spanish, Urdu and Arabic.
class total_words {
public:
    /// `further` are those that a mapping adds.
    explicit total_words(const std::vector<std::string>& further);

    struct found {
        total_kind kind = total_kind::all_or_part;
        std::string word;  ///< as compared: no more of the cell than this is ever shown
    };
    /// The cell is such a word and nothing else.
    std::optional<found> is_word(std::string_view cell) const;
    /// The cell begins or ends with such a word: `Total women`, `Peshawar Total`.
    std::optional<found> holds_word(std::string_view cell) const;
    bool begins_with_word(std::string_view cell) const;

private:
    std::vector<std::pair<std::string, total_kind>> words_;  // the longest first
};

/// The cell is the label of a totals row and nothing else: `Total`, `Grand total:`.
bool is_totals_label(std::string_view cell);

/// A row of totals as the partner printed it.
struct printed_total {
    std::uint32_t row = 0;
    total_kind kind = total_kind::all_or_part;
    std::string label;
    struct number {
        std::uint32_t column = 0;
        std::string text;
    };
    std::vector<number> numbers;
};

/// Takes a row for a totals row only if it cannot be a record: its first filled cell is a total
/// word, all others are numbers, and a cell that every record fills is empty. Where nothing but the
/// word's own cell has to be filled, the word must be the whole cell and a number must stand by it.
class totals_recogniser {
public:
    /// `required` are the columns that every record fills.
    totals_recogniser(const std::vector<std::string>& further_words,
                      std::vector<std::uint32_t> required);

    std::optional<printed_total> recognise(const csv_row& row) const;

private:
    total_words words_;
    std::vector<std::uint32_t> required_;
};

/// Adds up the rows again and compares them with the totals printed, into outcome.totals and, where
/// exact numbers differ, a warning `total-differs`. A total over rows that could not be read, or
/// with a cell that is no number, is not judged.
void check_totals(row_source& rows, const std::vector<printed_total>& totals,
                  const std::string& file, table_outcome& outcome);

}  // namespace cascade
