#include <algorithm>

#include "support/asked.hpp"
#include "support/masking.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

programme true_programme(std::uint32_t seed, dice& d) {
    cascade_shape shape;
    shape.roots_attend = false;
    shape.part_dates_in_hundred = seed % 4 == 0 ? 20 : 0;
    programme p = draw(random_cascade(d, shape));
    describe_people(p);
    return p;
}

bool encloses(const interval& outer, const interval& truth) {
    return outer.lo <= truth.lo && truth.hi <= outer.hi;
}

}  // namespace

TEST_CASE("masked names: bounds contain the number that the full lists give") {
    for (std::uint32_t seed = 7001; seed <= 7150; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        const programme truth = true_programme(seed, d);
        programme heads = masked(truth, d);
        for (session& s : heads.sessions) s.group.clear();
        if (seed % 2 == 0) heads.counting.strata = {"sex"};
        const asked known(truth);
        const asked e(heads);
        for (const char* id : {"people", "trained.people", "audience.people"}) {
            CAPTURE(std::string(id));
            CHECK(encloses(e.count(id), known.count(id)));
            CHECK(e.count("contacts") == known.count("contacts"));
        }
        for (const char* id : {"audience.per_trained", "audience.contacts.per_trained",
                               "audience.sessions.per_trained", "contacts.per_session"}) {
            CAPTURE(std::string(id));
            if (!e.result(id).is_derivable() || !known.result(id).is_derivable()) continue;
            const ratio_interval truth_of_it = known.ratio(id);
            const ratio_interval found = e.ratio(id);
            CHECK(found.lo <= truth_of_it.lo);
            CHECK((!found.hi || *truth_of_it.hi <= *found.hi));
        }
        for (const char* partner : {"partner=P0", "partner=P1", "partner=P2"})
            if (known.result("people", {partner}).is_derivable())
                CHECK(encloses(e.count("people", {partner}), known.count("people", {partner})));
        for (const actor_reach& row : reach_of_actors(e.records())) {
            const std::string who = e.records().graph().id_of(row.who).text();
            CAPTURE(who);
            if (row.sessions_given > 0)
                CHECK(encloses(row.direct_people, known.reach(who).direct_people));
        }
        if (e.result("share.women").is_derivable()) {
            const ratio_interval women = known.ratio("share.women");
            const ratio_interval found = e.ratio("share.women");
            CHECK(found.lo <= women.lo);
            CHECK((!found.hi || *women.hi <= *found.hi));
        }
    }
}

TEST_CASE("one more session lowers no total and no end of a bound") {
    for (std::uint32_t seed = 7201; seed <= 7320; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        const programme more = masked(true_programme(seed, d), d);
        programme less = more;
        less.sessions.erase(less.sessions.begin() + d.below(10));
        less.attendances.erase(
            std::remove_if(less.attendances.begin(), less.attendances.end(),
                           [&](const attendance& a) {
                               return std::none_of(
                                   less.sessions.begin(), less.sessions.end(),
                                   [&](const session& s) { return s.id == a.session; });
                           }),
            less.attendances.end());
        const asked a(less);
        const asked b(more);
        for (const figure_definition& f : figure_definitions()) {
            const std::string id(f.id);
            CAPTURE(id);
            if (can_do_to(a.records(), {id, {}, {}}) == missing_records::either_way) continue;
            if (!a.result(id).is_derivable()) continue;  // claims, flows and outputs
            CHECK(a.count(id).lo <= b.count(id).lo);
            CHECK(a.count(id).hi <= b.count(id).hi);
        }
    }
}

TEST_CASE("a longer repeated list or another order of records changes nothing") {
    for (std::uint32_t seed = 7401; seed <= 7450; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        programme p = masked(true_programme(seed, d), d);
        const asked before(p);
        std::reverse(p.memberships.begin(), p.memberships.end());
        std::reverse(p.attendances.begin(), p.attendances.end());
        for (session& s : p.sessions) {
            std::reverse(s.participants.begin(), s.participants.end());
            std::reverse(s.facilitators.begin(), s.facilitators.end());
            if (!s.participants.empty()) s.participants.push_back(s.participants.front());
        }
        const asked after(p);
        for (const figure_definition& f : figure_definitions()) {
            CAPTURE(f.id);
            const figure_result one = before.result(std::string(f.id));
            const figure_result two = after.result(std::string(f.id));
            CHECK(one.reason() == two.reason());
            if (one.count() != nullptr) CHECK(one.count()->range == two.count()->range);
            if (one.ratio() != nullptr) CHECK(one.ratio()->range == two.ratio()->range);
        }
    }
}
