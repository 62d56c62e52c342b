#include "cascade/base/id_index.hpp"

namespace cascade {

id_index::id_index(std::size_t most_ids) {
    std::size_t slots = 4;
    while (slots < most_ids * 2) slots *= 2;
    slots_.resize(slots);
    last_ = slots - 1;
}

}  // namespace cascade
