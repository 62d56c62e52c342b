#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// A session that an actor reached, and in how many steps: 1 for own sessions.
struct reached_session {
    session_index session;
    std::uint32_t level = 0;
};

/// Which sessions are downstream of many actors: those they gave, whether or not traced, and all
/// that were given later by people, or for organisations by members, who completed one of them
/// (docs/figures.md, "What one trainer reached"). An actor's own memberships are not followed.
///
/// Exact. Where every session that passes something on stands on a known day, 64 actors go through
/// the sessions together, in the order of time; else each walks alone, level by level (spread).
/// Graph and order must outlive it.
class downstream {
public:
    downstream(const reach_graph& graph, const time_order& order);
    ~downstream();
    downstream(const downstream&) = delete;
    downstream& operator=(const downstream&) = delete;

    /// How many threads visit() will come from when so many actors are asked for.
    std::size_t workers(std::size_t actors) const;

    /// Calls `visit(worker, i, reached)` once for each of `actors`, in no set order and from
    /// several threads, one at a time per worker. `reached` is in the order of session ids.
    using visitor =
        function_ref<void(std::size_t, std::size_t, const std::vector<reached_session>&)>;
    void of(const std::vector<actor_index>& actors, visitor visit) const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace cascade
