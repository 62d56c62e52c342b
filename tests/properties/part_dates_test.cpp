#include <algorithm>

#include "support/asked.hpp"
#include "support/oracle.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// Calls `visit` with every programme in which each part date is one of its days, and the stated
/// order holds.
template <class Visit>
void every_choice_of_days(programme& p, std::size_t from, Visit visit) {
    while (from < p.sessions.size() && p.sessions[from].date->is_one_day()) ++from;
    if (from == p.sessions.size()) {
        std::map<std::string, day> on;
        for (const session& s : p.sessions) on[s.id.text()] = s.date->first;
        for (const session& s : p.sessions)
            for (const session_id& earlier : s.after)
                if (on[earlier.text()] > on[s.id.text()]) return;
        visit(p);
        return;
    }
    const period whole = *p.sessions[from].date;
    for (day d = whole.first; d <= whole.last; d += std::chrono::days(1)) {
        p.sessions[from].date = one_day(d);
        every_choice_of_days(p, from + 1, visit);
    }
    p.sessions[from].date = whole;
}

struct union_of_choices {
    std::map<std::string, int> tier;
    std::map<std::string, std::set<std::string>> reached_by_each;
    bool any = false;
};

union_of_choices enumerate(programme p) {
    union_of_choices result;
    every_choice_of_days(p, 0, [&](const programme& chosen) {
        result.any = true;
        for (const auto& [id, tier] : oracle::of(chosen).tiers()) {
            const auto [entry, is_new] = result.tier.emplace(id, tier);
            if (!is_new) entry->second = std::min(entry->second, tier);
        }
    });
    return result;
}

}  // namespace

TEST_CASE("part dates: a session is traced when some choice of days puts its chain in order") {
    for (std::uint32_t seed = 2001; seed <= 2120; ++seed) {
        dice d(seed);
        cascade_shape shape;
        shape.people = 5;
        shape.sessions = 6;
        shape.days = 5;
        shape.long_in_hundred = 0;
        shape.part_dates_in_hundred = 70;
        const std::string drawing = random_cascade(d, shape);
        programme p = draw(drawing);
        p.counting.ties = static_cast<tie_rule>(seed % 3);
        const union_of_choices truth = enumerate(p);
        const asked e(p);
        CAPTURE(drawing);
        for (const session& s : p.sessions) {
            CAPTURE(s.id.text());
            const auto found = truth.tier.find(s.id.text());
            CHECK(e.tier_of_session(s.id.text()) ==
                  (found == truth.tier.end() ? std::nullopt : std::optional<int>(found->second)));
        }
    }
}

TEST_CASE("part dates with a stated order: no chain is lost, and the order is kept") {
    int compared = 0;
    for (std::uint32_t seed = 3001; seed <= 3150; ++seed) {
        dice d(seed);
        cascade_shape shape;
        shape.people = 5;
        shape.sessions = 6;
        shape.days = 4;
        shape.long_in_hundred = 0;
        shape.part_dates_in_hundred = 80;
        shape.after_in_hundred = 25;
        const std::string drawing = random_cascade(d, shape);
        programme p = draw(drawing);
        const union_of_choices truth = enumerate(p);
        if (!truth.any) continue;  // an order that no choice of days allows
        ++compared;
        const asked e(p);
        CAPTURE(drawing);
        for (const session& s : p.sessions) {
            CAPTURE(s.id.text());
            const auto found = truth.tier.find(s.id.text());
            CHECK(e.tier_of_session(s.id.text()) ==
                  (found == truth.tier.end() ? std::nullopt : std::optional<int>(found->second)));
        }
    }
    CHECK(compared > 50);
}

TEST_CASE("part dates: a stated order lets a chain through, and closes the way back") {
    const asked e(R"(
        s1 2020 tot R > A
        s2 2020 A > b after=s1
        s3 2020 A > c
        s4 2020 b > d after=s2
    )");
    CHECK(e.tier_of_session("s2") == 2);
    CHECK(e.tier_of_session("s3") == 2);
    CHECK(e.tier_of_session("s4") == 3);
    const asked back("s1 2020 tot R > A after=s2 \n s2 2020 A > b");
    CHECK(back.tier_of_session("s2") == std::nullopt);
}

TEST_CASE("part dates: what a chain delays stays delayed behind a stated order") {
    const asked e(R"(
        s0 2020-06-01 tot R > A
        s1 2020 A > b
        s2 2020 b > c after=s1
        s3 2020-05 c > d
        s4 2020-07 c > e
    )");
    CHECK(e.tier_of_session("s2") == 3);
    CHECK(e.tier_of_session("s3") == std::nullopt);  // s1 and s2 were in June at the soonest
    CHECK(e.tier_of_session("s4") == 4);
}
