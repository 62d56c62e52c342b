#include <algorithm>
#include <map>

#include "audience.hpp"
#include "cascade/base/figure_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

constexpr std::size_t fewest_sessions = 3;
// One or two names, and a handful of people without any split, are alike by chance.
constexpr std::size_t fewest_names = 3;
constexpr std::int64_t smallest_without_cells = 10;

const session& record(const checking& c, session_index s) { return *c.graph.session_at(s).record; }

/// -1, 0 or 1: an order of numbers as stated, so that equal ones come to stand together.
int compare(const std::optional<figure>& a, const std::optional<figure>& b) {
    if (a.has_value() != b.has_value()) return a.has_value() ? 1 : -1;
    if (!a) return 0;
    if (a->range.lo != b->range.lo) return a->range.lo < b->range.lo ? -1 : 1;
    if (a->range.hi != b->range.hi) return a->range.hi < b->range.hi ? -1 : 1;
    return 0;
}

int compare(const std::map<cell_key, figure>& a, const std::map<cell_key, figure>& b) {
    if (a.size() != b.size()) return a.size() < b.size() ? -1 : 1;
    for (auto x = a.begin(), y = b.begin(); x != a.end(); ++x, ++y) {
        if (x->first != y->first) return x->first < y->first ? -1 : 1;
        if (const int by_value = compare(x->second, y->second)) return by_value;
    }
    return 0;
}

/// By headcount and all cells.
int compare_numbers(const session& a, const session& b) {
    for (const auto cell : {&session::headcount, &session::women, &session::men,
                            &session::other_sex, &session::sex_unknown})
        if (const int by_cell = compare(a.*cell, b.*cell)) return by_cell;
    return compare(a.cells, b.cells);
}

bool is_estimate(const session& s) {
    return s.headcount && (s.headcount->soft || s.headcount->vague || s.headcount->estimated ||
                           !s.headcount->range.is_exact());
}

/// Whether the numbers of a session say enough that their return is worth a look.
bool is_telling(const session& s) {
    if (s.from_link || s.is_aggregate() || is_estimate(s)) return false;
    const auto stated = stated_size_of(s);
    if (!stated || !stated->people.is_exact() || stated->people.lo == bound(0)) return false;
    const bool has_cells = s.women || s.men || s.other_sex || s.sex_unknown || !s.cells.empty();
    return has_cells || stated->people.lo >= bound(smallest_without_cells);
}

/// One group that met repeatedly, as [[same_group]] says, has one number and one list.
bool is_declared(const checking& c, const std::vector<session_index>& sessions) {
    for (const same_group& group : c.records.counting.repeating) {
        const bool all = std::all_of(sessions.begin(), sessions.end(), [&](session_index s) {
            return std::find(group.sessions.begin(), group.sessions.end(), record(c, s).id) !=
                   group.sessions.end();
        });
        if (all) return true;
    }
    return false;
}

finding finding_of(const checking& c, const std::vector<session_index>& sessions,
                   std::string_view field, const std::string& seen, std::vector<std::string> about,
                   const std::string& mend) {
    std::vector<std::string> ids;
    for (session_index s : sessions) ids.push_back(record(c, s).id.text());
    const std::string text = seen + ": " + list_text(ids);
    about.insert(about.end(), ids.begin(), ids.end());
    return {cell_of(c, record(c, sessions.back()), field), text, "and all count",
            mend + "; if one group met repeatedly, say so under [[same_group]]", std::move(about)};
}

void find_same_numbers(const checking& c, actor_index who, findings& found) {
    std::vector<session_index> given;
    c.graph.sessions_given_by(who, [&](session_index s) {
        if (is_telling(record(c, s))) given.push_back(s);
    });
    std::sort(given.begin(), given.end(), [&](session_index a, session_index b) {
        const int by_numbers = compare_numbers(record(c, a), record(c, b));
        return by_numbers != 0 ? by_numbers < 0 : a < b;
    });
    for (std::size_t from = 0; from < given.size();) {
        std::size_t end = from + 1;
        while (end < given.size() &&
               compare_numbers(record(c, given[from]), record(c, given[end])) == 0)
            ++end;
        const std::vector<session_index> same(given.begin() + static_cast<std::ptrdiff_t>(from),
                                              given.begin() + static_cast<std::ptrdiff_t>(end));
        from = end;
        if (same.size() < fewest_sessions || is_declared(c, same)) continue;
        const auto stated = stated_size_of(record(c, same.front()));
        found.push_back(finding_of(c, same, stated->field,
                                   text_of(c, who) + " gives " + std::to_string(same.size()) +
                                       " sessions with the same headcount of " +
                                       grouped(stated->people.lo.value()) + " and the same cells",
                                   {id_text(c, who)}, "ask for the attendance sheets"));
    }
}

/// The ids on a session's list, in the order of ids.
std::vector<std::uint32_t> names_of(const checking& c, session_index s) {
    std::vector<std::uint32_t> names;
    c.graph.attendees_of(s, [&](attendee a) { names.push_back(a.who.value); });
    std::sort(names.begin(), names.end());
    return names;
}

struct list_mark {
    std::size_t names = 0;
    std::uint64_t hash = 0;
    session_index at;
};

list_mark mark_of(const checking& c, session_index s) {
    list_mark mark{0, 14695981039346656037U, s};
    for (const std::uint32_t name : names_of(c, s)) {
        ++mark.names;
        mark.hash = (mark.hash ^ name) * 1099511628211U;
    }
    return mark;
}

bool is_on_two_dates(const checking& c, const std::vector<session_index>& sessions) {
    const auto start = [&](session_index s) { return c.graph.session_at(s).window.start_first; };
    return std::any_of(sessions.begin(), sessions.end(),
                       [&](session_index s) { return start(s) != start(sessions.front()); });
}

/// Sessions whose mark is the same, parted into those whose lists are.
void find_same_lists(const checking& c, std::vector<session_index> alike, findings& found) {
    while (alike.size() > 1) {
        const std::vector<std::uint32_t> names = names_of(c, alike.front());
        std::vector<session_index> same;
        std::vector<session_index> others;
        for (session_index s : alike) (names_of(c, s) == names ? same : others).push_back(s);
        alike = std::move(others);
        if (same.size() < 2 || !is_on_two_dates(c, same) || is_declared(c, same)) continue;
        found.push_back(finding_of(c, same, "participants",
                                   std::to_string(same.size()) +
                                       " sessions on different dates have the same list of " +
                                       std::to_string(names.size()) + " names",
                                   {}, "ask for the attendance sheets"));
    }
}

}  // namespace

findings copy_paste(const checking& c) {
    findings found;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a)
        // An organisation has many hands, and three sessions of twenty among hundreds are no sign.
        if (c.graph.kind_of({a}) == actor_kind::person) find_same_numbers(c, {a}, found);

    std::vector<list_mark> marks;
    for_sessions(c, [&](session_index i, const session& s) {
        if (s.is_aggregate()) return;
        const list_mark mark = mark_of(c, i);
        if (mark.names >= fewest_names) marks.push_back(mark);
    });
    const auto key = [](const list_mark& m) {
        return std::make_tuple(m.names, m.hash, m.at.value);
    };
    std::sort(marks.begin(), marks.end(),
              [&](const list_mark& a, const list_mark& b) { return key(a) < key(b); });
    for (std::size_t from = 0; from < marks.size();) {
        std::vector<session_index> alike;
        std::size_t end = from;
        for (; end < marks.size() && marks[end].names == marks[from].names &&
               marks[end].hash == marks[from].hash;
             ++end)
            alike.push_back(marks[end].at);
        from = end;
        find_same_lists(c, std::move(alike), found);
    }
    return found;
}

}  // namespace cascade::rules
