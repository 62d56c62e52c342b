#pragma once

#include <functional>

#include "planning_simulation.hpp"

// What both ways of planning share: by rates that somebody states, and by results on record.
namespace cascade {

/// What one trainer brings on average, and all below with those who are trained in turn.
struct moments {
    double contacts = 0;
    std::optional<double> variance;
    double new_trainers = 0;
    std::optional<double> new_variance;
    double together = 0;  ///< covariance of contacts and new trainers
};

/// What rates, or the two readings of the records, say of one trainer.
struct both_readings {
    moments cautious;
    std::optional<moments> hopeful;  ///< nothing: no high end
};

/// The part of a plan that needs no random numbers. Throws std::invalid_argument for a question
/// outside its limits.
training_plan closed_form(const plan_question& asked, const both_readings& one);

/// Adds the simulation, or why there is none. `numbers_each`: random numbers that one trainer
/// takes.
void add_simulation(training_plan& plan, trainer_supply& supply, const both_readings& one,
                    double numbers_each);

/// The smallest solution of q = g(q) for the generating function of new trainers: the chance that a
/// line which begins with one trainer ends.
double chance_to_die_out(double mean, const std::function<double(double)>& generating);

}  // namespace cascade
