#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cascade {

/// Rows of numbers one behind the other in one block of memory.
class packed_rows {
public:
    std::size_t size() const { return first_.size() - 1; }
    std::span<const std::uint32_t> row(std::size_t i) const {
        return {items_.data() + first_[i], items_.data() + first_[i + 1]};
    }

    /// Adds to the row that is not yet ended.
    void add(std::uint32_t item) { items_.push_back(item); }
    void end_row() { first_.push_back(static_cast<std::uint32_t>(items_.size())); }

    /// For every number below `rows` the rows that hold it, ascending.
    packed_rows turned_round(std::size_t rows) const;

private:
    std::vector<std::uint32_t> first_{0};
    std::vector<std::uint32_t> items_;
};

}  // namespace cascade
