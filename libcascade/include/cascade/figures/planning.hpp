#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/figure.hpp"
#include "cascade/base/rational.hpp"
#include "cascade/figures/evidence.hpp"

// How many trainers for a target (docs/commands/plan.md). A plan is an estimate of what has not
// happened yet: nothing here is ever added to a count.
namespace cascade {

/// A mean, and how far single values lie from it. Without the variance no chance can be given.
struct scatter {
    double mean = 0;
    std::optional<double> variance;
};

/// What trained people do, as somebody states it.
struct trainer_rates {
    rational activation{1};  ///< share of those trained who ever hold a session, from 0 to 1
    scatter sessions;        ///< held by one who holds any; the mean is at least 1
    scatter size;            ///< people at one session; the mean is at least 1
    std::optional<scatter> new_trainers;  ///< trainers that one of those trained trains in turn
};

/// What one trained person gave on record: the share of attendances, and of people made trainers,
/// where several gave a session.
struct trainer_result {
    interval contacts;
    std::int64_t new_trainers = 0;
};

/// The results of everybody who could be followed for `window_days` after the training.
struct recorded_results {
    std::vector<trainer_result> trainers;  ///< by id
    std::int64_t window_days = 0;
    std::int64_t active = 0;           ///< of `trainers`, who held a session within the window
    std::int64_t too_recent = 0;       ///< trained, but followed for less than the window
    std::int64_t without_an_end = 0;   ///< of their sessions, those without an upper headcount
    std::int64_t by_organisation = 0;  ///< sessions that organisations gave: in nobody's results
    /// Different people per attendance at these sessions; nothing where nobody attended any.
    std::optional<ratio_interval> people_per_contact;
    std::string refusal;  ///< why the records cannot say; empty when they can
};

/// Fewer results than this say too little about the next trainers.
inline constexpr std::int64_t least_trainers_followed = 30;
inline constexpr std::int64_t least_days_followed = 180;

recorded_results results_of_trainers(const evidence& e, std::int64_t window_days);

struct plan_question {
    std::int64_t target = 0;      ///< from 1 to most_planned
    unit counted = unit::people;  ///< people or contacts
    /// Different people per attendance, above 0 and up to 1; used for a target in people.
    ratio_interval people_per_contact{rational(1), rational(1)};
    rational confidence{9, 10};  ///< from 1/2, below 1
    int tiers = 1;               ///< of trainers; the trainers to be planned are the first
    std::uint64_t seed = 1;
    std::optional<std::int64_t> runs;  ///< else as many as are worth their time
};

inline constexpr std::int64_t most_planned = 1'000'000'000'000;
inline constexpr std::int64_t most_runs = 10'000'000;
inline constexpr int most_tiers_planned = 20;

/// Trainers that reach the target with a chance. Where the rates leave it open, from the fewest
/// under the most hopeful reading to the most under the most cautious one.
struct trainers_for_chance {
    rational chance;
    interval trainers;
};

/// The answer: how many trainers to train. Unit people; basis estimated.
struct training_plan {
    plan_question asked;
    interval contacts_needed;
    double mean = 0;                 ///< attendances per trainer with all below, cautious reading
    std::optional<double> variance;  ///< of the same
    interval by_mean;  ///< as if each brought the mean: half of such programmes fall short
    std::optional<interval> by_normal;  ///< for the chance asked for, by the normal distribution
    std::vector<trainers_for_chance> simulated;  ///< by chance; empty where `why_not_simulated`
    std::string why_not_simulated;
    std::int64_t runs = 0;
    std::int64_t reached_by_mean = 0;  ///< runs in which the most of `by_mean` were enough
    /// Chance that trainers of trainers end some day, when it begins with one; for several tiers.
    std::optional<double> dies_out;
};

/// Refuses rates outside their limits with std::invalid_argument.
training_plan plan_from_rates(const plan_question& asked, const trainer_rates& rates);

/// Draws trainers as they were on record. Each run first draws the records anew, with replacement:
/// so few of them say only roughly what trainers do. Refuses results that carry a refusal.
training_plan plan_from_records(const plan_question& asked, const recorded_results& results);

/// Trainers so that the sum of their contacts is `wanted` or more with a chance, by the normal
/// distribution of such sums; no end for a mean of 0.
bound trainers_by_normal(double mean, double variance, double wanted, double chance);
/// The same by the mean alone.
bound trainers_by_mean(double mean, double wanted);

/// The value that a standard normal variable stays below with a chance between 0 and 1.
double normal_quantile(double chance);

}  // namespace cascade
