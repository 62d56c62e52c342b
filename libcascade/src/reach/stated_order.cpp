#include "stated_order.hpp"

#include <algorithm>
#include <set>

namespace cascade {

// A transitive closure, short where it is used at all.
stated_order::stated_order(const std::vector<session_in_force>& sessions, finder find)
    : before_(sessions.size()) {
    for (std::uint32_t s = 0; s < sessions.size(); ++s) {
        if (sessions[s].record->after.empty()) continue;
        std::vector<std::uint32_t> todo{s};
        std::set<std::uint32_t> seen;
        while (!todo.empty()) {
            const std::uint32_t current = todo.back();
            todo.pop_back();
            for (const session_id& id : sessions[current].record->after) {
                const auto found = find(id);
                if (found && seen.insert(*found).second) todo.push_back(*found);
            }
        }
        seen.erase(s);
        before_[s].assign(seen.begin(), seen.end());
        is_empty_ = is_empty_ && seen.empty();
    }
}

bool stated_order::is_before(std::uint32_t earlier, std::uint32_t later) const {
    const std::vector<std::uint32_t>& list = before_[later];
    return std::binary_search(list.begin(), list.end(), earlier);
}

}  // namespace cascade
