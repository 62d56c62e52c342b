#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "cascade/figures/loss.hpp"
#include "cascade/reach/loss_tree.hpp"
#include "cascade/reach/people_classes.hpp"

namespace cascade {

/// The losses of actors whose loss is a branch of the tree: sums over its places, formed once for
/// all. People and cohorts stand at the place on which all sessions hang that they attended.
class loss_sums {
public:
    /// `people` are those of traced sessions. Evidence and tree must outlive it.
    loss_sums(const evidence& e, const people_classes& people, const loss_tree& tree);

    /// Not where two names may be one person, nor where all together are too many to be counted.
    bool are_known() const { return known_; }
    removal_loss of(actor_index who, const loss_tree::branch& lost) const;

private:
    enum part : std::size_t {
        sessions,
        named,
        contacts_lo,
        open_contacts_lo,  ///< ends that are open, beside those that are numbers
        contacts_hi,
        open_contacts_hi,
        unnamed,
        open_unnamed,
        parts
    };
    using sums = std::array<std::int64_t, parts>;

    void add_sessions();
    void add_people(const people_classes& people);
    void add_cohorts();
    void add_up();
    void add(std::uint32_t place, part which, bound n);
    void add(std::uint32_t place, part which, part if_open, bound n);
    /// 0 for whoever attended no traced session.
    std::uint32_t place_of(actor_index who) const;

    const evidence& e_;
    const loss_tree& tree_;
    bool known_;
    std::vector<sums> before_;  ///< per place, of all before it
};

}  // namespace cascade
