#include <algorithm>

#include "lower_bounds.hpp"

namespace cascade {
namespace {

const std::string& attribute(const session& s, const std::string& dimension) {
    static const std::string none;
    if (dimension == "session") return s.id.text();
    if (dimension == "partner") return s.partner;
    if (dimension == "donor") return s.donor;
    if (dimension == "district") return s.district;
    if (dimension == "area") return s.area;
    if (dimension == "kind") return s.kind;
    return none;
}

std::string in_words(const group_selector& s) { return s.dimension + " " + s.value; }

/// Somebody on one side who may be somebody on the other.
bool may_share_people(const reach_graph& graph, const std::vector<gathering>& a,
                      const std::vector<gathering>& b) {
    if (!graph.has_open_links()) return false;
    std::vector<actor_index> names;
    for (actor_index who : union_of_all(a)) names.push_back(graph.first_of(who));
    std::sort(names.begin(), names.end());
    const std::vector<actor_index> others = union_of_all(b);
    return std::any_of(others.begin(), others.end(),
                       [&](actor_index who) { return holds(names, graph.first_of(who)); });
}

/// People or whole sessions that stand on two sides: the declaration cannot hold.
bool share_people(const std::vector<gathering>& a, const std::vector<gathering>& b) {
    const std::vector<actor_index> names = union_of_named(a);
    for (actor_index who : union_of_named(b))
        if (holds(names, who)) return true;
    for (const gathering& x : a)
        for (const gathering& y : b) {
            for (const cohort_part& k : x.cohorts)
                for (const cohort_part& l : y.cohorts)
                    if (k.who == l.who) return true;
            if (x.session == y.session && x.anonymous.lo > 0 && y.anonymous.lo > 0 &&
                x.anonymous == y.anonymous && x.named == y.named)
                return true;
        }
    return false;
}

}  // namespace

std::vector<gathering> side_of(const reach_graph& graph, const std::vector<gathering>& gatherings,
                               const group_selector& one) {
    std::vector<gathering> side;
    for (const gathering& g : gatherings) {
        if (one.dimension == "group") {
            recorded_part part = part_by_group(graph, g, one.value);
            if (part.is_recorded && part.part.headcount.hi > 0)
                side.push_back(std::move(part.part));
        } else if (one.dimension == "cohort") {
            for (const cohort_part& k : g.cohorts) {
                if (graph.id_of(k.who).text() != one.value) continue;
                gathering alone = g;
                alone.is_whole = false;
                alone.named.clear();
                alone.unsure.clear();
                alone.maybe.clear();
                alone.cohorts.clear();
                alone.cohorts.push_back(k);
                alone.headcount = alone.contacts = k.size;
                alone.anonymous = interval::exactly(0);
                alone.at_once = k.size.lo;
                side.push_back(std::move(alone));
            }
        } else if (attribute(*graph.session_at(g.session).record, one.dimension) == one.value) {
            side.push_back(g);
        }
    }
    return side;
}

lower_bounds::sides lower_bounds::sides_of(const gatherings_list& gatherings,
                                           const disjoint_groups& groups) const {
    sides result;
    for (const group_selector& one : groups.of)
        result.parts.push_back(side_of(graph_, gatherings, one));
    bool may_share = false;
    for (std::size_t i = 0; i < result.parts.size(); ++i)
        for (std::size_t j = i + 1; j < result.parts.size(); ++j) {
            may_share = may_share || may_share_people(graph_, result.parts[i], result.parts[j]);
            if (share_people(result.parts[i], result.parts[j])) {
                result.contradiction =
                    in_words(groups.of[i]) + " and " + in_words(groups.of[j]) +
                    " are declared to share nobody, but the records put the same people in both";
                result.parts.clear();
                return result;
            }
        }
    if (may_share) result.parts.clear();
    return result;
}

std::vector<contradicted_assumption> lower_bounds::contradictions(
    const gatherings_list& gatherings) const {
    std::vector<contradicted_assumption> found = contradicted_days(gatherings);
    for (const disjoint_groups& groups : rules_.disjoint) {
        const sides s = sides_of(gatherings, groups);
        if (!s.contradiction.empty()) found.push_back({s.contradiction, groups.source});
    }
    return found;
}

}  // namespace cascade
