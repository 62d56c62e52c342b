#include "noticed.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// One session of each size, on days of their own, by trainers of their own.
std::string sessions_of_sizes(const std::vector<int>& sizes, const std::string& kind,
                              const std::string& more = "") {
    std::string drawing = "roots R\n";
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const std::string n = std::to_string(100 + i);
        drawing += "s" + n + " 2020-0" + std::to_string(1 + i / 25) + "-" +
                   std::to_string(i % 25 + 1 < 10 ? 0 : (i % 25 + 1) / 10) +
                   std::to_string((i % 25 + 1) % 10) + " " + kind + " T" + n +
                   " h=" + std::to_string(sizes[i]) + more + "\n";
    }
    return drawing;
}

/// `round` headcounts of 20, 25, 30 … and as many more as are needed that end in 1.
std::vector<int> headcounts(int round, int all) {
    std::vector<int> sizes;
    for (int i = 0; i < all; ++i) sizes.push_back(i < round ? 20 + 5 * (i % 7) : 21 + 10 * (i % 3));
    return sizes;
}

}  // namespace

// The numbers 18, 20, 22, 25, 20, 19, 21, 200. Sorted 18 19 20 20 21 22 25 200: the median is
// (20 + 21) / 2 = 20.5. Distances 0.5 0.5 0.5 1.5 1.5 2.5 4.5 179.5: MAD (1.5 + 1.5) / 2 = 1.5.
// 0.6745 x 179.5 / 1.5 = 80.7 is above 3.5; 0.6745 x 4.5 / 1.5 = 2.0 of the 25 is not. A rule of
// three standard deviations would see nothing: with 8 numbers plain z is never above 2.47.
TEST_CASE("H03: a headcount far from the others, by the modified z") {
    const std::string drawing = sessions_of_sizes({18, 20, 22, 25, 20, 19, 21, 200}, "refresher");
    CHECK(noticed(drawing, "outlier") ==
          lines{"warning: session s107 has 200 people, far from the median 20.5 of the 8 sessions "
                "of the kind refresher: modified z 80.7 (H03); look at the attendance sheet "
                "[outlier]"});
}

TEST_CASE("S09: far more than others of the kind, where no most is set for it") {
    const std::vector<int> sizes = {18, 20, 22, 25, 20, 19, 21, 200};
    CHECK(noticed(sessions_of_sizes(sizes, "refresher"), "implausible-size") ==
          lines{"warning: session s107 of the kind refresher has 200 people, far more than the 8 "
                "of its kind, median 20.5, modified z 80.7 (S09); correct the number, or say in "
                "sessions and unit what it is a total of [implausible-size]"});
    // Above the most of its kind it is said once.
    const lines tot = noticed(sessions_of_sizes(sizes, "tot"), "implausible-size");
    REQUIRE(tot.size() == 1);
    CHECK(tot[0].find("more than 50 (S09)") != std::string::npos);
    // A small session is no large one, and yet far from the others.
    const std::string small = sessions_of_sizes({38, 40, 42, 45, 40, 39, 41, 1}, "refresher");
    CHECK(noticed(small, "implausible-size").empty());
    const lines low = noticed(small, "outlier");
    REQUIRE(low.size() == 1);
    // Median 40, distances 0 0 1 1 2 2 5 39, MAD 1.5: 0.6745 x 39 / 1.5 = 17.5.
    CHECK(low[0].find("modified z -17.5") != std::string::npos);
}

TEST_CASE("H03: the border of 3.5 is not beyond it, and is kept in whole numbers") {
    // Median 2000, distances 0 0 1349 1349 1349: MAD 1349. A number is an outlier when its distance
    // is more than 3.5 x 1349 / 0.6745 = 7000.
    const std::string within =
        sessions_of_sizes({2000, 2000, 651, 3349, 3349, 9000, 651}, "refresher");
    CHECK(noticed(within, "outlier").empty());
    const std::string beyond =
        sessions_of_sizes({2000, 2000, 651, 3349, 3349, 9001, 651}, "refresher");
    CHECK(noticed(beyond, "outlier").size() == 1);
}

TEST_CASE("H03: where half of all are the same there is no scale, and four numbers are too few") {
    CHECK(
        noticed(sessions_of_sizes({20, 20, 20, 20, 20, 21, 200}, "refresher"), "outlier").empty());
    CHECK(noticed(sessions_of_sizes({19, 20, 21, 200}, "refresher"), "outlier").empty());
    CHECK(noticed(sessions_of_sizes({19, 20, 21, 22, 200}, "refresher"), "outlier").size() == 1);
}

TEST_CASE("H03: each partner and kind is held against its own, hedged numbers and totals none") {
    // 20 of the one and 200 of the other are each usual.
    programme p =
        draw(sessions_of_sizes({18, 20, 22, 21, 19, 180, 200, 220, 210, 190}, "refresher"));
    for (std::size_t i = 5; i < 10; ++i) p.sessions[i].partner = "BIG";
    CHECK(noticed(p, "outlier").empty());
    CHECK(noticed(sessions_of_sizes({18, 20, 22, 25, 20, 19, 21}, "refresher") +
                      "t1 05-01 refresher A h=around_200\n"
                      "t2 05-01 refresher A h=100-300\n"
                      "t3 05-01 refresher A h=2000 sessions=80 unit=contacts\n",
                  "outlier")
              .empty());
}

TEST_CASE("S09: a programme may say what is the most for a kind") {
    programme p = draw("s1 01-10 tot R > A h=51\ns2 01-10 R h=12");
    session_of(p, "s2").kind = "visit";
    p.quality.largest["tot"] = 60;
    p.quality.largest["visit"] = 10;
    const lines found = noticed(p, "implausible-size");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("session s2 of the kind visit has 12 people, more than 10") !=
          std::string::npos);
}

// n = 60 headcounts from 10 upwards, x = 30 end in 0 or 5: z = (30 - 12) / sqrt(9.6) = 5.81, and
// the index is 100 x 30 / (60 / 5) = 250.
TEST_CASE("H01: headcounts that end in 0 or 5 too often") {
    CHECK(noticed(sessions_of_sizes(headcounts(30, 60), "refresher"), "heaping") ==
          lines{"warning: 30 of the 60 headcounts from 10 upwards end in 0 or 5, where about 12 "
                "would by chance: z 5.81, index 250 (H01); ask how people were counted; an "
                "estimate is written as about 50 [heaping]"});
    // n = 20, x = 12: z = (12 - 4) / sqrt(3.2) = 4.47, index 300.
    const lines twenty = noticed(sessions_of_sizes(headcounts(12, 20), "refresher"), "heaping");
    REQUIRE(twenty.size() == 1);
    CHECK(twenty[0].find("12 of the 20 headcounts from 10 upwards") != std::string::npos);
    CHECK(twenty[0].find("z 4.47, index 300") != std::string::npos);
}

TEST_CASE("H01: z of exactly 3 is not above it, and nineteen headcounts are too few") {
    // n = 25: (x - 5) / sqrt(4) > 3 needs x > 11.
    CHECK(noticed(sessions_of_sizes(headcounts(11, 25), "refresher"), "heaping").empty());
    CHECK(noticed(sessions_of_sizes(headcounts(12, 25), "refresher"), "heaping").size() == 1);
    CHECK(noticed(sessions_of_sizes(headcounts(19, 19), "refresher"), "heaping").empty());
    CHECK(noticed(sessions_of_sizes(headcounts(19, 20), "refresher"), "heaping").size() == 1);
}

TEST_CASE("H01: below ten and hedged numbers say nothing of rounding") {
    CHECK(noticed(sessions_of_sizes(std::vector<int>(30, 5), "refresher"), "heaping").empty());
    std::string around;
    for (int i = 0; i < 30; ++i)
        around += "s" + std::to_string(100 + i) + " 01-10 refresher T h=around_50\n";
    CHECK(noticed(around, "heaping").empty());
}

TEST_CASE("H01: by partner; all together only where none stands out") {
    programme p = draw(sessions_of_sizes(headcounts(30, 60), "refresher"));
    for (session& s : p.sessions) s.partner = "PWF";
    const lines of_one = noticed(p, "heaping");
    REQUIRE(of_one.size() == 1);
    CHECK(of_one[0].find("headcounts from 10 upwards of PWF end in") != std::string::npos);
    // Sixty partners with one session each: none has twenty, and yet they round.
    for (std::size_t i = 0; i < p.sessions.size(); ++i)
        p.sessions[i].partner = "P" + std::to_string(i);
    const lines of_all = noticed(p, "heaping");
    REQUIRE(of_all.size() == 1);
    CHECK(of_all[0].find("of all partners") != std::string::npos);
}
