#pragma once

#include <cstdint>
#include <optional>

#include "cascade/base/interval.hpp"

namespace cascade {

/// An exact fraction in lowest terms, denominator above 0. Checked: throws count_overflow.
class rational {
public:
    rational() = default;
    rational(std::int64_t numerator, std::int64_t denominator = 1);

    std::int64_t num() const { return num_; }
    std::int64_t den() const { return den_; }
    double approximate() const { return static_cast<double>(num_) / static_cast<double>(den_); }

    friend bool operator==(const rational& a, const rational& b) {
        return a.num_ == b.num_ && a.den_ == b.den_;
    }
    friend bool operator!=(const rational& a, const rational& b) { return !(a == b); }
    friend bool operator<(const rational& a, const rational& b);
    friend bool operator<=(const rational& a, const rational& b) { return !(b < a); }
    friend rational operator+(const rational& a, const rational& b);
    friend rational operator-(const rational& a, const rational& b);
    friend rational operator*(const rational& a, const rational& b);

private:
    std::int64_t num_ = 0;
    std::int64_t den_ = 1;
};

/// 1 / r; refuses 0.
rational inverse_of(const rational& r);
/// The largest whole number that is no larger.
std::int64_t rounded_down(const rational& r);
/// The smallest whole number that is no smaller.
std::int64_t rounded_up(const rational& r);

/// A ratio known to lie from lo to hi, both included; no hi means no end.
struct ratio_interval {
    rational lo;
    std::optional<rational> hi;

    bool is_exact() const { return hi && lo == *hi; }
    friend bool operator==(const ratio_interval& a, const ratio_interval& b) {
        return a.lo == b.lo && a.hi == b.hi;
    }
};

/// a / b of two counts that vary independently: [a.lo/b.hi, a.hi/b.lo]. x/0 has no end; 0/0 is
/// unknown; nothing when b is exactly 0.
std::optional<ratio_interval> ratio_of(const interval& a, const interval& b);
/// The share of a part in part + rest: [p.lo/(p.lo+r.hi), p.hi/(p.hi+r.lo)]. Nothing for 0 of 0.
std::optional<ratio_interval> share_of(const interval& part, const interval& rest);
/// The whole numbers that a share of a count can be, both ends rounded down: an upper end of a
/// count is never reached by a fraction of a person. Refuses a negative ratio.
interval scaled(const interval& count, const ratio_interval& by);

}  // namespace cascade
