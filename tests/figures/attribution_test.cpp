#include "cascade/figures/attribution.hpp"
#include "support/asked.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using rule = attribution_rule;
using world = attribution_world;

asked under(programme p, rule r, world w = world::named) {
    p.counting.attribution = r;
    p.counting.world = w;
    return asked(p);
}

ratio_interval share(const asked& e, std::string_view who) {
    return e.ratio("share.people", {who});
}

const char* const chain = R"(
    s1 2020-01-10 tot R > A B
    s2 2020-02-01 A > c d e
    s3 2020-02-05 B > e f
)";

// d to g were taught by A and B together, g and h by C. A works for P1, B and C for P2.
const char* const together = R"(
    s1 2020-01-10 tot R > A B C
    s2 2020-02-01 A B > d e f g
    s3 2020-02-10 C > g h
    member A P1
    member B P2
    member C P2
)";

std::vector<std::string> printed(const breakdown& b) {
    std::vector<std::string> cells;
    for (const figure_result& cell : b.cells)
        cells.push_back(cell.where.back().value + " " + cell.ratio()->text);
    return cells;
}

std::vector<std::string> shares_by(const asked& e, const std::string& by) {
    return printed(break_down(e.records(), {"share.people", {}, {}}, {by}));
}

using lines = std::vector<std::string>;

}  // namespace

TEST_CASE("attribution: whoever was taught by two is half a person for each") {
    const asked e(chain);
    CHECK(e.count("share.people") == exactly(6));  // as people: A B c d e f
    CHECK(e.count("share.people", {"tier=2"}) == exactly(4));
    CHECK(share(e, "actor=A") == exact_ratio(5, 2));  // c, d and half of e
    CHECK(share(e, "actor=B") == exact_ratio(3, 2));  // f and half of e
    CHECK(shares_by(e, "actor") == lines{"A 2.50", "B 1.50", "R 2.00"});
    CHECK(e.result("share.people", {"actor=R", "tier=2"}).reason() ==
          "actor R gave no session in question");
    CHECK(e.result("share.people", {"actor=c"}).reason() == "actor c gave no session in question");
}

TEST_CASE("attribution: co-facilitation under each rule") {
    const programme p = draw(together);
    // d e f: A and B half each. g: A, B and C a third each. h: C.
    const asked shapley = under(p, rule::shapley);
    CHECK(shapley.count("share.people", {"tier=2"}) == exactly(5));
    CHECK(share(shapley, "actor=A") == exact_ratio(11, 6));  // 3/2 + 1/3
    CHECK(share(shapley, "actor=B") == exact_ratio(11, 6));
    CHECK(share(shapley, "actor=C") == exact_ratio(4, 3));  // 1/3 + 1
    // 1.83 + 1.83 + 1.33 lacks a hundredth; all remainders are a third, A is the first of the two
    // largest.
    CHECK(shares_by(shapley, "actor") == lines{"A 1.84", "B 1.83", "C 1.33", "R 3.00"});

    // g was at two sessions: half for A and B together, half for C.
    const asked by_contact = under(p, rule::contact_fraction);
    CHECK(share(by_contact, "actor=A") == exact_ratio(7, 4));  // 3/2 + 1/4
    CHECK(share(by_contact, "actor=B") == exact_ratio(7, 4));
    CHECK(share(by_contact, "actor=C") == exact_ratio(3, 2));  // 1/2 + 1

    const asked first = under(p, rule::first_touch);  // g first met A and B
    CHECK(share(first, "actor=A") == exact_ratio(2));
    CHECK(share(first, "actor=B") == exact_ratio(2));
    CHECK(share(first, "actor=C") == exact_ratio(1));

    const asked last = under(p, rule::last_touch);  // g last met C
    CHECK(share(last, "actor=A") == exact_ratio(3, 2));
    CHECK(share(last, "actor=B") == exact_ratio(3, 2));
    CHECK(share(last, "actor=C") == exact_ratio(2));

    const asked full = under(p, rule::full);
    CHECK(share(full, "actor=A") == exact_ratio(4));
    CHECK(share(full, "actor=B") == exact_ratio(4));
    CHECK(share(full, "actor=C") == exact_ratio(2));
    const breakdown all = break_down(full.records(), {"share.people", {}, {}}, {"actor"});
    CHECK(all.relation == divides_as::unions);  // 10 and R's 3, not 8
    CHECK(all.total.count()->range == exactly(8));
}

TEST_CASE("attribution: two levels agree with the partners, one level does not") {
    const programme p = draw(together);
    // d e f: half for each partner, whose one facilitator there has it. g: half for P1, so A;
    // half for P2, a quarter each for B and C. h: P2, C.
    const asked e = under(p, rule::two_level);
    CHECK(share(e, "actor=A") == exact_ratio(2));     // 3/2 + 1/2
    CHECK(share(e, "actor=B") == exact_ratio(7, 4));  // 3/2 + 1/4
    CHECK(share(e, "actor=C") == exact_ratio(5, 4));  // 1/4 + 1
    CHECK(share(e, "partner=P1") == exact_ratio(2));
    CHECK(share(e, "partner=P2") == exact_ratio(3));  // 7/4 + 5/4
    const asked flat = under(p, rule::shapley);
    CHECK(share(flat, "partner=P1") == exact_ratio(2));  // not the 11/6 of A
    CHECK(share(flat, "partner=P2") == exact_ratio(3));  // not 11/6 + 4/3 = 19/6
    CHECK(shares_by(flat, "partner") == lines{"P1 2.00", "P2 3.00", " 3.00"});
}

TEST_CASE("attribution: headcounts are shared in the world where all are different") {
    const programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A h=6
        s3 2020-02-10 B h=5
        s4 2020-02-10 A > c d h=4
    )");
    const asked upper = under(p, rule::shapley, world::upper);
    CHECK(upper.count("share.people") == exactly(17));  // the high end of people
    CHECK(upper.count("share.people", {"tier=2"}) == exactly(15));
    CHECK(share(upper, "actor=A") == exact_ratio(10));  // 6 + 4
    CHECK(share(upper, "actor=B") == exact_ratio(5));
    const asked named = under(p, rule::shapley);
    CHECK(named.count("share.people") == exactly(4));  // A B c d
    CHECK(share(named, "actor=A") == exact_ratio(2));
    CHECK(share(named, "actor=B") == exact_ratio(0));
    CHECK(named.result("share.people").notes.back() ==
          "unnamed people and cohorts of 3 sessions are not shared; attribution_world = \"upper\" "
          "shares them too");
}

TEST_CASE("attribution: a trainer of unnamed people has no share in a table of names") {
    const programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A h=6
        s3 2020-02-10 B > c d
    )");
    const asked named = under(p, rule::shapley);
    const actor_shares shares(named.records());
    const auto of = [&](const actor_shares& all, const char* who) {
        return all.hundredths_of(named.records().graph().find(actor_id(who)).value());
    };
    CHECK(of(shares, "R") == 200);
    CHECK_FALSE(of(shares, "A").has_value());
    CHECK(of(shares, "B") == 200);
    CHECK(of(shares, "c") == 0);
    const asked upper = under(p, rule::shapley, world::upper);
    CHECK(of(actor_shares(upper.records()), "A") == 600);
}

TEST_CASE("attribution: a cohort is the same people wherever it stands") {
    const asked e = under(draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > K=10
        s3 2020-02-02 B > K=10 c
    )"),
                          rule::shapley, world::upper);
    CHECK(e.count("share.people", {"tier=2"}) == exactly(11));
    CHECK(share(e, "actor=A") == exact_ratio(5));
    CHECK(share(e, "actor=B") == exact_ratio(6));
}

TEST_CASE("attribution: people whom nobody on record reached keep a row of their own") {
    const asked e(R"(
        s1 2020-01-10 tot R > A
        s2 2020-02-01 A > c d partner=P1
        s3 2020-02-02 > d e f
        s4 2020-02-03 A > f partner=P2
    )");
    // d and f were at a session of nobody, and at one of A's: they are A's.
    CHECK(shares_by(e, "actor") == lines{"A 3.00", "R 1.00", " 1.00"});
    CHECK(share(e, "actor=") == exact_ratio(1));  // e
    CHECK(shares_by(e, "partner") == lines{"P1 2.00", "P2 1.00", " 2.00"});
    // By sessions attended, half of d and half of f belong to nobody.
    const asked by_contact = under(e.records().records(), rule::contact_fraction);
    CHECK(shares_by(by_contact, "actor") ==
          lines{"A 2.00", "R 1.00", " 2.00"});  // 1 + 1/2 + 1/2; e + 1
}

TEST_CASE("attribution: who came first is refused where dates do not tell") {
    const programme p = draw(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02 A > c
        s3 2020-02-10 B > c d
        s4 2020-02-10 A > d
    )");
    CHECK(under(p, rule::first_touch).result("share.people").reason() ==
          "1 person attended sessions whose dates do not tell which came first");
    CHECK(share(under(p, rule::shapley), "actor=A") == exact_ratio(1));
    programme stated = p;
    stated.sessions[2].after = {session_id("s2")};
    const asked e = under(stated, rule::first_touch);
    CHECK(share(e, "actor=A") == exact_ratio(3, 2));  // c; d on one day, half
    CHECK(share(e, "actor=B") == exact_ratio(1, 2));
    stated.counting.time = time_rule::ignore_time;
    CHECK(under(stated, rule::first_touch).result("share.people").reason() ==
          "first-touch asks which session came first, and the order of time is ignored");
}

TEST_CASE("attribution: what cannot be shared is said") {
    const asked nobody = under(draw("s1 2020-02-01 R h=6"), rule::shapley);
    CHECK(nobody.result("share.people").reason() ==
          "nobody in the sessions in question is recorded by name; attribution_world = \"upper\" "
          "shares the unnamed, taken as different people");
    CHECK(under(draw("s1 2020-02-01 R h=6+"), rule::shapley, world::upper)
              .result("share.people")
              .reason() ==
          "an audience or a cohort has no upper end, so nobody can say how many "
          "unnamed people there are to share");
    CHECK(under(draw("roots R"), rule::shapley).result("share.people").reason() ==
          "no session is on record here");
    programme framed = draw("s1 2020-02-01 R h=6\ns2 2020-02-02 R h=6");
    framed.counting.population = 10;
    CHECK(under(framed, rule::shapley, world::upper).result("share.people").reason() ==
          "taken as different, the unnamed and the named are 12 people, more than the stated "
          "population of 10");
    const asked two(chain);
    CHECK_FALSE(
        break_down(two.records(), {"share.people", {}, {}}, {"district"}).total.is_derivable());
}

TEST_CASE("attribution: conditions narrow the sessions whose people are shared") {
    const asked e(R"(
        s1 2020-01-10 tot R > A B
        s2 2020-02-01 A > c d e district=N donor=X
        s3 2020-02-05 B > e f district=S donor=Y
        s4 2020-02-06 B > c district=N donor=Y
    )");
    // In N: c of A and B, d and e of A alone.
    CHECK(e.ratio("share.people", {"actor=A", "district=N"}) == exact_ratio(5, 2));
    CHECK(e.ratio("share.people", {"actor=B", "district=N"}) == exact_ratio(1, 2));
    CHECK(e.count("share.people", {"district=N"}) == exactly(3));
    CHECK(shares_by(e, "donor") ==
          lines{"X 2.00", "Y 2.00", " 2.00"});  // d, halves of c and e; f likewise
}
