#include "people_parts.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_set>

#include "named_people.hpp"
#include "plain_list.hpp"

namespace cascade {
namespace {

/// `by:age` -> `age`
std::string cell_dimension(const std::string& name) {
    return name.rfind("by:", 0) == 0 ? name.substr(3) : name;
}

/// Shows the value of everybody and everything at a gathering to `see`, until it returns true.
template <class See>
bool see_values(const evidence& e, const std::string& dimension_name, const gathering& g, See see) {
    const session& s = e.session_of(g);
    if (dimension_name != "group") {
        const std::string dimension = cell_dimension(dimension_name);
        return std::any_of(s.cells.begin(), s.cells.end(), [&](const auto& cell) {
            return cell.first.first == dimension && see(cell.first.second);
        });
    }
    if (!s.group.empty()) return see(s.group);
    const auto see_person = [&](actor_index who) { return see(e.graph().group_of(who)); };
    for (const actor_index who : g.named) {
        if (see_person(who)) return true;
        const std::vector<actor_index>* group = e.graph().may_be(who);
        if (group != nullptr && std::any_of(group->begin(), group->end(), see_person)) return true;
    }
    return std::any_of(g.cohorts.begin(), g.cohorts.end(), [&](const cohort_part& k) {
        return see(e.graph().as_cohort(k.who)->group);
    });
}

const std::set<std::string>& sexes() {
    static const std::set<std::string> all{"women", "men", "other"};
    return all;
}

std::set<std::string> values_at(const evidence& e, const std::string& dimension_name,
                                const gathering* first, const gathering* end) {
    if (dimension_name == "sex") return sexes();
    std::unordered_set<std::string_view> seen;
    for (; first != end; ++first)
        see_values(e, dimension_name, *first, [&](const std::string& value) {
            if (!value.empty()) seen.insert(value);
            return false;
        });
    std::set<std::string> values;
    for (const std::string_view value : seen) values.emplace(value);
    return values;
}

void keep_once(std::vector<actor_index>& people) {
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
}

}  // namespace

std::set<std::string> people_values(const evidence& e, const std::string& dimension_name,
                                    const std::vector<gathering>& gatherings) {
    return values_at(e, dimension_name, gatherings.data(), gatherings.data() + gatherings.size());
}

bool is_people_value(const evidence& e, const std::string& dimension_name,
                     const std::string& value) {
    if (dimension_name == "sex") return sexes().count(value) != 0;
    const std::vector<gathering>& all = e.gatherings();
    return !value.empty() && std::any_of(all.begin(), all.end(), [&](const gathering& g) {
        return see_values(e, dimension_name, g, [&](const std::string& v) { return v == value; });
    });
}

recorded_part part_with(const evidence& e, const gathering& g, const std::string& dimension_name,
                        const std::string& value) {
    if (dimension_name == "sex") return part_by_sex(e.graph(), g, value);
    if (dimension_name == "group") return part_by_group(e.graph(), g, value);
    return part_by_cell(e.graph(), g, cell_dimension(dimension_name), value);
}

gathering part_left_over(const evidence& e, const gathering& g, const std::string& dimension_name) {
    if (is_plain_list(e.graph(), g)) {
        if (dimension_name == "sex") return without_sex(e.graph(), g);
        const bool by_person = dimension_name == "group" && e.session_of(g).group.empty();
        if (by_person) return without_group(e.graph(), g);
    }
    interval recorded = interval::exactly(0);
    std::vector<actor_index> named;
    std::vector<actor_index> unsure;
    std::vector<actor_index> maybe;
    std::map<actor_index, interval> cohorts;
    bool cells_say = false;
    gathering rest = g;
    rest.is_whole = false;
    for (const std::string& value : values_at(e, dimension_name, &g, &g + 1)) {
        const gathering part = part_with(e, g, dimension_name, value).part;
        if (part.is_whole) return emptied(g);
        recorded = sum_of_disjoint(recorded, part.headcount);
        cells_say = cells_say || part.anonymous.hi > 0;
        named.insert(named.end(), part.named.begin(), part.named.end());
        unsure.insert(unsure.end(), part.unsure.begin(), part.unsure.end());
        for (const maybe_named& m : part.maybe) maybe.push_back(m.who);
        for (const cohort_part& k : part.cohorts) {
            interval& size = cohorts.emplace(k.who, interval::exactly(0)).first->second;
            size = sum_of_disjoint(size, k.size);
        }
    }
    for (std::vector<actor_index>* list : {&named, &unsure, &maybe}) keep_once(*list);
    // Cells of a by: column name nobody: whoever is named may be in any of them.
    const bool names_split = dimension_name == "sex" || dimension_name == "group" || !cells_say;
    rest.named.clear();
    rest.unsure.clear();
    rest.maybe.clear();
    rest.cohorts.clear();
    // Whoever is in no part may be in one as somebody else, and the other way round.
    for (actor_index who : g.named) {
        if (!names_split) continue;
        if (!holds(named, who)) {
            rest.named.push_back(who);
            if (holds(maybe, who) || holds(g.unsure, who)) rest.unsure.push_back(who);
        } else if (dimension_name == "sex" && holds(unsure, who)) {
            rest.maybe.push_back({who, static_cast<std::int64_t>(e.graph().may_be(who)->size())});
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
    const std::set<std::string> values = values_at(e, c.dimension, &g, &g + 1);
    const bool gives_some = std::any_of(
        values.begin(), values.end(),
        [&](const std::string& value) { return part_with(e, g, c.dimension, value).is_recorded; });
    if (!gives_some) return "does not give the " + c.dimension + " of its people";
    return values.count(c.value) != 0
               ? "does not say how many there are with " + c.dimension + " " + c.value
               : "nobody in it is recorded with the " + c.dimension + " " + c.value;
}

}  // namespace cascade
