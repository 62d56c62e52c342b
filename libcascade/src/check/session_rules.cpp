#include <algorithm>
#include <locale>
#include <sstream>

#include "audience.hpp"
#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "rules.hpp"
#include "sizes.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

// Less than this is no working day of training.
constexpr double hours_of_a_day = 6;

std::string human(const interval& range) { return to_text(range, text_style::human); }

std::string number_text(double number) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << number;
    return text.str();
}

bool has_several_days(const session& s) {
    return s.date && s.end_date && s.end_date->first > s.date->last;
}

}  // namespace

findings no_facilitator(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index, const session& s) {
        if (!s.facilitators.empty()) return;
        found.push_back({cell_of(c, s, "facilitators"),
                         "session " + s.id.text() + " names no facilitator",
                         "so it does not count as traced", "name whoever gave it", about(c, s)});
    });
    return found;
}

findings headcount_below_list(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index i, const session& s) {
        const auto stated = stated_size_of(s);
        if (!stated) return;
        const interval listed = list_of(c, i).people;
        if (stated->people.hi >= listed.lo) return;
        found.push_back({cell_of(c, s, stated->field),
                         "session " + s.id.text() + " states a headcount of " +
                             human(stated->people) + ", its list has " + human(listed),
                         "so the list counts", "correct the headcount or the list", about(c, s)});
    });
    return found;
}

findings list_against_cells(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index i, const session& s) {
        if (!s.women && !s.men && !s.other_sex) return;
        const session_list list = list_of(c, i);
        const auto compare = [&](const std::optional<figure>& cell, bound listed,
                                 std::string_view field, const std::string& who) {
            if (!cell || cell->range.hi >= listed) return;
            found.push_back({cell_of(c, s, field),
                             "session " + s.id.text() + " counts " + human(cell->range) +
                                 " under " + who + ", its list has " + human({listed, listed}),
                             "", "correct the cell, or the sex of those on the list", about(c, s)});
        };
        compare(s.women, list.women, "women", "women");
        compare(s.men, list.men, "men", "men");
        compare(s.other_sex, list.other_sex, "other_sex", "another sex");
    });
    return found;
}

findings implausible_size(const checking& c) {
    findings found = far_larger_than_others(c);
    for_sessions(c, [&](session_index i, const session& s) {
        const auto limit = c.records.quality.largest.find(folded(trimmed(s.kind)));
        if (limit == c.records.quality.largest.end() || s.is_aggregate()) return;
        const auto stated = stated_size_of(s);
        const bound listed = list_of(c, i).people.lo;
        const bool by_statement = stated && stated->people.lo >= listed;
        const bound people = by_statement ? stated->people.lo : listed;
        if (people <= bound(limit->second)) return;
        const interval shown = by_statement ? stated->people : interval::at_least(listed);
        found.push_back({cell_of(c, s, by_statement ? stated->field : "participants"),
                         "session " + s.id.text() + " of the kind " + s.kind + " has " +
                             human(shown) + " people, more than " + grouped(limit->second),
                         "",
                         "correct the number, or say in sessions and unit what it is a total of",
                         about(c, s)});
    });
    return found;
}

findings zero_audience(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index i, const session& s) {
        const auto stated = stated_size_of(s);
        if (!stated || stated->people.hi != bound(0)) return;
        if (list_of(c, i).people.hi != bound(0)) return;
        found.push_back({cell_of(c, s, stated->field),
                         "session " + s.id.text() + " states an audience of 0", "",
                         "leave the cell empty if nobody counted, or say status = cancelled if "
                         "nobody came",
                         about(c, s)});
    });
    return found;
}

findings short_training(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index, const session& s) {
        if (folded(s.kind) != "tot" || !s.duration_hours || has_several_days(s)) return;
        if (*s.duration_hours >= hours_of_a_day) return;
        found.push_back({cell_of(c, s, "duration_hours"),
                         "session " + s.id.text() + " is a training of trainers of " +
                             number_text(*s.duration_hours) + " hours, less than a day",
                         "", "correct duration_hours, kind or end_date if one of them is wrong",
                         about(c, s)});
    });
    return found;
}

}  // namespace cascade::rules
