#include "named_people.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace cascade {
namespace {

/// Each once, in order. All but short lists are set down as bits, which takes one pass over them
/// and one over a bit for everybody.
void sort_once(std::vector<actor_index>& people) {
    constexpr std::size_t word = 64;
    constexpr std::size_t words_passed_while_one_is_sorted = 16;
    std::uint32_t last = 0;
    for (const actor_index who : people) last = std::max(last, who.value);
    const std::size_t words = last / word + 1;
    if (people.size() < words / words_passed_while_one_is_sorted) {
        std::sort(people.begin(), people.end());
        people.erase(std::unique(people.begin(), people.end()), people.end());
        return;
    }
    std::vector<std::uint64_t> bits(words);
    for (const actor_index who : people)
        bits[who.value / word] |= std::uint64_t{1} << (who.value % word);
    people.clear();
    for (std::size_t i = 0; i < words; ++i)
        for (std::uint64_t left = bits[i]; left != 0; left &= left - 1)
            people.push_back({static_cast<std::uint32_t>(i * word) +
                              static_cast<std::uint32_t>(std::countr_zero(left))});
}

std::size_t total_named(const std::vector<gathering>& gatherings) {
    std::size_t n = 0;
    for (const gathering& g : gatherings) n += g.named.size();
    return n;
}

/// How many of `people` are not among `known`; both are sorted.
std::int64_t count_others(const std::vector<actor_index>& people,
                          const std::vector<actor_index>& known) {
    std::int64_t others = static_cast<std::int64_t>(people.size());
    auto k = known.begin();
    for (auto p = people.begin(); p != people.end() && k != known.end();) {
        if (*p == *k) --others;
        const bool forward = *p < *k || *p == *k;
        if (!(*p < *k)) ++k;
        if (forward) ++p;
    }
    return others;
}

}  // namespace

bool holds(const std::vector<actor_index>& sorted, actor_index who) {
    return std::binary_search(sorted.begin(), sorted.end(), who);
}

std::vector<actor_index> union_of_named(const std::vector<gathering>& gatherings) {
    std::vector<actor_index> all;
    all.reserve(total_named(gatherings));
    for (const gathering& g : gatherings) all.insert(all.end(), g.named.begin(), g.named.end());
    sort_once(all);
    return all;
}

std::vector<actor_index> union_of_sure(const std::vector<gathering>& gatherings) {
    std::vector<actor_index> all;
    all.reserve(total_named(gatherings));
    for (const gathering& g : gatherings) {
        if (g.unsure.empty()) {
            all.insert(all.end(), g.named.begin(), g.named.end());
            continue;
        }
        for (const actor_index who : g.named)
            if (!holds(g.unsure, who)) all.push_back(who);
    }
    sort_once(all);
    return all;
}

std::vector<actor_index> union_of_all(const std::vector<gathering>& gatherings) {
    std::vector<actor_index> all = union_of_named(gatherings);
    const std::size_t named = all.size();
    for (const gathering& g : gatherings)
        for (const maybe_named& m : g.maybe) all.push_back(m.who);
    if (all.size() > named) sort_once(all);
    return all;
}

std::int64_t fewest_of(const reach_graph& graph, const std::vector<actor_index>& people) {
    if (!graph.has_open_links()) return static_cast<std::int64_t>(people.size());
    std::int64_t alone = 0;
    std::map<actor_index, std::int64_t> told_apart;  // by the first of those who may be one
    for (const actor_index who : people) {
        if (graph.may_be(who) == nullptr)
            ++alone;
        else
            told_apart[graph.first_of(who)] += graph.is_told_apart(who) ? 1 : 0;
    }
    for (const auto& [first, n] : told_apart) alone += std::max<std::int64_t>(n, 1);
    return alone;
}

std::int64_t fewest_named(const reach_graph& graph, const std::vector<gathering>& gatherings) {
    return fewest_of(graph, union_of_sure(gatherings));
}

std::int64_t most_named(const reach_graph& graph, const std::vector<gathering>& gatherings) {
    return most_beyond_known(graph, gatherings, {});
}

std::int64_t most_beyond_known(const reach_graph& graph, const std::vector<gathering>& gatherings,
                               const std::vector<actor_index>& known) {
    std::map<actor_index, std::int64_t> carriers;  // where somebody is here only as somebody else
    for (const gathering& g : gatherings)
        for (const maybe_named& m : g.maybe) carriers[graph.first_of(m.who)] = m.carriers;
    const std::vector<actor_index> all = union_of_all(gatherings);
    if (carriers.empty()) return count_others(all, known);
    std::map<actor_index, std::int64_t> present;
    std::int64_t most = 0;
    for (const actor_index who : all) {
        if (holds(known, who)) continue;
        if (carriers.count(graph.first_of(who)) == 0)
            ++most;
        else
            ++present[graph.first_of(who)];
    }
    for (const auto& [first, n] : present) most += std::min(n, carriers.at(first));
    return most;
}

interval named_beyond(const reach_graph& graph, const std::vector<gathering>& certain,
                      const std::vector<gathering>& any, const std::vector<gathering>& others) {
    std::vector<actor_index> may_be_known;
    for (const actor_index who : union_of_all(others)) may_be_known.push_back(graph.first_of(who));
    std::sort(may_be_known.begin(), may_be_known.end());
    std::vector<actor_index> fresh;
    for (const actor_index who : union_of_sure(certain))
        if (!holds(may_be_known, graph.first_of(who))) fresh.push_back(who);
    return {fewest_of(graph, fresh), most_beyond_known(graph, any, union_of_sure(others))};
}

interval listed_in(const reach_graph& graph, const gathering& g) {
    interval m;
    if (graph.has_open_links())
        m = {fewest_named(graph, {g}), most_named(graph, {g})};
    else
        m = interval::exactly(static_cast<std::int64_t>(g.named.size()));
    for (const cohort_part& k : g.cohorts) m = sum_of_disjoint(m, k.size);
    return m;
}

}  // namespace cascade
