#include "cascade/reach/loss_tree.hpp"

#include <doctest/doctest.h>

#include "cascade/figures/evidence.hpp"
#include "cascade/reach/removal.hpp"
#include "support/draw.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

class asked_tree {
public:
    explicit asked_tree(const programme& p)
        : records_(p),
          tree_(records_.graph(), records_.order()),
          without_(records_.graph(), records_.order()) {}

    const reach_graph& graph() const { return records_.graph(); }
    const loss_tree& tree() const { return tree_; }

    std::optional<std::vector<std::string>> lost(const char* who) const {
        const auto branch = tree_.lost_without(*graph().find(actor_id(who)));
        if (!branch) return std::nullopt;
        std::vector<std::string> ids;
        for (std::uint32_t s = 0; s < graph().session_count(); ++s)
            if (branch->holds(tree_.place_of({s})))
                ids.push_back(graph().session_at({s}).record->id.text());
        return ids;
    }

    /// How many actors the tree knows the loss of, and whether it is right for each.
    std::size_t compare_with_retracing() const {
        std::size_t known = 0;
        for (std::uint32_t a = 0; a < graph().actor_count(); ++a) {
            const auto branch = tree_.lost_without({a});
            if (!branch) continue;
            ++known;
            std::vector<session_index> held;
            for (std::uint32_t s = 0; s < graph().session_count(); ++s)
                if (branch->holds(tree_.place_of({s}))) held.push_back({s});
            CHECK(held == without_.lost_without({{a}}));
        }
        return known;
    }

private:
    evidence records_;
    loss_tree tree_;
    removal without_;
};

using ids = std::vector<std::string>;

}  // namespace

TEST_CASE("loss tree: a branch for each, of what leads nowhere an empty one") {
    const programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A B > C
        s3 2020-02-05 B > D
        s4 2020-03-01 C D > E
        s5 2020-03-05 C > F
        s6 2020-03-07 X > G
        s7 2020-01-01 F > E
    )");
    const asked_tree t(p);
    REQUIRE(t.tree().is_known());
    CHECK(t.lost("R") == ids{"s1", "s2", "s3", "s4", "s5"});
    CHECK(t.lost("A") == ids{});  // B gave s2 as well
    CHECK(t.lost("B") == ids{"s3"});
    CHECK(t.lost("C") == ids{"s5"});  // D gave s4 as well
    CHECK(t.lost("X") == ids{});      // nobody trained X
    CHECK(t.lost("F") == ids{});      // trained after giving
    CHECK(t.lost("G") == ids{});
}

TEST_CASE("loss tree: what two places hang on") {
    const programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > C D
        s3 2020-03-01 C > e
        s4 2020-03-01 D > e
        s5 2020-02-01 B > e
        s6 2020-03-01 X > e
    )");
    const asked_tree t(p);
    const auto place = [&](const char* id) {
        return t.tree().place_of(*t.graph().find(session_id(id)));
    };
    const auto a = t.tree().lost_without(*t.graph().find(actor_id("A")));
    REQUIRE(a);
    CHECK(t.tree().place_above(place("s3"), place("s4")) == place("s2"));
    CHECK(t.tree().place_above(place("s2"), place("s4")) == place("s2"));
    CHECK(a->holds(t.tree().place_above(place("s3"), place("s4"))));
    CHECK(t.tree().place_above(place("s3"), place("s5")) == place("s1"));
    CHECK(!a->holds(place("s1")));
    CHECK(place("s6") == 0);  // hangs on nobody
    CHECK(t.tree().place_above(place("s3"), place("s6")) == 0);
}

TEST_CASE("loss tree: nothing is said of whoever was trained from two sides between giving") {
    const programme bridge = draw(R"(
        s1 2020-01-01 R > a b
        s2 2020-01-02 a > v
        s3 2020-01-04 v > u
        s4 2020-01-06 b > v
        s5 2020-01-08 v > u w
    )");
    const asked_tree t(bridge);
    CHECK(!t.lost("v"));
    CHECK(t.lost("a") == ids{"s2", "s3"});
    CHECK(t.lost("b") == ids{"s4"});
    // Trained again by their own trainees, v hangs on the first training all the same.
    const programme again = draw(R"(
        s1 2020-01-01 R > v
        s3 2020-01-04 v > u
        s4 2020-01-06 u > v
        s5 2020-01-08 v > w
    )");
    CHECK(asked_tree(again).lost("v") == ids{"s3", "s4", "s5"});
}

TEST_CASE("loss tree: members of an organisation stand in for one another") {
    const programme p = draw(R"(
        member A O
        member B O 2020-03-01
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 O > c
        s3 2020-04-01 O > d
    )");
    const asked_tree t(p);
    CHECK(t.lost("A") == ids{"s2"});
    CHECK(t.lost("B") == ids{});
    CHECK(!t.lost("O"));  // a place for each session
}

TEST_CASE("loss tree: is not known where the order depends on the chain") {
    const programme part_date = draw("s1 2020-01 tot R > A\ns2 2020-01-10 A > b");
    CHECK(!asked_tree(part_date).tree().is_known());
    const programme stated = draw("s1 2020-01-10 tot R > A\ns2 2020-01-10 A > b after=s1");
    CHECK(!asked_tree(stated).tree().is_known());
}

TEST_CASE("loss tree: what it says is what retracing finds") {
    std::size_t known = 0;
    std::size_t actors = 0;
    for (std::uint32_t seed = 1; seed <= 1000; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape;
        shape.days = 1 + seed % 14;
        shape.sessions = 8 + seed % 20;
        programme p = draw(random_cascade(d, shape));
        p.counting.ties = tie_rules[seed % 3];
        const asked_tree t(p);
        known += t.compare_with_retracing();
        actors += t.graph().actor_count();
    }
    CHECK(known * 10 > actors * 8);
}
