#pragma once

#include <cstdint>
#include <vector>

#include "cascade/figures/planning.hpp"

// Random numbers for plans. The distributions of the standard library give other numbers with
// another library; these are sums, products and comparisons, which are the same everywhere.
namespace cascade {

/// Steele, Lea and Flood's generator: 64 bits of state, every seed as good as another.
class splitmix64 {
public:
    explicit splitmix64(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9E37'79B9'7F4A'7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
        return z ^ (z >> 31U);
    }
    /// A whole number from 0, below `n`; each is as likely as another. Refuses nothing: n > 0.
    std::uint64_t below(std::uint64_t n) {
        const std::uint64_t usable = UINT64_MAX - UINT64_MAX % n;
        std::uint64_t drawn = next();
        while (drawn >= usable) drawn = next();
        return drawn % n;
    }
    /// From 0 to below 1, in steps of 2^-53.
    double share() { return static_cast<double>(next() >> 11U) * 0x1.0p-53; }

private:
    std::uint64_t state_;
};

/// Whole numbers from `least` with a mean and a variance: what is above `least` is negative
/// binomial where it scatters more than chance alone, else binomial.
class count_distribution {
public:
    /// Refuses with std::invalid_argument what is too large or too scattered to be tabled.
    count_distribution(std::int64_t least, const scatter& s);

    std::int64_t draw(splitmix64& random) const;
    /// The expectation of x to the power of the count.
    double generating(double x) const;

private:
    class growth;
    void fill(double whole, const growth& grows);
    void sum_up();

    std::int64_t first_ = 0;     ///< the count that the first entry stands for
    std::vector<double> below_;  ///< chance of an entry or one before it
    std::vector<double> chance_;
    std::vector<std::size_t> guide_;  ///< by 256ths of all chance: the first entry to look at
};

}  // namespace cascade
