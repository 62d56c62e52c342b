#include <doctest/doctest.h>

#include <stdexcept>

#include "cascade/figures/planning_draws.hpp"

using namespace cascade;

namespace {

struct seen {
    double mean = 0;
    double variance = 0;
    std::int64_t least = INT64_MAX;
};

seen draws_of(const count_distribution& d, int n) {
    splitmix64 random(7);
    double sum = 0;
    double squares = 0;
    seen result;
    for (int i = 0; i < n; ++i) {
        const std::int64_t x = d.draw(random);
        result.least = std::min(result.least, x);
        sum += static_cast<double>(x);
        squares += static_cast<double>(x) * static_cast<double>(x);
    }
    result.mean = sum / n;
    result.variance = squares / n - result.mean * result.mean;
    return result;
}

/// Chance of a count, from the generating function: its share of g(x) for a very small x.
double chance_of_none(const count_distribution& d) { return d.generating(0); }

}  // namespace

TEST_CASE("the generator gives the numbers that its authors printed") {
    splitmix64 random(1234567);
    CHECK(random.next() == 6457827717110365317U);
    CHECK(random.next() == 3203168211198807973U);
    CHECK(random.next() == 9817491932198370423U);
}

TEST_CASE("numbers below n are all there and alike") {
    splitmix64 random(1);
    int found[7] = {};
    for (int i = 0; i < 70'000; ++i) ++found[random.below(7)];
    for (const int n : found) {
        CHECK(n > 9'600);  // 10,000, and four standard errors of 93
        CHECK(n < 10'400);
    }
}

TEST_CASE("counts have the mean and the variance that were asked for") {
    struct sample {
        std::int64_t least;
        double mean;
        double variance;
    };
    for (const sample& s : {sample{1, 4, 8}, sample{1, 20, 100}, sample{0, 2, 10},
                            sample{0, 0.5, 1.75}, sample{1, 300, 300}, sample{0, 1000, 1000}}) {
        CAPTURE(s.mean);
        const count_distribution d(s.least, {s.mean, s.variance});
        const seen found = draws_of(d, 40'000);
        CHECK(found.mean == doctest::Approx(s.mean).epsilon(0.05));
        CHECK(found.variance == doctest::Approx(s.variance).epsilon(0.12));
        CHECK(found.least >= s.least);
    }
}

TEST_CASE("less scatter than chance alone: the mean stays") {
    const seen found = draws_of({1, {3.5, 0.5}}, 40'000);
    CHECK(found.mean == doctest::Approx(3.5).epsilon(0.01));
    CHECK(found.variance < 1.3);
    // Always the mean, where there is none
    const seen fixed = draws_of({1, {3, 0.0}}, 100);
    CHECK(fixed.mean == 3);
    CHECK(fixed.variance == 0);
}

TEST_CASE("chances of the negative binomial, by hand") {
    // mean 2, variance 6: dispersion 1, geometric with 1/3; none: 1/3
    const count_distribution geometric(0, {2, 6.0});
    CHECK(chance_of_none(geometric) == doctest::Approx(1.0 / 3));
    // g(x) = (1/3) / (1 - 2x/3); at 1/2: 1/2
    CHECK(geometric.generating(0.5) == doctest::Approx(0.5));
    CHECK(geometric.generating(1) == doctest::Approx(1));
    // From 1 upwards none is impossible
    CHECK(chance_of_none(count_distribution(1, {4, 8.0})) == 0);
}

TEST_CASE("counts that cannot be tabled are refused") {
    CHECK_THROWS_AS(count_distribution(1, {0.9, 1.0}), std::invalid_argument);
    CHECK_THROWS_AS(count_distribution(0, {1, 1e5}), std::invalid_argument);
    CHECK_THROWS_AS(count_distribution(0, {2e6, 1.0}), std::invalid_argument);
    CHECK_THROWS_AS(count_distribution(0, {2, -1.0}), std::invalid_argument);
}
