#include <stdexcept>

#include "planning_parts.hpp"

namespace cascade {
namespace {

class supply_by_rates : public trainer_supply {
public:
    supply_by_rates(const trainer_rates& rates, int tiers)
        : activation_(rates.activation), sessions_(1, rates.sessions), size_(1, rates.size) {
        if (tiers > 1) new_trainers_.emplace(0, *rates.new_trainers);
    }

    bool begin(splitmix64& /*random*/, outlook /*end*/) override {
        return rational(0) < activation_;
    }
    bool readings_agree() const override { return true; }
    drawn_trainer draw(splitmix64& random) override {
        drawn_trainer one;
        const auto of = static_cast<std::uint64_t>(activation_.den());
        if (random.below(of) < static_cast<std::uint64_t>(activation_.num()))
            for (std::int64_t n = sessions_.draw(random); n > 0; --n)
                one.contacts += size_.draw(random);
        if (new_trainers_) one.new_trainers = new_trainers_->draw(random);
        return one;
    }
    const std::optional<count_distribution>& new_trainers() const { return new_trainers_; }

private:
    rational activation_;
    count_distribution sessions_;
    count_distribution size_;
    std::optional<count_distribution> new_trainers_;
};

/// A trainer's contacts are a sum of a random number of random sizes, or 0.
moments moments_of(const trainer_rates& rates) {
    const double active = rates.activation.approximate();
    const double sessions = rates.sessions.mean;
    const double size = rates.size.mean;
    moments m;
    m.contacts = active * sessions * size;
    if (rates.sessions.variance && rates.size.variance)
        m.variance =
            active * (sessions * *rates.size.variance + *rates.sessions.variance * size * size) +
            active * (1 - active) * (sessions * size) * (sessions * size);
    if (rates.new_trainers) {
        m.new_trainers = rates.new_trainers->mean;
        m.new_variance = rates.new_trainers->variance;
    }
    return m;
}

std::string what_is_missing(const plan_question& asked, const trainer_rates& rates) {
    const auto without = [](const char* what) {
        return std::string("without the variance of ") + what +
               " only the mean can be planned with, and no chance given";
    };
    if (!rates.sessions.variance) return without("the sessions per trainer");
    if (!rates.size.variance) return without("the people per session");
    if (asked.tiers > 1 && !rates.new_trainers->variance) return without("the new trainers");
    return "";
}

}  // namespace

training_plan plan_from_rates(const plan_question& asked, const trainer_rates& rates) {
    if (rates.activation < rational(0) || rational(1) < rates.activation)
        throw std::invalid_argument("a share of active trainers lies between 0 and 1");
    if (asked.tiers > 1 && !rates.new_trainers)
        throw std::invalid_argument("several tiers need the new trainers that each one trains");
    supply_by_rates supply(rates, asked.tiers);
    const moments one = moments_of(rates);
    training_plan plan = closed_form(asked, {one, one});
    plan.why_not_simulated = what_is_missing(asked, rates);
    if (plan.why_not_simulated.empty())
        add_simulation(plan, supply, {one, one}, 1 + one.contacts / rates.size.mean);
    if (asked.tiers > 1 && rates.new_trainers->variance)
        plan.dies_out = chance_to_die_out(rates.new_trainers->mean, [&](double x) {
            return supply.new_trainers()->generating(x);
        });
    return plan;
}

}  // namespace cascade
