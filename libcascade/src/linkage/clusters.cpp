#include "clusters.hpp"

#include <algorithm>
#include <numeric>

namespace cascade {
namespace {

template <class Value>
void take_over(std::map<std::uint32_t, std::vector<Value>>& table, std::uint32_t into,
               std::uint32_t from) {
    const auto taken = table.find(from);
    if (taken == table.end()) return;
    std::vector<Value>& list = table[into];
    list.insert(list.end(), taken->second.begin(), taken->second.end());
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    table.erase(taken);
}

}  // namespace

clusters::clusters(std::size_t people) : parent_(people), number_(people) {
    std::iota(parent_.begin(), parent_.end(), 0U);
}

std::uint32_t clusters::root_of(std::uint32_t who) const {
    while (parent_[who] != who) {
        parent_[who] = parent_[parent_[who]];
        who = parent_[who];
    }
    return who;
}

void clusters::keep_apart(std::uint32_t a, std::uint32_t b) {
    apart_[root_of(a)].push_back(b);
    apart_[root_of(b)].push_back(a);
}

bool clusters::holds(std::uint32_t root, std::uint64_t number) const {
    if (number_[root] == number) return true;
    const auto further = further_.find(root);
    return further != further_.end() && std::find(further->second.begin(), further->second.end(),
                                                  number) != further->second.end();
}

bool clusters::numbers_differ(std::uint32_t a, std::uint32_t b) const {
    a = root_of(a);
    b = root_of(b);
    if (number_[a] == 0 || number_[b] == 0 || holds(b, number_[a])) return false;
    const auto further = further_.find(a);
    return further == further_.end() ||
           std::none_of(further->second.begin(), further->second.end(),
                        [&](std::uint64_t number) { return holds(b, number); });
}

bool clusters::is_kept_apart(std::uint32_t a, std::uint32_t b) const {
    const auto of_a = apart_.find(root_of(a));
    const auto of_b = apart_.find(root_of(b));
    if (of_a == apart_.end() || of_b == apart_.end()) return false;
    const bool a_is_shorter = of_a->second.size() <= of_b->second.size();
    const std::vector<std::uint32_t>& shorter = a_is_shorter ? of_a->second : of_b->second;
    const std::uint32_t other = root_of(a_is_shorter ? b : a);
    return std::any_of(shorter.begin(), shorter.end(),
                       [&](std::uint32_t who) { return root_of(who) == other; });
}

/// The least of a cluster is its root: people are numbered in the order of their ids.
void clusters::join(std::uint32_t a, std::uint32_t b) {
    a = root_of(a);
    b = root_of(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    parent_[b] = a;
    if (number_[a] == 0) {
        number_[a] = number_[b];
    } else if (number_[b] != 0 && !holds(a, number_[b])) {
        further_[a].push_back(number_[b]);
    }
    take_over(further_, a, b);
    take_over(apart_, a, b);
}

}  // namespace cascade
