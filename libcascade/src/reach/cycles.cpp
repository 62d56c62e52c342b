#include "cascade/reach/cycles.hpp"

#include <algorithm>
#include <cstdint>

#include "cascade/reach/packed_rows.hpp"
#include "strong_parts.hpp"

namespace cascade {
namespace {

/// Actors first, then sessions. A session stands between its facilitators and its audience, so
/// that large audiences with several facilitators need no edge for every pair.
packed_rows teaching_steps(const reach_graph& graph) {
    const auto actors = static_cast<std::uint32_t>(graph.actor_count());
    packed_rows steps;
    for (std::uint32_t a = 0; a < actors; ++a) {
        if (graph.kind_of({a}) != actor_kind::organisation)
            graph.sessions_given_by({a}, [&](session_index s) { steps.add(actors + s.value); });
        steps.end_row();
    }
    for (std::uint32_t s = 0; s < graph.session_count(); ++s) {
        graph.attendees_of({s}, [&](attendee a) {
            if (graph.kind_of(a.who) != actor_kind::organisation) steps.add(a.who.value);
        });
        steps.end_row();
    }
    return steps;
}

}  // namespace

std::vector<std::vector<actor_index>> training_cycles(const reach_graph& graph) {
    std::vector<std::vector<actor_index>> cycles;
    for_each_strong_part(teaching_steps(graph), [&](const std::vector<std::uint32_t>& part) {
        if (part.size() < 2) return;
        std::vector<actor_index> members;
        for (const std::uint32_t v : part)
            if (v < graph.actor_count()) members.push_back({v});
        if (members.size() < 2) return;
        std::sort(members.begin(), members.end());
        cycles.push_back(std::move(members));
    });
    std::sort(cycles.begin(), cycles.end());
    return cycles;
}

}  // namespace cascade
