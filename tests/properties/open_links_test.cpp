#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cascade/linkage/link_programme.hpp"
#include "support/asked.hpp"
#include "support/random_cascade.hpp"

// Whatever is decided on people who may be one person, the figure that is then given lies within
// the one given before. All decisions are tried.
using namespace cascade;
using namespace cascade::testing;

namespace {

/// Six people of two names in two districts, some with a telephone, some with an identity number,
/// at up to four sessions of two partners, some lists with a headcount.
programme small_programme(dice& d, bool givers_too) {
    std::string drawing;
    const unsigned sessions = 1 + d.below(4);
    for (unsigned s = 0; s < sessions; ++s) {
        drawing += "s" + std::to_string(s) + " 2020-03-0" + std::to_string(1 + d.below(3));
        if (d.chance(30)) drawing += " tot";
        const unsigned giver = d.below(givers_too ? 9 : 1);
        drawing += giver > 5 ? " R" : givers_too ? " p" + std::to_string(giver) : " R";
        drawing += " >";
        unsigned named = 0;
        for (unsigned n = 0; n < 6; ++n) {
            if (!d.chance(45)) continue;
            drawing += " p" + std::to_string(n);
            ++named;
        }
        if (d.chance(60)) drawing += " h=" + std::to_string(named + d.below(3));
        if (d.chance(60)) drawing += d.chance(50) ? " place=X" : " place=Y";
        drawing += "\n";
    }
    for (unsigned n = 0; n < 6; ++n) drawing += "person p" + std::to_string(n) + "\n";
    programme p = draw(drawing);
    for (session& s : p.sessions) s.partner = d.chance(50) ? "P1" : "P2";
    for (person& who : p.people) {
        if (who.id.text()[0] != 'p') continue;
        who.name = d.chance(70) ? "Yusuf Khan" : "Usman Khan";
        who.district = d.chance(70) ? "Swabi" : "Mardan";
        if (d.chance(40)) who.phone = d.chance(60) ? "0300 1234567" : "0300 7654321";
        if (d.chance(25)) who.cnic = d.chance(50) ? "35202-1234567-1" : "35202-7654321-1";
        if (d.chance(40)) who.sex = d.chance(70) ? sex::woman : sex::man;
        if (d.chance(40)) who.group = d.chance(50) ? "g" : "h";
    }
    return p;
}

struct asked_for {
    std::string figure;
    std::string condition;  ///< `partner=P1`; empty for none
};

std::optional<interval> answer(const programme& p, const asked_for& q) {
    const asked a(p);
    where_clauses where;
    const std::size_t equals = q.condition.find('=');
    if (equals != q.condition.npos)
        where.push_back({q.condition.substr(0, equals), q.condition.substr(equals + 1)});
    const figure_result r = compute_figure(a.records(), {q.figure, where, {}});
    if (r.count() == nullptr) return std::nullopt;
    return r.count()->range;
}

struct outcome {
    int open = 0;
    int compared = 0;
    int tight = 0;
};

/// Tries every decision on the open pairs of one programme.
void try_all(const programme& records, const std::vector<asked_for>& questions, outcome& result,
             bool must_be_tight) {
    programme undecided = records;
    link_programme(undecided);
    const std::vector<possible_pair> open = undecided.linked.possible;
    if (open.empty() || open.size() > 6) return;
    ++result.open;
    std::vector<programme> worlds;
    for (unsigned same = 0; same < (1U << open.size()); ++same) {
        programme world = records;
        for (std::size_t i = 0; i < open.size(); ++i)
            world.linked.people_decisions.push_back(
                {open[i].a, open[i].b, ((same >> i) & 1U) != 0, "", {}});
        const unused_decisions unused = link_programme(world);
        if (!unused.people_contradicting.empty()) continue;
        CHECK(world.linked.possible.empty());
        worlds.push_back(std::move(world));
    }
    REQUIRE_FALSE(worlds.empty());
    for (const asked_for& q : questions) {
        const std::optional<interval> before = answer(undecided, q);
        if (!before) continue;
        std::optional<interval> hull;
        for (const programme& world : worlds) {
            const std::optional<interval> after = answer(world, q);
            if (!after) continue;  // there is nobody of that kind then
            CAPTURE(q.figure);
            CAPTURE(q.condition);
            CAPTURE(*before);
            CAPTURE(*after);
            CHECK(before->lo <= after->lo);
            CHECK(after->hi <= before->hi);
            hull = hull ? interval{std::min(hull->lo, after->lo), std::max(hull->hi, after->hi)}
                        : *after;
        }
        if (!hull) continue;
        ++result.compared;
        if (*hull == *before) ++result.tight;
        if (must_be_tight && open.size() == 1) {
            CAPTURE(q.figure);
            CHECK(*hull == *before);
        }
    }
}

template <class Declare>
outcome compare(std::uint32_t first_seed, bool givers_too, const std::vector<asked_for>& questions,
                Declare declare, bool must_be_tight = false) {
    outcome result;
    for (std::uint32_t seed = first_seed; seed < first_seed + 120; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        programme p = small_programme(d, givers_too);
        declare(p);
        try_all(p, questions, result, must_be_tight);
    }
    CHECK(result.open > 20);
    MESSAGE(result.tight << " of " << result.compared << " as narrow as can be");
    return result;
}

const std::vector<asked_for> plain = {{"people", ""}, {"people.named", ""}, {"contacts", ""}};

const std::vector<asked_for> parts = {
    {"people", "partner=P1"},       {"people", "sex=women"},
    {"people", "sex=men"},          {"people", "sex="},
    {"people", "group=g"},          {"people", "group="},
    {"contacts", "sex=women"},      {"contacts", "sex="},
    {"contacts", "group=h"},        {"contacts", "partner=P2"},
    {"people.named", "sex=women"},  {"people.named", "partner=P1"},
    {"people.named", "tier=1"},     {"people", "tier=1"},
    {"trained.people", ""},         {"audience.people", ""},
    {"audience.people", "group=g"}, {"indirect.people", ""},
    {"direct.people", ""},          {"total.people", ""}};

}  // namespace

TEST_CASE("open links: people in all are given as narrowly as can be") {
    compare(
        7001, false, plain, [](programme&) {}, true);
}

TEST_CASE("open links: no decision leads out of the figure of a part") {
    compare(7201, false, parts, [](programme&) {});
}

TEST_CASE("open links: nor where the people in question gave sessions themselves") {
    compare(7401, true,
            {{"people", ""},
             {"people.named", ""},
             {"contacts", ""},
             {"people", "partner=P1"},
             {"contacts", "sex=women"},
             {"people", "sex=women"},
             {"trained.people", ""},
             {"audience.people", ""}},
            [](programme&) {});
}

TEST_CASE("open links: nor under the assumptions that raise low ends") {
    compare(7601, true, {{"people", ""}, {"trained.people", ""}, {"audience.people", ""}},
            [](programme& p) {
                p.counting.assumptions = {assumption::place_day, assumption::facilitator_apart,
                                          assumption::trainers_not_audience};
                p.counting.strata = {"sex"};
            });
}

TEST_CASE("open links: nor with a population, disjoint sessions or a repeating group") {
    compare(7801, false, {{"people", ""}, {"audience.people", ""}}, [](programme& p) {
        p.counting.population = 6;
        if (p.sessions.size() < 2) return;
        p.counting.disjoint = {{{{"session", "s0"}, {"session", "s1"}}, {}}};
        p.counting.repeating = {{{session_id("s0"), session_id("s1")}, {}}};
    });
}
