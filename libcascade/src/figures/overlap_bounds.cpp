// Bounds from [[overlap]]: how many people two groups share.
#include <algorithm>
#include <set>

#include "cascade/figures/known_overlaps.hpp"
#include "lower_bounds.hpp"
#include "trail_notes.hpp"

namespace cascade {
namespace {

/// The groups that overlaps name, by their order, and those of each that are present.
struct groups_present {
    std::vector<group_selector> names;
    std::vector<std::vector<gathering>> sides;

    std::size_t position(const group_selector& name) const {
        return static_cast<std::size_t>(std::lower_bound(names.begin(), names.end(), name) -
                                        names.begin());
    }
    const std::vector<gathering>& side(const group_selector& name) const {
        return sides[position(name)];
    }
};

groups_present groups_in(const reach_graph& graph, const counting_rules& rules,
                         const std::vector<gathering>& gatherings) {
    std::set<group_selector> names;
    for (const known_overlap& o : rules.overlaps) names.insert({o.a, o.b});
    groups_present found;
    for (const group_selector& name : names) {
        found.names.push_back(name);
        found.sides.push_back(side_of(graph, gatherings, name));
    }
    return found;
}

std::string in_words(const known_overlap& o) {
    return o.a.dimension + " " + o.a.value + " and " + o.b.dimension + " " + o.b.value;
}

std::pair<std::size_t, std::size_t> in_order(std::size_t i, std::size_t j) {
    return {std::min(i, j), std::max(i, j)};
}

/// Gatherings that are in none of the groups as a whole.
std::vector<gathering> outside(const groups_present& groups,
                               const std::vector<gathering>& gatherings) {
    std::set<session_index> whole;
    for (const std::vector<gathering>& side : groups.sides)
        for (const gathering& g : side)
            if (g.is_whole) whole.insert(g.session);
    std::vector<gathering> rest;
    for (const gathering& g : gatherings)
        if (whole.count(g.session) == 0) rest.push_back(g);
    return rest;
}

}  // namespace

std::int64_t certainly_in_both(const reach_graph& graph, const std::vector<gathering>& a,
                               const std::vector<gathering>& b) {
    const std::vector<actor_index> names = union_of_sure(a);
    std::vector<actor_index> common;
    for (const actor_index who : union_of_sure(b))
        if (holds(names, who)) common.push_back(who);
    bound most = fewest_of(graph, common);
    for (const gathering& x : a)
        for (const gathering& y : b)
            if (x.session == y.session && x.is_whole && y.is_whole)
                most = std::max(most, x.at_once);
    return most.value();
}

/// People who stand in two groups are at the most as many as is stated: what is left adds.
low_end lower_bounds::least_with_overlaps(const gatherings_list& gatherings) const {
    const groups_present present = groups_in(graph_, rules_, gatherings);
    overlapping_groups groups;
    low_end best;
    best.rule = low_end_rule::overlaps;
    for (std::size_t i = 0; i < present.names.size(); ++i) {
        const bound least = least_of_audiences(present.sides[i]).least;
        groups.sizes.push_back({least, least});
        best.parts.emplace_back(present.names[i].dimension + " " + present.names[i].value, least);
    }
    for (const known_overlap& o : rules_.overlaps) {
        const bool holds_true =
            bound(certainly_in_both(graph_, present.side(o.a), present.side(o.b))) <= o.people.hi;
        if (holds_true)
            groups.shared[in_order(present.position(o.a), present.position(o.b))] = {0,
                                                                                     o.people.hi};
    }
    best.least = least_in_union(groups);
    return best;
}

bool people_bounds::holds_all(const group_selector& group,
                              const std::vector<gathering>& gatherings) const {
    const auto known = sessions_of_.find(group);
    if (known == sessions_of_.end()) return false;
    std::set<session_index> whole;
    for (const gathering& g : gatherings)
        if (g.is_whole && g.certain) whole.insert(g.session);
    return std::all_of(known->second.begin(), known->second.end(),
                       [&](session_index s) { return whole.count(s) != 0; });
}

/// What two groups share at the least is counted twice in the sum of the groups. It is known of the
/// groups as a whole, and of no part of them.
void people_bounds::lower_by_overlaps(const std::vector<gathering>& gatherings,
                                      high_end& high) const {
    if (sessions_of_.empty()) return;
    const groups_present present = groups_in(*graph_, *rules_, gatherings);
    overlapping_groups groups;
    std::vector<gathering> known;
    for (const std::vector<gathering>& side : present.sides) {
        groups.sizes.push_back({0, explain_beyond(side, {}).most});
        known.insert(known.end(), side.begin(), side.end());
    }
    std::vector<const known_overlap*> used;
    for (const known_overlap& o : rules_->overlaps) {
        const std::size_t a = present.position(o.a);
        const std::size_t b = present.position(o.b);
        const bool is_possible = o.people.lo <= std::min(groups.sizes[a].hi, groups.sizes[b].hi);
        if (o.people.lo == bound(0) || !is_possible || !holds_all(o.a, gatherings) ||
            !holds_all(o.b, gatherings))
            continue;
        groups.shared[in_order(a, b)] = o.people;
        used.push_back(&o);
    }
    if (used.empty()) return;
    const bound most =
        most_in_union(groups) + explain_beyond(outside(present, gatherings), known).most;
    if (most >= high.most || most < least_plain(*graph_, gatherings).least) return;
    high.most = most;
    high.overlaps = std::move(used);
}

/// Two lists of names that share nobody cannot be stated to share some.
void people_bounds::note_too_many(const known_overlap& o, const std::vector<gathering>& a,
                                  const std::vector<gathering>& b,
                                  std::vector<std::string>& found) const {
    std::vector<gathering> both = a;
    both.insert(both.end(), b.begin(), b.end());
    if (!holds_all(o.a, both) || !holds_all(o.b, both)) return;
    const bound most =
        minus_floor_zero(explain_beyond(a, {}).most + explain_beyond(b, {}).most, o.people.lo);
    const bound least = least_plain(*graph_, both).least;
    if (least > most)
        found.push_back(in_words(o) + " are stated to share at least " +
                        count_words(o.people.lo, unit::people) +
                        ", but the records hold at least " + std::to_string(least.value()) +
                        " different people in them");
}

std::vector<std::string> people_bounds::contradicted_overlaps(
    const std::vector<gathering>& gatherings) const {
    std::vector<std::string> found;
    if (rules_->overlaps.empty()) return found;
    const groups_present present = groups_in(*graph_, *rules_, gatherings);
    for (const known_overlap& o : rules_->overlaps) {
        const std::vector<gathering>& a = present.side(o.a);
        const std::vector<gathering>& b = present.side(o.b);
        const std::int64_t both = certainly_in_both(*graph_, a, b);
        const bound smaller = std::min(explain_beyond(a, {}).most, explain_beyond(b, {}).most);
        if (bound(both) > o.people.hi)
            found.push_back(in_words(o) + " are stated to share at most " +
                            count_words(o.people.hi, unit::people) + ", but the records put " +
                            std::to_string(both) + " in both");
        else if (o.people.lo > smaller && holds_all(o.a, gatherings) && holds_all(o.b, gatherings))
            found.push_back(in_words(o) + " are stated to share at least " +
                            count_words(o.people.lo, unit::people) +
                            ", but one of them has no more than " +
                            std::to_string(smaller.value()));
        else
            note_too_many(o, a, b, found);
    }
    return found;
}

}  // namespace cascade
