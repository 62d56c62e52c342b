#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "partners.hpp"
#include "rules.hpp"
#include "sizes.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

// Below ten the last digit is the whole number.
constexpr std::int64_t smallest_rounded = 10;
constexpr std::int64_t fewest_headcounts = 20;

/// How many headcounts of a group end in 0 or 5.
struct last_digits {
    std::int64_t headcounts = 0;
    std::int64_t round = 0;
    std::vector<session_index> rounded;

    /// (x - n/5) / sqrt(0.16 n) > 3 in whole numbers: 5x - n > 0 and (5x - n)^2 > 36 n.
    bool is_heaped() const {
        const std::int64_t excess = 5 * round - headcounts;
        return headcounts >= fewest_headcounts && excess > 0 && excess * excess > 36 * headcounts;
    }
};

/// To two decimals, for reading only: whether it is above 3 was decided in whole numbers.
std::string z_text(const last_digits& d) {
    const double n = static_cast<double>(d.headcounts);
    const double z = (static_cast<double>(d.round) - n / 5) / std::sqrt(0.16 * n);
    const auto hundredths = static_cast<std::int64_t>(std::llround(z * 100));
    const std::int64_t rest = hundredths % 100;
    return grouped(hundredths / 100) + (rest < 10 ? ".0" : ".") + std::to_string(rest);
}

finding heaping_finding(const checking& c, const last_digits& d, const std::string& whose) {
    const session& first = *c.graph.session_at(d.rounded.front()).record;
    const std::int64_t index = (1000 * d.round + d.headcounts) / (2 * d.headcounts);
    return {cell_of(c, first, "headcount"),
            grouped(d.round) + " of the " + grouped(d.headcounts) + " headcounts from 10 upwards" +
                whose + " end in 0 or 5, where about " + grouped((2 * d.headcounts + 5) / 10) +
                " would by chance: z " + z_text(d) + ", index " + grouped(index),
            "",
            "ask how people were counted; an estimate is written as about 50",
            {first.partner}};
}

}  // namespace

findings heaping(const checking& c) {
    std::map<std::string, last_digits> by_partner;
    last_digits all;
    for (const exact_size& size : exact_sizes(c)) {
        const session& s = *c.graph.session_at(size.at).record;
        if (size.field != "headcount" || size.people < smallest_rounded) continue;
        for (last_digits* d : {&by_partner[partner_of(s)], &all}) {
            ++d->headcounts;
            if (size.people % 5 != 0) continue;
            ++d->round;
            d->rounded.push_back(size.at);
        }
    }
    findings found;
    for (const auto& [partner, d] : by_partner)
        if (d.is_heaped()) found.push_back(heaping_finding(c, d, of_partner(c, partner)));
    // Where nobody stands out, all of them together may.
    if (found.empty() && all.is_heaped()) {
        found.push_back(heaping_finding(c, all, " of all partners"));
        found.back().about.clear();
    }
    return found;
}

findings outlier(const checking& c) {
    std::map<std::tuple<std::string, std::string>, std::vector<exact_size>> groups;
    for (const exact_size& size : exact_sizes(c)) {
        const session& s = *c.graph.session_at(size.at).record;
        groups[{partner_of(s), folded(trimmed(s.kind))}].push_back(size);
    }
    findings found;
    for (const auto& [group, sizes] : groups) {
        std::vector<std::int64_t> numbers;
        for (const exact_size& size : sizes) numbers.push_back(size.people);
        const auto m = middle_of(std::move(numbers));
        if (!m) continue;
        for (const exact_size& size : sizes) {
            if (!is_outlier(*m, size.people)) continue;
            const session& s = *c.graph.session_at(size.at).record;
            found.push_back({cell_of(c, s, size.field),
                             "session " + s.id.text() + " has " + grouped(size.people) +
                                 " people, far from the median " + median_text(*m) + " of the " +
                                 std::to_string(sizes.size()) + " sessions of " + kind_words(s) +
                                 of_partner(c, std::get<0>(group)) + ": modified z " +
                                 modified_z_text(*m, size.people),
                             "", "look at the attendance sheet", about(c, s)});
        }
    }
    return found;
}

}  // namespace cascade::rules
