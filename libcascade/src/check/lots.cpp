#include "lots.hpp"

namespace cascade {

std::optional<std::int64_t> lot_acceptance(std::int64_t checked) {
    if (checked < smallest_lot || checked > largest_lot) return std::nullopt;
    // With a half of all right, the sequences of right and wrong are equally likely: counted in
    // whole numbers, those with at least `needed` right are to be no more than a tenth of 2^n.
    const std::int64_t all = std::int64_t{1} << checked;
    std::int64_t chosen = 1;  // n over k, beginning with k = n
    std::int64_t passing = 0;
    std::int64_t needed = checked + 1;
    for (std::int64_t k = checked; k >= 0; --k) {
        passing += chosen;
        if (passing > all / 10) break;
        needed = k;
        chosen = chosen * k / (checked - k + 1);
    }
    return needed;
}

}  // namespace cascade
