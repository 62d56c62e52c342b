#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cascade/reach/packed_cascade.hpp"

namespace cascade {

/// The ways of training as a graph in which every path is a possible chain, because each step has
/// its place in time: a vertex for each session; one for each actor and for what he or she had
/// received before giving, from the least to the most, each leading to the next; and one for each
/// session of an organisation, through which all who may give it do.
class chain_graph {
public:
    chain_graph(const reach_graph& graph, const time_order& order);

    /// Not where the order of sessions depends on the chain that leads to them.
    bool is_exact() const { return packed_.is_ordered; }
    /// The vertex from which all roots set out; the sessions stand before it, by their index.
    std::uint32_t entry() const { return static_cast<std::uint32_t>(packed_.sessions()); }
    packed_rows leads_to() const;
    /// Per actor, the vertices that stand for it: no chain goes through the actor past them.
    packed_rows of_actors() const;

private:
    /// What an actor passes on of what was received by some time.
    struct step {
        std::uint32_t actor;
        std::vector<std::uint32_t> from;
        std::vector<std::uint32_t> to;
    };

    std::uint32_t first_step() const { return entry() + 1; }
    std::uint32_t next_step() const {
        return first_step() + static_cast<std::uint32_t>(steps_.size());
    }
    void add_organisations();
    void add_actor(actor_index a, std::span<const std::uint32_t> carriers);
    std::uint32_t next_after(const carrier& c, std::uint32_t session) const;

    const reach_graph& graph_;
    const time_order& order_;
    packed_cascade packed_;
    std::vector<step> steps_;
    std::vector<std::uint32_t> first_of_organisation_;  ///< per actor, of its sessions' vertices
};

}  // namespace cascade
