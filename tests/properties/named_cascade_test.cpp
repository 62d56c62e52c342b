#include <algorithm>

#include "support/asked.hpp"
#include "support/oracle.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

const tie_rule every_tie_rule[] = {tie_rule::strict, tie_rule::ordered, tie_rule::same_day};

std::int64_t size_of_set(const std::set<std::string>& s) {
    return static_cast<std::int64_t>(s.size());
}

void compare_traces(const asked& e, const oracle& truth) {
    const std::map<std::string, int> tiers = truth.tiers();
    const std::map<std::string, int> of_people = truth.tiers_of_people();
    std::set<std::string> traced;
    std::set<std::string> all;
    for (const meeting& m : truth.meetings) {
        CAPTURE(m.id);
        const auto found = tiers.find(m.id);
        CHECK(e.tier_of_session(m.id) ==
              (found == tiers.end() ? std::nullopt : std::optional<int>(found->second)));
        all.insert(m.id);
        if (found != tiers.end()) traced.insert(m.id);
    }
    for (const std::string& who : truth.people(all)) {
        CAPTURE(who);
        const auto found = of_people.find(who);
        CHECK(e.tier_of_actor(who) ==
              (found == of_people.end() ? std::nullopt : std::optional<int>(found->second)));
    }
    const std::int64_t reached = size_of_set(truth.people(traced));
    CHECK(e.count("people") == exactly(size_of_set(truth.people(all))));
    CHECK(e.count("direct.people") == exactly(reached));
    CHECK(e.count("untraced.people") == exactly(size_of_set(truth.people(all)) - reached));
}

void compare_reach(const asked& e, const oracle& truth) {
    for (const actor_reach& row : reach_of_actors(e.records())) {
        const std::string who = e.records().graph().id_of(row.who).text();
        CAPTURE(who);
        const std::set<std::string> down = truth.downstream(who);
        CHECK(row.reach_people == exactly(size_of_set(down)));
        CHECK(row.reach_named == size_of_set(down));
        std::set<std::string> own;
        for (const meeting& m : truth.meetings)
            if (std::find(m.givers.begin(), m.givers.end(), who) != m.givers.end())
                own.insert(m.id);
        std::set<std::string> direct = truth.people(own);
        direct.erase(who);
        CHECK(row.direct_people == exactly(size_of_set(direct)));
        CHECK(row.indirect_people == exactly(size_of_set(down) - size_of_set(direct)));
    }
}

}  // namespace

TEST_CASE("named cascades: tiers, people and what everyone reached agree with the definitions") {
    for (std::uint32_t seed = 1; seed <= 120; ++seed) {
        dice d(seed);
        cascade_shape shape;
        shape.after_in_hundred = seed % 3 == 0 ? 15 : 0;
        programme p = draw(random_cascade(d, shape));
        for (session& s : p.sessions)  // an order that the dates contradict is refused by readers
            s.after.erase(
                std::remove_if(s.after.begin(), s.after.end(),
                               [&](const session_id& id) {
                                   for (const session& x : p.sessions)
                                       if (x.id == id)
                                           return (x.end_date ? *x.end_date : *x.date).first >
                                                  s.date->first;
                                   return true;
                               }),
                s.after.end());
        for (const tie_rule ties : every_tie_rule) {
            p.counting.ties = ties;
            const asked e(p);
            const oracle truth = oracle::of(p);
            CAPTURE(seed);
            compare_traces(e, truth);
            compare_reach(e, truth);
        }
    }
}

TEST_CASE("named cascades: looser rules of time reach no fewer, and the root reaches all traced") {
    for (std::uint32_t seed = 1001; seed <= 1120; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        cascade_shape shape;
        shape.part_dates_in_hundred = seed % 2 == 0 ? 30 : 0;
        programme p = draw(random_cascade(d, shape));
        std::int64_t least = 0;
        for (const tie_rule ties : every_tie_rule) {
            p.counting.ties = ties;
            const asked e(p);
            const std::int64_t reached = e.count("direct.people").lo.value();
            CHECK(least <= reached);
            least = reached;
            for (const actor_reach& row : reach_of_actors(e.records()))
                if (e.records().graph().is_root(row.who))
                    CHECK(row.reach_people == exactly(reached));
        }
        p.counting.time = time_rule::ignore_time;
        CHECK(least <= asked(p).count("direct.people").lo.value());
    }
}
