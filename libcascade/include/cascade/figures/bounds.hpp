#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cascade/figures/gathering.hpp"
#include "cascade/records/counting.hpp"

namespace cascade {

/// An assumption that the records themselves contradict; the bound falls back to doing without.
struct contradicted_assumption {
    std::string what;  ///< in words, for the report
    record_source source;
};

/// Which rule a low end stands on.
enum class low_end_rule : std::uint8_t {
    named,         ///< everybody who is named
    audience,      ///< the largest audience, of `session`
    cohort,        ///< the largest cohort, `cohort`
    sexes,         ///< strata: `parts` are women, men, others
    places,        ///< place_day: `parts` are the places of `when`
    disjoint,      ///< a [[disjoint]] declaration: `parts` are its sides
    overlaps,      ///< [[overlap]] declarations: `parts` are the groups that they name
    facilitators,  ///< facilitator_apart: the audience of `session` and facilitators elsewhere
    trainers,      ///< trainers_not_audience: `parts` are the trained by name and the audience
};

/// A low end with the rule that gave it.
struct low_end {
    bound least = 0;
    low_end_rule rule = low_end_rule::named;
    std::optional<session_index> session;
    std::optional<actor_index> cohort;
    std::optional<day> when;
    const disjoint_groups* declared = nullptr;
    std::vector<std::pair<std::string, bound>> parts;
};

/// A high end with what it is the sum of.
struct high_end {
    bound most = 0;
    std::int64_t named = 0;
    bound in_cohorts = 0;
    bound unnamed = 0;
    std::vector<session_index> same_again;  ///< by [[same_group]], their unnamed people add nobody
    std::vector<const known_overlap*> overlaps;  ///< by [[overlap]], what lowered `most`
};

/// How many different people, and why no fewer and no more.
struct explained_bounds {
    interval range;
    low_end low;
    high_end high;
    bool is_contradicted =
        false;  ///< an assumption was dropped: it asked for more than the high end
};

/// Whether the graph holds every session of the programme that counts, or an as-of date took some
/// away: how many people two groups share at the least is known of all of them only.
enum class sessions_known : std::uint8_t { all, until_a_day };

/// Sharp bounds for the number of different people in some gatherings (docs/figures.md, "people").
///
/// Low end: somebody named is one person wherever the name stands, all who may be one person are
/// one, and a headcount of h is h different people. High end: every unnamed person is a new one.
/// The assumptions of the counting rules raise the low end or lower the high end; each is applied
/// only as far as it is declared.
class people_bounds {
public:
    people_bounds(const reach_graph& graph, const counting_rules& rules,
                  sessions_known known = sessions_known::all);

    /// Different people in the gatherings. Shape: interval, unit people.
    interval count(const std::vector<gathering>& gatherings) const {
        return explain(gatherings).range;
    }
    /// The same with the rules that gave the ends.
    explained_bounds explain(const std::vector<gathering>& gatherings) const;
    /// The high end for people in `gatherings` who are not among those known from `others`.
    bound most_beyond(const std::vector<gathering>& gatherings,
                      const std::vector<gathering>& others) const {
        return explain_beyond(gatherings, others).most;
    }
    high_end explain_beyond(const std::vector<gathering>& gatherings,
                            const std::vector<gathering>& others) const;
    /// The highest that the low end can become, whatever is decided on those who may be one person.
    bound most_of_low_end(const std::vector<gathering>& gatherings) const;
    /// People named in the gatherings, by the ids they have.
    std::vector<actor_index> named(const std::vector<gathering>& gatherings) const;

    /// Where the records contradict an assumption for these gatherings.
    std::vector<contradicted_assumption> contradictions(
        const std::vector<gathering>& gatherings) const;

private:
    std::vector<std::string> contradicted_overlaps(const std::vector<gathering>& gatherings) const;
    void note_too_many(const known_overlap& o, const std::vector<gathering>& a,
                       const std::vector<gathering>& b, std::vector<std::string>& found) const;
    void lower_by_overlaps(const std::vector<gathering>& gatherings, high_end& high) const;
    bool holds_all(const group_selector& group, const std::vector<gathering>& gatherings) const;

    const reach_graph* graph_;
    const counting_rules* rules_;
    /// The sessions of every group that an overlap names; empty when the overlaps at the least are
    /// not to be used.
    std::map<group_selector, std::vector<session_index>> sessions_of_;
};

}  // namespace cascade
