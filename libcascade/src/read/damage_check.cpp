#include "damage_check.hpp"

#include <cstdint>

#include "cascade/read/csv_faults.hpp"
#include "cascade/read/csv_rows.hpp"

namespace cascade {

std::optional<problem> judge_damage(const decoded_text& text, const csv_header& header,
                                    const table_input& input) {
    constexpr std::uint64_t most = 20;
    csv_rows rows(text, header.delimiter, input.limits);
    std::uint64_t all = 0;
    std::uint64_t bad = 0;
    place first;
    while (const csv_row* row = rows.next()) {
        if (row->row <= header.last_row) continue;
        ++all;
        std::uint32_t column = 0;
        bool is_bad = false;
        for (const csv_cell& cell : row->cells) {
            ++column;
            const auto byte = undecodable_byte(cell, text.width);
            if (!byte || is_bad) continue;
            is_bad = true;
            if (bad++ == 0) first = {input.file, row->row, column, row->line, *byte};
        }
    }
    if (bad <= 1 || (bad <= most && bad * 100 <= all)) return std::nullopt;
    return undecodable_file(first, header.describe(first.column, first.row), text);
}

}  // namespace cascade
