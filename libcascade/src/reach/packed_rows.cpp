#include "cascade/reach/packed_rows.hpp"

namespace cascade {

packed_rows packed_rows::turned_round(std::size_t rows) const {
    packed_rows turned;
    turned.first_.assign(rows + 1, 0);
    for (const std::uint32_t item : items_) ++turned.first_[item + 1];
    for (std::size_t i = 0; i < rows; ++i) turned.first_[i + 1] += turned.first_[i];
    turned.items_.resize(items_.size());
    std::vector<std::uint32_t> next(turned.first_.begin(), turned.first_.end() - 1);
    for (std::size_t i = 0; i < size(); ++i)
        for (const std::uint32_t item : row(i))
            turned.items_[next[item]++] = static_cast<std::uint32_t>(i);
    return turned;
}

}  // namespace cascade
