#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules.hpp"

namespace cascade {

/// The people of one session, where its record states them as one whole number.
struct exact_size {
    session_index at;
    std::int64_t people = 0;
    std::string_view field;  ///< the cell that says so
};

/// Of all single sessions, in the order of sessions. Totals of several sessions, links, and numbers
/// that are themselves hedged (`about 50`, `20-25`) are left out.
std::vector<exact_size> exact_sizes(const checking& c);

/// What a number is held against: the median of a group and the median of the distances from it
/// (MAD). Kept as whole numbers, so that a border is a border: twice the one, four times the other.
struct middle {
    std::int64_t twice_median = 0;
    std::int64_t four_times_mad = 0;
    std::size_t numbers = 0;
};

/// Nothing for fewer than five numbers, or where half of them or more are the same (MAD = 0).
std::optional<middle> middle_of(std::vector<std::int64_t> numbers);

/// Whether |0.6745 (x - median) / MAD| is above 3.5.
bool is_outlier(const middle& m, std::int64_t x);
/// `20.5`
std::string median_text(const middle& m);
/// The modified z of a number, to one decimal: `80.7`, `-4.2`.
std::string modified_z_text(const middle& m, std::int64_t x);

/// A session's kind for reading: `the kind tot`, or `no kind`.
std::string kind_words(const session& s);

/// The half of S09 that needs no limit: far larger than the others of its kind, and within what
/// is the most for the kind.
rules::findings far_larger_than_others(const checking& c);

}  // namespace cascade
