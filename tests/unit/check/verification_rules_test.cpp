#include <cmath>

#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// So many sessions of 20 of which `right` were recounted right and the others as 10.
std::string recounted(int right, int all) {
    std::string drawing;
    for (int i = 0; i < all; ++i)
        drawing += "s" + std::to_string(100 + i) + " 02-01 T" + std::to_string(i) +
                   " h=20 recounted=" + (i < right ? "20" : "10") + "\n";
    return drawing;
}

/// P(X >= needed) where each of n is right with probability p.
double at_least(int needed, int n, double p) {
    double sum = 0;
    for (int k = needed; k <= n; ++k)
        sum += std::exp(std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0)) *
               std::pow(p, k) * std::pow(1 - p, n - k);
    return sum;
}

}  // namespace

// 108 / 120 = 0.90 is not below 0.9, whatever 0.9 is in binary.
TEST_CASE("V01: recounts against reports, the border within") {
    CHECK(
        noticed("s1 02-01 A h=70 recounted=60\ns2 02-02 B h=50 recounted=48", "verification-factor")
            .empty());
    CHECK(noticed("s1 02-01 A h=70 recounted=59\ns2 02-02 B h=50 recounted=48",
                  "verification-factor") ==
          lines{"warning: the recount of 2 sessions gives 107 where 120 were reported, a "
                "verification factor of 0.89 (V01), and the reported numbers count; ask the "
                "partner how it counts; it seems to report too many [verification-factor]"});
    // 110 / 100 = 1.1 is not above 1.1; 111 / 100 is.
    CHECK(noticed("s1 02-01 A h=100 recounted=110", "verification-factor").empty());
    CHECK(noticed("s1 02-01 A h=100 recounted=111", "verification-factor") ==
          lines{"warning: the recount of 1 session gives 111 where 100 were reported, a "
                "verification factor of 1.11 (V01), and the reported numbers count; ask the "
                "partner how it counts; it seems to report too few [verification-factor]"});
}

TEST_CASE("V01: by partner and for all; sessions that nobody recounted are no part") {
    // P 80/100, Q 100/100, all 180/200 = 0.9.
    const std::string drawing =
        "s1 02-01 A h=100 recounted=80 partner=P\n"
        "s2 02-02 B h=100 recounted=100 partner=Q\n"
        "s3 02-03 B h=9000 partner=Q\n";
    const lines found = noticed(drawing, "verification-factor");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("the recount of 1 session of P gives 80 where 100 were reported, a "
                        "verification factor of 0.80") != std::string::npos);
    // 179 / 200 is below 0.9 for all of them.
    CHECK(noticed("s1 02-01 A h=100 recounted=79 partner=P\n"
                  "s2 02-02 B h=100 recounted=100 partner=Q\n",
                  "verification-factor")
              .size() == 2);
}

TEST_CASE("V01: a hedged number is flagged only where every reading of it is beyond") {
    CHECK(noticed("s1 02-01 A h=90-120 recounted=85", "verification-factor").empty());
    CHECK(noticed("s1 02-01 A h=100-120 recounted=85", "verification-factor").size() == 1);
    CHECK(noticed("s1 02-01 A h=more_than_100 recounted=500", "verification-factor").empty());
}

TEST_CASE("V01: without a headcount the complete list is what was reported") {
    CHECK(noticed("s1 02-01 A > b c d recounted=2", "verification-factor").size() == 1);
    CHECK(noticed("s1 02-01 A > b c d recounted=3", "verification-factor").empty());
    CHECK(noticed("s1 02-01 A recounted=3", "verification-factor").empty());
}

TEST_CASE("V01: the tolerance is a setting") {
    programme p = draw("s1 02-01 A h=100 recounted=90");
    CHECK(noticed(p, "verification-factor").empty());
    p.quality.verification_tolerance = 5;
    CHECK(noticed(p, "verification-factor").size() == 1);
}

// 13 of 19: were 80 % right, 12 or fewer would be found in 0.0676 of all draws; were 50 % right,
// 13 or more in 0.0835. With 12 the second would be 0.1796, above one in ten.
TEST_CASE("V02: nineteen sessions checked, thirteen needed") {
    CHECK(1 - at_least(13, 19, 0.8) == doctest::Approx(0.0676).epsilon(0.001));
    CHECK(at_least(13, 19, 0.5) == doctest::Approx(0.0835).epsilon(0.001));
    CHECK(at_least(12, 19, 0.5) == doctest::Approx(0.1796).epsilon(0.001));
    CHECK(noticed(recounted(13, 19), "lqas") ==
          lines{"info: 13 of 19 recounted sessions are as reported (V02), enough to accept the "
                "reports: 13 are needed; if too few were right, recount all [lqas]"});
    CHECK(noticed(recounted(12, 19), "lqas") ==
          lines{"info: 12 of 19 recounted sessions are as reported (V02), too few to accept the "
                "reports: 13 are needed; if too few were right, recount all [lqas]"});
}

TEST_CASE("V02: how many are needed of other numbers, and where the rule ends") {
    for (int n = 19; n <= 60; ++n) {
        CAPTURE(n);
        const lines found = noticed(recounted(n, n), "lqas");
        REQUIRE(found.size() == 1);
        const std::size_t at = found[0].find("reports: ") + 9;
        const int needed = std::stoi(found[0].substr(at));
        CHECK(at_least(needed, n, 0.5) <= 0.1);
        CHECK(at_least(needed - 1, n, 0.5) > 0.1);
        CHECK(1 - at_least(needed, n, 0.8) < 0.1);
    }
    CHECK(noticed(recounted(18, 18), "lqas") ==
          lines{"info: 18 of 18 recounted sessions are as reported (V02), too few were recounted "
                "to judge the others; recount at least 19, chosen by chance [lqas]"});
    CHECK(noticed(recounted(61, 61), "lqas").at(0).find("more than this rule is made for") !=
          std::string::npos);
    CHECK(noticed("s1 02-01 A h=20", "lqas").empty());
}
