#include "cascade/reach/cycles.hpp"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "cascade/records/in_force.hpp"
#include "support/draw.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using groups = std::vector<std::vector<std::string>>;

groups circles(const programme& p) {
    const records_in_force in_force = select_records(p);
    const reach_graph graph(p, in_force);
    groups found;
    for (const std::vector<actor_index>& members : training_cycles(graph)) {
        found.emplace_back();
        for (actor_index a : members) found.back().push_back(graph.id_of(a).text());
    }
    return found;
}

programme chain_of(int length, bool closed) {
    programme p;
    p.roots.named = {actor_id("P000000")};
    const auto name = [](int i) {
        std::string digits = std::to_string(i);
        return "P" + std::string(6 - digits.size(), '0') + digits;
    };
    for (int i = 0; i <= length; ++i) {
        person x;
        x.id = actor_id(name(i));
        p.people.push_back(x);
    }
    for (int i = 0; i < length; ++i) {
        session s;
        s.id = session_id("S" + name(i));
        s.date = one_day(make_day(2020, 1, 1));
        s.facilitators = {actor_id(name(i))};
        s.participants = {actor_id(name(closed && i + 1 == length ? 0 : i + 1))};
        p.sessions.push_back(s);
    }
    return p;
}

}  // namespace

TEST_CASE("a chain has no circle, and two circles are two groups") {
    CHECK(circles(draw("s1 01-10 R > A\n"
                       "s2 02-01 A > B\n"
                       "s3 03-01 B > c"))
              .empty());
    CHECK(circles(draw("s1 01-10 D > E\n"
                       "s2 02-01 E > D A\n"
                       "s3 03-01 A > B\n"
                       "s4 03-01 B > C\n"
                       "s5 01-01 C > A")) == groups{{"A", "B", "C"}, {"D", "E"}});
}

TEST_CASE("dates play no part in a circle, co-facilitators do") {
    CHECK(circles(draw("s1 05-01 A Q > B\n"
                       "s2 01-01 B > Q")) == groups{{"B", "Q"}});
}

TEST_CASE("who gives and attends one session has not trained himself") {
    CHECK(circles(draw("s1 05-01 A B > A B c")).empty());
}

TEST_CASE("organisations are no part of a circle, cohorts are") {
    // The team's own member is trained by the team.
    CHECK(circles(draw("roots O\n"
                       "member A O\n"
                       "s1 05-01 O > A\n"
                       "s2 06-01 A > b"))
              .empty());
    CHECK(circles(draw("s1 05-01 K > A K=5\n"
                       "s2 06-01 A > K=5")) == groups{{"A", "K"}});
}

TEST_CASE("a chain of 100,000 people is walked, closed or open") {
    CHECK(circles(chain_of(100'000, false)).empty());
    const groups found = circles(chain_of(100'000, true));
    REQUIRE(found.size() == 1);
    CHECK(found[0].size() == 100'000);
}

TEST_CASE("circles are who reaches each other both ways, on random cascades") {
    std::mt19937 random(20200110);
    for (int round = 0; round < 60; ++round) {
        const int people = 7;
        std::string drawing = "roots\n";
        std::vector<std::vector<bool>> reaches(people, std::vector<bool>(people, false));
        for (int s = 0; s < 9; ++s) {
            const int from = static_cast<int>(random() % people);
            const int to = static_cast<int>(random() % people);
            if (from == to) continue;
            reaches[static_cast<std::size_t>(from)][static_cast<std::size_t>(to)] = true;
            drawing += "s" + std::to_string(s) + " 01-10 P" + std::to_string(from) + " > P" +
                       std::to_string(to) + '\n';
        }
        for (std::size_t k = 0; k < people; ++k)
            for (std::size_t i = 0; i < people; ++i)
                for (std::size_t j = 0; j < people; ++j)
                    if (reaches[i][k] && reaches[k][j]) reaches[i][j] = true;
        std::set<std::vector<std::string>> expected;
        for (std::size_t i = 0; i < people; ++i) {
            std::vector<std::string> group;
            for (std::size_t j = 0; j < people; ++j)
                if (i == j || (reaches[i][j] && reaches[j][i]))
                    group.push_back("P" + std::to_string(j));
            if (group.size() > 1) expected.insert(group);
        }
        CAPTURE(drawing);
        CHECK(circles(draw(drawing)) == groups(expected.begin(), expected.end()));
    }
}
