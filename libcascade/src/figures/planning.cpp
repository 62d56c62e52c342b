#include "cascade/figures/planning.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "planning_parts.hpp"

namespace cascade {
namespace {

/// Runs that a plan is worth, and random numbers that it may take: about a second or two.
constexpr std::int64_t usual_runs = 10'000;
constexpr std::int64_t fewest_runs = 400;
constexpr double usual_numbers = 1e8;
constexpr double most_numbers = 4e9;
constexpr double most_numbers_each = 1e7;
constexpr double most_trainers = 1e15;

/// Rounds up; a whole number that binary fractions missed by a hair is that number.
double rounded_up_surely(double x) {
    const double near = std::floor(x + 0.5);
    return std::abs(x - near) <= 1e-9 * std::max(1.0, std::abs(x)) ? near : std::ceil(x);
}

bound as_trainers(double x) {
    if (!(x < most_trainers)) return bound::no_end();
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(rounded_up_surely(x)));
}

/// The sum over a tree of so many tiers, from the last tier up: a trainer's own contacts and those
/// of as many trees as there are new trainers.
moments over_tiers(const moments& one, int tiers) {
    moments sum = one;
    for (int tier = 2; tier <= tiers; ++tier) {
        moments above;
        above.contacts = one.contacts + one.new_trainers * sum.contacts;
        if (one.variance && sum.variance && one.new_variance)
            above.variance = *one.variance + one.new_trainers * *sum.variance +
                             *one.new_variance * sum.contacts * sum.contacts +
                             2 * one.together * sum.contacts;
        sum = above;
    }
    return sum;
}

/// Trainers in a tree of so many tiers.
double trainers_in_all(double new_trainers, int tiers) {
    double sum = 1;
    for (int tier = 2; tier <= tiers; ++tier) sum = 1 + new_trainers * sum;
    return sum;
}

/// Contacts that a target asks for, at one value of people per contact.
double contacts_for(const plan_question& asked, const rational& per_contact) {
    const auto target = static_cast<double>(asked.target);
    return asked.counted == unit::people ? target / per_contact.approximate() : target;
}

bound whole_contacts(double wanted) {
    if (!(wanted < most_trainers)) return bound::no_end();
    return static_cast<std::int64_t>(rounded_up_surely(wanted));
}

void demand(bool holds, const char* what) {
    if (!holds) throw std::invalid_argument(what);
}

void refuse_unplannable(const plan_question& asked) {
    demand(asked.target >= 1 && asked.target <= most_planned,
           "a target from 1 to 1,000,000,000,000 can be planned");
    demand(asked.counted == unit::people || asked.counted == unit::contacts,
           "a target is in people or in contacts");
    demand(rational(1, 2) <= asked.confidence && asked.confidence < rational(1),
           "a chance from 50 % to below 100 % can be planned");
    demand(asked.tiers >= 1 && asked.tiers <= most_tiers_planned, "1 to 20 tiers can be planned");
    demand(!asked.runs || (*asked.runs >= 1 && *asked.runs <= most_runs),
           "1 to 10,000,000 runs can be simulated");
    const ratio_interval& per_contact = asked.people_per_contact;
    demand(rational(0) <= per_contact.lo && per_contact.hi && rational(0) < *per_contact.hi &&
               per_contact.lo <= *per_contact.hi && *per_contact.hi <= rational(1),
           "different people per attendance are above 0, and 1 at the most");
}

/// Nothing when even the fewest runs that say anything would take too long.
std::optional<std::int64_t> runs_worth_their_time(const plan_question& asked, double numbers) {
    if (numbers > most_numbers_each) return std::nullopt;
    if (asked.runs) {
        const bool bearable = numbers * static_cast<double>(*asked.runs) <= most_numbers;
        return bearable ? asked.runs : std::nullopt;
    }
    const double affordable = usual_numbers / std::max(numbers, 1.0);
    if (affordable < static_cast<double>(fewest_runs)) return std::nullopt;
    return affordable >= static_cast<double>(usual_runs) ? usual_runs
                                                         : static_cast<std::int64_t>(affordable);
}

}  // namespace

double normal_quantile(double chance) {
    demand(chance > 0 && chance < 1, "a chance lies between 0 and 1");
    double below = -40;
    double above = 40;
    for (int i = 0; i < 200; ++i) {
        const double middle = (below + above) / 2;
        (std::erfc(-middle / std::sqrt(2.0)) / 2 < chance ? below : above) = middle;
    }
    return above;
}

bound trainers_by_mean(double mean, double wanted) {
    return mean > 0 ? as_trainers(wanted / mean) : bound::no_end();
}

bound trainers_by_normal(double mean, double variance, double wanted, double chance) {
    if (!(mean > 0)) return bound::no_end();
    // The smallest T with T * mean - z * sqrt(T * variance) >= wanted, a quadratic in sqrt(T).
    const double spread = normal_quantile(chance) * std::sqrt(variance);
    const double root = (spread + std::sqrt(spread * spread + 4 * mean * wanted)) / (2 * mean);
    return as_trainers(root * root);
}

training_plan closed_form(const plan_question& asked, const both_readings& one) {
    refuse_unplannable(asked);
    training_plan plan;
    plan.asked = asked;
    const double most = contacts_for(asked, asked.people_per_contact.lo);
    const double fewest = contacts_for(asked, *asked.people_per_contact.hi);
    plan.contacts_needed = {whole_contacts(fewest), whole_contacts(most)};
    const double chance = asked.confidence.approximate();
    const moments low = over_tiers(one.cautious, asked.tiers);
    plan.mean = low.contacts;
    plan.variance = low.variance;
    plan.by_mean = {1, trainers_by_mean(low.contacts, most)};
    if (low.variance)
        plan.by_normal = {1, trainers_by_normal(low.contacts, *low.variance, most, chance)};
    if (!one.hopeful) return plan;
    const moments high = over_tiers(*one.hopeful, asked.tiers);
    plan.by_mean.lo = trainers_by_mean(high.contacts, fewest);
    if (plan.by_normal && high.variance)
        plan.by_normal->lo = trainers_by_normal(high.contacts, *high.variance, fewest, chance);
    return plan;
}

void add_simulation(training_plan& plan, trainer_supply& supply, const both_readings& one,
                    double numbers_each) {
    const bound most = plan.by_mean.hi.is_no_end() ? plan.by_mean.lo : plan.by_mean.hi;
    if (most.is_no_end()) {
        plan.why_not_simulated = "on average these trainers reach nobody";
        return;
    }
    const double each = static_cast<double>(most.value()) * numbers_each *
                        trainers_in_all(one.cautious.new_trainers, plan.asked.tiers);
    const std::optional<std::int64_t> runs = runs_worth_their_time(plan.asked, each);
    if (!runs) {
        plan.why_not_simulated = "so many trainers take too long to simulate";
        return;
    }
    plan.runs = *runs;
    const simulated_runs found = simulate(supply, plan.asked, plan.contacts_needed, plan.runs);
    std::vector<rational> chances = {{1, 2}, {4, 5}, {9, 10}, {19, 20}, plan.asked.confidence};
    std::sort(chances.begin(), chances.end());
    chances.erase(std::unique(chances.begin(), chances.end()), chances.end());
    for (const rational& chance : chances)
        plan.simulated.push_back(
            {chance, {enough_in(found.hopeful, chance), enough_in(found.cautious, chance)}});
    plan.reached_by_mean =
        std::upper_bound(found.cautious.begin(), found.cautious.end(), plan.by_mean.hi) -
        found.cautious.begin();
}

double chance_to_die_out(double mean, const std::function<double(double)>& generating) {
    // With one new trainer for each or fewer it ends, unless it is exactly one for ever.
    if (mean <= 1) return generating(0) > 0 ? 1 : 0;
    double below = 0;
    double above = 1 - 1e-9;
    if (generating(above) >= above) return 1;
    for (int i = 0; i < 100; ++i) {
        const double middle = (below + above) / 2;
        (generating(middle) > middle ? below : above) = middle;
    }
    return below;
}

}  // namespace cascade
