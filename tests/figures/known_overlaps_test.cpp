#include "cascade/figures/known_overlaps.hpp"

#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

overlapping_groups three(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t ab,
                         std::int64_t ac, std::int64_t bc) {
    overlapping_groups groups;
    groups.sizes = {exactly(a), exactly(b), exactly(c)};
    groups.shared = {{{0, 1}, exactly(ab)}, {{0, 2}, exactly(ac)}, {{1, 2}, exactly(bc)}};
    return groups;
}

/// Two partners: 50 people with headcounts, and 40.
programme two_partners(interval shared) {
    programme p = draw(R"(
        s1 2020-02-01 R h=50 partner=A
        s2 2020-02-02 R h=40 partner=B
    )");
    p.counting.overlaps = {{{"partner", "A"}, {"partner", "B"}, shared, "lists compared", {}}};
    return p;
}

}  // namespace

TEST_CASE("groups whose pairs are known: three partners") {
    // S1 = 50 + 40 + 30 = 120, S2 = 10 + 5 + 8 = 23. Low, k = 1: 120 - 23 = 97. High: the heaviest
    // tree 10 + 8 leaves 120 - 18 = 102; 120 - 2 x 23 / 3 = 104.7 is more.
    const overlapping_groups g = three(50, 40, 30, 10, 5, 8);
    CHECK(least_in_union(g) == bound(97));
    CHECK(most_in_union(g) == bound(102));
}

TEST_CASE("groups whose pairs are known: much in common") {
    // S1 = 90, S2 = 60. k = 1: 30; k = 2: 2 x 90 / 3 - 2 x 60 / 6 = 40. High: 90 - 40 = 50 both
    // ways.
    const overlapping_groups g = three(30, 30, 30, 20, 20, 20);
    CHECK(least_in_union(g) == bound(40));
    CHECK(most_in_union(g) == bound(50));
}

TEST_CASE("groups of which one pair is known: the others may share anybody") {
    overlapping_groups g;
    g.sizes = {exactly(50), exactly(40), exactly(30)};
    g.shared = {{{0, 1}, between(0, 5)}};
    CHECK(least_in_union(g) == bound(85));  // 50 + 40 - 5; the 30 may be among them
    CHECK(most_in_union(g) == bound(120));  // nothing is known to be shared
    g.shared = {{{0, 1}, between(3, 5)}};
    CHECK(most_in_union(g) == bound(117));
}

TEST_CASE("groups without an end, and no groups") {
    overlapping_groups g;
    CHECK(least_in_union(g) == bound(0));
    CHECK(most_in_union(g) == bound(0));
    g.sizes = {interval::at_least(5), exactly(4)};
    CHECK(least_in_union(g) == bound(5));
    CHECK(most_in_union(g).is_no_end());
}

TEST_CASE("[[overlap]]: what two partners share at the most raises the low end") {
    CHECK(asked(two_partners(between(0, 10))).count("people") == between(80, 90));  // 50 + 40 - 10
    CHECK(asked(two_partners(exactly(10))).count("people") == exactly(80));
    // What they share at the least lowers the high end: 50 + 40 - 10.
    CHECK(asked(two_partners(interval::at_least(10))).count("people") == between(50, 80));
}

TEST_CASE("[[overlap]]: of a part of a group nothing is known to be shared at the least") {
    programme p = draw(R"(
        s1 2020-02-01 R h=50 partner=A
        s2 2020-02-02 R h=40 partner=B
        s3 2020-05-02 R h=7 partner=B
    )");
    p.counting.overlaps = {{{"partner", "A"}, {"partner", "B"}, exactly(10), "lists", {}}};
    const asked all(p);
    CHECK(all.count("people") == between(80, 87));  // 50 + 40 - 10 to 50 + 47 - 10
    CHECK(all.count("people", {"partner=A"}) == exactly(50));
    // In February the 10 may not have come yet to B.
    CHECK(all.count("people", {"month=2020-02"}) == between(80, 90));
    p.counting.as_of = make_day(2020, 3, 1);
    CHECK(asked(p).count("people") == between(80, 90));
}

TEST_CASE("[[overlap]]: names in both count as shared") {
    programme p = draw(R"(
        s1 2020-02-01 R > a b c h=50 partner=A
        s2 2020-02-02 R > a b d h=40 partner=B
    )");
    p.counting.overlaps = {{{"partner", "A"}, {"partner", "B"}, exactly(10), "lists", {}}};
    CHECK(asked(p).count("people") == exactly(80));
    // Two people stand in both by name: it cannot be one at the most.
    p.counting.overlaps[0].people = between(0, 1);
    const asked contradicted(p);
    CHECK(contradicted.count("people") == between(50, 88));  // 4 names, 47 and 37 unnamed
    REQUIRE(contradicted.result("people").notes.size() == 1);
    CHECK(contradicted.result("people").notes[0] ==
          "partner A and partner B are stated to share at most 1 person, but the records put 2 in "
          "both");
}

TEST_CASE("[[overlap]]: more than there are, or than names allow, is not used") {
    const asked small(two_partners(exactly(45)));
    CHECK(small.count("people") == between(50, 90));
    CHECK(small.result("people").notes.size() == 1);
    programme p = draw(R"(
        s1 2020-02-01 R > a b c partner=A
        s2 2020-02-02 R > d e f partner=B
    )");
    p.counting.overlaps = {{{"partner", "A"}, {"partner", "B"}, exactly(2), "lists", {}}};
    const asked named(p);
    CHECK(named.count("people") == exactly(6));
    REQUIRE(named.result("people").notes.size() == 1);
    CHECK(named.result("people").notes[0] ==
          "partner A and partner B are stated to share at least 2 people, but the records hold at "
          "least 6 different people in them");
}

TEST_CASE("[[overlap]]: people in no group still count") {
    programme p = draw(R"(
        s1 2020-02-01 R h=50 partner=A
        s2 2020-02-02 R h=40 partner=B
        s3 2020-02-03 R > x y h=12 partner=C
    )");
    p.counting.overlaps = {{{"partner", "A"}, {"partner", "B"}, exactly(10), "lists", {}}};
    CHECK(asked(p).count("people") == between(80, 92));  // 80, and at the most 12 more
}
