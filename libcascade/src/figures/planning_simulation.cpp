#include "planning_simulation.hpp"

#include <algorithm>

namespace cascade {
namespace {

/// A run that would need more trainers than this is given up: no programme is that large.
constexpr std::int64_t most_drawn = 20'000'000;

/// Trainers one after another, each with all whom they train down to the last tier, until the sum
/// of the contacts is enough. What they bring is never negative, so that this number is enough and
/// one less is not: the runs that a number T suffices for are those with a result up to T.
bound trainers_until(trainer_supply& supply, std::int64_t wanted, int tiers, splitmix64& random) {
    std::int64_t reached = 0;
    std::int64_t drawn = 0;
    for (std::int64_t trainers = 1; drawn < most_drawn; ++trainers) {
        std::int64_t in_tier = 1;
        for (int tier = 1; tier <= tiers && in_tier > 0; ++tier) {
            std::int64_t in_next = 0;
            for (std::int64_t i = 0; i < in_tier && drawn < most_drawn; ++i, ++drawn) {
                const drawn_trainer one = supply.draw(random);
                reached += std::min(one.contacts, wanted);
                if (reached >= wanted) return trainers;
                in_next += std::min(one.new_trainers, most_drawn);
            }
            in_tier = in_next;
        }
    }
    return bound::no_end();
}

bound one_run(trainer_supply& supply, const plan_question& asked, outlook end, bound wanted,
              std::uint64_t seed) {
    splitmix64 random(seed);
    if (!supply.begin(random, end) || wanted.is_no_end()) return bound::no_end();
    return trainers_until(supply, wanted.value(), asked.tiers, random);
}

}  // namespace

simulated_runs simulate(trainer_supply& supply, const plan_question& asked,
                        const interval& contacts, std::int64_t runs) {
    simulated_runs result;
    const bool is_one = contacts.is_exact() && supply.readings_agree();
    splitmix64 seeds(asked.seed);
    for (std::int64_t i = 0; i < runs; ++i) {
        // Both readings see the same trainers, so that the hopeful one never takes more of them.
        const std::uint64_t seed = seeds.next();
        const bound cautious = one_run(supply, asked, outlook::cautious, contacts.hi, seed);
        result.cautious.push_back(cautious);
        result.hopeful.push_back(
            is_one ? cautious : one_run(supply, asked, outlook::hopeful, contacts.lo, seed));
    }
    std::sort(result.cautious.begin(), result.cautious.end());
    std::sort(result.hopeful.begin(), result.hopeful.end());
    return result;
}

bound enough_in(const std::vector<bound>& rising, const rational& chance) {
    const auto runs = static_cast<std::int64_t>(rising.size());
    const std::int64_t needed = rounded_up(chance * rational(runs));
    return rising[static_cast<std::size_t>(std::max<std::int64_t>(needed, 1) - 1)];
}

}  // namespace cascade
