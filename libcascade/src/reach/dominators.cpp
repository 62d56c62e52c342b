#include "cascade/reach/dominators.hpp"

#include <algorithm>
#include <utility>

namespace cascade {
namespace {

/// All vertices by their place in the order of a search into the depth.
class lengauer_tarjan {
public:
    lengauer_tarjan(const packed_rows& leads_to, std::uint32_t entry)
        : leads_to_(leads_to), place_(leads_to.size(), no_vertex) {
        search_from(entry);
    }

    dominator_tree run() {
        const packed_rows comes_from = leads_to_.turned_round(leads_to_.size());
        const std::size_t n = met_.size();
        linked_to_.assign(n, no_vertex);
        first_waiting_.assign(n, no_vertex);
        next_waiting_.assign(n, no_vertex);
        nearest_.assign(n, 0);
        for (std::uint32_t v = 0; v < n; ++v) {
            semi_.push_back(v);
            best_.push_back(v);
        }
        for (auto v = static_cast<std::uint32_t>(n); v-- > 1;) {
            for (const std::uint32_t from : comes_from.row(met_[v]))
                if (place_[from] != no_vertex)
                    semi_[v] = std::min(semi_[v], semi_[best_above(place_[from])]);
            next_waiting_[v] = first_waiting_[semi_[v]];
            first_waiting_[semi_[v]] = v;
            linked_to_[v] = above_[v];
            settle_waiting(above_[v]);
        }
        for (std::uint32_t v = 1; v < n; ++v)
            if (nearest_[v] != semi_[v]) nearest_[v] = nearest_[nearest_[v]];
        return {std::move(met_), std::move(nearest_)};
    }

private:
    struct position {
        std::uint32_t place;
        std::size_t step;
    };

    void enter(std::uint32_t vertex, std::uint32_t above) {
        place_[vertex] = static_cast<std::uint32_t>(met_.size());
        path_.push_back({place_[vertex], 0});
        met_.push_back(vertex);
        above_.push_back(above);
    }

    void search_from(std::uint32_t entry) {
        enter(entry, 0);
        while (!path_.empty()) {
            position& at = path_.back();
            const auto next = leads_to_.row(met_[at.place]);
            if (at.step == next.size()) {
                path_.pop_back();
                continue;
            }
            const std::uint32_t to = next[at.step++];
            if (place_[to] == no_vertex) enter(to, at.place);
        }
    }

    void settle_waiting(std::uint32_t above) {
        for (std::uint32_t v = first_waiting_[above]; v != no_vertex; v = next_waiting_[v]) {
            const std::uint32_t best = best_above(v);
            nearest_[v] = semi_[best] < semi_[v] ? best : above;
        }
        first_waiting_[above] = no_vertex;
    }

    /// Of the vertices linked above one, and that one, the one whose semidominator stands first.
    /// Shortens the way for whoever asks next.
    std::uint32_t best_above(std::uint32_t v) {
        if (linked_to_[v] == no_vertex) return v;
        climb_.clear();
        for (std::uint32_t at = v; linked_to_[linked_to_[at]] != no_vertex; at = linked_to_[at])
            climb_.push_back(at);
        for (auto at = climb_.rbegin(); at != climb_.rend(); ++at) {
            const std::uint32_t above = linked_to_[*at];
            if (semi_[best_[above]] < semi_[best_[*at]]) best_[*at] = best_[above];
            linked_to_[*at] = linked_to_[above];
        }
        return best_[v];
    }

    const packed_rows& leads_to_;
    std::vector<std::uint32_t> place_;  ///< per vertex
    std::vector<std::uint32_t> met_;
    std::vector<std::uint32_t> above_;  ///< in the tree of the search
    std::vector<position> path_;
    std::vector<std::uint32_t> semi_;
    std::vector<std::uint32_t> nearest_;
    std::vector<std::uint32_t> linked_to_;
    std::vector<std::uint32_t> best_;
    std::vector<std::uint32_t> first_waiting_;  ///< per semidominator, those who wait for it
    std::vector<std::uint32_t> next_waiting_;
    std::vector<std::uint32_t> climb_;
};

}  // namespace

dominator_tree dominators(const packed_rows& leads_to, std::uint32_t entry) {
    return lengauer_tarjan(leads_to, entry).run();
}

}  // namespace cascade
