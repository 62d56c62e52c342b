#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"

namespace cascade::testing {

/// A table as the reader delivers it.
struct delivered_row {
    std::uint32_t row = 0;
    std::uint64_t byte = 0;  ///< where it begins in the file
    std::vector<std::string> cells;
    std::vector<std::uint64_t> cell_bytes;
};

struct delivered_table {
    bool usable = false;
    std::vector<std::string> headings;  ///< by column, empty where there is none
    std::uint64_t header_end = 0;       ///< where the row after the headings begins
    std::vector<delivered_row> rows;
    std::vector<problem> problems;
    std::uint64_t rejected = 0;
    std::uint64_t skipped = 0;
};

/// Reads sessions with the columns session_id, date, headcount, district.
delivered_table deliver(std::string_view content);

struct good_file {
    const char* name;
    std::string content;
};

/// Files of at most 400 bytes without a fault, each written as another program writes them.
std::vector<good_file> good_files();

struct damaged_file {
    std::string content;
    std::size_t at = 0;  ///< the byte that was damaged; what was inserted stands before it
    bool inserted = false;
    char byte = 0;  ///< what stands there now
};

/// The file with one byte damaged in every way: each bit flipped, the byte deleted, and a quote, a
/// comma, a line feed, a zero byte and 0xFF inserted before it.
std::vector<damaged_file> damage_at(const std::string& good, std::size_t at);

}  // namespace cascade::testing
