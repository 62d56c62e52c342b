// The convention max-activity: where people cannot be told apart, per area only the largest
// activity counts, so that nobody who took part in several is counted for each.
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "outreach_parts.hpp"

namespace cascade::families {
namespace {

/// An activity is what the column says, else the session by itself.
struct activity_key {
    std::string name;
    bool is_session = false;

    friend bool operator<(const activity_key& a, const activity_key& b) {
        return std::tie(a.is_session, a.name) < std::tie(b.is_session, b.name);
    }
};

activity_key key_of(const session& s) {
    return s.activity.empty() ? activity_key{s.id.text(), true} : activity_key{s.activity, false};
}

std::string words_of(const activity_key& k) {
    return (k.is_session ? "session " : "activity ") + k.name;
}

using area_sums = std::map<activity_key, interval>;

/// Of equal ones the first by name.
const area_sums::value_type& largest_of(const area_sums& activities) {
    const auto smaller = [](const area_sums::value_type& a, const area_sums::value_type& b) {
        return std::tie(a.second.lo, a.second.hi) < std::tie(b.second.lo, b.second.hi);
    };
    return *std::max_element(activities.begin(), activities.end(), smaller);
}

interval largest_in(const area_sums& activities) {
    interval most = interval::exactly(0);
    for (const auto& [key, sum] : activities) most = max_of(most, sum);
    return most;
}

std::string without_area(const evidence& e, const std::vector<gathering>& gatherings) {
    std::int64_t silent = 0;
    for (const gathering& g : gatherings)
        if (e.session_of(g).area.empty()) ++silent;
    if (silent == 0) return {};
    return grouped(silent) + " of " + grouped(static_cast<std::int64_t>(gatherings.size())) +
           " sessions in question do not give their area, and max-activity counts area by area";
}

}  // namespace

result people_of_largest_activities(const evidence& e, const request& r, const selection& direct) {
    const std::vector<gathering>& gatherings = direct.gatherings;
    if (const std::string why = without_area(e, gatherings); !why.empty()) return refused(r, why);
    std::map<std::string, area_sums> areas;
    for (const gathering& g : gatherings) {
        interval& sum = areas[e.session_of(g).area]
                            .emplace(key_of(e.session_of(g)), interval::exactly(0))
                            .first->second;
        sum.hi += g.contacts.hi;
        if (g.certain) sum.lo += g.contacts.lo;
    }
    const trail_notes notes(e, r.trail);
    interval range = interval::exactly(0);
    for (const auto& [area, activities] : areas) {
        const interval most = largest_in(activities);
        range = sum_of_disjoint(range, most);
        notes.step(area + ": " + to_text(most, text_style::human) + ", " +
                   words_of(largest_of(activities).first));
    }
    std::vector<gathering> counted;
    for (const gathering& g : gatherings) {
        const area_sums& activities = areas[e.session_of(g).area];
        const auto& [key, sum] = *activities.find(key_of(e.session_of(g)));
        const bool is_largest =
            !(key < largest_of(activities).first) && !(largest_of(activities).first < key);
        if (is_largest || sum.hi > largest_in(activities).lo) {
            counted.push_back(g);
            notes.gives(g, g.contacts, unit::contacts);
        } else {
            notes.leave_out(g, "another activity of its area is no smaller");
        }
    }
    result out = blank(r);
    out.records = counted.size();
    figure f = figure_of(e, counted, range, unit::people);
    f.stands_on = weaker_of(f.stands_on, basis::derived);
    out.value = f;
    out.notes.push_back(
        "attendances of the largest activity of each area, added over the areas: people are not "
        "told apart within an activity, nor between areas");
    if (e.rules().population && range.lo > bound(*e.rules().population))
        out.notes.push_back("more than the stated population of " + grouped(*e.rules().population));
    note_left_out(direct, out);
    return out;
}

}  // namespace cascade::families
