#pragma once

#include <string>
#include <vector>

#include "cascade/figures/bounds.hpp"
#include "named_people.hpp"

namespace cascade {

/// The least number of different people: no assumption at all. docs/figures.md, theorem 1.
low_end least_plain(const reach_graph& graph, const std::vector<gathering>& gatherings);

/// The people of one group, such as a partner's, as far as they are present.
std::vector<gathering> side_of(const reach_graph& graph, const std::vector<gathering>& gatherings,
                               const group_selector& one);

/// How many people certainly stand in both of two groups: by name, or in a session of both.
std::int64_t certainly_in_both(const reach_graph& graph, const std::vector<gathering>& a,
                               const std::vector<gathering>& b);

/// The low end under the assumptions in force. Every assumption gives a bound that is valid by
/// itself; the largest stands.
class lower_bounds {
public:
    lower_bounds(const reach_graph& graph, const counting_rules& rules)
        : graph_(graph), rules_(rules) {}

    low_end least(const std::vector<gathering>& gatherings) const;
    std::vector<contradicted_assumption> contradictions(
        const std::vector<gathering>& gatherings) const;

private:
    using gatherings_list = std::vector<gathering>;

    bool assumes(assumption a) const;
    low_end least_of_audiences(const gatherings_list& gatherings) const;
    low_end least_in_strata(const gatherings_list& gatherings) const;
    low_end least_by_day(const gatherings_list& gatherings) const;
    std::vector<contradicted_assumption> contradicted_days(const gatherings_list& gatherings) const;
    low_end least_with_facilitators(const gatherings_list& gatherings) const;
    low_end least_with_trainers(const gatherings_list& gatherings) const;
    low_end least_with_overlaps(const gatherings_list& gatherings) const;

    /// The sides of a declaration as far as they are present; empty when two sides share people, or
    /// may share them. Only what is certain is a contradiction.
    struct sides {
        std::vector<gatherings_list> parts;
        std::string contradiction;
    };
    sides sides_of(const gatherings_list& gatherings, const disjoint_groups& groups) const;

    const reach_graph& graph_;
    const counting_rules& rules_;
};

}  // namespace cascade
