#include "sizes.hpp"

#include <algorithm>
#include <map>

#include "audience.hpp"
#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "wording.hpp"

namespace cascade {
namespace {

// Of four numbers the one that is off is not known.
constexpr std::size_t fewest_numbers = 5;
// A size beyond this is refused when it is read; here it keeps the arithmetic within 64 bits.
constexpr std::int64_t largest_size = 1'000'000'000;

/// Twice the median of a list that is not empty.
std::int64_t twice_median(std::vector<std::int64_t>& numbers) {
    std::sort(numbers.begin(), numbers.end());
    const std::size_t half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? 2 * numbers[half] : numbers[half - 1] + numbers[half];
}

std::int64_t distance(std::int64_t a, std::int64_t b) { return a < b ? b - a : a - b; }

bool is_plain(const std::optional<figure>& f) {
    return !f || (f->range.is_exact() && !f->soft && !f->vague && !f->estimated);
}

}  // namespace

std::vector<exact_size> exact_sizes(const checking& c) {
    std::vector<exact_size> sizes;
    for_sessions(c, [&](session_index i, const session& s) {
        if (s.from_link || s.is_aggregate()) return;
        const auto stated = stated_size_of(s);
        if (!stated || !stated->people.is_exact()) return;
        if (!is_plain(s.headcount) || (!s.headcount && !(is_plain(s.women) && is_plain(s.men))))
            return;
        if (stated->people.lo > bound(largest_size)) return;
        sizes.push_back({i, stated->people.lo.value(), stated->field});
    });
    return sizes;
}

std::optional<middle> middle_of(std::vector<std::int64_t> numbers) {
    if (numbers.size() < fewest_numbers) return std::nullopt;
    middle m;
    m.numbers = numbers.size();
    m.twice_median = twice_median(numbers);
    for (std::int64_t& x : numbers) x = distance(2 * x, m.twice_median);
    m.four_times_mad = twice_median(numbers);
    if (m.four_times_mad == 0) return std::nullopt;
    return m;
}

// 0.6745 d / MAD > 3.5, with d and MAD four times as large and everything times 2000.
bool is_outlier(const middle& m, std::int64_t x) {
    return 1349 * 2 * distance(2 * x, m.twice_median) > 7000 * m.four_times_mad;
}

std::string median_text(const middle& m) {
    return grouped(m.twice_median / 2) + (m.twice_median % 2 == 0 ? "" : ".5");
}

std::string modified_z_text(const middle& m, std::int64_t x) {
    const std::int64_t above = 6745 * 2 * distance(2 * x, m.twice_median);
    const std::int64_t below = 1000 * m.four_times_mad;
    const std::int64_t tenths = (above + below / 2) / below;
    return (2 * x < m.twice_median ? "-" : "") + grouped(tenths / 10) + '.' +
           std::to_string(tenths % 10);
}

std::string kind_words(const session& s) {
    const std::string_view kind = trimmed(s.kind);
    return kind.empty() ? "no kind" : "the kind " + std::string(kind);
}

rules::findings far_larger_than_others(const checking& c) {
    std::map<std::string, std::vector<exact_size>> by_kind;
    for (const exact_size& size : exact_sizes(c))
        by_kind[folded(trimmed(c.graph.session_at(size.at).record->kind))].push_back(size);
    rules::findings found;
    for (const auto& [kind, sizes] : by_kind) {
        std::vector<std::int64_t> numbers;
        for (const exact_size& size : sizes) numbers.push_back(size.people);
        const auto m = middle_of(std::move(numbers));
        if (!m) continue;
        const auto limit = c.records.quality.largest.find(kind);
        for (const exact_size& size : sizes) {
            if (2 * size.people <= m->twice_median || !is_outlier(*m, size.people)) continue;
            // That it is larger than its kind allows is said already.
            if (limit != c.records.quality.largest.end() && size.people > limit->second) continue;
            const session& s = *c.graph.session_at(size.at).record;
            found.push_back({cell_of(c, s, size.field),
                             "session " + s.id.text() + " of " + kind_words(s) + " has " +
                                 grouped(size.people) + " people, far more than the " +
                                 std::to_string(sizes.size()) + " of its kind, median " +
                                 median_text(*m) + ", modified z " +
                                 modified_z_text(*m, size.people),
                             "",
                             "correct the number, or say in sessions and unit what it is a total "
                             "of",
                             about(c, s)});
        }
    }
    return found;
}

}  // namespace cascade
