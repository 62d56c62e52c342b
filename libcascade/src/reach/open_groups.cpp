#include "open_groups.hpp"

#include <algorithm>
#include <map>

namespace cascade {

open_groups group_pairs(const std::vector<open_pair>& pairs, std::size_t actors) {
    std::map<std::uint32_t, std::vector<std::uint32_t>> neighbours;
    for (const auto& [a, b] : pairs) {
        neighbours[a].push_back(b);
        neighbours[b].push_back(a);
    }
    open_groups result;
    result.group_of.assign(actors, open_groups::alone);
    for (const auto& [first, others] : neighbours) {
        if (result.group_of[first] != open_groups::alone) continue;
        const auto number = static_cast<std::uint32_t>(result.groups.size());
        result.group_of[first] = number;
        std::vector<std::uint32_t> todo{first};
        std::vector<actor_index> group;
        while (!todo.empty()) {
            const std::uint32_t current = todo.back();
            todo.pop_back();
            group.push_back({current});
            for (const std::uint32_t next : neighbours.at(current)) {
                if (result.group_of[next] != open_groups::alone) continue;
                result.group_of[next] = number;
                todo.push_back(next);
            }
        }
        std::sort(group.begin(), group.end());
        result.groups.push_back(std::move(group));
    }
    return result;
}

}  // namespace cascade
