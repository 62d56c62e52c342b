#include "people_parts.hpp"

#include <algorithm>
#include <map>

#include "named_people.hpp"

namespace cascade {
namespace {

/// `by:age` -> `age`
std::string cell_dimension(const std::string& name) {
    return name.rfind("by:", 0) == 0 ? name.substr(3) : name;
}

}  // namespace

std::set<std::string> people_values(const evidence& e, const std::string& dimension_name,
                                    const std::vector<gathering>& gatherings) {
    std::set<std::string> values;
    if (dimension_name == "sex") return {"women", "men", "other"};
    for (const gathering& g : gatherings) {
        const session& s = e.session_of(g);
        if (dimension_name != "group") {
            for (const auto& [key, cell] : s.cells)
                if (key.first == cell_dimension(dimension_name)) values.insert(key.second);
            continue;
        }
        if (!s.group.empty()) {
            values.insert(s.group);
            continue;
        }
        const auto add = [&](actor_index who) {
            if (const person* p = e.graph().as_person(who)) values.insert(p->group);
        };
        for (actor_index who : g.named) {
            add(who);
            if (const std::vector<actor_index>* group = e.graph().may_be(who))
                for (actor_index other : *group) add(other);
        }
        for (const cohort_part& k : g.cohorts) values.insert(e.graph().as_cohort(k.who)->group);
    }
    values.erase("");
    return values;
}

recorded_part part_with(const evidence& e, const gathering& g, const std::string& dimension_name,
                        const std::string& value) {
    if (dimension_name == "sex") return part_by_sex(e.graph(), g, value);
    if (dimension_name == "group") return part_by_group(e.graph(), g, value);
    return part_by_cell(e.graph(), g, cell_dimension(dimension_name), value);
}

gathering part_left_over(const evidence& e, const gathering& g, const std::string& dimension_name) {
    interval recorded = interval::exactly(0);
    std::set<actor_index> named;
    std::set<actor_index> unsure;
    std::set<actor_index> maybe;
    std::map<actor_index, interval> cohorts;
    bool cells_say = false;
    gathering rest = g;
    rest.is_whole = false;
    for (const std::string& value : people_values(e, dimension_name, {g})) {
        const gathering part = part_with(e, g, dimension_name, value).part;
        if (part.is_whole) return emptied(g);
        recorded = sum_of_disjoint(recorded, part.headcount);
        cells_say = cells_say || part.anonymous.hi > 0;
        named.insert(part.named.begin(), part.named.end());
        unsure.insert(part.unsure.begin(), part.unsure.end());
        for (const maybe_named& m : part.maybe) maybe.insert(m.who);
        for (const cohort_part& k : part.cohorts) {
            interval& size = cohorts.emplace(k.who, interval::exactly(0)).first->second;
            size = sum_of_disjoint(size, k.size);
        }
    }
    // Cells of a by: column name nobody: whoever is named may be in any of them.
    const bool names_split = dimension_name == "sex" || dimension_name == "group" || !cells_say;
    rest.named.clear();
    rest.unsure.clear();
    rest.maybe.clear();
    rest.cohorts.clear();
    // Whoever is in no part may be in one as somebody else, and the other way round.
    for (actor_index who : g.named) {
        if (!names_split) continue;
        if (named.count(who) == 0) {
            rest.named.push_back(who);
            if (maybe.count(who) != 0 || holds(g.unsure, who)) rest.unsure.push_back(who);
        } else if (dimension_name == "sex" && unsure.count(who) != 0) {
            rest.maybe.push_back({who, static_cast<std::int64_t>(unsure.size())});
        }
    }
    for (const cohort_part& k : g.cohorts) {
        if (!names_split) continue;
        const auto known = cohorts.find(k.who);
        // A cohort is in a group as a whole; only its women and men may leave some unsaid.
        if (known != cohorts.end() && dimension_name != "sex") continue;
        const interval size = known == cohorts.end() ? k.size : remainder_of(k.size, known->second);
        if (size.hi == bound(0)) continue;
        rest.cohorts.push_back({k.who, size});
    }
    const interval listed = listed_in(e.graph(), rest);
    const interval size =
        cells_say ? remainder_of(g.headcount, recorded) : sum_of_disjoint(listed, g.anonymous);
    set_size(e.graph(), g, size, rest);
    rest.anonymous = cells_say ? remainder_of(size, listed) : g.anonymous;
    return rest;
}

std::string why_nobody(const evidence& e, const gathering& g, const where_clause& c) {
    if (part_with(e, g, c.dimension, c.value).is_recorded)
        return "nobody there with " + c.dimension + " " + c.value;
    const std::set<std::string> values = people_values(e, c.dimension, {g});
    const bool gives_some = std::any_of(
        values.begin(), values.end(),
        [&](const std::string& value) { return part_with(e, g, c.dimension, value).is_recorded; });
    if (!gives_some) return "does not give the " + c.dimension + " of its people";
    return values.count(c.value) != 0
               ? "does not say how many there are with " + c.dimension + " " + c.value
               : "nobody in it is recorded with the " + c.dimension + " " + c.value;
}

}  // namespace cascade
