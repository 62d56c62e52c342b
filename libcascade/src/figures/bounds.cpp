#include "cascade/figures/bounds.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "lower_bounds.hpp"

namespace cascade {
namespace {

/// Those that are certain: mostly all of them, and then nothing is copied.
class certain_only {
public:
    explicit certain_only(const std::vector<gathering>& all) : all_(all) {
        is_all_ = std::all_of(all.begin(), all.end(), is_certain);
        if (!is_all_) std::copy_if(all.begin(), all.end(), std::back_inserter(some_), is_certain);
    }
    operator const std::vector<gathering>&() const { return is_all_ ? all_ : some_; }
    const std::vector<gathering>& list() const { return *this; }

private:
    static bool is_certain(const gathering& g) { return g.certain; }

    const std::vector<gathering>& all_;
    std::vector<gathering> some_;
    bool is_all_ = true;
};

/// The least that the high end can be: everybody who may be one person is.
bound least_high_end(const reach_graph& graph, const std::vector<gathering>& gatherings,
                     const high_end& high) {
    if (!graph.has_open_links()) return high.most;
    bound least = minus_floor_zero(high.most,
                                   most_named(graph, gatherings) - fewest_named(graph, gatherings));
    for (const gathering& g : gatherings) {
        const interval listed = listed_in(graph, g);
        least = minus_floor_zero(least,
                                 std::min(g.anonymous.hi, minus_floor_zero(listed.hi, listed.lo)));
    }
    return least;
}

bool holds_session(const std::vector<session_index>& sorted, session_index s) {
    return std::binary_search(sorted.begin(), sorted.end(), s);
}

/// Those named at one session who may be one person.
struct group_at_session {
    int people = 0;
    int told_apart = 0;
    bool holds_new = false;
    bool is_unsure = false;
};

/// How many of the unnamed can be no further people: of those who may be one person and are named
/// at one session, either all are different people, and the session holds one unnamed person less,
/// or two are one, and there is one named person less.
std::int64_t counted_twice(const reach_graph& graph, const std::vector<gathering>& gatherings,
                           const std::vector<actor_index>& known,
                           const std::vector<session_index>& not_counted) {
    if (!graph.has_open_links()) return 0;
    std::set<actor_index> found;
    for (const gathering& g : gatherings) {
        const bound open = most_named(graph, {g}) - fewest_named(graph, {g});
        const bool has_room = open > 0 && g.anonymous.hi >= open && !g.anonymous.hi.is_no_end();
        if (!has_room || !g.maybe.empty() || holds_session(not_counted, g.session)) continue;
        std::map<actor_index, group_at_session> together;
        for (const actor_index who : g.named) {
            if (graph.may_be(who) == nullptr) continue;
            group_at_session& group = together[graph.first_of(who)];
            ++group.people;
            if (graph.is_told_apart(who)) ++group.told_apart;
            if (holds(g.unsure, who)) group.is_unsure = true;
            if (!holds(known, who)) group.holds_new = true;
        }
        for (const auto& [first, seen] : together)
            if (seen.people > 1 && seen.told_apart < 2 && seen.holds_new && !seen.is_unsure)
                found.insert(first);
    }
    return static_cast<std::int64_t>(found.size());
}

/// For each session of a repeating group, the sessions of the group that came before it.
class repeats {
public:
    repeats(const reach_graph& graph, const counting_rules& rules,
            const std::vector<gathering>& present) {
        for (const same_group& block : rules.repeating) {
            std::vector<const gathering*> members;
            for (const session_id& id : block.sessions)
                for (const gathering& g : present)
                    if (graph.session_at(g.session).record->id == id) members.push_back(&g);
            std::stable_sort(members.begin(), members.end(),
                             [&](const gathering* a, const gathering* b) {
                                 return graph.session_at(a->session).window.start_first <
                                        graph.session_at(b->session).window.start_first;
                             });
            bound largest_before = 0;
            for (std::size_t i = 0; i < members.size(); ++i) {
                // A later audience that is larger cannot lie within an earlier one. Where people
                // may be one, only what holds either way counts.
                const interval listed = listed_in(graph, *members[i]);
                const bool is_open = graph.has_open_links() && listed.lo < listed.hi;
                const interval& h = members[i]->headcount;
                if (i > 0 && (is_open ? std::max(h.lo, listed.hi) : h.lo) <= largest_before)
                    adds_nobody_.push_back(members[i]->session);
                largest_before = std::max(largest_before, is_open ? h.lo : h.hi);
            }
        }
        std::sort(adds_nobody_.begin(), adds_nobody_.end());
    }

    bool adds_nobody(session_index s) const {
        return std::binary_search(adds_nobody_.begin(), adds_nobody_.end(), s);
    }
    const std::vector<session_index>& all() const { return adds_nobody_; }

private:
    std::vector<session_index> adds_nobody_;
};

}  // namespace

people_bounds::people_bounds(const reach_graph& graph, const counting_rules& rules,
                             sessions_known known)
    : graph_(&graph), rules_(&rules) {
    if (rules.overlaps.empty() || known != sessions_known::all) return;
    std::vector<gathering> all;
    for (std::uint32_t i = 0; i < graph.session_count(); ++i)
        all.push_back(gathering_of(graph, {i}));
    for (const known_overlap& o : rules.overlaps)
        for (const group_selector& group : {o.a, o.b}) {
            std::vector<session_index>& sessions = sessions_of_[group];
            sessions.clear();
            for (const gathering& g : side_of(graph, all, group)) sessions.push_back(g.session);
        }
}

std::vector<actor_index> people_bounds::named(const std::vector<gathering>& gatherings) const {
    return union_of_named(gatherings);
}

explained_bounds people_bounds::explain(const std::vector<gathering>& gatherings) const {
    const certain_only certain(gatherings);
    explained_bounds result;
    result.low = lower_bounds(*graph_, *rules_).least(certain);
    result.high = explain_beyond(gatherings, {});
    lower_by_overlaps(gatherings, result.high);
    // An assumption that raises the low end above all that was recorded is contradicted by the
    // records; people_bounds::contradictions says which. The low end without assumptions stands.
    if (result.low.least > least_high_end(*graph_, gatherings, result.high)) {
        result.is_contradicted = result.low.least > result.high.most;
        low_end plain = least_plain(*graph_, certain);
        if (result.is_contradicted || plain.least < result.low.least) result.low = std::move(plain);
    }
    result.range = {result.low.least, result.high.most};
    return result;
}

bound people_bounds::most_of_low_end(const std::vector<gathering>& gatherings) const {
    const explained_bounds found = explain(gatherings);
    const certain_only certain(gatherings);
    const std::vector<actor_index> all = union_of_all(certain);
    const bool is_open = most_named(*graph_, certain) > fewest_named(*graph_, certain);
    if (!is_open) return found.low.least;
    if (!rules_->assumptions.empty() || !rules_->disjoint.empty() || !rules_->strata.empty() ||
        !rules_->overlaps.empty())
        return found.high.most;
    bound least = std::max(found.low.least, bound(static_cast<std::int64_t>(all.size())));
    for (const gathering& g : certain.list())
        least = std::max(least, std::max(g.at_once, listed_in(*graph_, g).hi));
    return least;
}

high_end people_bounds::explain_beyond(const std::vector<gathering>& gatherings,
                                       const std::vector<gathering>& others) const {
    std::vector<gathering> present;
    if (!rules_->repeating.empty()) {
        present = gatherings;
        present.insert(present.end(), others.begin(), others.end());
    }
    const repeats repeating(*graph_, *rules_, present);

    high_end result;
    const std::vector<actor_index> known = union_of_sure(others);
    result.named = most_beyond_known(*graph_, gatherings, known);

    std::map<actor_index, bound> cohorts;
    for (const gathering& g : gatherings)
        for (const cohort_part& k : g.cohorts) {
            bound& size = cohorts[k.who];
            size = std::max(size, k.size.hi);
        }
    for (const gathering& g : others)
        for (const cohort_part& k : g.cohorts) cohorts.erase(k.who);

    for (const auto& [who, size] : cohorts) result.in_cohorts += size;
    for (const gathering& g : gatherings) {
        if (!repeating.adds_nobody(g.session))
            result.unnamed += g.anonymous.hi;
        else if (g.anonymous.hi > 0)
            result.same_again.push_back(g.session);
    }
    result.unnamed = minus_floor_zero(result.unnamed,
                                      counted_twice(*graph_, gatherings, known, repeating.all()));
    result.most = bound(result.named) + result.in_cohorts + result.unnamed;
    return result;
}

std::vector<contradicted_assumption> people_bounds::contradictions(
    const std::vector<gathering>& gatherings) const {
    const certain_only certain(gatherings);
    std::vector<contradicted_assumption> found =
        lower_bounds(*graph_, *rules_).contradictions(certain);
    for (std::string& what : contradicted_overlaps(certain)) found.push_back({std::move(what), {}});
    return found;
}

}  // namespace cascade
