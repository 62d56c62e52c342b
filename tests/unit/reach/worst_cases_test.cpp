#include <doctest/doctest.h>

#include <algorithm>

#include "cascade/figures/actor_reach.hpp"
#include "cascade/figures/loss.hpp"
#include "cascade/reach/downstream.hpp"
#include "cascade/reach/removal.hpp"

// Shapes that a careless walk needs hours or all memory for. Nothing is timed: who waits for the
// tests notices.
using namespace cascade;

namespace {

std::string name_of(std::size_t i) { return "p" + std::to_string(1'000'000 + i); }

/// Sessions of people by number; the root trains number 0 on the first day.
class large_programme {
public:
    explicit large_programme(std::size_t people) {
        p_.id = "large";
        p_.roots.named = {actor_id("R")};
        p_.people.reserve(people + 1);
        for (std::size_t i = 0; i < people; ++i) p_.people.push_back(named(name_of(i)));
        p_.people.push_back(named("R"));
        p_.counting.as_of = first_day + std::chrono::days(60'000);
        add(0, {}, {0}).facilitators = {actor_id("R")};
    }

    session& add(int days, std::initializer_list<std::size_t> givers,
                 const std::vector<std::size_t>& audience) {
        session s;
        s.id = session_id("s" + std::to_string(1'000'000 + p_.sessions.size()));
        const day when = first_day + std::chrono::days(days);
        s.date = period{when, when, date_precision::by_day};
        for (const std::size_t i : givers) s.facilitators.emplace_back(name_of(i));
        for (const std::size_t i : audience) s.participants.emplace_back(name_of(i));
        p_.sessions.push_back(std::move(s));
        return p_.sessions.back();
    }
    programme& records() { return p_; }

private:
    static constexpr day first_day{std::chrono::days(-20'000)};
    static person named(const std::string& id) {
        person who;
        who.id = actor_id(id);
        return who;
    }
    programme p_;
};

struct seen {
    std::size_t sessions = 0;
    std::uint32_t levels = 0;
};

std::vector<seen> look_below(const evidence& e, const std::vector<std::size_t>& people) {
    std::vector<actor_index> actors;
    for (const std::size_t i : people) actors.push_back(*e.graph().find(actor_id(name_of(i))));
    std::vector<seen> found(actors.size());
    const downstream below(e.graph(), e.order());
    below.of(actors, [&](std::size_t, std::size_t i, const std::vector<reached_session>& reached) {
        found[i].sessions = reached.size();
        for (const reached_session& r : reached)
            found[i].levels = std::max(found[i].levels, r.level);
    });
    return found;
}

std::size_t lost_without(const evidence& e, std::size_t who) {
    return removal(e.graph(), e.order())
        .lost_without({*e.graph().find(actor_id(name_of(who)))})
        .size();
}

}  // namespace

TEST_CASE("worst cases: a chain of 50,000 generations") {
    constexpr std::size_t length = 50'000;
    large_programme large(length + 1);
    for (std::size_t i = 0; i < length; ++i) large.add(static_cast<int>(i) + 1, {i}, {i + 1});
    const evidence e(large.records());
    CHECK(e.trace().session_tier.back() == static_cast<int>(length) + 1);
    const std::vector<seen> found = look_below(e, {0, length / 2, length - 1});
    CHECK(found[0].sessions == length);
    CHECK(found[0].levels == length);
    CHECK(found[1].sessions == length / 2);
    CHECK(found[2].levels == 1);
    CHECK(lost_without(e, 0) == length);
    CHECK(lost_without(e, length - 1) == 1);

    std::vector<actor_index> everybody;
    for (std::size_t i = 0; i <= length; ++i)
        everybody.push_back(*e.graph().find(actor_id(name_of(i))));
    const std::vector<removal_loss> losses = loss_of_each(e, everybody);
    std::size_t wrong = 0;
    for (std::size_t i = 0; i <= length; ++i)
        if (losses[i].people != interval::exactly(static_cast<std::int64_t>(length - i))) ++wrong;
    CHECK(wrong == 0);
}

TEST_CASE("worst cases: one trainer with 200,000 trainees") {
    constexpr std::size_t trainees = 200'000;
    large_programme large(trainees + 1);
    std::vector<std::size_t> audience;
    for (std::size_t i = 1; i <= trainees; ++i) audience.push_back(i);
    large.add(1, {0}, audience);
    const evidence e(large.records());
    const std::vector<actor_reach> rows = reach_of_actors(e);
    REQUIRE(rows.size() == 2);  // the trainer and the root; the first session confers nothing
    CHECK(rows[1].reach_named == static_cast<std::int64_t>(trainees));
    CHECK(rows[1].loss->people == interval::exactly(static_cast<std::int64_t>(trainees)));
}

TEST_CASE("worst cases: 300 people who all train one another every day") {
    constexpr std::size_t people = 300;
    constexpr int days = 4;
    for (const tie_rule ties : tie_rules) {
        CAPTURE(static_cast<int>(ties));
        large_programme large(people);
        std::vector<std::size_t> everybody;
        for (std::size_t i = 0; i < people; ++i) everybody.push_back(i);
        for (int d = 1; d <= days; ++d)
            for (std::size_t i = 0; i < people; ++i) {
                std::vector<std::size_t> others = everybody;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
                large.add(d, {i}, others);
            }
        large.records().counting.ties = ties;
        const evidence e(large.records());
        for (const actor_reach& row : reach_of_actors(e)) {
            if (e.graph().is_root(row.who)) continue;
            CHECK(row.reach_named == static_cast<std::int64_t>(people) - 1);
            CHECK(row.levels_below == 1);
            // All hang on the first one, and after the first day nobody on anybody else.
            const bool is_first = e.graph().id_of(row.who).text() == name_of(0);
            CHECK(row.loss->people ==
                  interval::exactly(is_first ? static_cast<std::int64_t>(people) - 1 : 0));
        }
    }
}

TEST_CASE("worst cases: 100,000 sessions on one day, each leading to two others") {
    constexpr std::size_t sessions = 100'000;
    large_programme large(2 * sessions + 1);
    for (std::size_t i = sessions; i-- > 0;) large.add(0, {i}, {2 * i + 1, 2 * i + 2});
    large.records().counting.ties = tie_rule::same_day;
    const evidence e(large.records());
    const std::vector<seen> found = look_below(e, {0, 1, 2, sessions - 1});
    CHECK(found[0].sessions == sessions);
    CHECK(found[0].levels == 17);  // 2^16 <= 100,000 < 2^17
    CHECK(found[1].sessions + found[2].sessions == sessions - 1);
    CHECK(found[3].sessions == 1);
    CHECK(lost_without(e, 1) == found[1].sessions);
}

TEST_CASE("worst cases: 20,000 sessions on one day among 500 who train one another") {
    constexpr std::size_t people = 500;
    constexpr std::size_t sessions = 20'000;
    large_programme large(people);
    for (std::size_t i = 0; i < sessions; ++i)
        large.add(0, {i % people}, {(i % people + i / people * 7 + 1) % people});
    large.records().counting.ties = tie_rule::same_day;
    const evidence e(large.records());
    for (const actor_reach& row : reach_of_actors(e)) {
        if (e.graph().is_root(row.who)) continue;
        CHECK(row.reach_named == static_cast<std::int64_t>(people) - 1);
        CHECK(row.sessions_given == bound(sessions / people));
    }
}

TEST_CASE("worst cases: a ring of 20,000 on one day") {
    constexpr std::size_t ring = 20'000;
    large_programme large(ring);
    for (std::size_t i = 0; i < ring; ++i) large.add(0, {i}, {(i * 7 + 1) % ring});
    large.records().counting.ties = tie_rule::same_day;
    const evidence e(large.records());
    std::size_t most = 0;
    for (const seen& s : look_below(e, {0, 1, 2, 3})) most = std::max(most, s.sessions);
    CHECK(most > 1);
    CHECK(lost_without(e, 0) > 0);
}
