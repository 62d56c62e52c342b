#include "cascade/base/interval.hpp"

#include <doctest/doctest.h>

using namespace cascade;

namespace {
const bound no_end = bound::no_end();
constexpr std::int64_t largest = INT64_MAX - 1;
}  // namespace

TEST_CASE("no end absorbs what is added to it") {
    CHECK(bound(2) + bound(3) == bound(5));
    CHECK((bound(2) + no_end).is_no_end());
    CHECK((no_end + no_end).is_no_end());
    bound total(1);
    total += bound(4);
    CHECK(total == bound(5));
}

TEST_CASE("no sessions hold no people, whatever their size") {
    CHECK(bound(0) * no_end == bound(0));
    CHECK(no_end * bound(0) == bound(0));
    CHECK((no_end * bound(1)).is_no_end());
    CHECK(bound(25) * bound(10) == bound(250));
}

TEST_CASE("counts never wrap, saturate or become no end") {
    CHECK(bound(largest - 1) + bound(1) == bound(largest));
    CHECK_THROWS_AS(bound(largest) + bound(1), count_overflow);
    CHECK_THROWS_AS(bound(largest) + bound(2), count_overflow);
    // 3,037,000,500 squared is just above 2^63
    CHECK_THROWS_AS(bound(3'037'000'500) * bound(3'037'000'500), count_overflow);
    CHECK(bound(3'037'000'499) * bound(3'037'000'499) == bound(9'223'372'030'926'249'001));
    // 2^63 - 1 = 7 x 1,317,624,576,693,539,401 would be read as no end
    CHECK_THROWS_AS(bound(7) * bound(1'317'624'576'693'539'401), count_overflow);
    CHECK_THROWS_AS(bound(-1), std::invalid_argument);
    CHECK_THROWS_AS(no_end.value(), std::logic_error);
}

TEST_CASE("a difference does not go below nobody") {
    CHECK(minus_floor_zero(bound(7), bound(3)) == bound(4));
    CHECK(minus_floor_zero(bound(3), bound(7)) == bound(0));
    CHECK(minus_floor_zero(bound(3), no_end) == bound(0));
    CHECK(minus_floor_zero(no_end, bound(3)).is_no_end());
    CHECK(minus_floor_zero(no_end, no_end).is_no_end());
}

TEST_CASE("division of counts") {
    CHECK(divide_up(bound(10), bound(4)) == bound(3));
    CHECK(divide_up(bound(8), bound(4)) == bound(2));
    CHECK(divide_up(bound(0), bound(4)) == bound(0));
    CHECK(divide_up(bound(10), no_end) == bound(1));  // somebody was there
    CHECK(divide_up(bound(0), no_end) == bound(0));
    CHECK(divide_up(no_end, bound(4)).is_no_end());
    CHECK(divide_down(bound(10), bound(4)) == bound(2));
    CHECK(divide_down(bound(10), no_end) == bound(0));
    CHECK(divide_down(no_end, bound(4)).is_no_end());
    CHECK_THROWS_AS(divide_down(bound(10), bound(0)), std::invalid_argument);
    CHECK_THROWS_AS(divide_up(bound(10), bound(0)), std::invalid_argument);
}

TEST_CASE("groups that share nobody add, groups that may overlap do not") {
    const interval a{bound(20), bound(25)};
    const interval b{bound(7), bound(30)};
    CHECK(sum_of_disjoint(a, b) == interval{bound(27), bound(55)});
    CHECK(union_of(a, b) == interval{bound(20), bound(55)});
    CHECK(common_part(a, b) == interval{bound(20), bound(25)});
    CHECK(max_of(a, b) == interval{bound(20), bound(30)});
    CHECK(product_of(a, b) == interval{bound(140), bound(750)});
    CHECK(union_of(a, interval::unknown()) == interval::at_least(bound(20)));
}

TEST_CASE("members of both groups inside a frame") {
    const interval sixty = interval::exactly(60);
    const interval seventy = interval::exactly(70);
    // 60 + 70 - 100 = 30 at least, 60 at most
    CHECK(overlap_in_frame(sixty, seventy, bound(100)) == interval{bound(30), bound(60)});
    CHECK(overlap_in_frame(sixty, seventy, bound(200)) == interval{bound(0), bound(60)});
    CHECK(overlap_in_frame(sixty, seventy, no_end) == interval{bound(0), bound(60)});
    // A frame of 10 contradicts both; the overlap is still no more than the smaller group.
    CHECK(overlap_in_frame(sixty, seventy, bound(10)) == interval{bound(60), bound(60)});
}

TEST_CASE("what is left of a group without a part of it") {
    const interval group{bound(20), bound(25)};
    // at least 20 - 8, at most 25 - 5
    CHECK(remainder_of(group, {bound(5), bound(8)}) == interval{bound(12), bound(20)});
    CHECK(remainder_of(group, interval::at_least(bound(5))) == interval{bound(0), bound(20)});
    CHECK(remainder_of(interval::at_least(bound(20)), interval::exactly(5)) ==
          interval::at_least(bound(15)));
}

TEST_CASE("a frame caps the high end, and a contradiction stays visible") {
    CHECK(capped_by(interval::at_least(bound(20)), bound(100)) == interval{bound(20), bound(100)});
    CHECK(capped_by(interval::exactly(20), no_end) == interval::exactly(20));
    const interval contradiction = capped_by(interval::exactly(20), bound(10));
    CHECK(contradiction.hi < contradiction.lo);
    const interval two_readings = common_part(interval::exactly(20), interval::exactly(10));
    CHECK(two_readings.hi < two_readings.lo);
}

TEST_CASE("what an interval says of itself") {
    CHECK(interval::exactly(7).is_exact());
    CHECK_FALSE(interval::at_least(bound(7)).is_exact());
    CHECK(interval::unknown().is_unknown());
    CHECK_FALSE(interval::at_least(bound(1)).is_unknown());
    CHECK(interval::at_least(bound(7)).contains(7));
    CHECK_FALSE(interval::at_least(bound(7)).contains(6));
}
