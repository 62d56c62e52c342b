#include "cascade/figures/cascade_tree.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace cascade {
namespace {

/// A session of the tree at which somebody was taught; the smallest is where they stand.
struct teaching {
    int level = 0;
    day ended;
    session_index session;
    std::optional<actor_index> member;

    friend bool operator<(const teaching& a, const teaching& b) {
        return std::tie(a.level, a.ended, a.session) < std::tie(b.level, b.ended, b.session);
    }
};

bool has_sessions(const evidence& e, actor_index who) {
    bool any = false;
    e.graph().sessions_given_by(who, [&](session_index) { any = true; });
    return any;
}

/// Members do not get what their organisation gives, so an actor's own tree leaves memberships of
/// that actor alone.
enum class memberships_of_tops : std::uint8_t { followed, left_alone };

class planting {
public:
    planting(const evidence& e, cascade_tree& tree, memberships_of_tops m)
        : e_(e), tree_(tree), place_of_(tree.place_of), memberships_(m) {
        place_of_.resize(e.graph().actor_count());
        is_top_.resize(e.graph().actor_count());
    }

    void add_top(actor_index who) {
        tree_.tops.push_back(tree_.places.size());
        is_top_[who.value] = true;
        add(who, {});
    }

    void run() {
        find_teachings();
        for (std::uint32_t a = 0; a < e_.graph().actor_count(); ++a)
            if (!place_of_[a] && best_[a] && has_sessions(e_, {a})) add({a}, best_[a]);
        for (std::size_t i = 0; i < tree_.places.size(); ++i) hang(i);
        count_branches();
        for (std::uint32_t a = 0; a < e_.graph().actor_count(); ++a)
            if (!place_of_[a]) count_silent({a});
    }

private:
    void add(actor_index who, const std::optional<teaching>& from) {
        place_of_[who.value] = tree_.places.size();
        tree_place place;
        place.who = who;
        if (from) {
            place.level = from->level;
            place.member = from->member;
            // A member of the programme's own team was taught at no session.
            if (from->level > 0) place.taught_at = from->session;
        }
        tree_.places.push_back(std::move(place));
    }

    std::optional<teaching> at(session_index s, std::optional<actor_index> member = {}) const {
        const std::optional<int>& level = tree_.walk.level[s.value];
        if (!level) return std::nullopt;
        return teaching{*level, tree_.walk.soonest_end[s.value], s, member};
    }

    static void keep_smaller(std::optional<teaching>& best, const std::optional<teaching>& next) {
        if (next && (!best || *next < *best)) best = next;
    }

    /// Organisations stand where the first of their members was taught.
    void find_teachings() {
        best_.resize(e_.graph().actor_count());
        for (std::uint32_t a = 0; a < e_.graph().actor_count(); ++a)
            e_.graph().sessions_attended_by({a}, [&](session_index s, bool completed) {
                if (completed) keep_smaller(best_[a], at(s));
            });
        for (std::uint32_t a = 0; a < e_.graph().actor_count(); ++a) {
            if (e_.graph().kind_of({a}) != actor_kind::organisation || !gives_within({a})) continue;
            e_.graph().members_of({a}, [&](member m) {
                std::optional<teaching> through = best_[m.who.value];
                if (is_top_[m.who.value]) {
                    if (memberships_ == memberships_of_tops::left_alone) return;
                    through = teaching{};
                }
                if (through) through->member = m.who;
                keep_smaller(best_[a], through);
            });
        }
    }

    bool gives_within(actor_index who) const {
        bool any = false;
        e_.graph().sessions_given_by(
            who, [&](session_index s) { any = any || tree_.walk.level[s.value].has_value(); });
        return any;
    }

    /// Whether what was received at an earlier session of the tree can be passed on at `s`.
    bool can_pass_on(actor_index who, session_index s, const membership* via) const {
        if (is_top_[who.value])
            return via == nullptr || (memberships_ == memberships_of_tops::followed &&
                                      e_.order().membership_covers(*via, s));
        bool can = false;
        e_.graph().sessions_attended_by(who, [&](session_index earlier, bool completed) {
            if (can || !completed || !tree_.walk.level[earlier.value]) return;
            if (*tree_.walk.level[earlier.value] >= *tree_.walk.level[s.value]) return;
            const day ended = tree_.walk.soonest_end[earlier.value];
            can = (via == nullptr ? e_.order().earliest_start(earlier, ended, s)
                                  : e_.order().earliest_start(earlier, ended, s, *via))
                      .has_value();
        });
        return can;
    }

    bool gives_in_tree(actor_index who, session_index s) const {
        if (can_pass_on(who, s, nullptr)) return true;
        if (e_.graph().kind_of(who) != actor_kind::organisation) return false;
        bool through_member = false;
        e_.graph().members_of(who, [&](member m) {
            through_member = through_member || can_pass_on(m.who, s, m.record);
        });
        return through_member;
    }

    /// Of a session's facilitators the one nearest to the top who could give it, then by id.
    std::optional<std::size_t> giver_of(session_index s) {
        if (const auto known = giver_.find(s); known != giver_.end()) return known->second;
        std::optional<std::size_t> giver;
        e_.graph().facilitators_of(s, [&](actor_index f) {
            const auto& place = place_of_[f.value];
            if (!place || tree_.places[*place].level >= *tree_.walk.level[s.value]) return;
            if (giver && tree_.places[*giver].level <= tree_.places[*place].level) return;
            if (gives_in_tree(f, s)) giver = place;
        });
        giver_.emplace(s, giver);
        return giver;
    }

    void hang(std::size_t i) {
        tree_place& place = tree_.places[i];
        if (place.taught_at)
            place.parent = giver_of(*place.taught_at);
        else if (place.member)
            place.parent = place_of_[place.member->value];
        if (place.parent) tree_.places[*place.parent].below.push_back(i);
    }

    void count_silent(actor_index who) {
        if (e_.graph().is_root(who) || e_.graph().kind_of(who) == actor_kind::organisation) return;
        std::optional<teaching> training;
        e_.graph().sessions_attended_by(who, [&](session_index s, bool completed) {
            if (completed && e_.graph().session_at(s).record->confers)
                keep_smaller(training, at(s));
        });
        if (!training || has_sessions(e_, who)) return;
        const std::optional<std::size_t> giver = giver_of(training->session);
        if (!giver) return;
        tree_place& place = tree_.places[*giver];
        ++(e_.graph().kind_of(who) == actor_kind::cohort ? place.silent_cohorts
                                                         : place.silent_people);
    }

    /// From the lowest level up, so that a long chain needs no deep stack.
    void count_branches() {
        std::vector<std::size_t> by_level(tree_.places.size());
        for (std::size_t i = 0; i < by_level.size(); ++i) by_level[i] = i;
        const auto depth = [&](std::size_t i) {
            const tree_place& p = tree_.places[i];
            return std::make_pair(p.level, p.parent.has_value() && !p.taught_at);
        };
        std::stable_sort(by_level.begin(), by_level.end(),
                         [&](std::size_t a, std::size_t b) { return depth(b) < depth(a); });
        std::vector<bound> sessions(tree_.places.size());
        for (const std::size_t i : by_level) {
            tree_place& place = tree_.places[i];
            sessions[i] += sessions_of_all(e_, {place.who}).lo;
            std::sort(place.below.begin(), place.below.end(), [&](std::size_t a, std::size_t b) {
                if (sessions[a] != sessions[b]) return sessions[b] < sessions[a];
                return tree_.places[a].who < tree_.places[b].who;
            });
            if (!place.parent) continue;
            sessions[*place.parent] += sessions[i];
            tree_.places[*place.parent].trainers_below += 1 + place.trainers_below;
        }
    }

    const evidence& e_;
    cascade_tree& tree_;
    std::vector<std::optional<std::size_t>>& place_of_;
    memberships_of_tops memberships_;
    std::vector<bool> is_top_;
    std::vector<std::optional<teaching>> best_;  ///< per actor
    std::map<session_index, std::optional<std::size_t>> giver_;
};

}  // namespace

cascade_tree tree_below_roots(const evidence& e) {
    cascade_tree tree;
    tree.walk = spread(e.graph(), e.order()).from_roots();
    planting plan(e, tree, memberships_of_tops::followed);
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a)
        if (e.graph().is_root({a})) plan.add_top({a});
    plan.run();
    for (std::uint32_t a = 0; a < e.graph().actor_count(); ++a)
        if (!tree.place_of[a] && has_sessions(e, {a})) tree.outside.push_back({a});
    return tree;
}

cascade_tree tree_below(const evidence& e, actor_index actor) {
    cascade_tree tree;
    tree.walk = spread(e.graph(), e.order()).from_actor(actor);
    planting plan(e, tree, memberships_of_tops::left_alone);
    plan.add_top(actor);
    plan.run();
    return tree;
}

std::vector<std::size_t> also_taught(const evidence& e, const cascade_tree& tree,
                                     std::size_t place) {
    std::vector<std::size_t> found;
    const auto passes_on = [&](actor_index who, session_index after) {
        bool can = false;
        e.graph().sessions_given_by(who, [&](session_index later) {
            can = can || e.order().earliest_start(after, tree.walk.soonest_end[after.value], later);
        });
        return can;
    };
    e.graph().sessions_given_by(tree.places[place].who, [&](session_index s) {
        if (!tree.walk.level[s.value]) return;
        e.graph().attendees_of(s, [&](attendee a) {
            const auto& other = tree.place_of[a.who.value];
            if (!a.completed || !other || tree.places[*other].parent == place) return;
            if (e.graph().is_root(a.who) || !passes_on(a.who, s)) return;
            found.push_back(*other);
        });
    });
    std::sort(found.begin(), found.end(), [&](std::size_t a, std::size_t b) {
        return tree.places[a].who < tree.places[b].who;
    });
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

own_sessions sessions_of(const evidence& e, actor_index actor) {
    own_sessions own{interval::exactly(0), interval::exactly(0), {}};
    std::vector<gathering> audience;
    e.graph().sessions_given_by(actor, [&](session_index s) {
        audience.push_back(without(e.graph(), e.gatherings()[s.value], actor));
        const gathering& g = audience.back();
        const bound surely = g.certain ? g.contacts.lo : bound(0);
        own.sessions =
            sum_of_disjoint(own.sessions, {g.certain ? g.sessions.lo : bound(0), g.sessions.hi});
        own.contacts = sum_of_disjoint(own.contacts, {surely, g.contacts.hi});
    });
    own.people = e.bounds().count(audience);
    return own;
}

interval sessions_of_all(const evidence& e, const std::vector<actor_index>& actors) {
    std::vector<session_index> all;
    for (const actor_index a : actors)
        e.graph().sessions_given_by(a, [&](session_index s) { all.push_back(s); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    interval sum = interval::exactly(0);
    for (const session_index s : all) {
        const gathering& g = e.gatherings()[s.value];
        sum = sum_of_disjoint(sum, {g.certain ? g.sessions.lo : bound(0), g.sessions.hi});
    }
    return sum;
}

}  // namespace cascade
