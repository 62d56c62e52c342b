#pragma once

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/csv_reader.hpp"

namespace cascade::csv_text {

/// A row as kept after the reader has gone on.
struct kept_row {
    std::uint32_t row = 0;
    std::uint64_t line = 0;
    std::uint64_t byte = 0;
    std::vector<std::string> cells;
    std::vector<std::uint64_t> bytes;
    std::vector<bool> quoted;
    bool blank = false;
    std::string fault;
    std::uint32_t fault_column = 0;
    std::uint64_t fault_byte = 0;

    friend bool operator==(const kept_row& a, const kept_row& b) {
        return a.row == b.row && a.line == b.line && a.byte == b.byte && a.cells == b.cells &&
               a.bytes == b.bytes && a.quoted == b.quoted && a.blank == b.blank &&
               a.fault == b.fault && a.fault_column == b.fault_column &&
               a.fault_byte == b.fault_byte;
    }
};

struct reading {
    std::vector<kept_row> rows;
    csv_end end;

    friend bool operator==(const reading& a, const reading& b) {
        return a.rows == b.rows && a.end.fault == b.end.fault && a.end.row == b.end.row &&
               a.end.column == b.end.column && a.end.line == b.end.line &&
               a.end.byte == b.end.byte && a.end.lines_swallowed == b.end.lines_swallowed;
    }
};

/// Reads in blocks as long as `next_size()` says, each more than 0.
template <class Sizes>
reading read_blocks(std::string_view text, Sizes&& next_size, char delimiter = ',',
                    csv_limits limits = {}) {
    reading result;
    const auto keep = [&](const csv_row& row) {
        kept_row kept{row.row,
                      row.line,
                      row.byte,
                      {},
                      {},
                      {},
                      row.blank,
                      std::string(row.fault),
                      row.fault_column,
                      row.fault_byte};
        for (const csv_cell& cell : row.cells) {
            kept.cells.emplace_back(cell.text);
            kept.bytes.push_back(cell.byte);
            kept.quoted.push_back(cell.quoted);
        }
        result.rows.push_back(std::move(kept));
    };
    csv_reader reader(delimiter, limits);
    for (std::size_t at = 0; at < text.size();) {
        // A block of its own, so that a view into a former one is seen by the sanitizer.
        const std::string piece(text.substr(at, next_size()));
        at += piece.size();
        reader.feed(piece, keep);
    }
    result.end = reader.finish(keep);
    return result;
}

/// Reads in blocks of one size; 0 is the whole text.
inline reading read(std::string_view text, std::size_t block = 0, char delimiter = ',',
                    csv_limits limits = {}) {
    if (block == 0) block = text.size() + 1;
    return read_blocks(
        text, [block] { return block; }, delimiter, limits);
}

using table = std::vector<std::vector<std::string>>;

inline table cells_of(const reading& r) {
    table rows;
    for (const kept_row& row : r.rows) rows.push_back(row.cells);
    return rows;
}

/// How a random table is written: which letters its cells have, and what ends its rows.
struct style {
    std::string_view letters = "ab ,;\"\r\n";
    std::size_t longest = 5;
    std::size_t quoted_in_ten = 3;  ///< cells quoted without need
};

inline std::size_t up_to(std::mt19937& random, std::size_t last) {
    return std::uniform_int_distribution<std::size_t>(0, last)(random);
}

inline table random_table(std::mt19937& random, const style& how, std::size_t columns,
                          std::size_t rows) {
    table result(rows, std::vector<std::string>(columns));
    for (auto& row : result) {
        for (auto& cell : row) {
            const std::size_t length = up_to(random, how.longest);
            for (std::size_t i = 0; i < length; ++i) {
                cell += how.letters[up_to(random, how.letters.size() - 1)];
            }
        }
    }
    return result;
}

/// Writes each row with a random one of the three line ends.
inline std::string write(std::mt19937& random, const style& how, const table& rows) {
    std::string text;
    std::string_view end;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) line += ',';
            const bool must = row[i].find_first_of(",\"\r\n") != std::string::npos;
            if (!must && up_to(random, 9) >= how.quoted_in_ten) {
                line += row[i];
                continue;
            }
            line += '"';
            for (const char c : row[i]) line += c == '"' ? std::string("\"\"") : std::string(1, c);
            line += '"';
        }
        constexpr std::string_view ends[] = {"\n", "\r\n", "\r"};
        // CR, then a row that is only LF: that pair would be one line end.
        const bool joins = end == "\r" && line.empty();
        end = joins ? ends[1 + up_to(random, 1)] : ends[up_to(random, 2)];
        text += line;
        text += end;
    }
    return text;
}

}  // namespace cascade::csv_text
