#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// One column of a partner's file, and the field for which its heading is known.
struct previewed_column {
    std::uint32_t column = 0;
    std::string heading;
    std::string tag;     ///< the hashtag under it, if any
    std::string field;   ///< empty: the heading is not known
    bool taken = false;  ///< `field` is proposed for this column; else another one has it
};

/// A row of the table: each cell as it may be shown.
struct previewed_row {
    std::uint32_t row = 0;
    std::vector<std::string> cells;
};

/// What a heading that is not UTF-8 may say, by encoding.
struct possible_text {
    std::string encoding;
    std::string text;
};

/// How a partner's file would be read without a mapping, and a mapping to begin with.
struct file_preview {
    input_file file;  ///< its rows, what was skipped and why, totals, facts
    std::vector<problem> problems;
    bool usable = false;      ///< the file has a table that can be read
    std::string export_kind;  ///< `KoboToolbox` and the like; empty: none is recognised
    std::string kind;         ///< of the records, proposed; empty: no heading tells
    std::vector<previewed_column> columns;
    std::vector<previewed_row> rows;  ///< the first ones
    std::vector<possible_text> candidates;
    std::string mapping;  ///< TOML, valid as it stands
};

}  // namespace cascade
