#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cascade/figures/gathering.hpp"
#include "cascade/records/counting.hpp"

namespace cascade {

/// An assumption that the records themselves contradict; the bound falls back to doing without.
struct contradicted_assumption {
    std::string what;  ///< in words, for the report
    record_source source;
};

/// Sharp bounds for the number of different people in some gatherings (docs/figures.md, "people").
///
/// Low end: somebody named is one person wherever the name stands, and a headcount of h is h
/// different people. High end: every unnamed person is a new one. The assumptions of the counting
/// rules raise the low end or lower the high end; each is applied only as far as it is declared.
class people_bounds {
public:
    people_bounds(const reach_graph& graph, const counting_rules& rules);

    /// Different people in the gatherings. Shape: interval, unit people.
    interval count(const std::vector<gathering>& gatherings) const;
    /// The high end for people in `gatherings` who are not among those known from `others`.
    bound most_beyond(const std::vector<gathering>& gatherings,
                      const std::vector<gathering>& others) const;
    /// Named people in the gatherings; exact.
    std::vector<actor_index> named(const std::vector<gathering>& gatherings) const;

    /// Where the records contradict an assumption for these gatherings.
    std::vector<contradicted_assumption> contradictions(
        const std::vector<gathering>& gatherings) const;

private:
    const reach_graph* graph_;
    const counting_rules* rules_;
};

}  // namespace cascade
