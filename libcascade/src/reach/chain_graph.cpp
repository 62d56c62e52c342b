#include "chain_graph.hpp"

#include <algorithm>
#include <utility>

#include "cascade/reach/dominators.hpp"

namespace cascade {
namespace {

/// What was received at a lower point than a session is given at was received in time. Of the
/// sessions of a day, what has no number under `ordered` comes after none and before none.
using point = std::pair<day, std::int64_t>;

class points {
public:
    points(const packed_cascade& packed, const time_order& order)
        : packed_(packed), order_(order) {}

    point received_at(std::uint32_t s) const {
        const session_timing& t = packed_.timing[s];
        if (order_.time() == time_rule::ignore_time) return {day{}, 0};
        return {t.end, order_.ties() == tie_rule::ordered ? t.seq.value_or(INT64_MAX) : 0};
    }
    point given_at(std::uint32_t s) const {
        const session_timing& t = packed_.timing[s];
        if (order_.time() == time_rule::ignore_time) return {day{}, 1};
        if (order_.ties() == tie_rule::ordered) return {t.start, t.seq.value_or(INT64_MIN)};
        return {t.start, order_.ties() == tie_rule::same_day ? 1 : 0};
    }

private:
    const packed_cascade& packed_;
    const time_order& order_;
};

struct giving {
    point at;
    std::uint32_t to;
};

}  // namespace

chain_graph::chain_graph(const reach_graph& graph, const time_order& order)
    : graph_(graph), order_(order), packed_(pack(graph, order, own_lists::leave_out)) {
    if (!is_exact()) return;
    add_organisations();
    packed_rows receives;
    for (const carrier& c : packed_.carriers) {
        receives.add(c.receives.value);
        receives.end_row();
    }
    const packed_rows carriers = receives.turned_round(graph.actor_count());
    for (std::uint32_t a = 0; a < graph.actor_count(); ++a)
        if (!carriers.row(a).empty()) add_actor({a}, carriers.row(a));
}

void chain_graph::add_organisations() {
    first_of_organisation_.resize(graph_.actor_count(), no_vertex);
    for (std::uint32_t a = 0; a < graph_.actor_count(); ++a) {
        if (graph_.kind_of({a}) != actor_kind::organisation) continue;
        first_of_organisation_[a] = next_step();
        for (const std::uint32_t s : packed_.own.row(a)) steps_.push_back({a, {}, {s}});
    }
}

/// Where the way through a carrier to a session goes on.
std::uint32_t chain_graph::next_after(const carrier& c, std::uint32_t session) const {
    const std::uint32_t first = first_of_organisation_[c.gives.value];
    if (first == no_vertex) return session;
    const auto own = packed_.own.row(c.gives.value);
    const auto found = std::lower_bound(own.begin(), own.end(), session);
    return first + static_cast<std::uint32_t>(found - own.begin());
}

void chain_graph::add_actor(actor_index a, std::span<const std::uint32_t> carriers) {
    const points when(packed_, order_);
    std::vector<giving> gives;
    for (const std::uint32_t c : carriers)
        for (const std::uint32_t s : packed_.gives.row(c))
            gives.push_back({when.given_at(s), next_after(packed_.carriers[c], s)});
    if (graph_.is_root(a)) {
        steps_.push_back({a.value, {entry()}, {}});
        for (const giving& g : gives) steps_.back().to.push_back(g.to);
        return;
    }
    std::stable_sort(gives.begin(), gives.end(),
                     [](const giving& x, const giving& y) { return x.at < y.at; });
    const auto row = packed_.takes.row(carriers.front());
    std::vector<std::uint32_t> takes(row.begin(), row.end());
    std::stable_sort(takes.begin(), takes.end(), [&](std::uint32_t x, std::uint32_t y) {
        return when.received_at(x) < when.received_at(y);
    });
    std::size_t received = 0;
    for (const giving& g : gives) {
        std::vector<std::uint32_t> from;
        if (received > 0) from.push_back(next_step() - 1);
        const std::size_t before = received;
        while (received < takes.size() && when.received_at(takes[received]) < g.at)
            from.push_back(takes[received++]);
        if (received == 0) continue;
        if (received > before) steps_.push_back({a.value, std::move(from), {}});
        steps_.back().to.push_back(g.to);
    }
}

packed_rows chain_graph::leads_to() const {
    packed_rows comes_from;
    for (const step& one : steps_) {
        for (const std::uint32_t from : one.from) comes_from.add(from);
        comes_from.end_row();
    }
    const packed_rows steps_after = comes_from.turned_round(next_step());
    packed_rows result;
    for (std::uint32_t v = 0; v < next_step(); ++v) {
        for (const std::uint32_t after : steps_after.row(v)) result.add(first_step() + after);
        if (v >= first_step())
            for (const std::uint32_t to : steps_[v - first_step()].to) result.add(to);
        result.end_row();
    }
    return result;
}

packed_rows chain_graph::of_actors() const {
    packed_rows actor;
    for (std::uint32_t v = 0; v < next_step(); ++v) {
        if (v >= first_step()) actor.add(steps_[v - first_step()].actor);
        actor.end_row();
    }
    return actor.turned_round(graph_.actor_count());
}

}  // namespace cascade
