#include "exact_shares.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <numeric>
#include <optional>

#include "cascade/base/figure_text.hpp"

namespace cascade {
namespace {

// The least common multiple of 2, 3, … 47 leaves 64 bits, and a busy programme has people whom 47
// partners reached.
using big_int = boost::multiprecision::cpp_int;
using big_fraction = boost::multiprecision::cpp_rational;

big_int floor_of(const big_fraction& f) { return numerator(f) / denominator(f); }

bool fits(const big_int& n) { return n < INT64_MAX; }

std::int64_t narrowed(const big_int& n) {
    if (!fits(n)) throw count_overflow();
    return n.convert_to<std::int64_t>();
}

/// A fraction that mostly fits into 64 bits, which is faster by far.
class wide_fraction {
public:
    explicit wide_fraction(const rational& small) : small_(small) {}
    explicit wide_fraction(big_fraction wide) : small_(0) {
        if (fits(numerator(wide)) && fits(denominator(wide)))
            small_ = rational(narrowed(numerator(wide)), narrowed(denominator(wide)));
        else
            wide_ = std::move(wide);
    }

    const std::optional<big_fraction>& wide() const { return wide_; }
    const rational& small() const { return small_; }
    big_fraction full() const { return wide_ ? *wide_ : big_fraction(small_.num(), small_.den()); }

    friend bool operator<(const wide_fraction& a, const wide_fraction& b) {
        return a.wide_ || b.wide_ ? a.full() < b.full() : a.small_ < b.small_;
    }

private:
    rational small_;
    std::optional<big_fraction> wide_;
};

wide_fraction sum_of(const fraction_counts& f) {
    try {
        rational sum = 0;
        for (const auto& [denominator, times] : f.sorted())
            sum = sum + rational(times, denominator);
        return wide_fraction(sum);
    } catch (const count_overflow&) {
        big_fraction sum = 0;
        for (const auto& [denominator, times] : f.sorted()) sum += big_fraction(times, denominator);
        return wide_fraction(std::move(sum));
    }
}

/// Whole hundredths, and what is left of one.
std::pair<std::int64_t, wide_fraction> in_hundredths(const wide_fraction& f) {
    const auto exactly = [](const big_fraction& hundredths) {
        const big_int down = floor_of(hundredths);
        return std::pair(narrowed(down), wide_fraction(big_fraction(hundredths - down)));
    };
    if (f.wide()) return exactly(*f.wide() * 100);
    try {
        const rational hundredths = f.small() * rational(100);
        const std::int64_t down = rounded_down(hundredths);
        return {down, wide_fraction(hundredths - rational(down))};
    } catch (const count_overflow&) {
        return exactly(f.full() * 100);
    }
}

ratio_interval as_ratio(const wide_fraction& f) {
    if (!f.wide()) return {f.small(), f.small()};
    constexpr std::int64_t millionths = 1'000'000;
    const std::int64_t below = narrowed(floor_of(*f.wide() * millionths));
    return {rational(below, millionths), rational(below + 1, millionths)};
}

}  // namespace

void fraction_counts::add(std::int64_t times, std::int64_t denominator) {
    const auto found = std::find_if(counts_.begin(), counts_.end(),
                                    [&](const auto& entry) { return entry.first == denominator; });
    if (found == counts_.end()) {
        counts_.emplace_back(denominator, times);
    } else {
        found->second = (bound(found->second) + bound(times)).value();
    }
}

std::vector<std::pair<std::int64_t, std::int64_t>> fraction_counts::sorted() const {
    auto counts = counts_;
    std::sort(counts.begin(), counts.end());
    return counts;
}

std::vector<rounded_share> rounded_to_add_up(const std::vector<fraction_counts>& shares) {
    std::vector<rounded_share> result;
    std::vector<wide_fraction> values;
    std::vector<wide_fraction> remainders;
    fraction_counts all;
    bound printed = 0;
    for (const fraction_counts& share : shares) {
        for (const auto& [denominator, times] : share.sorted()) all.add(times, denominator);
        values.push_back(sum_of(share));
        auto [down, remainder] = in_hundredths(values.back());
        remainders.push_back(std::move(remainder));
        result.push_back({as_ratio(values.back()), down});
        printed += down;
    }
    // Halves up: a sum of people counted once is a whole number anyway.
    const big_int wanted = floor_of(sum_of(all).full() * 100 + big_fraction(1, 2));
    const auto missing = static_cast<std::size_t>(narrowed(wanted - printed.value()));
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto comes_first = [&](std::size_t a, std::size_t b) {
        if (remainders[b] < remainders[a]) return true;
        if (remainders[a] < remainders[b]) return false;
        if (values[b] < values[a]) return true;
        return !(values[a] < values[b]) && a < b;
    };
    const auto last = order.begin() + static_cast<std::ptrdiff_t>(missing);
    if (last != order.end()) std::nth_element(order.begin(), last, order.end(), comes_first);
    for (auto next = order.begin(); next != last; ++next) ++result[*next].hundredths;
    return result;
}

std::string hundredths_text(std::int64_t hundredths) {
    const std::int64_t rest = hundredths % 100;
    return grouped(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

}  // namespace cascade
