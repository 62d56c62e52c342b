#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_reader.hpp"
#include "cascade/read/mapping.hpp"

namespace cascade {

/// One row of the file that a repeat belongs to: what the mapping takes from it.
struct parent_row {
    std::vector<std::string> texts;  ///< of column_plan::parent_columns
    bool contradicted = false;       ///< another row has the same key and says something else
};

/// The rows of such a file, by their key.
class parent_rows {
public:
    /// Reads `content`, the file that `join` names. Only what makes it unusable is a problem here:
    /// a row with a fault has no children, and they say so.
    void read(std::string_view content, const parent_file& join,
              const std::vector<column_name>& columns, const csv_limits& limits,
              std::vector<problem>& problems);

    const parent_row* find(std::string_view key) const;
    bool is_usable() const { return usable_; }

private:
    std::map<std::string, parent_row, std::less<>> rows_;
    bool usable_ = false;
};

}  // namespace cascade
