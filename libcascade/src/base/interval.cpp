#include "cascade/base/interval.hpp"

#include <algorithm>

namespace cascade {
namespace {

/// INT64_MAX itself stands for "no end", so a finite result may not reach it.
bound finite(std::int64_t value, bool overflowed) {
    if (overflowed || value == INT64_MAX) throw count_overflow();
    return bound(value);
}

}  // namespace

bound operator+(bound a, bound b) {
    if (a.is_no_end() || b.is_no_end()) return bound::no_end();
    std::int64_t sum = 0;
    const bool overflowed = __builtin_add_overflow(a.value_, b.value_, &sum);
    return finite(sum, overflowed);
}

bound operator*(bound a, bound b) {
    if (a == bound(0) || b == bound(0)) return bound(0);
    if (a.is_no_end() || b.is_no_end()) return bound::no_end();
    std::int64_t product = 0;
    const bool overflowed = __builtin_mul_overflow(a.value_, b.value_, &product);
    return finite(product, overflowed);
}

bound minus_floor_zero(bound a, bound b) {
    if (a.is_no_end()) return bound::no_end();
    if (b.is_no_end() || b >= a) return bound(0);
    return bound(a.value() - b.value());
}

bound divide_up(bound a, bound b) {
    if (b == bound(0)) throw std::invalid_argument("a count cannot be divided by 0");
    if (b.is_no_end()) return a == bound(0) ? bound(0) : bound(1);
    if (a.is_no_end()) return bound::no_end();
    const std::int64_t whole = a.value() / b.value();
    return bound(a.value() % b.value() == 0 ? whole : whole + 1);
}

bound divide_down(bound a, bound b) {
    if (b == bound(0)) throw std::invalid_argument("a count cannot be divided by 0");
    if (a.is_no_end()) return bound::no_end();
    if (b.is_no_end()) return bound(0);
    return bound(a.value() / b.value());
}

interval sum_of_disjoint(const interval& a, const interval& b) {
    return {a.lo + b.lo, a.hi + b.hi};
}

interval union_of(const interval& a, const interval& b) {
    return {std::max(a.lo, b.lo), a.hi + b.hi};
}

interval common_part(const interval& a, const interval& b) {
    return {std::max(a.lo, b.lo), std::min(a.hi, b.hi)};
}

interval overlap_in_frame(const interval& a, const interval& b, bound frame) {
    const bound hi = std::min(a.hi, b.hi);
    // A frame smaller than a group is a contradiction found elsewhere; the overlap still cannot
    // exceed the smaller group.
    return {std::min(minus_floor_zero(a.lo + b.lo, frame), hi), hi};
}

interval remainder_of(const interval& a, const interval& b) {
    return {minus_floor_zero(a.lo, b.hi), minus_floor_zero(a.hi, b.lo)};
}

interval product_of(const interval& a, const interval& b) { return {a.lo * b.lo, a.hi * b.hi}; }

interval max_of(const interval& a, const interval& b) {
    return {std::max(a.lo, b.lo), std::max(a.hi, b.hi)};
}

interval capped_by(const interval& a, bound frame) { return {a.lo, std::min(a.hi, frame)}; }

}  // namespace cascade
