// Shares against their definitions: marginal contributions over every coalition (Shapley) and over
// every order of partners and of each partner's facilitators (Owen), on small random cascades.
#include <algorithm>
#include <map>
#include <numeric>

#include "cascade/figures/attribution.hpp"
#include "support/asked.hpp"
#include "support/masking.hpp"
#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using people_bits = std::uint64_t;
using player = std::pair<std::string, std::string>;  // partner, facilitator
using game = std::map<player, people_bits>;

std::int64_t worth(people_bits people) {
    return static_cast<std::int64_t>(__builtin_popcountll(people));
}

programme small_cascade(std::uint32_t seed, unsigned sessions = 7) {
    dice d(seed);
    cascade_shape shape;
    shape.people = 5;
    shape.sessions = sessions;
    return draw(random_cascade(d, shape));
}

enum class seen_by : std::uint8_t { facilitator, partner, both };

/// Whom each player taught, read from the records without the library's selection.
game game_of(const asked& e, seen_by level) {
    game g;
    const reach_graph& graph = e.records().graph();
    for (std::uint32_t i = 0; i < graph.session_count(); ++i) {
        const session& s = *graph.session_at({i}).record;
        people_bits there = 0;
        graph.attendees_of({i}, [&](attendee a) {
            if (!graph.is_root(a.who) && graph.kind_of(a.who) == actor_kind::person)
                there |= people_bits{1} << a.who.value;
        });
        for (const actor_id& f : s.facilitators) {
            const player who{level == seen_by::facilitator ? "" : s.partner.str(),
                             level == seen_by::partner ? "" : f.text()};
            g[who] |= there;
        }
    }
    return g;
}

std::map<std::string, rational> shapley_by_coalitions(const game& g) {
    std::vector<std::pair<player, people_bits>> players(g.begin(), g.end());
    const std::size_t n = players.size();
    std::vector<std::int64_t> factorial(n + 1, 1);
    for (std::size_t i = 1; i <= n; ++i)
        factorial[i] = factorial[i - 1] * static_cast<std::int64_t>(i);
    std::map<std::string, rational> shares;
    for (std::size_t i = 0; i < n; ++i) {
        std::int64_t weighted = 0;
        for (std::size_t coalition = 0; coalition < (std::size_t{1} << n); ++coalition) {
            if ((coalition >> i & 1U) != 0) continue;
            people_bits covered = 0;
            std::size_t size = 0;
            for (std::size_t j = 0; j < n; ++j)
                if ((coalition >> j & 1U) != 0) {
                    covered |= players[j].second;
                    ++size;
                }
            weighted += factorial[size] * factorial[n - size - 1] *
                        (worth(covered | players[i].second) - worth(covered));
        }
        const player& who = players[i].first;
        rational& share = shares[who.second.empty() ? who.first : who.second];
        share = share + rational(weighted, factorial[n]);
    }
    return shares;
}

/// The mean marginal contribution over all orders in which the facilitators of a partner stay
/// together; by facilitator, over all the partners that they gave sessions for.
std::map<std::string, rational> owen_by_orders(const game& g) {
    std::map<std::string, std::vector<player>> of_partner;
    for (const auto& [who, people] : g) of_partner[who.first].push_back(who);
    std::vector<std::string> partners;
    for (const auto& [partner, members] : of_partner) partners.push_back(partner);
    std::map<std::string, std::int64_t> gained;
    std::int64_t orders = 0;
    do {
        for (auto& [partner, members] : of_partner) std::sort(members.begin(), members.end());
        for (bool more = true; more;) {
            ++orders;
            people_bits covered = 0;
            for (const std::string& partner : partners)
                for (const player& who : of_partner[partner]) {
                    gained[who.second] += worth(covered | g.at(who)) - worth(covered);
                    covered |= g.at(who);
                }
            more = false;  // counts on: the first partner's members turn fastest
            for (const std::string& partner : partners) {
                std::vector<player>& members = of_partner[partner];
                if (std::next_permutation(members.begin(), members.end())) {
                    more = true;
                    break;
                }
            }
        }
    } while (std::next_permutation(partners.begin(), partners.end()));
    std::map<std::string, rational> shares;
    for (const auto& [who, sum] : gained) shares[who] = rational(sum, orders);
    return shares;
}

std::map<std::string, rational> shares_of(const breakdown& b) {
    std::map<std::string, rational> shares;
    for (const figure_result& cell : b.cells) {
        REQUIRE(cell.ratio()->range.is_exact());
        shares[cell.where.back().value] = cell.ratio()->range.lo;
    }
    return shares;
}

breakdown divided(const asked& e, const std::string& by) {
    return break_down(e.records(), {"share.people", {}, {}}, {by});
}

asked under(programme p, attribution_rule r, attribution_world w = attribution_world::named) {
    p.counting.attribution = r;
    p.counting.world = w;
    return asked(std::move(p));
}

rational sum_of(const std::map<std::string, rational>& shares) {
    rational sum = 0;
    for (const auto& [who, share] : shares) sum = sum + share;
    return sum;
}

/// `1,234.50` in hundredths.
std::int64_t printed_hundredths(const std::string& text) {
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char c) { return c >= '0' && c <= '9'; });
    return std::stoll(digits);
}

}  // namespace

TEST_CASE("attribution: Shapley by every coalition, at the level of facilitators and of partners") {
    std::size_t compared = 0;
    for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
        const asked e(small_cascade(seed));
        if (!e.result("share.people").is_derivable()) continue;
        CAPTURE(seed);
        ++compared;
        CHECK(shares_of(divided(e, "actor")) ==
              shapley_by_coalitions(game_of(e, seen_by::facilitator)));
        CHECK(shares_of(divided(e, "partner")) ==
              shapley_by_coalitions(game_of(e, seen_by::partner)));
    }
    CHECK(compared > 1300);
}

TEST_CASE("attribution: Owen by every order of partners and of their facilitators") {
    std::size_t compared = 0;
    std::size_t differ = 0;
    for (std::uint32_t seed = 2001; seed <= 3500; ++seed) {
        const asked e = under(small_cascade(seed, 4), attribution_rule::two_level);
        if (!e.result("share.people").is_derivable()) continue;
        const game g = game_of(e, seen_by::both);
        if (g.size() > 7) continue;
        CAPTURE(seed);
        ++compared;
        const std::map<std::string, rational> shares = shares_of(divided(e, "actor"));
        CHECK(shares == owen_by_orders(g));
        if (shares != shapley_by_coalitions(game_of(e, seen_by::facilitator))) ++differ;
    }
    CHECK(compared > 700);
    CHECK(differ > 100);
}

TEST_CASE("attribution: every rule but full shares each person once, in print too") {
    for (std::uint32_t seed = 4001; seed <= 4150; ++seed)
        for (const attribution_rule r : attribution_rules) {
            const asked e = under(small_cascade(seed), r);
            if (!e.result("share.people").is_derivable()) continue;
            CAPTURE(seed);
            CAPTURE(std::string(name_of(r)));
            const interval total = e.count("share.people");
            CHECK(total == e.count("people"));
            for (const char* by : {"actor", "partner"}) {
                const breakdown b = divided(e, by);
                std::int64_t printed = 0;
                for (const figure_result& cell : b.cells)
                    printed += printed_hundredths(cell.ratio()->text);
                const rational sum = sum_of(shares_of(b));
                if (adds_up(r)) {
                    CHECK(sum == rational(total.lo.value()));
                    CHECK(printed == 100 * total.lo.value());
                } else {
                    CHECK(rational(total.lo.value()) <= sum);
                }
                // Asked for one by one, every share is the same.
                for (const figure_result& cell : b.cells)
                    CHECK(compute_figure(e.records(), {cell.id, cell.where, {}}).ratio()->range ==
                          cell.ratio()->range);
            }
        }
}

TEST_CASE("attribution: with two levels, facilitators of one partner add up to the partner") {
    for (std::uint32_t seed = 5001; seed <= 5300; ++seed) {
        programme p = small_cascade(seed);
        // Each facilitator works for one partner.
        for (session& s : p.sessions) {
            s.partner = s.facilitators.front() < actor_id("p2") ? "P" : "Q";
            s.facilitators.resize(1);
        }
        const asked e = under(std::move(p), attribution_rule::two_level);
        if (!e.result("share.people").is_derivable()) continue;
        CAPTURE(seed);
        std::map<std::string, rational> sums;
        for (const auto& [who, share] : shares_of(divided(e, "actor"))) {
            rational& sum = sums[actor_id(who) < actor_id("p2") ? "P" : "Q"];
            sum = sum + share;
        }
        CHECK(sums == shares_of(divided(e, "partner")));
    }
}

TEST_CASE("attribution: in the world upper, the high end of people is shared") {
    std::size_t compared = 0;
    for (std::uint32_t seed = 6001; seed <= 6300; ++seed) {
        dice d(seed);
        const programme p = masked(small_cascade(seed), d);
        const asked e = under(p, attribution_rule::shapley, attribution_world::upper);
        if (!e.result("share.people").is_derivable()) continue;
        CAPTURE(seed);
        ++compared;
        const bound most = e.count("people").hi;
        CHECK(e.count("share.people") == exactly(most.value()));
        CHECK(sum_of(shares_of(divided(e, "actor"))) == rational(most.value()));
    }
    CHECK(compared > 150);
}

TEST_CASE("attribution: with more players than 64 bits can divide by, shares are still exact") {
    // v01 to v60 are taught by the first 1, 2, … 60 of the facilitators f01 to f60.
    std::string drawing;
    std::string all;
    for (int i = 1; i <= 60; ++i) {
        const std::string n = (i < 10 ? "0" : "") + std::to_string(i);
        all += " f" + n;
        drawing += "s" + n + " 2020-02-01" + all + " > v" + n + "\n";
    }
    const asked e(draw(drawing));
    const breakdown b = divided(e, "actor");
    REQUIRE(b.cells.size() == 60);
    std::int64_t printed = 0;
    for (const figure_result& cell : b.cells) {
        printed += printed_hundredths(cell.ratio()->text);
        // 1/i + … + 1/60
        double sum = 0;
        for (int i = std::stoi(cell.where.back().value.substr(1)); i <= 60; ++i) sum += 1.0 / i;
        CHECK(cell.ratio()->range.lo.approximate() == doctest::Approx(sum).epsilon(0.000002));
        CHECK(cell.ratio()->range.lo <= *cell.ratio()->range.hi);
    }
    CHECK(printed == 6000);
}
