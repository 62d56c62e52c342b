#include <algorithm>
#include <array>

#include "cascade/figures/gathering.hpp"

namespace cascade {
namespace {

struct sex_cell {
    std::string_view name;
    std::optional<figure> session::*in_session;
    std::optional<figure> cohort::*in_cohort;
    cascade::sex of_person;
};

constexpr std::array<sex_cell, 3> sex_cells{{
    {"women", &session::women, &cohort::women, sex::woman},
    {"men", &session::men, &cohort::men, sex::man},
    {"other", &session::other_sex, nullptr, sex::other},
}};

}  // namespace

gathering emptied(const gathering& whole) {
    gathering g = whole;
    g.is_whole = false;
    g.named.clear();
    g.cohorts.clear();
    g.headcount = interval::exactly(0);
    g.anonymous = interval::exactly(0);
    g.at_once = 0;
    g.contacts = interval::exactly(0);
    return g;
}

void set_size(const reach_graph& graph, const gathering& whole, const interval& size,
              gathering& part) {
    const session& s = *graph.session_at(whole.session).record;
    part.headcount = size;
    part.contacts = size;
    part.at_once = size.lo;
    if (!s.is_aggregate()) return;
    if (s.unit == headcount_unit::people) {
        if (whole.sessions != interval::exactly(1) && size != interval::exactly(0))
            part.contacts = interval::at_least(size.lo);
    } else {
        part.at_once = divide_up(size.lo, std::max(whole.sessions.hi, bound(1)));
    }
}

recorded_part part_by_sex(const reach_graph& graph, const gathering& whole,
                          const std::string& value) {
    recorded_part result{emptied(whole), false};
    const auto cell = std::find_if(sex_cells.begin(), sex_cells.end(),
                                   [&](const sex_cell& c) { return c.name == value; });
    if (cell == sex_cells.end()) return result;
    const session& s = *graph.session_at(whole.session).record;
    gathering& part = result.part;

    interval listed = interval::exactly(0);
    bool list_says = false;
    for (actor_index who : whole.named) {
        const person* p = graph.as_person(who);
        if (p == nullptr || p->sex == sex::not_recorded) continue;
        list_says = true;
        if (p->sex != cell->of_person) continue;
        part.named.push_back(who);
        listed = sum_of_disjoint(listed, interval::exactly(1));
    }
    for (const cohort_part& k : whole.cohorts) {
        const cohort& c = *graph.as_cohort(k.who);
        if (!c.women && !c.men) continue;
        list_says = true;
        if (cell->in_cohort == nullptr || !(c.*(cell->in_cohort))) continue;
        part.cohorts.push_back({k.who, (c.*(cell->in_cohort))->range});
        listed = sum_of_disjoint(listed, part.cohorts.back().size);
    }
    const bool cells_say = whole.is_whole && (s.women || s.men || s.other_sex);
    // A blank cell beside a filled one says nothing; women and men together leave no more to say.
    const bool this_cell_says = cells_say && ((s.women && s.men) || s.*(cell->in_session));
    result.is_recorded = this_cell_says || list_says;
    interval size = listed;
    if (cells_say) {
        const std::optional<figure>& stated = s.*(cell->in_session);
        size = stated ? stated->range : interval::exactly(0);
        for (actor_index who : whole.taken_out) {
            const person* p = graph.as_person(who);
            if (p == nullptr || p->sex == sex::not_recorded)
                size.lo = minus_floor_zero(size.lo, 1);  // was in this cell or in another
            else if (p->sex == cell->of_person)
                size = remainder_of(size, interval::exactly(1));
        }
        size = max_of(size, listed);
    }
    set_size(graph, whole, size, part);
    part.anonymous = cells_say ? remainder_of(size, listed) : interval::exactly(0);
    return result;
}

recorded_part part_by_group(const reach_graph& graph, const gathering& whole,
                            const std::string& value) {
    const session& s = *graph.session_at(whole.session).record;
    if (!s.group.empty()) {
        if (s.group == value) return {whole, true};
        return {emptied(whole), true};
    }
    recorded_part result{emptied(whole), false};
    interval listed = interval::exactly(0);
    for (actor_index who : whole.named) {
        const person* p = graph.as_person(who);
        if (p == nullptr || p->group.empty()) continue;
        result.is_recorded = true;
        if (p->group != value) continue;
        result.part.named.push_back(who);
        listed = sum_of_disjoint(listed, interval::exactly(1));
    }
    for (const cohort_part& k : whole.cohorts) {
        const std::string& group = graph.as_cohort(k.who)->group;
        if (group.empty()) continue;
        result.is_recorded = true;
        if (group != value) continue;
        result.part.cohorts.push_back(k);
        listed = sum_of_disjoint(listed, k.size);
    }
    set_size(graph, whole, listed, result.part);
    return result;
}

recorded_part part_by_cell(const reach_graph& graph, const gathering& whole,
                           const std::string& dimension, const std::string& value) {
    recorded_part result{emptied(whole), false};
    if (!whole.is_whole) return result;  // the cells describe the whole session only
    const session& s = *graph.session_at(whole.session).record;
    for (const auto& [key, cell] : s.cells) {
        if (key.first != dimension) continue;
        result.is_recorded = true;
        if (key.second != value) continue;
        interval size = cell.range;
        size.lo = minus_floor_zero(size.lo, static_cast<std::int64_t>(whole.taken_out.size()));
        set_size(graph, whole, size, result.part);
        result.part.anonymous = size;
        result.part.soft = whole.soft || cell.soft;
    }
    return result;
}

}  // namespace cascade
