#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cascade::fuzz {

/// A row as the slow and obvious reader sees it.
struct naive_row {
    std::size_t byte = 0;
    std::vector<std::string> cells;
    std::string fault;
    std::size_t fault_byte = 0;
};

struct naive_table {
    std::vector<naive_row> rows;
    std::string fault;  ///< `nul-byte` or `unterminated-quote`: rows before it are in `rows`
    std::size_t fault_byte = 0;
};

/// RFC 4180 without limits, with the whole text in hand: what csv_reader is compared with.
naive_table read_naively(const std::string& text, char delimiter);

}  // namespace cascade::fuzz
