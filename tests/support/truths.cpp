#include "support/truths.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace cascade::testing {
namespace {

/// An unnamed person in a session.
struct seat {
    std::size_t session;
    sex of;
};

/// Somebody who may sit in several: a name, or a stranger.
struct identity {
    std::string name;
    sex of = sex::not_recorded;
    std::set<std::size_t> at;
};

class trial {
public:
    explicit trial(const programme& p) : p_(p) {
        std::map<std::string, identity> names;
        for (std::size_t i = 0; i < p.sessions.size(); ++i)
            for (const actor_id& who : p.sessions[i].participants) {
                names[who.text()].name = who.text();
                names[who.text()].at.insert(i);
                if (p.sessions[i].confers) trained_.insert(who.text());
            }
        for (const person& x : p.people)
            if (names.count(x.id.text()) != 0) names[x.id.text()].of = x.sex;
        for (const auto& [id, one] : names) known_.push_back(one);
        for (std::size_t i = 0; i < p.sessions.size(); ++i) add_seats(i);
    }

    std::optional<interval> run() {
        for (const identity& one : known_)
            if (breaks_an_assumption(one)) return std::nullopt;
        place(0);
        if (!found_) return std::nullopt;
        return interval{bound(least_), bound(most_)};
    }

private:
    static std::int64_t number(const std::optional<figure>& f) {
        return f ? f->range.lo.value() : 0;
    }

    void add_seats(std::size_t i) {
        const session& s = p_.sessions[i];
        std::map<sex, std::int64_t> named;
        for (const identity& one : known_)
            if (one.at.count(i) != 0) ++named[by_sex() ? one.of : sex::not_recorded];
        const auto add = [&](sex of, std::int64_t heads) {
            for (std::int64_t n = named[of]; n < heads; ++n) seats_.push_back({i, of});
        };
        if (by_sex()) {
            add(sex::woman, number(s.women));
            add(sex::man, number(s.men));
        } else if (s.headcount) {
            add(sex::not_recorded, number(s.headcount));
        }
    }

    bool by_sex() const { return !p_.counting.strata.empty(); }
    bool assumes(assumption a) const {
        const auto& all = p_.counting.assumptions;
        return std::find(all.begin(), all.end(), a) != all.end();
    }

    bool breaks_an_assumption(const identity& one) const {
        if (assumes(assumption::place_day))
            for (std::size_t a : one.at)
                for (std::size_t b : one.at) {
                    const session& x = p_.sessions[a];
                    const session& y = p_.sessions[b];
                    if (!x.place.empty() && !y.place.empty() && x.place != y.place &&
                        x.date->first == y.date->first)
                        return true;
                }
        for (const disjoint_groups& groups : p_.counting.disjoint) {
            std::size_t sides = 0;
            for (const group_selector& side : groups.of)
                for (std::size_t s : one.at)
                    if (p_.sessions[s].id.text() == side.value) ++sides;
            if (sides > 1) return true;
        }
        return false;
    }

    bool shares_as_stated() const {
        for (const known_overlap& o : p_.counting.overlaps) {
            const auto stands_in = [&](const identity& one, const group_selector& group) {
                return std::any_of(one.at.begin(), one.at.end(), [&](std::size_t s) {
                    return p_.sessions[s].id.text() == group.value;
                });
            };
            std::int64_t both = 0;
            for (const identity& one : known_)
                if (stands_in(one, o.a) && stands_in(one, o.b)) ++both;
            if (!o.people.contains(both)) return false;
        }
        return true;
    }

    /// Whether `one` may take an unnamed seat of session `s`.
    bool may_sit(const identity& one, std::size_t s) const {
        if (one.at.count(s) != 0) return false;
        const session& record = p_.sessions[s];
        if (assumes(assumption::facilitator_apart) &&
            std::count(record.facilitators.begin(), record.facilitators.end(),
                       actor_id(one.name)) != 0)
            return false;
        if (assumes(assumption::trainers_not_audience) && !record.confers &&
            trained_.count(one.name) != 0)
            return false;
        // The unnamed of a repeating group were all there when it first met.
        for (const same_group& group : p_.counting.repeating) {
            const auto later = std::find(group.sessions.begin(), group.sessions.end(), record.id);
            if (later == group.sessions.end() || later == group.sessions.begin()) continue;
            bool was_there = false;
            for (auto earlier = group.sessions.begin(); earlier != later; ++earlier)
                for (std::size_t i : one.at) was_there |= p_.sessions[i].id == *earlier;
            if (!was_there) return false;
        }
        identity seated = one;
        seated.at.insert(s);
        return !breaks_an_assumption(seated);
    }

    void place(std::size_t next) {
        if (next == seats_.size()) {
            if (!shares_as_stated()) return;
            const auto people = static_cast<std::int64_t>(known_.size());
            least_ = found_ ? std::min(least_, people) : people;
            most_ = found_ ? std::max(most_, people) : people;
            found_ = true;
            return;
        }
        const seat here = seats_[next];
        for (std::size_t i = 0; i < known_.size(); ++i) {
            if (by_sex() && known_[i].of != here.of) continue;
            if (!may_sit(known_[i], here.session)) continue;
            known_[i].at.insert(here.session);
            place(next + 1);
            known_[i].at.erase(here.session);
        }
        const identity stranger{"", here.of, {}};
        if (!may_sit(stranger, here.session)) return;
        known_.push_back(stranger);
        known_.back().at.insert(here.session);
        place(next + 1);
        known_.pop_back();
    }

    const programme& p_;
    std::vector<identity> known_;
    std::vector<seat> seats_;
    std::set<std::string> trained_;
    bool found_ = false;
    std::int64_t least_ = 0;
    std::int64_t most_ = 0;
};

}  // namespace

std::optional<interval> people_by_trying_all(const programme& p) { return trial(p).run(); }

}  // namespace cascade::testing
