#include "cascade/figures/known_overlaps.hpp"

#include <set>

#include "support/asked.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using people_set = std::set<unsigned>;

std::int64_t size_of(const people_set& s) { return static_cast<std::int64_t>(s.size()); }

people_set common(const people_set& a, const people_set& b) {
    people_set both;
    for (const unsigned who : a)
        if (b.count(who) != 0) both.insert(who);
    return both;
}

interval around(dice& d, std::int64_t n) {
    const std::int64_t below = d.below(3);
    return {std::max<std::int64_t>(0, n - below), n + static_cast<std::int64_t>(d.below(3))};
}

}  // namespace

TEST_CASE("known overlaps: the union of any sets lies within the bounds") {
    int exact = 0;
    for (std::uint32_t seed = 1; seed <= 3000; ++seed) {
        dice d(seed);
        const unsigned n = 1 + d.below(5);
        const bool is_exact = d.chance(50);
        const unsigned chance = 10 + d.below(80);
        std::vector<people_set> sets(n);
        people_set all;
        for (people_set& one : sets)
            for (unsigned who = 0; who < 15; ++who)
                if (d.chance(chance)) {
                    one.insert(who);
                    all.insert(who);
                }
        overlapping_groups groups;
        for (std::size_t i = 0; i < n; ++i) {
            const std::int64_t size = size_of(sets[i]);
            groups.sizes.push_back(is_exact ? exactly(size) : around(d, size));
            for (std::size_t j = i + 1; j < n; ++j) {
                const std::int64_t both = size_of(common(sets[i], sets[j]));
                if (is_exact || d.chance(70))
                    groups.shared[{i, j}] = is_exact ? exactly(both) : around(d, both);
            }
        }
        CAPTURE(seed);
        const bound least = least_in_union(groups);
        const bound most = most_in_union(groups);
        CHECK(least <= bound(size_of(all)));
        CHECK(bound(size_of(all)) <= most);
        // Of two sets whose overlap is known the union is known.
        if (is_exact && n <= 2) {
            CHECK(least == most);
            ++exact;
        }
    }
    CHECK(exact > 300);
}
