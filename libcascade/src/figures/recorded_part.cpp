#include <algorithm>
#include <array>

#include "cascade/figures/gathering.hpp"
#include "named_people.hpp"

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

/// What a record says of somebody: the value of the part, another one, or nothing.
enum class said : std::uint8_t { nothing, value, other };

/// What becomes of a person whom two records describe differently.
enum class conflict : std::uint8_t {
    says_nothing,    ///< one woman and one man: the sex is not known
    keeps_the_first  ///< of two groups the first record's
};

/// Adds those on the list who belong to a part. Whoever may be somebody of another value may not
/// belong to it after all; whoever is not recorded may belong to it as somebody else.
template <class Says>
void add_people(const reach_graph& graph, const gathering& whole, conflict rule, Says says,
                gathering& part) {
    const bool open = graph.has_open_links();
    for (const actor_index who : whole.named) {
        const said own = says(who);
        if (own == said::value) part.named.push_back(who);
        if (!open || graph.may_be(who) == nullptr) continue;
        const auto is = [&](said wanted) {
            return count_alike(graph, who, [&](actor_index a) { return says(a) == wanted; });
        };
        if (own == said::value) {
            if (holds(whole.unsure, who) || is(said::other) > 0) part.unsure.push_back(who);
        } else if (own == said::nothing || rule == conflict::keeps_the_first) {
            if (const std::int64_t carriers = is(said::value))
                part.maybe.push_back({who, carriers});
        }
    }
    for (const maybe_named& m : whole.maybe)
        if (says(m.who) != said::other) part.maybe.push_back(m);
}

}  // namespace

gathering emptied(const gathering& whole) {
    gathering g;
    g.session = whole.session;
    g.headcount = interval::exactly(0);
    g.anonymous = interval::exactly(0);
    g.at_once = 0;
    g.contacts = interval::exactly(0);
    g.sessions = whole.sessions;
    g.is_whole = false;
    g.taken_out = whole.taken_out;
    g.certain = whole.certain;
    g.stands_on = whole.stands_on;
    g.soft = whole.soft;
    g.vague = whole.vague;
    g.estimated = whole.estimated;
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

    const auto says = [&](actor_index who) {
        if (graph.has_disputed_sex(who)) return said::other;
        const sex own = graph.sex_of(who);
        if (own == sex::not_recorded) return said::nothing;
        return own == cell->of_person ? said::value : said::other;
    };
    add_people(graph, whole, conflict::says_nothing, says, part);
    bool list_says = !part.maybe.empty() ||
                     std::any_of(whole.named.begin(), whole.named.end(), [&](actor_index who) {
                         return says(who) != said::nothing && !graph.has_disputed_sex(who);
                     });
    for (const cohort_part& k : whole.cohorts) {
        const cohort& c = *graph.as_cohort(k.who);
        if (!c.women && !c.men) continue;
        list_says = true;
        if (cell->in_cohort == nullptr || !(c.*(cell->in_cohort))) continue;
        part.cohorts.push_back({k.who, (c.*(cell->in_cohort))->range});
    }
    const interval listed = listed_in(graph, part);
    const bool cells_say = whole.is_whole && (s.women || s.men || s.other_sex);
    // A blank cell beside a filled one says nothing; women and men together leave no more to say.
    const bool this_cell_says = cells_say && ((s.women && s.men) || s.*(cell->in_session));
    result.is_recorded = this_cell_says || list_says;
    interval size = listed;
    if (cells_say) {
        const std::optional<figure>& stated = s.*(cell->in_session);
        size = stated ? stated->range : interval::exactly(0);
        for (actor_index who : whole.taken_out) {
            const bool may_change = graph.may_be(who) != nullptr;
            if (says(who) == said::nothing || graph.has_disputed_sex(who) || may_change)
                size.lo = minus_floor_zero(size.lo, 1);  // was in this cell or in another
            else if (says(who) == said::value)
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
    const kept_text wanted(value);
    const auto says = [&](actor_index who) {
        const kept_text own = graph.group_of(who);
        if (own.empty()) return said::nothing;
        return own == wanted ? said::value : said::other;
    };
    add_people(graph, whole, conflict::keeps_the_first, says, result.part);
    result.is_recorded = !result.part.maybe.empty() ||
                         std::any_of(whole.named.begin(), whole.named.end(),
                                     [&](actor_index who) { return says(who) != said::nothing; });
    for (const cohort_part& k : whole.cohorts) {
        const std::string& group = graph.as_cohort(k.who)->group;
        if (group.empty()) continue;
        result.is_recorded = true;
        if (group != value) continue;
        result.part.cohorts.push_back(k);
    }
    set_size(graph, whole, listed_in(graph, result.part), result.part);
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
