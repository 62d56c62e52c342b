#include "cascade/reach/downstream.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "cascade/figures/evidence.hpp"
#include "cascade/reach/spread.hpp"
#include "support/draw.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using levels = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

std::vector<actor_index> everybody(const reach_graph& graph) {
    std::vector<actor_index> all;
    for (std::uint32_t a = 0; a < graph.actor_count(); ++a) all.push_back({a});
    return all;
}

/// The slow walk, from one actor at a time.
std::vector<levels> by_walking(const reach_graph& graph, const time_order& order) {
    std::vector<levels> result;
    spread walk(graph, order);
    for (const actor_index who : everybody(graph)) {
        const spread_result& found = walk.from_actor(who);
        levels one;
        for (const session_index s : found.reached)
            one.emplace_back(s.value, static_cast<std::uint32_t>(*found.level[s.value]));
        std::sort(one.begin(), one.end());
        result.push_back(std::move(one));
    }
    return result;
}

std::vector<levels> side_by_side(const reach_graph& graph, const time_order& order) {
    const std::vector<actor_index> all = everybody(graph);
    std::vector<levels> result(all.size());
    std::vector<int> visits(all.size());
    const downstream below(graph, order);
    below.of(all, [&](std::size_t, std::size_t i, const std::vector<reached_session>& reached) {
        ++visits[i];
        for (const reached_session& r : reached) result[i].emplace_back(r.session.value, r.level);
    });
    CHECK(visits == std::vector<int>(all.size(), 1));
    return result;
}

void compare(const programme& p, time_rule time) {
    const evidence e(p);
    for (const tie_rule ties : tie_rules) {
        CAPTURE(static_cast<int>(ties));
        const time_order order(e.graph(), ties, time);
        CHECK(by_walking(e.graph(), order) == side_by_side(e.graph(), order));
    }
}

}  // namespace

TEST_CASE("downstream: 64 side by side find what each walking alone finds") {
    for (std::uint32_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape;
        shape.people = 6 + seed % 90;  // more than one block of 64 too
        shape.sessions = 8 + seed % 60;
        shape.days = 1 + seed % 12;
        shape.givers_listed_in_hundred = seed % 2 == 0 ? 10 : 0;
        shape.part_dates_in_hundred = seed % 5 == 0 ? 10 : 0;
        shape.after_in_hundred = seed % 7 == 0 ? 5 : 0;
        const programme p = draw(random_cascade(d, shape));
        compare(p, time_rule::respect_time);
        compare(p, time_rule::ignore_time);
    }
}

TEST_CASE("downstream: a colleague on the list of a session that both gave was taught there") {
    const programme p = draw(R"(
        s1 2020-01-01 R > A B
        s2 2020-02-01 A B > B c
        s3 2020-03-01 B > d
    )");
    const evidence e(p);
    const std::vector<levels> found = side_by_side(e.graph(), e.order());
    const auto of = [&](const char* who) { return found[e.graph().find(actor_id(who))->value]; };
    CHECK(of("A") == levels{{1, 1}, {2, 2}});  // B passes on what A taught in s2
    CHECK(of("B") == levels{{1, 1}, {2, 1}});
    CHECK(of("R") == levels{{0, 1}, {1, 2}, {2, 2}});
}

TEST_CASE("downstream: a ring on one day reaches everything, whoever begins") {
    std::string drawing;
    constexpr std::uint32_t ring = 300;  // more levels than a byte holds
    for (std::uint32_t i = 0; i < ring; ++i)
        drawing += "s" + std::to_string(i) + " 2020-01-01 p" + std::to_string(i) + " > p" +
                   std::to_string((i + 1) % ring) + "\n";
    const programme p = draw(drawing);
    const evidence e(p);
    const time_order order(e.graph(), tie_rule::same_day, time_rule::respect_time);
    for (const levels& one : side_by_side(e.graph(), order)) {
        if (one.empty()) continue;  // the root gave nothing
        CHECK(one.size() == ring);
        std::uint32_t deepest = 0;
        for (const auto& [session, level] : one) deepest = std::max(deepest, level);
        CHECK(deepest == ring);
    }
}
