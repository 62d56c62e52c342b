#include "support/masking.hpp"

#include <algorithm>
#include <set>

namespace cascade::testing {
namespace {

figure exact(std::int64_t n) {
    return make_figure(interval::exactly(n), unit::people, basis::reported);
}

std::set<actor_id> audience_of(const programme& p, const session& s) {
    std::set<actor_id> who(s.participants.begin(), s.participants.end());
    for (const attendance& a : p.attendances)
        if (a.session == s.id) who.insert(a.person);
    return who;
}

}  // namespace

void describe_people(programme& p) {
    const char* const groups[] = {"workers", "leaders", ""};
    for (std::size_t i = 0; i < p.people.size(); ++i) {
        p.people[i].sex = i % 2 == 0 ? sex::woman : sex::man;
        p.people[i].group = groups[i % 3];
    }
}

programme masked(const programme& p, dice& d) {
    programme result = p;
    for (session& s : result.sessions) {
        const std::set<actor_id> audience = audience_of(p, s);
        if (d.chance(25)) continue;
        std::int64_t women = 0;
        for (const person& x : p.people)
            if (audience.count(x.id) != 0 && x.sex == sex::woman) ++women;
        const auto heads = static_cast<std::int64_t>(audience.size());
        s.headcount = exact(heads);
        if (d.chance(70)) {
            s.women = exact(women);
            s.men = exact(heads - women);
        }
        if (d.chance(40)) {
            const std::int64_t young = d.below(static_cast<unsigned>(heads) + 1);
            s.cells[{"age", "18-24"}] = exact(young);
            if (d.chance(50)) s.cells[{"age", "25 and over"}] = exact(heads - young);
        }
        if (d.chance(20)) s.group = "workers";
        const auto forgotten = [&](const auto&) { return d.chance(50); };
        s.participants.erase(
            std::remove_if(s.participants.begin(), s.participants.end(), forgotten),
            s.participants.end());
    }
    return result;
}

}  // namespace cascade::testing
