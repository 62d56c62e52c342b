#include "cascade/figures/loss.hpp"

#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

removal_loss without(const asked& e, std::initializer_list<const char*> ids) {
    std::vector<actor_index> removed;
    for (const char* id : ids) removed.push_back(*e.records().graph().find(actor_id(id)));
    return *loss_without(e.records(), removed);
}

}  // namespace

TEST_CASE("chain and overlap: A alone leads to c and d, B alone to f, and e has both") {
    const asked e(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > c d e
        s3 2020-02-05 B > e f
    )");
    CHECK(e.count("loss.people", {"actor=A"}) == exactly(2));             // c d
    CHECK(e.count("loss.people", {"actor=B"}) == exactly(1));             // f
    CHECK(e.count("loss.people", {"actor=A", "actor=B"}) == exactly(4));  // c d e f
    CHECK(e.count("loss.people", {"actor=R"}) == exactly(6));             // everybody
    CHECK(e.count("loss.people", {"actor=c"}) == exactly(0));
    CHECK(without(e, {"A"}).contacts == exactly(3));  // s2
    CHECK(e.reach("B").loss->people == exactly(1));
    CHECK(e.text("loss.people") == "it is the loss of somebody: name them as actor");
    CHECK(e.text("loss.people", {"actor=nobody"}) ==
          "no person, cohort or organisation has the id nobody");
    CHECK(e.text("loss.people", {"actor=A", "sex=women"}) ==
          "a loss is one of the whole cascade; the only condition is actor");
}

TEST_CASE("co-facilitation: A and B stand in for one another") {
    const asked e(R"(
        s1 2020-01-10 tot R > A B C
        s2 2020-02-01 A B > d e f g
        s3 2020-02-10 C > g h
    )");
    CHECK(e.count("loss.people", {"actor=A"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=B"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=C"}) == exactly(1));             // h; g was in s2
    CHECK(e.count("loss.people", {"actor=A", "actor=B"}) == exactly(3));  // d e f; g was in s3
}

TEST_CASE("refresher and cycle: B was trained by the root too, so that e stays") {
    const asked e(R"(
        s1 2020-01-10 tot R > A
        s2 2020-02-01 tot A > B
        s3 2020-03-01 B > A c
        s4 2020-04-01 A > d
        s5 2020-05-01 tot R > B
        s6 2020-06-01 B > e
    )");
    CHECK(e.count("loss.people", {"actor=A"}) == exactly(2));  // c d
    CHECK(e.count("loss.people", {"actor=B"}) == exactly(2));  // c e
}

TEST_CASE("organisations: two members stand in for one another, and nobody of theirs has a name") {
    const asked e(R"(
        member A O 2019
        member B O 2019
        organisation Q
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 O h=5
        s3 2020-02-02 Q h=4
    )");
    CHECK(e.count("loss.people", {"actor=A"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=B"}) == exactly(0));
    CHECK(without(e, {"A"}).contacts == exactly(0));
    const removal_loss both = without(e, {"A", "B"});
    CHECK(both.people == between(0, 5));  // 0 by name; 5 may be elsewhere, or not
    CHECK(e.count("loss.people", {"actor=A", "actor=B"}) == between(0, 5));
    CHECK(both.contacts == exactly(5));
    CHECK(both.sessions == 1);
    CHECK(without(e, {"O"}).contacts == exactly(5));
    CHECK(without(e, {"Q"}).contacts == exactly(0));  // untraced as it is
}

TEST_CASE(
    "twice-trained bridge: u is reached through v at two times, and lost with v all the same") {
    const asked e(R"(
        s1 2020-01-01 R > a b
        s2 2020-01-02 a > v
        s3 2020-01-04 v > u
        s4 2020-01-06 b > v
        s5 2020-01-08 v > u w
    )");
    CHECK(e.count("loss.people", {"actor=a"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=b"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=v"}) == exactly(2));             // u w
    CHECK(e.count("loss.people", {"actor=a", "actor=b"}) == exactly(3));  // v u w
    const breakdown by_actor = break_down(e.records(), {"loss.people", {}, {}}, {"actor"});
    CHECK(by_actor.cells.size() == 4);  // R a b v
    for (const figure_result& cell : by_actor.cells)
        CHECK(cell.count()->range == e.count("loss.people", {"actor=" + cell.where.front().value}));
}

TEST_CASE("nothing is lost where nothing is traced") {
    const asked e("roots\ns1 2020-01-10 A > b c");
    CHECK(e.text("loss.people", {"actor=A"}) ==
          "no chain of training leads from a root to any session, so nobody can be lost");
    CHECK(!e.reach("A").loss);
}

TEST_CASE("two names that may be one person are lost for sure only if neither is left") {
    programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > c d
        s3 2020-02-05 B > e
    )");
    CHECK(asked(p).count("loss.people", {"actor=A"}) == exactly(2));
    programme one_of_them_is_left = p;
    one_of_them_is_left.linked.possible.push_back({actor_id("d"), actor_id("e"), "R4", ""});
    CHECK(asked(one_of_them_is_left).count("loss.people", {"actor=A"}) == between(1, 2));
    programme both_are_lost = p;
    both_are_lost.linked.possible.push_back({actor_id("c"), actor_id("d"), "R4", ""});
    CHECK(asked(both_are_lost).count("loss.people", {"actor=A"}) == between(1, 2));
    programme one_gives = p;
    one_gives.linked.possible.push_back({actor_id("A"), actor_id("e"), "R4", ""});
    CHECK(asked(one_gives).text("loss.people", {"actor=B"}) ==
          "somebody who gives sessions may be somebody else on another list, and the chain of "
          "training hangs on it; decide first (cascade people)");
}

TEST_CASE("a cohort is lost only where no session that is left has it") {
    const asked e(R"(
        cohort K=30
        cohort L=20..25
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > K L c
        s3 2020-02-05 B > K
        s4 2020-02-07 K > d
    )");
    CHECK(e.count("loss.people", {"actor=A"}) == between(1, 26));  // c; L's 20 to 25 may be others
    CHECK(e.count("loss.people", {"actor=B"}) == exactly(0));
    CHECK(e.count("loss.people", {"actor=K"}) == exactly(1));  // d
    CHECK(without(e, {"A", "B"}).people == between(2, 57));    // c d, K and L
}
