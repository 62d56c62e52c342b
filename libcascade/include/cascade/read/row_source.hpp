#pragma once

#include <cstdint>

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
    /// From now on a row that is not blank has at least so many cells. Only a source that does not
    /// know empty cells at a row's end does anything: in CSV text a missing cell is a fault.
    virtual void widen(std::uint32_t columns) { static_cast<void>(columns); }
};

}  // namespace cascade
