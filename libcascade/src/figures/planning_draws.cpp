#include "cascade/figures/planning_draws.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cascade {
namespace {

constexpr double most_mean = 1e6;
constexpr double most_variance_per_mean = 1e4;
constexpr double negligible = 1e-18;
constexpr std::size_t guide_parts = 256;

}  // namespace

/// How likely x + 1 is, against x.
class count_distribution::growth {
public:
    growth(double mean, double variance) {
        if (variance > mean) {
            size_ = mean * mean / (variance - mean);
            odds_ = mean / (mean + size_);
        } else {
            is_binomial_ = true;
            const double wanted = variance < mean ? mean * mean / (mean - variance) : 1e15;
            size_ = std::max(std::ceil(mean), std::floor(wanted + 0.5));
            odds_ = mean < size_ ? mean / size_ / (1 - mean / size_) : 0;
            if (mean >= size_) fixed_ = true;
        }
    }
    double at(double x) const { return (is_binomial_ ? size_ - x : size_ + x) / (x + 1) * odds_; }
    /// Always the mean itself.
    bool is_fixed() const { return fixed_; }

private:
    double size_ = 0;
    double odds_ = 0;
    bool is_binomial_ = false;
    bool fixed_ = false;
};

count_distribution::count_distribution(std::int64_t least, const scatter& s) {
    const double mean = s.mean - static_cast<double>(least);
    const double variance = s.variance.value_or(0);
    if (mean < 0 || s.mean > most_mean || variance < 0 || variance > most_variance_per_mean * mean)
        throw std::invalid_argument("a mean from " + std::to_string(least) +
                                    " to 1,000,000 and a variance of at most 10,000 times of what "
                                    "it is above " +
                                    std::to_string(least) + " can be planned with");
    const growth grows(mean, variance);
    const double whole = std::floor(mean);
    first_ = least + static_cast<std::int64_t>(whole);
    if (mean == 0 || grows.is_fixed())
        chance_ = {1};
    else
        fill(whole, grows);
    sum_up();
}

/// From the mean to both sides, each by its neighbour: no power, no logarithm, and no number too
/// small to be held.
void count_distribution::fill(double whole, const growth& grows) {
    double weight = 1;
    for (double x = whole; x > 0; --x) {
        weight /= grows.at(x - 1);
        if (weight < negligible) break;
        chance_.push_back(weight);
        --first_;
    }
    std::reverse(chance_.begin(), chance_.end());
    weight = 1;
    for (double x = whole; weight >= negligible; ++x) {
        chance_.push_back(weight);
        weight *= grows.at(x);
    }
}

void count_distribution::sum_up() {
    double all = 0;
    for (const double c : chance_) all += c;
    double so_far = 0;
    for (double& c : chance_) {
        c /= all;
        so_far += c;
        below_.push_back(so_far);
    }
    std::size_t entry = 0;
    for (std::size_t part = 0; part < guide_parts; ++part) {
        const double from = static_cast<double>(part) / static_cast<double>(guide_parts);
        while (entry + 1 < below_.size() && below_[entry] <= from) ++entry;
        guide_.push_back(entry);
    }
}

std::int64_t count_distribution::draw(splitmix64& random) const {
    const double share = random.share();
    std::size_t entry = guide_[static_cast<std::size_t>(share * static_cast<double>(guide_parts))];
    while (entry + 1 < below_.size() && below_[entry] <= share) ++entry;
    return first_ + static_cast<std::int64_t>(entry);
}

double count_distribution::generating(double x) const {
    double sum = 0;
    for (std::size_t i = chance_.size(); i > 0; --i) sum = sum * x + chance_[i - 1];
    for (std::int64_t i = 0; i < first_; ++i) sum *= x;
    return sum;
}

}  // namespace cascade
