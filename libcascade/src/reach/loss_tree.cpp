#include "cascade/reach/loss_tree.hpp"

#include <algorithm>

#include "cascade/reach/dominators.hpp"
#include "chain_graph.hpp"

namespace cascade {

struct loss_tree::impl {
    bool is_exact = false;
    std::vector<std::uint32_t> place_of;  ///< per vertex; no_vertex where no chain leads
    std::vector<std::uint32_t> end_of;    ///< per place, the end of its branch
    std::vector<std::uint32_t> above;     ///< per place
    std::vector<std::uint32_t> head;      ///< per place, where its row of largest branches begins
    packed_rows of_actors;

    impl(const reach_graph& graph, const time_order& order) {
        const chain_graph chains(graph, order);
        is_exact = chains.is_exact();
        if (!is_exact) return;
        of_actors = chains.of_actors();
        const packed_rows leads_to = chains.leads_to();
        place_of.assign(leads_to.size(), no_vertex);
        set_in_rows(dominators(leads_to, chains.entry()));
    }

    /// The largest branch of each place stands next to it: then few rows lie between any two.
    void set_in_rows(const dominator_tree& tree) {
        const std::size_t n = tree.met.size();
        std::vector<std::uint32_t> size(n, 1);
        std::vector<std::uint32_t> largest(n, no_vertex);
        for (auto v = static_cast<std::uint32_t>(n); v-- > 1;) {
            const std::uint32_t up = tree.nearest[v];
            size[up] += size[v];
            if (largest[up] == no_vertex || size[v] > size[largest[up]]) largest[up] = v;
        }
        std::vector<std::uint32_t> place(n);
        std::vector<std::uint32_t> next(n);  // for the other branches
        above.resize(n);
        head.resize(n);
        end_of.resize(n);
        for (std::uint32_t v = 0; v < n; ++v) {
            const std::uint32_t up = tree.nearest[v];
            const bool goes_on = v != 0 && largest[up] == v;
            if (goes_on) {
                place[v] = place[up] + 1;
            } else if (v != 0) {
                place[v] = next[up];
                next[up] += size[v];
            }
            next[v] = place[v] + 1 + (largest[v] == no_vertex ? 0 : size[largest[v]]);
            above[place[v]] = place[up];
            head[place[v]] = goes_on ? head[place[up]] : place[v];
            end_of[place[v]] = place[v] + size[v];
            place_of[tree.met[v]] = place[v];
        }
    }

    std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
        while (head[a] != head[b]) {
            if (head[a] < head[b]) std::swap(a, b);
            a = above[head[a]];
        }
        return std::min(a, b);
    }
};

loss_tree::loss_tree(const reach_graph& graph, const time_order& order)
    : impl_(std::make_unique<impl>(graph, order)) {}
loss_tree::~loss_tree() = default;

bool loss_tree::is_known() const { return impl_->is_exact; }
std::size_t loss_tree::places() const { return impl_->end_of.size(); }

std::uint32_t loss_tree::place_of(session_index s) const {
    const std::uint32_t place = impl_->place_of[s.value];
    return place == no_vertex ? 0 : place;
}

std::uint32_t loss_tree::place_above(std::uint32_t one, std::uint32_t other) const {
    return impl_->common(one, other);
}

std::optional<loss_tree::branch> loss_tree::lost_without(actor_index who) const {
    if (!impl_->is_exact) return std::nullopt;
    branch all;
    for (const std::uint32_t v : impl_->of_actors.row(who.value)) {
        const std::uint32_t place = impl_->place_of[v];
        if (place == no_vertex || all.holds(place)) continue;
        const branch own{place, impl_->end_of[place]};
        if (all.begin != all.end && !own.holds(all.begin)) return std::nullopt;
        all = own;
    }
    return all;
}

}  // namespace cascade
