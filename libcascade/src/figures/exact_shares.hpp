#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cascade/base/rational.hpp"

namespace cascade {

/// A sum of unit fractions, kept exactly as how often each occurs: 3 × 1 + 2 × 1/4.
class fraction_counts {
public:
    /// Adds `times` × 1/`denominator`. Checked: throws count_overflow.
    void add(std::int64_t times, std::int64_t denominator);

    /// (denominator, how often), by denominator.
    std::vector<std::pair<std::int64_t, std::int64_t>> sorted() const;

private:
    std::vector<std::pair<std::int64_t, std::int64_t>> counts_;  // few: looked through in order
};

/// A share as it is and as it is printed.
struct rounded_share {
    /// One value; where its fraction leaves 64 bits, the millionths around it.
    ratio_interval exact;
    std::int64_t hundredths = 0;
};

/// Rounds shares to hundredths that add up to their rounded sum: all down, then one hundredth more
/// to each with the largest remainder; of equal remainders to the larger share, then to the first.
std::vector<rounded_share> rounded_to_add_up(const std::vector<fraction_counts>& shares);

/// `1,234.50`
std::string hundredths_text(std::int64_t hundredths);

}  // namespace cascade
