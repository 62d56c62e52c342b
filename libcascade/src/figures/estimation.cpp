#include "cascade/figures/estimation.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace cascade {
namespace {

constexpr double normal_975 = 1.959963984540054;
constexpr std::size_t fewest_answers = 5;

struct mean_with_error {
    double mean = 0;
    double error = 0;  ///< half the width of its 95 % interval
};

mean_with_error mean_of(const std::vector<double>& values) {
    if (values.size() < fewest_answers)
        throw std::invalid_argument("fewer than five answers say too little");
    const auto n = static_cast<double>(values.size());
    mean_with_error m;
    for (const double v : values) m.mean += v / n;
    double squares = 0;
    for (const double v : values) squares += (v - m.mean) * (v - m.mean);
    m.error =
        student_975(static_cast<std::int64_t>(values.size())) * std::sqrt(squares / (n - 1) / n);
    return m;
}

double as_double(bound b) { return static_cast<double>(b.value()); }

}  // namespace

double student_975(std::int64_t n) {
    // Fisher's expansion of Student's quantile in powers of 1 / (n - 1).
    const auto freedom = static_cast<double>(n - 1);
    const double z = normal_975;
    const double z3 = z * z * z;
    const double z5 = z3 * z * z;
    const double z7 = z5 * z * z;
    return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom) +
           (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom * freedom * freedom);
}

estimated_number unique_by_attendees(const interval& contacts,
                                     const std::vector<std::int64_t>& attended) {
    std::vector<double> inverse;
    for (const std::int64_t times : attended) {
        if (times < 1)
            throw std::invalid_argument("somebody asked at a session attended one at the least");
        inverse.push_back(1 / static_cast<double>(times));
    }
    const mean_with_error m = mean_of(inverse);
    estimated_number found;
    found.asked = static_cast<std::int64_t>(attended.size());
    found.point = as_double(contacts.lo) * m.mean;
    found.lo = as_double(contacts.lo) * std::max(0.0, m.mean - m.error);
    if (!contacts.hi.is_no_end())
        found.hi = as_double(contacts.hi) * std::min(1.0, m.mean + m.error);
    return found;
}

estimated_number unique_by_people(const interval& contacts,
                                  const std::vector<std::int64_t>& attended) {
    std::vector<double> times;
    for (const std::int64_t answer : attended)
        if (answer > 0) times.push_back(static_cast<double>(answer));
    const mean_with_error m = mean_of(times);
    estimated_number found;
    found.asked = static_cast<std::int64_t>(times.size());
    found.point = as_double(contacts.lo) / m.mean;
    found.lo = as_double(contacts.lo) / (m.mean + m.error);
    // Nobody who attended did so less than once.
    if (!contacts.hi.is_no_end())
        found.hi = as_double(contacts.hi) / std::max(1.0, m.mean - m.error);
    return found;
}

estimated_number share_of_asked(std::int64_t yes, std::int64_t asked) {
    if (asked < 1 || yes < 0 || yes > asked)
        throw std::invalid_argument("a share is of those asked");
    const auto n = static_cast<double>(asked);
    const double p = static_cast<double>(yes) / n;
    const double z2 = normal_975 * normal_975;
    const double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    const double half = normal_975 * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    // At the ends the interval reaches them exactly; binary fractions would miss by a hair.
    return {p, yes == 0 ? 0 : centre - half, yes == asked ? 1 : centre + half, asked};
}

estimated_number people_by_two_lists(std::int64_t first, std::int64_t second, std::int64_t both) {
    if (first < 1 || second < 1 || both < 0 || both > std::min(first, second))
        throw std::invalid_argument("nobody can be on both lists who is not on each");
    const auto a = static_cast<double>(first);
    const auto b = static_cast<double>(second);
    const auto m = static_cast<double>(both);
    estimated_number found;
    found.asked = both;
    found.point = (a + 1) * (b + 1) / (m + 1) - 1;
    const double variance = (a + 1) * (b + 1) * (a - m) * (b - m) / ((m + 1) * (m + 1) * (m + 2));
    const double error = normal_975 * std::sqrt(variance);
    found.lo = std::max(a + b - m, found.point - error);
    found.hi = found.point + error;
    return found;
}

estimated_number people_by_repeats(std::int64_t on_record, std::int64_t once, std::int64_t twice) {
    if (once < 0 || twice < 0 || once + twice > on_record)
        throw std::invalid_argument("those on record once and twice are among those on record");
    const auto seen = static_cast<double>(on_record);
    const auto f1 = static_cast<double>(once);
    const auto f2 = static_cast<double>(twice);
    estimated_number found;
    found.asked = on_record;
    const double unseen = twice > 0 ? f1 * f1 / (2 * f2) : f1 * (f1 - 1) / 2;
    found.point = seen + unseen;
    found.lo = seen;
    if (unseen <= 0) return found;
    const double r = twice > 0 ? f1 / f2 : 0;
    const double variance = twice > 0 ? f2 * (r * r / 2 + r * r * r + r * r * r * r / 4)
                                      : f1 * (f1 - 1) / 2 + f1 * (2 * f1 - 1) * (2 * f1 - 1) / 4 -
                                            f1 * f1 * f1 * f1 / (4 * found.point);
    const double spread =
        std::exp(normal_975 * std::sqrt(std::log(1 + std::max(0.0, variance) / (unseen * unseen))));
    found.lo = seen + unseen / spread;
    return found;
}

}  // namespace cascade
