#include <algorithm>
#include <set>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/figures/registry.hpp"
#include "noticed.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

/// E3 of the worked cascades: A and B train each other, and the root trains B again.
const char* const refresher_and_cycle =
    "s1 01-10 tot R > A\n"
    "s2 02-01 tot A > B\n"
    "s3 03-01 B > A c\n"
    "s4 04-01 A > d\n"
    "s5 05-01 tot R > B\n"
    "s6 06-01 B > e\n";

bool has(const lines& found, const std::string& text) {
    for (const std::string& line : found)
        if (line.find(text) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("C06: trained, and no session for more than 180 days") {
    // From 2020-01-10 to 2020-07-08 are 180 days; from 2020-02-05 to then 154.
    const std::string cascade =
        "s1 01-10 tot R > A B\n"
        "s2 02-05 B > c\n";
    CHECK(noticed("period 2020-01-01 2020-07-08\n" + cascade, "dormant").empty());
    CHECK(noticed("period 2020-01-01 2020-07-09\n" + cascade, "dormant") ==
          lines{"info: A has given no session in the 181 days since the training s1 ended (C06); "
                "ask whether this trainer is still active [dormant]"});
    const lines later = noticed("period 2020-01-01 2020-08-04\n" + cascade, "dormant");
    CHECK(later.size() == 2);
    CHECK(has(later, "B has given no session for 181 days, since 2020-02-05 (C06)"));
}

TEST_CASE("C06: how long is a setting, and c was no trainer") {
    programme p = draw("period 2020-01-01 2020-12-31\ns1 01-10 tot R > A\ns2 02-05 A > c");
    p.counting.dormant_days = 330;
    CHECK(noticed(p, "dormant").empty());
    p.counting.dormant_days = 329;
    CHECK(noticed(p, "dormant").size() == 1);
    p.counting.time = time_rule::ignore_time;
    CHECK(noticed(p, "dormant").empty());
}

TEST_CASE("C06 finds as many as the figure dormant.people counts") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        const programme p = draw(random_cascade(d, {}));
        const evidence e(p);
        const figure_result f = compute_figure(e, {"dormant.people", {}, {}});
        if (!f.is_derivable()) continue;
        CHECK(f.count()->range ==
              interval::exactly(static_cast<std::int64_t>(noticed(p, "dormant").size())));
    }
}

// Loss of A 2 {c, d} of 5, because B was trained by the root too and e stays; loss of B 2 {c, e}.
TEST_CASE("C07: whom nobody would have reached without one person") {
    CHECK(noticed(refresher_and_cycle, "single-point") ==
          lines{"info: without A, 2 of the 5 people reached by name would not have been (C07); "
                "nothing to mend; a second trainer beside would make it safer [single-point]",
                "info: without B, 2 of the 5 people reached by name would not have been (C07); "
                "nothing to mend; a second trainer beside would make it safer [single-point]"});
}

// Reached are a, b, v, u and w. Without a, v is still trained by b, and the other way round; each
// time u is reached. Without v neither u nor w is: 2 of 5. A dominator tree would find w alone.
TEST_CASE("C07: a bridge that was trained twice") {
    const lines found = noticed(
        "s1 01-01 tot R > a b\n"
        "s2 01-02 tot a > v\n"
        "s3 01-04 v > u\n"
        "s4 01-06 tot b > v\n"
        "s5 01-08 v > u w\n",
        "single-point");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("without v, 2 of the 5 people") != std::string::npos);
}

TEST_CASE("C07: a tenth exactly is listed, less is not") {
    const std::string ten = "s1 01-10 tot R > A b c d e f g h i\ns2 02-01 A > j\n";
    CHECK(noticed(ten, "single-point").size() == 1);
    CHECK(
        noticed("s1 01-10 tot R > A b c d e f g h i k\ns2 02-01 A > j\n", "single-point").empty());
}

TEST_CASE("C07: an organisation delivers through its only trained member") {
    const std::string through =
        "member A O 2019-01-01\n"
        "s1 01-10 tot R > A b\n"
        "s2 02-01 O > c d\n";
    const lines found = noticed(through, "single-point");
    REQUIRE(found.size() == 1);
    CHECK(found[0].find("without A, 2 of the 4 people") != std::string::npos);
    CHECK(noticed("member b O 2019-01-01\n" + through, "single-point").empty());
}

// In one long chain everything hangs on everybody: each of the first 9,001 takes a tenth along, and
// the higher half of them alone would be over 20 million sessions to trace again.
TEST_CASE("C07: where it would take too long, the number of those not looked at is told") {
    std::string chain = "s00001 2010-01-01 tot R > p00001\n";
    for (int i = 1; i < 10'000; ++i) {
        const auto name = [](char c, int n) {
            const std::string digits = std::to_string(n);
            return c + std::string(5 - digits.size(), '0') + digits;
        };
        chain +=
            name('s', i + 1) + " 2010-01-01 tot " + name('p', i) + " > " + name('p', i + 1) + "\n";
    }
    programme p = draw(chain);
    p.counting.ties = tie_rule::same_day;
    const lines found = noticed(p, "single-point");
    REQUIRE(found.size() > 2000);
    CHECK(found.size() < 3000);
    const auto told = std::find_if(found.begin(), found.end(), [](const std::string& line) {
        return line.find("it was not looked at how many people hang on them") != std::string::npos;
    });
    REQUIRE(told != found.end());
    // 9,000 trainers would cost 1,000 or more of the 10,000.
    CHECK(told->find("of " + grouped(static_cast<std::int64_t>(9'000 - (found.size() - 1))) +
                     " trainers") != std::string::npos);
}

TEST_CASE("C07 agrees with taking each person out of the records") {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
        dice d(seed);
        const programme p = draw(random_cascade(d, {}));
        const evidence e(p);
        const auto reached = [](const evidence& of) {
            std::set<std::string> ids;
            for (std::uint32_t s = 0; s < of.graph().session_count(); ++s)
                if (of.trace().session_tier[s])
                    of.graph().attendees_of({s}, [&](attendee a) {
                        if (of.graph().kind_of(a.who) == actor_kind::person &&
                            !of.graph().is_root(a.who))
                            ids.insert(of.graph().id_of(a.who).text());
                    });
            return ids;
        };
        const std::set<std::string> all = reached(e);
        std::size_t expected = 0;
        for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a) {
            if (e.graph().kind_of({a}) != actor_kind::person || e.graph().is_root({a})) continue;
            const actor_id who = e.graph().id_of({a});
            programme less = p;
            const auto take = [&](std::vector<actor_id>& ids) {
                ids.erase(std::remove(ids.begin(), ids.end(), who), ids.end());
            };
            for (session& s : less.sessions) {
                take(s.facilitators);
                take(s.participants);
            }
            less.attendances.erase(
                std::remove_if(less.attendances.begin(), less.attendances.end(),
                               [&](const attendance& x) { return x.person == who; }),
                less.attendances.end());
            less.memberships.erase(
                std::remove_if(less.memberships.begin(), less.memberships.end(),
                               [&](const membership& m) { return m.member == who; }),
                less.memberships.end());
            const evidence without(less);
            const std::size_t lost = all.size() - reached(without).size() - all.count(who.text());
            if (lost > 0 && 10 * lost >= all.size()) ++expected;
        }
        CAPTURE(seed);
        CHECK(noticed(p, "single-point").size() == expected);
    }
}
