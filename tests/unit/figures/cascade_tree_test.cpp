#include "cascade/figures/cascade_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "support/asked.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

const tree_place& place_of(const asked& a, const cascade_tree& tree, const std::string& who) {
    return tree.places[*tree.place_of[a.records().graph().find(actor_id(who))->value]];
}

std::string parent_of(const asked& a, const cascade_tree& tree, const std::string& who) {
    const auto& parent = place_of(a, tree, who).parent;
    return parent ? a.records().graph().id_of(tree.places[*parent].who).text() : "";
}

bool stands(const asked& a, const cascade_tree& tree, const std::string& who) {
    return tree.place_of[a.records().graph().find(actor_id(who))->value].has_value();
}

std::vector<std::string> ids_of(const asked& a, const std::vector<actor_index>& actors) {
    std::vector<std::string> ids;
    for (const actor_index i : actors) ids.push_back(a.records().graph().id_of(i).text());
    return ids;
}

actor_index find(const asked& a, const std::string& who) {
    return *a.records().graph().find(actor_id(who));
}

}  // namespace

TEST_CASE("a trainer stands below the one who taught them; who gave no session has no place") {
    const asked a(
        "s1 2020-01-10 tot R > A B C\n"
        "s2 2020-02-01 A > d e\n"
        "s3 2020-03-01 d > f\n"
        "s4 2020-03-02 B > g h=10\n");
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(parent_of(a, tree, "A") == "R");
    CHECK(parent_of(a, tree, "B") == "R");
    CHECK(parent_of(a, tree, "d") == "A");
    CHECK_FALSE(stands(a, tree, "C"));
    CHECK_FALSE(stands(a, tree, "f"));
    CHECK(place_of(a, tree, "R").silent_people == 1);  // C
    CHECK(place_of(a, tree, "R").trainers_below == 3);
    CHECK(tree.outside.empty());
}

TEST_CASE(
    "taught in two places, a trainer stands nearest to the top and is referred to elsewhere") {
    const asked a(
        "s1 2020-01-10 tot R > A\n"
        "s2 2020-02-01 A > C\n"
        "s3 2020-02-10 tot R > C\n"
        "s4 2020-03-01 C > d\n");
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(parent_of(a, tree, "C") == "R");
    const auto also = also_taught(a.records(), tree, *tree.place_of[find(a, "A").value]);
    REQUIRE(also.size() == 1);
    CHECK(tree.places[also.front()].who == find(a, "C"));
    CHECK(also_taught(a.records(), tree, tree.tops.front()).empty());
}

TEST_CASE("at one level the earlier session decides, not the id") {
    const asked a(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-03-01 A > C\n"
        "s3 2020-02-01 B > C\n"
        "s4 2020-04-01 C > d\n");
    CHECK(parent_of(a, tree_below_roots(a.records()), "C") == "B");
}

TEST_CASE("people who taught one another are a chain, not a circle") {
    const asked a(
        "s1 2020-01-10 tot R > A\n"
        "s2 2020-02-01 A > B\n"
        "s3 2020-03-01 B > A c\n"
        "s4 2020-04-01 A > e\n");
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(parent_of(a, tree, "A") == "R");
    CHECK(parent_of(a, tree, "B") == "A");
    const auto again = also_taught(a.records(), tree, *tree.place_of[find(a, "B").value]);
    REQUIRE(again.size() == 1);
    CHECK(tree.places[again.front()].who == find(a, "A"));
}

TEST_CASE("what was held before the training, or without one, hangs below nobody") {
    const asked a(
        "s1 2020-02-01 tot R > A\n"
        "s2 2020-01-01 A > b\n"
        "s3 2020-03-01 X > c\n"
        "s4 2020-03-02 b > d\n");
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(parent_of(a, tree, "A") == "R");
    CHECK(place_of(a, tree, "A").below.empty());
    CHECK(ids_of(a, tree.outside) == std::vector<std::string>{"X", "b"});

    // Asked for, A's own cascade holds the early session too, as the row of `reach` does.
    const cascade_tree own = tree_below(a.records(), find(a, "A"));
    CHECK(parent_of(a, own, "b") == "A");
    CHECK(own.outside.empty());
}

TEST_CASE("an organisation stands where the first of its members was taught") {
    const asked a(
        "s1 2020-01-10 tot R > A\n"
        "s2 2020-02-01 A > m\n"
        "s3 2020-03-01 O > c d\n"
        "member m O\n"
        "member x O\n");
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(parent_of(a, tree, "O") == "A");
    CHECK(place_of(a, tree, "O").member == find(a, "m"));
    // Members do not get what their organisation gives.
    CHECK_FALSE(stands(a, tree_below(a.records(), find(a, "m")), "O"));
}

TEST_CASE("the branch with most sessions comes first, then ids decide") {
    const asked a(
        "s1 2020-01-10 tot R > A B C\n"
        "s2 2020-02-01 A > x\n"
        "s3 2020-02-02 B > D\n"
        "s4 2020-03-02 D > y\n"
        "s5 2020-02-02 C > z\n");
    const cascade_tree tree = tree_below_roots(a.records());
    std::vector<actor_index> order;
    for (const std::size_t i : tree.places[tree.tops.front()].below)
        order.push_back(tree.places[i].who);
    CHECK(ids_of(a, order) == std::vector<std::string>{"B", "A", "C"});
}

TEST_CASE("a session that two gave counts once for both together") {
    const asked a(
        "s1 2020-01-10 tot R > A B\n"
        "s2 2020-02-01 A B > c d\n"
        "s3 2020-02-02 B > e\n");
    CHECK(sessions_of(a.records(), find(a, "A")).sessions == exactly(1));
    CHECK(sessions_of(a.records(), find(a, "B")).sessions == exactly(2));
    CHECK(sessions_of_all(a.records(), {find(a, "A"), find(a, "B")}) == exactly(2));
}

TEST_CASE("a chain of many generations is a tree without end of the stack") {
    std::string drawing = "s0 2020-01-01 tot R > p0\n";
    constexpr int generations = 3000;
    drawing += "period 2020-01-01 2030-12-31\n";
    for (int i = 0; i < generations; ++i)
        drawing += "s" + std::to_string(i + 1) + " " +
                   to_text(make_day(2020, 1, 2) + std::chrono::days(i)) + " p" + std::to_string(i) +
                   " > p" + std::to_string(i + 1) + "\n";
    const asked a(drawing);
    const cascade_tree tree = tree_below_roots(a.records());
    CHECK(tree.places.size() == generations + 1);
    CHECK(tree.places[tree.tops.front()].trainers_below == generations);
}

TEST_CASE(
    "in random cascades every place hangs below a place of a lower level, and own figures are "
    "those of reach") {
    int compared = 0;
    for (unsigned seed = 0; seed < 150; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape;
        shape.part_dates_in_hundred = seed % 3 == 0 ? 30 : 0;
        programme p = draw(random_cascade(d, shape));
        p.counting.ties = tie_rules[seed % 3];
        if (seed % 7 == 0) p.counting.time = time_rule::ignore_time;
        const asked a(std::move(p));
        const evidence& e = a.records();
        const cascade_tree tree = tree_below_roots(e);
        for (std::size_t i = 0; i < tree.places.size(); ++i) {
            const tree_place& place = tree.places[i];
            const bool is_top = std::find(tree.tops.begin(), tree.tops.end(), i) != tree.tops.end();
            CHECK(place.parent.has_value() != is_top);
            if (place.taught_at) CHECK(tree.places[*place.parent].level < place.level);
            CHECK(tree.place_of[place.who.value] == i);
        }
        for (const actor_reach& r : reach_of_actors(e)) {
            const own_sessions own = sessions_of(e, r.who);
            CHECK(own.people == r.direct_people);
            CHECK(own.contacts.lo == r.direct_contacts);
            ++compared;
            // Whoever stands below an actor is reached by that actor.
            const cascade_tree below = tree_below(e, r.who);
            for (const tree_place& place : below.places)
                CHECK((place.parent.has_value() || place.who == r.who));
        }
    }
    CHECK(compared > 300);
}
