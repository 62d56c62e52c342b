#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace cascade {

/// A count left the 64-bit range. Counts never wrap and never saturate.
class count_overflow : public std::overflow_error {
public:
    count_overflow() : std::overflow_error("a count is larger than 9,223,372,036,854,775,806") {}
};

/// A whole number from 0 upwards, or "no end known". Arithmetic is checked; "no end" absorbs.
class bound {
public:
    constexpr bound() = default;
    /// Refuses a negative value.
    constexpr bound(std::int64_t value) : value_(value) {
        if (value < 0) throw std::invalid_argument("a count cannot be negative");
    }
    static constexpr bound no_end() {
        bound b;
        b.value_ = no_end_value;
        return b;
    }

    constexpr bool is_no_end() const { return value_ == no_end_value; }
    /// The number; only for a bound that is one.
    constexpr std::int64_t value() const {
        if (is_no_end()) throw std::logic_error("an open end has no value");
        return value_;
    }

    friend constexpr bool operator==(bound a, bound b) { return a.value_ == b.value_; }
    friend constexpr bool operator!=(bound a, bound b) { return a.value_ != b.value_; }
    friend constexpr bool operator<(bound a, bound b) { return a.value_ < b.value_; }
    friend constexpr bool operator<=(bound a, bound b) { return a.value_ <= b.value_; }
    friend constexpr bool operator>(bound a, bound b) { return a.value_ > b.value_; }
    friend constexpr bool operator>=(bound a, bound b) { return a.value_ >= b.value_; }

    friend bound operator+(bound a, bound b);
    /// Zero times "no end" is zero: no sessions hold no people, whatever their size.
    friend bound operator*(bound a, bound b);
    bound& operator+=(bound b) { return *this = *this + b; }

private:
    static constexpr std::int64_t no_end_value = INT64_MAX;
    std::int64_t value_ = 0;
};

/// a - b, not below 0; "no end" minus anything is "no end"; anything minus "no end" is 0.
bound minus_floor_zero(bound a, bound b);
/// a / b rounded up; x / "no end" is 1 for x > 0 (somebody was there) and 0 for x = 0. Refuses b =
/// 0.
bound divide_up(bound a, bound b);
/// a / b rounded down; refuses b = 0.
bound divide_down(bound a, bound b);

/// All whole numbers from lo to hi, both included; the truth is one of them.
struct interval {
    bound lo;
    bound hi;

    static constexpr interval exactly(std::int64_t n) { return {bound(n), bound(n)}; }
    static constexpr interval at_least(bound n) { return {n, bound::no_end()}; }
    static constexpr interval unknown() { return {bound(0), bound::no_end()}; }

    constexpr bool is_exact() const { return lo == hi && !lo.is_no_end(); }
    constexpr bool is_unknown() const { return lo == bound(0) && hi.is_no_end(); }
    constexpr bool contains(std::int64_t n) const { return lo <= bound(n) && bound(n) <= hi; }
    friend constexpr bool operator==(const interval& a, const interval& b) {
        return a.lo == b.lo && a.hi == b.hi;
    }
    friend constexpr bool operator!=(const interval& a, const interval& b) { return !(a == b); }
};

// The arithmetic of docs/figures.md, "Arithmetic". Each names what is known of the overlap.

/// Nobody in both: ends add.
interval sum_of_disjoint(const interval& a, const interval& b);
/// Overlap unknown: [larger low end, sum of high ends].
interval union_of(const interval& a, const interval& b);
/// Two readings of one thing: the common part. Empty when they contradict: then `lo > hi`.
interval common_part(const interval& a, const interval& b);
/// Members of both groups inside a frame of `frame` people; without a frame give no_end().
interval overlap_in_frame(const interval& a, const interval& b, bound frame);
/// What is left of `a` without its part `b`.
interval remainder_of(const interval& a, const interval& b);
interval product_of(const interval& a, const interval& b);
interval max_of(const interval& a, const interval& b);
/// The high end is no higher than `frame`. A low end above the frame stays: a contradiction to
/// report.
interval capped_by(const interval& a, bound frame);

}  // namespace cascade
