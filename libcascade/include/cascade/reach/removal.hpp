#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// What the cascade would be if somebody had never been there: gave no session, passed nothing on,
/// not as a member of an organisation either.
///
/// Exact, by tracing again what can depend on those removed, and only that. Where nobody was
/// trained twice in between, loss_tree is quicker (docs/figures.md, "loss.people"). Graph and order
/// must outlive it.
class removal {
public:
    removal(const reach_graph& graph, const time_order& order);
    ~removal();
    removal(const removal&) = delete;
    removal& operator=(const removal&) = delete;

    /// Whether a chain of training leads from a root to the session now.
    bool is_traced(session_index s) const;

    /// The sessions that would be traced no longer without all of `removed` together, by id.
    std::vector<session_index> lost_without(const std::vector<actor_index>& removed) const;

    /// Per actor of `actors`, no less than the `weight` (one number per session) of all that is
    /// lost without that one alone: of every session on whose chain the actor stands. Found by
    /// adding up once, so that whoever cannot matter need not be taken out.
    std::vector<std::uint64_t> most_lost(const std::vector<actor_index>& actors,
                                         const std::vector<std::uint64_t>& weight) const;

    /// How many threads of_each() will call from.
    std::size_t workers(std::size_t actors) const;
    /// The same for each of `actors` alone: `visit(worker, i, lost)`, in no set order and from
    /// several threads, one at a time per worker.
    using visitor = function_ref<void(std::size_t, std::size_t, const std::vector<session_index>&)>;
    void of_each(const std::vector<actor_index>& actors, visitor visit) const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace cascade
