#include "cascade/figures/known_overlaps.hpp"

#include <algorithm>
#include <optional>

#include "cascade/base/rational.hpp"

namespace cascade {
namespace {

/// Of more groups than this not every choice is tried, only pairs and all of them.
constexpr std::size_t most_tried = 12;

std::optional<interval> shared_by(const overlapping_groups& groups, std::size_t i, std::size_t j) {
    const auto found = groups.shared.find({std::min(i, j), std::max(i, j)});
    if (found == groups.shared.end()) return std::nullopt;
    return found->second;
}

/// A bound for some of the groups holds for all of them. For every k from 1 upwards the union has
/// at least 2 S1 / (k + 1) - 2 S2 / (k (k + 1)) people, where S1 is the sum of the sizes and S2
/// that of what the pairs share.
bound least_of(const overlapping_groups& groups, const std::vector<std::size_t>& chosen) {
    bound sizes;
    bound shared;
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        sizes += groups.sizes[chosen[i]].lo;
        for (std::size_t j = i + 1; j < chosen.size(); ++j) {
            const std::optional<interval> both = shared_by(groups, chosen[i], chosen[j]);
            if (!both || both->hi.is_no_end()) return 0;
            shared += both->hi;
        }
    }
    rational best;
    for (std::int64_t k = 1; k <= static_cast<std::int64_t>(chosen.size()); ++k) {
        const rational sum = rational(2, k + 1) * rational(sizes.value()) -
                             rational(2, k * (k + 1)) * rational(shared.value());
        if (best < sum) best = sum;
    }
    return rounded_up(best);
}

/// The edges of a heaviest spanning tree or forest: from the heaviest down, each that joins two
/// parts which are not joined yet.
bound heaviest_tree(const overlapping_groups& groups) {
    std::vector<std::pair<bound, std::pair<std::size_t, std::size_t>>> edges;
    for (const auto& [pair, both] : groups.shared) edges.push_back({both.lo, pair});
    std::stable_sort(edges.begin(), edges.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::size_t> part(groups.sizes.size());
    for (std::size_t i = 0; i < part.size(); ++i) part[i] = i;
    bound weight;
    for (const auto& [shared, pair] : edges) {
        const std::size_t from = part[pair.second];
        const std::size_t to = part[pair.first];
        if (from == to) continue;
        weight += shared;
        std::replace(part.begin(), part.end(), from, to);
    }
    return weight;
}

}  // namespace

bound least_in_union(const overlapping_groups& groups) {
    const std::size_t n = groups.sizes.size();
    bound best;
    const auto look_at = [&](const std::vector<std::size_t>& chosen) {
        best = std::max(best, least_of(groups, chosen));
    };
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < n; ++i) {
        look_at({i});
        for (std::size_t j = i + 1; j < n; ++j) look_at({i, j});
        all.push_back(i);
    }
    look_at(all);
    if (n > most_tried) return best;
    for (std::size_t choice = 1; choice < std::size_t{1} << n; ++choice) {
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < n; ++i)
            if ((choice >> i & 1U) != 0) chosen.push_back(i);
        if (chosen.size() > 2) look_at(chosen);
    }
    return best;
}

bound most_in_union(const overlapping_groups& groups) {
    bound sizes;
    for (const interval& size : groups.sizes) sizes += size.hi;
    if (sizes.is_no_end() || groups.sizes.empty()) return sizes;
    bound shared;
    for (const auto& [pair, both] : groups.shared) shared += both.lo;
    const auto n = static_cast<std::int64_t>(groups.sizes.size());
    const rational kwerel = rational(sizes.value()) - rational(2 * shared.value(), n);
    const bound by_pairs = kwerel < rational(0) ? bound(0) : bound(rounded_down(kwerel));
    return std::min(minus_floor_zero(sizes, heaviest_tree(groups)), by_pairs);
}

}  // namespace cascade
