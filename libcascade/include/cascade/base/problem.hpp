#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cascade {

/// Where something stands: FILE:ROW:CELL as a spreadsheet counts, or FILE:LINE:COLUMN in TOML.
struct place {
    std::string file;              ///< as named in the programme file, below the programme folder
    std::uint32_t row = 0;         ///< 0: the file as a whole
    std::uint32_t column = 0;      ///< 0: the row as a whole
    std::uint64_t line = 0;        ///< of a table, as a text editor counts; 0: not known
    std::uint64_t byte = no_byte;  ///< offset in the file of the cell, or of the row

    static constexpr std::uint64_t no_byte = ~std::uint64_t{0};
};

enum class severity : std::uint8_t {
    unusable,  ///< the input cannot be used at all: printed as an error, exit code 2
    error,     ///< no record, or it contradicts itself: exit code 1
    warning,   ///< a judgement on a plausible record: counts, and is listed
    info,
};

/// `error`, `warning` or `info`: what is unusable is printed as an error too.
std::string_view name_of(severity s);

/// A problem in the records, as a value: collected, sorted and printed, never thrown.
struct problem {
    cascade::severity severity = severity::error;
    std::string_view code;  ///< stable slug, documented in docs/diagnostics.md
    place where;
    std::string seen;        ///< what was observed, lower case, no final period
    std::string mend;        ///< what to do about it
    std::string shown = {};  ///< the cell as it may be shown: its text, or only its shape
};

/// `FILE:ROW:CELL: error: what was seen; how to mend [code]`
std::string to_line(const problem& p);

/// By file, row, column, code, text: the order of every list of problems.
void sort_problems(std::vector<problem>& problems);

/// Names one of `known` that a person may have meant by `typed`, or nothing.
std::string_view nearest_name(std::string_view typed, const std::vector<std::string_view>& known);

}  // namespace cascade
