#pragma once

#include <cstdint>
#include <random>
#include <string>

namespace cascade::testing {

/// The same numbers from the same seed everywhere: the library's distributions differ.
class dice {
public:
    explicit dice(std::uint32_t seed) : engine_(seed) {}
    /// 0 to below - 1
    unsigned below(unsigned limit) { return static_cast<unsigned>(engine_() % limit); }
    bool chance(unsigned in_hundred) { return below(100) < in_hundred; }

private:
    std::mt19937 engine_;
};

struct cascade_shape {
    unsigned people = 12;
    unsigned sessions = 10;
    unsigned days = 12;  ///< few days make ties
    unsigned long_in_hundred = 15;
    unsigned seq_in_hundred = 60;
    unsigned organisations_in_hundred = 20;
    unsigned part_dates_in_hundred = 0;
    unsigned after_in_hundred = 0;
    unsigned givers_listed_in_hundred = 0;  ///< facilitators on the list of their own session
    unsigned cohorts_in_hundred = 0;        ///< a cohort in an audience; seldom one gives
    unsigned headcounts_in_hundred = 0;     ///< more people there than are named
    unsigned undated_in_hundred = 0;
    bool roots_attend = true;
};

/// A cascade as a drawing, to be read by draw(): co-facilitation, cycles, refreshers, people who
/// did not complete, organisations with members for a time, deliveries before training.
std::string random_cascade(dice& d, const cascade_shape& shape);

}  // namespace cascade::testing
