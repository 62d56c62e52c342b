#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/report/check_output.hpp"

namespace cascade {

/// What is said of a rejected row: its codes, and how to mend it.
struct reject_note {
    std::string codes;
    std::string mend;
};

/// The notes on the rows of one file, by row.
std::map<std::uint32_t, reject_note> reject_notes(const std::string& file,
                                                  const found_problems& problems);

/// A file of rejected rows, to be mended and read again: the cells as they were, and behind them
/// `_cascade_row`, `_cascade_codes` and `_cascade_mend`, which the reader ignores. Nothing in it is
/// run by a spreadsheet.
class rejects_writer {
public:
    /// `width`: how many cells the longest of its rows has.
    rejects_writer(char delimiter, std::size_t width);

    enum class top_row : std::uint8_t { other, headings };
    /// A row above the records; the headings get those of the notes.
    void add_top(const std::vector<std::string_view>& cells, top_row which);
    /// A row that stays as it is written.
    void add_raw(std::string_view row);
    /// A record that lacks cells stays short, without its notes: filled up, it would have lost its
    /// fault.
    void add_record(std::uint32_t row, const std::vector<std::string_view>& cells,
                    const reject_note& note);
    /// A record that could be read only up to a cell: the rest of it stays as it is written.
    void add_lost(std::uint32_t row, const std::vector<std::string_view>& cells,
                  std::string_view rest, const reject_note& note);

    std::string take() { return std::move(text_); }

private:
    void add_cells(const std::vector<std::string_view>& cells);
    void add_note(std::size_t cells, std::uint32_t row, const reject_note& note);

    char delimiter_;
    std::size_t width_;
    std::string text_;
};

}  // namespace cascade
