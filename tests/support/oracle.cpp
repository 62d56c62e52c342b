#include "support/oracle.hpp"

#include <algorithm>

namespace cascade::testing {

oracle oracle::of(const programme& p) {
    oracle o;
    o.ties = p.counting.ties;
    o.time = p.counting.time;
    for (const actor_id& root : p.roots.named) o.roots.insert(root.text());
    for (const session& s : p.sessions) {
        meeting m;
        m.id = s.id.text();
        m.start = s.date->first;
        m.end = s.end_date ? s.end_date->first : m.start;
        m.seq = s.seq;
        for (const session_id& id : s.after) m.before.insert(id.text());
        for (const actor_id& f : s.facilitators) m.givers.push_back(f.text());
        for (const actor_id& n : s.participants) m.audience[n.text()] = true;
        for (const attendance& a : p.attendances)
            if (a.session == s.id) m.audience[a.person.text()] = a.completed;
        for (const std::string& giver : m.givers) {
            const auto seat = m.audience.find(giver);
            if (seat == m.audience.end()) continue;
            m.listed_givers.insert(*seat);
            m.audience.erase(seat);
        }
        o.meetings.push_back(m);
    }
    for (const membership& m : p.memberships) {
        belonging b{m.member.text(), m.organisation.text(), {}, {}};
        if (m.from) b.from = m.from->first;
        if (m.to) b.to = m.to->last;
        o.belongings.push_back(b);
    }
    return o;
}

bool oracle::came_before(const meeting& a, const meeting& b) const {
    for (const std::string& id : b.before) {
        if (id == a.id) return true;
        for (const meeting& between : meetings)
            if (between.id == id && came_before(a, between)) return true;
    }
    return false;
}

bool oracle::usable(const meeting& a, const meeting& b) const {
    if (a.id == b.id) return false;
    if (time == time_rule::ignore_time) return true;
    if (came_before(b, a)) return false;
    if (came_before(a, b)) return a.end <= b.start;
    if (a.end != b.start) return a.end < b.start;
    switch (ties) {
        case tie_rule::strict:
            return false;
        case tie_rule::same_day:
            return true;
        case tie_rule::ordered:
            return a.seq && b.seq && *a.seq < *b.seq;
    }
    return false;
}

std::vector<std::string> oracle::who_may_stand_for(const std::string& giver,
                                                   const meeting& m) const {
    std::vector<std::string> result{giver};
    for (const belonging& b : belongings)
        if (b.organisation == giver && (!b.from || *b.from <= m.start) &&
            (!b.to || m.start <= *b.to))
            result.push_back(b.member);
    return result;
}

std::map<std::string, int> oracle::tiers() const {
    struct acquisition {
        std::string who;
        const meeting* at;
        int tier;
    };
    std::map<std::string, int> tier;
    for (bool changed = true; changed;) {
        changed = false;
        std::vector<acquisition> acquired;
        for (const meeting& m : meetings)
            for (const auto& [who, completed] : m.audience)
                if (completed && tier.count(m.id) != 0) acquired.push_back({who, &m, tier[m.id]});
        for (const meeting& m : meetings)
            for (const std::string& giver : m.givers)
                for (const std::string& who : who_may_stand_for(giver, m)) {
                    std::optional<int> hop;
                    if (roots.count(who) != 0) hop = 0;
                    for (const acquisition& a : acquired)
                        if (a.who == who && usable(*a.at, m) && (!hop || a.tier < *hop))
                            hop = a.tier;
                    if (!hop || (tier.count(m.id) != 0 && tier[m.id] <= *hop + 1)) continue;
                    tier[m.id] = *hop + 1;
                    changed = true;
                }
    }
    return tier;
}

std::map<std::string, int> oracle::tiers_of_people() const {
    const std::map<std::string, int> of_sessions = tiers();
    std::map<std::string, int> result;
    for (const meeting& m : meetings) {
        const auto tier = of_sessions.find(m.id);
        if (tier == of_sessions.end()) continue;
        for (const auto& [who, completed] : m.audience) {
            const auto [entry, is_new] = result.emplace(who, tier->second);
            if (!is_new) entry->second = std::min(entry->second, tier->second);
        }
    }
    for (const std::string& root : roots) result.erase(root);
    return result;
}

std::set<std::string> oracle::people(const std::set<std::string>& sessions) const {
    std::set<std::string> result;
    for (const meeting& m : meetings)
        if (sessions.count(m.id) != 0)
            for (const auto& [who, completed] : m.audience)
                if (roots.count(who) == 0) result.insert(who);
    return result;
}

bool oracle::completed(const meeting& m, const std::string& who) {
    for (const auto* list : {&m.audience, &m.listed_givers}) {
        const auto seat = list->find(who);
        if (seat != list->end()) return seat->second;
    }
    return false;
}

std::set<std::string> oracle::downstream(const std::string& actor) const {
    std::set<std::string> counts;
    for (const meeting& m : meetings)
        if (std::find(m.givers.begin(), m.givers.end(), actor) != m.givers.end())
            counts.insert(m.id);
    for (bool changed = true; changed;) {
        changed = false;
        for (const meeting& earlier : meetings) {
            if (counts.count(earlier.id) == 0) continue;
            for (const meeting& later : meetings) {
                if (counts.count(later.id) != 0 || !usable(earlier, later)) continue;
                for (const std::string& giver : later.givers)
                    for (const std::string& who : who_may_stand_for(giver, later)) {
                        if (!completed(earlier, who)) continue;
                        // A member does not get what the organisation gave.
                        if (who == actor && giver != actor) continue;
                        changed = counts.insert(later.id).second || changed;
                    }
            }
        }
    }
    std::set<std::string> result = people(counts);
    for (const meeting& m : meetings)
        if (counts.count(m.id) != 0)
            for (const auto& [who, done] : m.listed_givers)
                if (roots.count(who) == 0) result.insert(who);
    result.erase(actor);
    return result;
}

oracle oracle::without(const std::set<std::string>& removed) const {
    oracle rest = *this;
    const auto gone = [&](const std::string& who) { return removed.count(who) != 0; };
    for (meeting& m : rest.meetings) {
        m.givers.erase(std::remove_if(m.givers.begin(), m.givers.end(), gone), m.givers.end());
        for (const std::string& who : removed) {
            m.audience.erase(who);
            m.listed_givers.erase(who);
            rest.roots.erase(who);
        }
    }
    rest.belongings.erase(
        std::remove_if(rest.belongings.begin(), rest.belongings.end(),
                       [&](const belonging& b) { return gone(b.member) || gone(b.organisation); }),
        rest.belongings.end());
    return rest;
}

}  // namespace cascade::testing
