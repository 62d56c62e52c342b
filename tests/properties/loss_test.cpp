#include <algorithm>

#include "cascade/figures/loss.hpp"
#include "support/asked.hpp"
#include "support/oracle.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using names = std::set<std::string>;

/// Everybody whom a chain of training leads to.
names reached(const oracle& o) {
    names traced;
    for (const auto& [session, tier] : o.tiers()) traced.insert(session);
    return o.people(traced);
}

std::int64_t others_lost(const oracle& whole, const names& removed) {
    const names now = reached(whole);
    const names then = reached(whole.without(removed));
    return std::count_if(now.begin(), now.end(), [&](const std::string& who) {
        return then.count(who) == 0 && removed.count(who) == 0;
    });
}

cascade_shape shape_for(std::uint32_t seed) {
    cascade_shape shape;
    shape.people = 8 + seed % 10;
    shape.sessions = 6 + seed % 12;
    shape.days = 1 + seed % 14;
    shape.givers_listed_in_hundred = seed % 4 == 0 ? 10 : 0;
    return shape;
}

void compare(const programme& p, dice& d) {
    const oracle whole = oracle::of(p);
    const evidence e(p);
    std::vector<actor_index> all;
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a) all.push_back({a});
    const std::vector<removal_loss> losses = loss_of_each(e, all);
    if (losses.empty()) {
        CHECK(whole.tiers().empty());
        return;
    }
    for (const actor_index who : all) {
        const std::string id = e.graph().id_of(who).text();
        CAPTURE(id);
        CHECK(losses[who.value].people == exactly(others_lost(whole, {id})));
        if (e.graph().kind_of(who) != actor_kind::organisation && !e.graph().is_root(who) &&
            losses[who.value].sessions == 0)
            CHECK(losses[who.value].contacts == exactly(0));
    }
    for (int i = 0; i < 3; ++i) {
        std::vector<actor_index> some;
        names ids;
        for (const actor_index who : all)
            if (d.chance(20)) {
                some.push_back(who);
                ids.insert(e.graph().id_of(who).text());
            }
        const std::optional<removal_loss> together = loss_without(e, some);
        REQUIRE(together);
        CHECK(together->people == exactly(others_lost(whole, ids)));
    }
}

}  // namespace

// Both draw co-facilitation, cycles, refreshers before and after giving, people who did not
// complete, sessions of several days, organisations with members for a time, roots in an audience;
// with few days for many sessions, so that ties decide.
TEST_CASE("loss: what is left is what a cascade without them would have been") {
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        programme p = draw(random_cascade(d, shape_for(seed)));
        for (const tie_rule ties : tie_rules) {
            p.counting.ties = ties;
            compare(p, d);
        }
        p.counting.time = time_rule::ignore_time;
        compare(p, d);
    }
}

// Beside those: cohorts that attend and give, people without a name, part dates, sessions without a
// date, stated orders, facilitators on their own lists, more generations.
TEST_CASE("loss: of all at once each is the same as of that one alone") {
    for (std::uint32_t seed = 3001; seed <= 5000; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape = shape_for(seed);
        shape.sessions += seed % 3 == 0 ? 15 : 0;
        shape.cohorts_in_hundred = seed % 2 == 0 ? 30 : 0;
        shape.headcounts_in_hundred = seed % 3 == 0 ? 20 : 0;
        shape.part_dates_in_hundred = seed % 5 == 0 ? 10 : 0;
        shape.undated_in_hundred = seed % 7 == 0 ? 5 : 0;
        shape.after_in_hundred = seed % 11 == 0 ? 10 : 0;
        programme p = draw(random_cascade(d, shape));
        p.counting.ties = tie_rules[seed % 3];
        if (d.chance(20)) p.counting.time = time_rule::ignore_time;
        const evidence e(p);
        std::vector<actor_index> all;
        for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a) all.push_back({a});
        const std::vector<removal_loss> losses = loss_of_each(e, all);
        for (std::size_t a = 0; a < losses.size(); ++a) {
            const std::optional<removal_loss> alone = loss_without(e, {all[a]});
            REQUIRE(alone);
            CHECK(losses[a].people == alone->people);
            CHECK(losses[a].contacts == alone->contacts);
            CHECK(losses[a].sessions == alone->sessions);
        }
    }
}

TEST_CASE("loss: who taught nobody takes nobody else along, and no fewer are lost by two") {
    for (std::uint32_t seed = 2001; seed <= 2100; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape = shape_for(seed);
        shape.part_dates_in_hundred = 30;
        const programme p = draw(random_cascade(d, shape));
        const evidence e(p);
        std::vector<actor_index> all;
        for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a) all.push_back({a});
        const std::vector<removal_loss> losses = loss_of_each(e, all);
        for (std::size_t a = 0; a < losses.size(); ++a) {
            bool gives = e.graph().is_root(all[a]);
            e.graph().sessions_given_by(all[a], [&](session_index) { gives = true; });
            e.graph().memberships_of(all[a], [&](member) { gives = true; });
            if (!gives) CHECK(losses[a].people == exactly(0));
            const std::size_t b = d.below(static_cast<unsigned>(all.size()));
            const auto both = loss_without(e, {all[a], all[b]});
            CHECK(both->sessions >= std::max(losses[a].sessions, losses[b].sessions));
        }
    }
}
