#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"

namespace cascade {

/// What hangs on whom, as one tree, so that what is lost without each of many actors is added up
/// once and listed for none. A session hangs on all without whom no chain of training leads to it.
///
/// It knows the loss of whoever has one place on which all hangs that went through them. Of whoever
/// was trained again between two sessions given, and from another side, it may see too little, and
/// says nothing (ask removal). Graph and order need not outlive it.
class loss_tree {
public:
    loss_tree(const reach_graph& graph, const time_order& order);
    ~loss_tree();
    loss_tree(const loss_tree&) = delete;
    loss_tree& operator=(const loss_tree&) = delete;

    /// Not where part dates or stated orders make the order of sessions depend on the chain. All
    /// below is for a tree that is known.
    bool is_known() const;

    /// A place of the tree and all below it stand in one row.
    struct branch {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool holds(std::uint32_t place) const { return begin <= place && place < end; }
    };
    std::size_t places() const;
    /// Of a session that is traced; of another one 0, the place that hangs on nobody.
    std::uint32_t place_of(session_index s) const;
    /// The lowest place on which two places hang: a branch that holds both of them holds it.
    std::uint32_t place_above(std::uint32_t one, std::uint32_t other) const;

    /// The sessions that would be traced no longer without one actor: those whose places the
    /// branch holds, an empty one when there are none. Nothing when it is not known.
    std::optional<branch> lost_without(actor_index who) const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace cascade
