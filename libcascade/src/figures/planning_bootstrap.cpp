#include <algorithm>
#include <stdexcept>

#include "planning_parts.hpp"

namespace cascade {
namespace {

bound end_of(const trainer_result& one, outlook end) {
    return end == outlook::cautious ? one.contacts.lo : one.contacts.hi;
}

/// Trainers as they were on record. How few of them there are is part of what is not known, so that
/// each run draws its own records from these before it draws its trainers.
class supply_by_records : public trainer_supply {
public:
    explicit supply_by_records(const std::vector<trainer_result>& on_record)
        : on_record_(on_record) {}

    bool begin(splitmix64& random, outlook end) override {
        drawn_.clear();
        bool anybody = false;
        for (std::size_t i = 0; i < on_record_.size(); ++i) {
            const trainer_result& one = on_record_[random.below(on_record_.size())];
            const bound contacts = end_of(one, end);
            drawn_.push_back(
                {contacts.is_no_end() ? INT64_MAX : contacts.value(), one.new_trainers});
            anybody = anybody || drawn_.back().contacts > 0;
        }
        return anybody;
    }
    bool readings_agree() const override {
        return std::all_of(on_record_.begin(), on_record_.end(),
                           [](const trainer_result& r) { return r.contacts.is_exact(); });
    }
    drawn_trainer draw(splitmix64& random) override { return drawn_[random.below(drawn_.size())]; }

private:
    const std::vector<trainer_result>& on_record_;
    std::vector<drawn_trainer> drawn_;
};

/// Mean and variance, the latter of all whom those on record stand for; nothing without an end.
std::optional<moments> moments_of(const std::vector<trainer_result>& results, outlook end) {
    const auto n = static_cast<double>(results.size());
    moments m;
    for (const trainer_result& one : results) {
        if (end_of(one, end).is_no_end()) return std::nullopt;
        m.contacts += static_cast<double>(end_of(one, end).value()) / n;
        m.new_trainers += static_cast<double>(one.new_trainers) / n;
    }
    double contacts = 0;
    double trainers = 0;
    for (const trainer_result& one : results) {
        const double c = static_cast<double>(end_of(one, end).value()) - m.contacts;
        const double t = static_cast<double>(one.new_trainers) - m.new_trainers;
        contacts += c * c / (n - 1);
        trainers += t * t / (n - 1);
        m.together += c * t / (n - 1);
    }
    m.variance = contacts;
    m.new_variance = trainers;
    return m;
}

}  // namespace

training_plan plan_from_records(const plan_question& asked, const recorded_results& results) {
    if (!results.refusal.empty() || results.trainers.size() < 2)
        throw std::invalid_argument("these records say too little about trainers to plan with");
    const both_readings one{*moments_of(results.trainers, outlook::cautious),
                            moments_of(results.trainers, outlook::hopeful)};
    training_plan plan = closed_form(asked, one);
    supply_by_records supply(results.trainers);
    add_simulation(plan, supply, one, 1);
    if (asked.tiers > 1)
        plan.dies_out = chance_to_die_out(one.cautious.new_trainers, [&](double x) {
            double sum = 0;
            for (const trainer_result& r : results.trainers) {
                double power = 1;
                for (std::int64_t i = 0; i < r.new_trainers; ++i) power *= x;
                sum += power;
            }
            return sum / static_cast<double>(results.trainers.size());
        });
    return plan;
}

}  // namespace cascade
