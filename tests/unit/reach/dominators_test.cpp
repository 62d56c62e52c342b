#include "cascade/reach/dominators.hpp"

#include <doctest/doctest.h>

#include "support/random_cascade.hpp"

using namespace cascade;
using namespace cascade::testing;

namespace {

using graph = std::vector<std::vector<std::uint32_t>>;

packed_rows rows_of(const graph& g) {
    packed_rows rows;
    for (const auto& row : g) {
        for (const std::uint32_t to : row) rows.add(to);
        rows.end_row();
    }
    return rows;
}

std::vector<bool> reached_without(const graph& g, std::uint32_t removed) {
    std::vector<bool> reached(g.size());
    std::vector<std::uint32_t> waiting;
    const auto arrive = [&](std::uint32_t v) {
        if (v == removed || reached[v]) return;
        reached[v] = true;
        waiting.push_back(v);
    };
    arrive(0);
    while (!waiting.empty()) {
        const std::uint32_t from = waiting.back();
        waiting.pop_back();
        for (const std::uint32_t to : g[from]) arrive(to);
    }
    return reached;
}

/// Per vertex, all vertices that it hangs on, as the tree says.
std::vector<std::vector<bool>> by_tree(const graph& g) {
    const dominator_tree tree = dominators(rows_of(g), 0);
    std::vector<std::vector<bool>> hangs_on(g.size(), std::vector<bool>(g.size()));
    for (std::uint32_t v = 0; v < tree.met.size(); ++v) {
        if (v > 0) {
            REQUIRE(tree.nearest[v] < v);
            hangs_on[tree.met[v]] = hangs_on[tree.met[tree.nearest[v]]];
        }
        hangs_on[tree.met[v]][tree.met[v]] = true;
    }
    return hangs_on;
}

std::vector<std::vector<bool>> by_removing(const graph& g) {
    std::vector<std::vector<bool>> hangs_on(g.size(), std::vector<bool>(g.size()));
    const std::vector<bool> reached = reached_without(g, no_vertex);
    for (std::uint32_t removed = 0; removed < g.size(); ++removed) {
        const std::vector<bool> left = reached_without(g, removed);
        for (std::uint32_t v = 0; v < g.size(); ++v) hangs_on[v][removed] = reached[v] && !left[v];
    }
    return hangs_on;
}

}  // namespace

TEST_CASE("dominators: two ways that meet hang on what they share") {
    // 0 - 1 - 2, 3 - 4; 4 leads back to 1; nothing leads to 5
    const dominator_tree tree = dominators(rows_of({{1}, {2, 3}, {4}, {4}, {1}, {4}}), 0);
    CHECK(tree.met == std::vector<std::uint32_t>{0, 1, 2, 4, 3});
    CHECK(tree.nearest == std::vector<std::uint32_t>{0, 0, 1, 1, 1});
}

TEST_CASE("dominators: what the tree says is what removing each vertex finds") {
    for (std::uint32_t seed = 1; seed <= 2000; ++seed) {
        CAPTURE(seed);
        dice d(seed);
        graph g(2 + d.below(20));
        const unsigned edges = d.below(static_cast<unsigned>(3 * g.size()));
        for (unsigned i = 0; i < edges; ++i)
            g[d.below(static_cast<unsigned>(g.size()))].push_back(
                d.below(static_cast<unsigned>(g.size())));
        CHECK(by_tree(g) == by_removing(g));
    }
}

TEST_CASE("dominators: a ring of a million is no deeper for the machine than a short one") {
    constexpr std::uint32_t ring = 1'000'000;
    packed_rows rows;
    for (std::uint32_t v = 0; v < ring; ++v) {
        rows.add(v + 1 < ring ? v + 1 : 1);
        rows.end_row();
    }
    const dominator_tree tree = dominators(rows, 0);
    CHECK(tree.met.size() == ring);
    CHECK(tree.nearest.back() == ring - 2);
}
