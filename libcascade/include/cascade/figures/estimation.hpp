#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/base/interval.hpp"

// Numbers of people estimated from surveys and lists (docs/figures.md, "Estimates").
namespace cascade {

/// An estimate with its 95 % interval; without `hi` it is a low end only.
struct estimated_number {
    double point = 0;
    double lo = 0;
    std::optional<double> hi;
    std::int64_t asked = 0;  ///< answers, or people on record, that it stands on
};

/// Different people behind attendances, from attendees asked at sessions how many they attended:
/// attendances times the mean of 1 / answer. Somebody who comes often is met more often, so that
/// attendances / mean answer would be too low. Refuses fewer than five answers, and answers below
/// 1, with std::invalid_argument.
estimated_number unique_by_attendees(const interval& contacts,
                                     const std::vector<std::int64_t>& attended);

/// The same from people drawn from a list of people: attendances / mean answer. Whoever attended
/// nothing is no attendee and left out.
estimated_number unique_by_people(const interval& contacts,
                                  const std::vector<std::int64_t>& attended);

/// The share of those asked, with Wilson's interval.
estimated_number share_of_asked(std::int64_t yes, std::int64_t asked);

/// Chapman's estimate of all people, those on neither list included.
estimated_number people_by_two_lists(std::int64_t first, std::int64_t second, std::int64_t both);

/// Chao's low end for all people, from those on record once and twice; bias-corrected where nobody
/// is on record twice.
estimated_number people_by_repeats(std::int64_t on_record, std::int64_t once, std::int64_t twice);

/// How many standard errors lie to each side of a mean of `n` values in 95 of 100 cases.
double student_975(std::int64_t n);

}  // namespace cascade
