#include "support/random_cascade.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace cascade::testing {
namespace {

std::string two_digits(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }
std::string day_of_march(unsigned n) { return "2020-03-" + two_digits(n + 1); }

std::string anybody(dice& d, unsigned people) { return "p" + std::to_string(d.below(people)); }

/// For shapes that are seldom asked for: the others' cascades stay as they are.
bool some_chance(dice& d, unsigned in_hundred) { return in_hundred > 0 && d.chance(in_hundred); }

std::string any_cohort(dice& d) { return "K" + std::to_string(d.below(2)); }

std::string date(dice& d, const cascade_shape& shape, bool& is_part) {
    if (some_chance(d, shape.undated_in_hundred)) return "undated";
    const unsigned first = d.below(shape.days);
    is_part = d.chance(shape.part_dates_in_hundred);
    if (is_part) return day_of_march(first) + "~" + day_of_march(first + d.below(3));
    if (d.chance(shape.long_in_hundred))
        return day_of_march(first) + ".." + day_of_march(first + 1 + d.below(2));
    return day_of_march(first);
}

}  // namespace

std::string random_cascade(dice& d, const cascade_shape& shape) {
    // The period leaves part dates as they are.
    std::string drawing = "period 2020-01-01 2020-12-31\n";
    for (unsigned i = 0; i < 4; ++i) {
        if (!d.chance(shape.organisations_in_hundred * 2)) continue;
        drawing += "member " + anybody(d, shape.people) + " O" + std::to_string(d.below(2));
        if (d.chance(50)) drawing += " " + day_of_march(d.below(shape.days));
        drawing += "\n";
    }
    drawing += "organisation O0 O1\n";
    if (shape.cohorts_in_hundred > 0) drawing += "cohort K0=30\ncohort K1=20..25\n";
    for (unsigned s = 0; s < shape.sessions; ++s) {
        std::set<std::string> givers;
        const unsigned how_many = 1 + d.below(2);
        for (unsigned i = 0; i < how_many; ++i) {
            if (d.chance(25))
                givers.insert("R");
            else if (d.chance(shape.organisations_in_hundred))
                givers.insert("O" + std::to_string(d.below(2)));
            else if (some_chance(d, shape.cohorts_in_hundred / 2))
                givers.insert(any_cohort(d));
            else
                givers.insert(anybody(d, shape.people));
        }
        std::set<std::string> audience;
        const unsigned seats = 1 + d.below(4);
        for (unsigned i = 0; i < seats; ++i) audience.insert(anybody(d, shape.people));
        if (shape.roots_attend && d.chance(4)) audience.insert("R");
        if (some_chance(d, shape.cohorts_in_hundred)) audience.insert(any_cohort(d));
        for (const std::string& giver : givers) audience.erase(giver);
        for (unsigned i = 0; audience.empty(); ++i)  // an empty list is no list
            if (givers.count("p" + std::to_string(i)) == 0)
                audience.insert("p" + std::to_string(i));

        bool is_part = false;
        drawing += "s" + std::to_string(s) + " " + date(d, shape, is_part);
        if (d.chance(50)) drawing += " tot";
        for (const std::string& giver : givers) drawing += " " + giver;
        for (const std::string& giver : givers)
            if (giver[0] == 'p' && some_chance(d, shape.givers_listed_in_hundred))
                audience.insert(giver);
        drawing += " >";
        for (const std::string& who : audience) drawing += " " + who + (d.chance(8) ? "~" : "");
        if (some_chance(d, shape.headcounts_in_hundred)) drawing += " h=40";
        if (d.chance(shape.seq_in_hundred)) drawing += " seq=" + std::to_string(d.below(4));
        if (s > 0 && d.chance(shape.after_in_hundred))
            drawing += " after=s" + std::to_string(d.below(s));
        drawing += " partner=P" + std::to_string(d.below(3)) + "\n";
    }
    return drawing;
}

}  // namespace cascade::testing
