#include <algorithm>

#include "support/asked.hpp"
#include "support/random_cascade.hpp"
#include "support/truths.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// Up to four sessions in three days and two places; three names, up to six unnamed people.
std::string small_programme(dice& d, bool repeating) {
    const char* const names[] = {"a:F", "b:M", "c:F"};
    std::string drawing;
    unsigned unnamed = 0;
    const unsigned sessions = 2 + d.below(3);
    for (unsigned s = 0; s < sessions; ++s) {
        // A repeating group meets day after day; else days coincide.
        const unsigned day = 1 + (repeating ? s : d.below(2));
        drawing += "s" + std::to_string(s) + " 2020-03-0" + std::to_string(day);
        if (d.chance(30)) drawing += " tot";
        const unsigned giver = d.below(6);
        drawing += giver < 3 ? std::string(" ") + names[giver][0] : std::string(" R");
        drawing += " >";
        unsigned women = 0;
        unsigned men = 0;
        for (unsigned n = 0; n < 3; ++n) {
            if (n == giver || !d.chance(35)) continue;
            drawing += std::string(" ") + names[n];
            ++(n == 1 ? men : women);
        }
        for (unsigned seats = d.below(4); seats > 0 && unnamed < 6; --seats, ++unnamed)
            ++(d.chance(50) ? women : men);
        drawing += " w=" + std::to_string(women) + " m=" + std::to_string(men) +
                   " h=" + std::to_string(women + men);
        if (!d.chance(20)) drawing += d.chance(50) ? " place=X" : " place=Y";
        drawing += "\n";
    }
    return drawing;
}

struct outcome {
    int feasible = 0;
    int sharp_low = 0;
    int sharp_high = 0;
};

template <class Declare>
outcome compare(std::uint32_t first_seed, bool repeating, Declare declare) {
    outcome result;
    for (std::uint32_t seed = first_seed; seed < first_seed + 150; ++seed) {
        dice d(seed);
        const std::string drawing = small_programme(d, repeating);
        programme p = draw(drawing);
        declare(p);
        const std::optional<interval> truth = people_by_trying_all(p);
        if (!truth) continue;  // the records contradict the assumption
        ++result.feasible;
        CAPTURE(drawing);
        const interval found = asked(p).count("people");
        CAPTURE(found);
        CAPTURE(*truth);
        CHECK(found.lo <= truth->lo);
        CHECK(truth->hi <= found.hi);
        if (found.lo == truth->lo) ++result.sharp_low;
        if (found.hi == truth->hi) ++result.sharp_high;
    }
    CHECK(result.feasible > 40);
    return result;
}

void check_sharp(const outcome& o) {
    CHECK(o.sharp_low == o.feasible);
    CHECK(o.sharp_high == o.feasible);
}

}  // namespace

TEST_CASE("people bounds: without assumptions both ends are attained") {
    check_sharp(compare(5001, false, [](programme&) {}));
}

TEST_CASE("people bounds: by sex both ends are attained") {
    check_sharp(compare(5201, false, [](programme& p) { p.counting.strata = {"sex"}; }));
}

TEST_CASE("people bounds: by place and day both ends are attained") {
    check_sharp(compare(5401, false,
                        [](programme& p) { p.counting.assumptions = {assumption::place_day}; }));
}

TEST_CASE("people bounds: by sex, place and day no truth lies outside") {
    compare(5601, false, [](programme& p) {
        p.counting.strata = {"sex"};
        p.counting.assumptions = {assumption::place_day};
    });
}

TEST_CASE("people bounds: with sessions declared disjoint no truth lies outside") {
    const outcome o = compare(5801, false, [](programme& p) {
        p.counting.disjoint = {{{{"session", "s0"}, {"session", "s1"}}, {}}};
    });
    CHECK(o.sharp_high == o.feasible);
}

TEST_CASE("people bounds: with a repeating group no truth lies outside") {
    compare(6001, true, [](programme& p) {
        p.counting.repeating = {{{session_id("s0"), session_id("s1")}, {}}};
    });
}

TEST_CASE("people bounds: with facilitators apart no truth lies outside") {
    compare(6201, false,
            [](programme& p) { p.counting.assumptions = {assumption::facilitator_apart}; });
}

TEST_CASE("people bounds: with trainers in no audience no truth lies outside") {
    compare(6401, false,
            [](programme& p) { p.counting.assumptions = {assumption::trainers_not_audience}; });
}

TEST_CASE("people bounds: all assumptions together exclude no truth") {
    compare(6601, false, [](programme& p) {
        p.counting.strata = {"sex"};
        p.counting.assumptions = {assumption::place_day, assumption::facilitator_apart,
                                  assumption::trainers_not_audience};
        p.counting.disjoint = {{{{"session", "s0"}, {"session", "s1"}}, {}}};
    });
}

TEST_CASE("people bounds: with what two sessions share stated no truth lies outside") {
    dice stated(77);
    compare(6801, false, [&](programme& p) {
        const std::int64_t least = stated.below(3);
        p.counting.overlaps = {{{"session", "s0"},
                                {"session", "s1"},
                                {least, least + static_cast<std::int64_t>(stated.below(3))},
                                "lists compared",
                                {}}};
    });
}

TEST_CASE("people bounds: any choice of assumptions excludes no truth") {
    dice chosen(78);
    for (std::uint32_t seed = 7001; seed < 7601; seed += 150)
        compare(seed, false, [&](programme& p) {
            counting_rules& rules = p.counting;
            if (chosen.chance(50)) rules.strata = {"sex"};
            for (const assumption a : {assumption::place_day, assumption::facilitator_apart,
                                       assumption::trainers_not_audience})
                if (chosen.chance(40)) rules.assumptions.push_back(a);
            if (chosen.chance(40)) rules.disjoint = {{{{"session", "s0"}, {"session", "s1"}}, {}}};
            for (const char* other : {"s0", "s1"}) {
                const std::int64_t least = chosen.below(2);
                if (chosen.chance(30) && p.sessions.size() > 2)
                    rules.overlaps.push_back({{"session", other},
                                              {"session", "s2"},
                                              {least, least + 2},
                                              "lists compared",
                                              {}});
            }
        });
}
