#include "cascade/base/rational.hpp"

#include <numeric>
#include <stdexcept>

namespace cascade {
namespace {

std::int64_t checked_sum(std::int64_t a, std::int64_t b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) throw count_overflow();
    return sum;
}

std::int64_t checked_product(std::int64_t a, std::int64_t b) {
    std::int64_t product = 0;
    if (__builtin_mul_overflow(a, b, &product)) throw count_overflow();
    return product;
}

std::int64_t negated(std::int64_t a) { return checked_product(a, -1); }

std::int64_t floor_of(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t whole = numerator / denominator;
    return numerator % denominator < 0 ? whole - 1 : whole;
}

std::int64_t rest_of(std::int64_t numerator, std::int64_t denominator) {
    const std::int64_t rest = numerator % denominator;
    return rest < 0 ? rest + denominator : rest;
}

rational fraction(bound part, bound whole) { return {part.value(), whole.value()}; }

/// n * r rounded down; the whole part of n / den goes first, so that n * num need not fit.
bound scaled_down(bound n, const rational& r) {
    if (r.num() < 0) throw std::invalid_argument("a count cannot be scaled by a negative ratio");
    if (n.is_no_end()) return r.num() == 0 ? bound(0) : bound::no_end();
    const std::int64_t whole = checked_product(n.value() / r.den(), r.num());
    const std::int64_t rest = checked_product(n.value() % r.den(), r.num()) / r.den();
    return bound(whole) + bound(rest);
}

}  // namespace

rational::rational(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) throw std::invalid_argument("a fraction has no denominator 0");
    // The negative of INT64_MIN does not exist, and std::gcd of it is undefined.
    if (numerator == INT64_MIN || denominator == INT64_MIN) throw count_overflow();
    const std::int64_t divisor = std::gcd(numerator, denominator);
    const std::int64_t sign = denominator < 0 ? -1 : 1;
    num_ = sign * (numerator / divisor);
    den_ = sign * (denominator / divisor);
}

bool operator<(const rational& a, const rational& b) {
    // Compares whole parts, then the reciprocals of what is left, as Euclid's algorithm goes on:
    // no product of numerators and denominators, which could leave 64 bits.
    std::int64_t an = a.num();
    std::int64_t ad = a.den();
    std::int64_t bn = b.num();
    std::int64_t bd = b.den();
    for (;;) {
        const std::int64_t a_whole = floor_of(an, ad);
        const std::int64_t b_whole = floor_of(bn, bd);
        if (a_whole != b_whole) return a_whole < b_whole;
        const std::int64_t a_rest = rest_of(an, ad);
        const std::int64_t b_rest = rest_of(bn, bd);
        if (b_rest == 0) return false;
        if (a_rest == 0) return true;
        // a_rest/ad < b_rest/bd exactly when bd/b_rest < ad/a_rest
        an = bd;
        bn = ad;
        ad = b_rest;
        bd = a_rest;
    }
}

rational operator+(const rational& a, const rational& b) {
    const std::int64_t shared = std::gcd(a.den(), b.den());
    const std::int64_t left = checked_product(a.num(), b.den() / shared);
    const std::int64_t right = checked_product(b.num(), a.den() / shared);
    return {checked_sum(left, right), checked_product(a.den() / shared, b.den())};
}

rational operator-(const rational& a, const rational& b) {
    return a + rational(negated(b.num()), b.den());
}

rational operator*(const rational& a, const rational& b) {
    // Lowest terms crosswise first: 3/10 x 10/7 never needs 30/70.
    const rational left(a.num(), b.den());
    const rational right(b.num(), a.den());
    return {checked_product(left.num(), right.num()), checked_product(left.den(), right.den())};
}

rational inverse_of(const rational& r) { return {r.den(), r.num()}; }

std::int64_t rounded_down(const rational& r) { return floor_of(r.num(), r.den()); }

std::int64_t rounded_up(const rational& r) {
    return checked_sum(rounded_down(r), r.den() == 1 ? 0 : 1);
}

std::optional<ratio_interval> ratio_of(const interval& a, const interval& b) {
    if (b.hi == bound(0)) return std::nullopt;
    ratio_interval ratio{rational(0), std::nullopt};
    if (!b.hi.is_no_end()) ratio.lo = fraction(a.lo, b.hi);
    if (b.lo > bound(0) && !a.hi.is_no_end()) ratio.hi = fraction(a.hi, b.lo);
    return ratio;
}

std::optional<ratio_interval> share_of(const interval& part, const interval& rest) {
    if (part.hi == bound(0) && rest.hi == bound(0)) return std::nullopt;
    const auto share = [](bound p, bound r, const rational& of_nobody) {
        if (r.is_no_end()) return rational(0);
        if (p.is_no_end()) return rational(1);
        const bound whole = p + r;
        // Nobody at this corner: the share is what it is for everybody else on this edge.
        return whole == bound(0) ? of_nobody : fraction(p, whole);
    };
    return ratio_interval{share(part.lo, rest.hi, rational(1)),
                          share(part.hi, rest.lo, rational(0))};
}

interval scaled(const interval& count, const ratio_interval& by) {
    const bound hi = by.hi                  ? scaled_down(count.hi, *by.hi)
                     : count.hi == bound(0) ? bound(0)
                                            : bound::no_end();
    return {scaled_down(count.lo, by.lo), hi};
}

}  // namespace cascade
