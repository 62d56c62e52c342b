#include "cascade/base/rational.hpp"

#include <doctest/doctest.h>

#include <stdexcept>

using namespace cascade;

namespace {
ratio_interval between(rational lo, rational hi) { return {lo, hi}; }
}  // namespace

TEST_CASE("a fraction is kept in lowest terms above a positive denominator") {
    CHECK(rational(7, 35) == rational(1, 5));
    CHECK(rational(3, -6) == rational(-1, 2));
    CHECK(rational(3, -6).den() == 2);
    CHECK(rational(0, 9).den() == 1);
    CHECK(rational(1, 4).approximate() == doctest::Approx(0.25));
    CHECK_THROWS_AS(rational(1, 0), std::invalid_argument);
    CHECK_THROWS_AS(rational(INT64_MIN, 3), count_overflow);
}

TEST_CASE("fractions add, subtract and multiply exactly") {
    CHECK(rational(5, 2) + rational(3, 2) == rational(4));
    CHECK(rational(1, 6) + rational(1, 10) == rational(4, 15));
    CHECK(rational(1, 3) - rational(1, 2) == rational(-1, 6));
    CHECK(rational(3, 10) * rational(10, 7) == rational(3, 7));
    CHECK_THROWS_AS(rational(INT64_MAX) + rational(1), count_overflow);
    CHECK_THROWS_AS(rational(INT64_MAX) * rational(2), count_overflow);
    CHECK(rational(INT64_MAX, 2) * rational(2) == rational(INT64_MAX));
}

TEST_CASE("fractions are ordered without leaving 64 bits") {
    CHECK(rational(1, 3) < rational(1, 2));
    CHECK_FALSE(rational(1, 2) < rational(1, 2));
    CHECK(rational(1, 2) <= rational(1, 2));
    CHECK(rational(-1, 2) < rational(-1, 3));
    CHECK(rational(-1, 3) < rational(0));
    CHECK(rational(7, 3) < rational(12, 5));  // 35/15 and 36/15
    // n/(n+1) grows with n; the cross products would need 126 bits
    CHECK(rational(INT64_MAX - 2, INT64_MAX - 1) < rational(INT64_MAX - 1, INT64_MAX));
    CHECK_FALSE(rational(INT64_MAX - 1, INT64_MAX) < rational(INT64_MAX - 2, INT64_MAX - 1));
    CHECK(rational(-INT64_MAX, INT64_MAX - 1) < rational(-1));
}

TEST_CASE("a ratio of two counts takes opposite ends") {
    const interval people{bound(2000), bound(2500)};
    CHECK(ratio_of(people, interval::exactly(25)) == between(80, 100));
    // 4,500 people by 35 trainers: 900/7
    CHECK(ratio_of(interval::exactly(4500), interval::exactly(35)) ==
          between(rational(900, 7), rational(900, 7)));
    // at least 11,319 by 60: 188.65 and more
    const auto per_trainer = ratio_of(interval::at_least(bound(11319)), interval::exactly(60));
    REQUIRE(per_trainer);
    CHECK(per_trainer->lo == rational(3773, 20));
    CHECK_FALSE(per_trainer->hi);
}

TEST_CASE("division by nobody and by no end") {
    const interval seven = interval::exactly(7);
    CHECK_FALSE(ratio_of(seven, interval::exactly(0)));
    CHECK_FALSE(ratio_of(interval::exactly(0), interval::exactly(0)));
    const auto by_perhaps_none = ratio_of(seven, {bound(0), bound(5)});
    REQUIRE(by_perhaps_none);
    CHECK(by_perhaps_none->lo == rational(7, 5));
    CHECK_FALSE(by_perhaps_none->hi);
    CHECK(ratio_of(seven, interval::at_least(bound(2))) == between(0, rational(7, 2)));
}

TEST_CASE("a share of a part moves with its rest, never above the whole") {
    const interval women = interval::exactly(7);
    CHECK(share_of(women, interval::exactly(28)) == between(rational(1, 5), rational(1, 5)));
    // [2, 4] women, [4, 8] others: 2/10 to 4/8
    CHECK(share_of({bound(2), bound(4)}, {bound(4), bound(8)}) ==
          between(rational(1, 5), rational(1, 2)));
    CHECK(share_of(women, interval::unknown()) == between(0, 1));
    CHECK(share_of(interval::at_least(bound(7)), interval::exactly(7)) ==
          between(rational(1, 2), 1));
    CHECK_FALSE(share_of(interval::exactly(0), interval::exactly(0)));
    // Whoever is there belongs to the part, or to the rest.
    CHECK(share_of({bound(0), bound(5)}, interval::exactly(0)) == between(1, 1));
    CHECK(share_of(interval::exactly(0), {bound(0), bound(5)}) == between(0, 0));
}

TEST_CASE("10.1 million emigrants, 96 percent of them to one region") {
    const interval emigrants{bound(10'050'000), bound(10'149'999)};
    const ratio_interval share{rational(955, 1000), rational(965, 1000)};
    // 10,050,000 x 0.955 = 9,597,750; 10,149,999 x 0.965 = 9,794,749.035
    CHECK(scaled(emigrants, share) == interval{bound(9'597'750), bound(9'794'749)});
}

TEST_CASE("a count scaled by a ratio") {
    const ratio_interval half = between(rational(1, 2), rational(1, 2));
    CHECK(scaled(interval::exactly(7), half) == interval::exactly(3));
    CHECK(scaled(interval::at_least(bound(10)), half) == interval::at_least(bound(5)));
    CHECK(scaled(interval::exactly(10), {rational(2), std::nullopt}) ==
          interval::at_least(bound(20)));
    CHECK(scaled(interval::exactly(0), {rational(2), std::nullopt}) == interval::exactly(0));
    CHECK(scaled(interval::unknown(), between(0, 0)) == interval::exactly(0));
    // n x 9 does not fit, n x 9/10 does
    CHECK(scaled(interval::exactly(9'000'000'000'000'000'000),
                 between(rational(9, 10), rational(9, 10))) ==
          interval::exactly(8'100'000'000'000'000'000));
    CHECK_THROWS_AS(scaled(interval::exactly(INT64_MAX - 1), between(2, 2)), count_overflow);
    CHECK_THROWS_AS(scaled(interval::exactly(1), between(-1, 1)), std::invalid_argument);
}
