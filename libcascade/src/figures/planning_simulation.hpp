#pragma once

#include <vector>

#include "cascade/figures/planning.hpp"
#include "cascade/figures/planning_draws.hpp"

namespace cascade {

/// Which end of what the records leave open is taken.
enum class outlook : std::uint8_t { cautious, hopeful };

/// What one trainer drawn by chance brought.
struct drawn_trainer {
    std::int64_t contacts = 0;
    std::int64_t new_trainers = 0;
};

/// Where the trainers of a simulated programme come from.
class trainer_supply {
public:
    virtual ~trainer_supply() = default;
    /// Called once before each run; false when no trainer of this run would ever reach anybody.
    virtual bool begin(splitmix64& random, outlook end) = 0;
    /// Whether both readings draw the same trainers.
    virtual bool readings_agree() const = 0;
    virtual drawn_trainer draw(splitmix64& random) = 0;
};

/// By run, in rising order: how many trainers it took; no end where no number was enough.
struct simulated_runs {
    std::vector<bound> cautious;
    std::vector<bound> hopeful;
};

/// `contacts`: needed by the hopeful and by the cautious reading; no end: no number is enough.
simulated_runs simulate(trainer_supply& supply, const plan_question& asked,
                        const interval& contacts, std::int64_t runs);

/// The least number that is enough in so many of the runs.
bound enough_in(const std::vector<bound>& rising, const rational& chance);

}  // namespace cascade
