#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/records/actors.hpp"

namespace cascade {

/// What two people are compared by, as numbers: 0 where nothing is on record. Equal words have
/// equal numbers; different words nearly always have different ones, so a match of words is looked
/// at again before it counts.
struct person_features {
    std::uint64_t cnic = 0;      ///< the 13 digits
    std::uint64_t phone = 0;     ///< the digits with the country's code
    std::uint64_t name = 0;      ///< of the name key
    std::uint64_t father = 0;    ///< likewise
    std::uint64_t district = 0;  ///< of the district's name
};

std::vector<person_features> features_of(const std::vector<person>& people);

/// A fixed hash of a text: the same on every machine and in every run; never 0.
std::uint64_t fixed_hash(std::string_view text);
std::uint64_t fixed_hash(std::uint64_t a, std::uint64_t b);

/// The district's name for comparing.
std::string district_key(const person& p);

bool sexes_conflict(const person& a, const person& b);
/// Both years are on record and further apart than `years`.
bool births_differ(const person& a, const person& b, int years);

/// Two numbers of 13 digits that one slip of the hand explains: one digit, or two neighbours.
bool is_one_slip(std::uint64_t a, std::uint64_t b);

/// `same telephone, names alike`: what two people have in common, never its value.
std::string words_of_agreement(const person& a, const person& b);
/// `sex, year of birth`: what is on record for both and differs; empty when nothing.
std::string words_of_difference(const person& a, const person& b);

}  // namespace cascade
