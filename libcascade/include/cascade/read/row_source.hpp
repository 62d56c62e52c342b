#pragma once

#include "cascade/read/csv_reader.hpp"

namespace cascade {

/// The rows of one table, whatever the file is: the text of a CSV file or a sheet of a workbook.
/// Each row is valid until the next is asked for.
class row_source {
public:
    virtual ~row_source() = default;
    /// The next row, or nothing at the end; end() then says whether all of it could be read.
    virtual const csv_row* next() = 0;
    virtual const csv_end& end() const = 0;
    /// Back to the first row.
    virtual void rewind() = 0;
};

}  // namespace cascade
