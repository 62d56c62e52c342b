#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cascade {

/// Figure text in one script: lower case, ASCII digits, `-` for every dash, plain spaces.
struct plain_text {
    std::string text;
    std::string_view fault;  ///< why nothing can be read from it; empty when it can
};

plain_text plain_figure_text(std::string_view text);

/// A number as it is printed: 8.1 million is digits 81, one decimal, six zeros.
struct printed_number {
    std::int64_t digits = 0;
    int decimals = 0;
    int zeros = 0;                 ///< of the multiplier word; 0 without one
    bool multiplied = false;       ///< has a multiplier word
    bool dot_could_group = false;  ///< 1.250: a decimal, or 1250 as much of Europe writes it
    bool comma_for_point = false;  ///< 12,5: no thousands have one digit or two
    bool leading_zero = false;     ///< 05: a part of a date rather than a count
    std::string_view fault;
};

/// Reads the whole of `text` as one number with or without a multiplier word.
printed_number scan_number(std::string_view text);

/// A whole number and the place value of its last printed digit.
struct numeral {
    std::int64_t value = 0;
    std::int64_t step = 1;
    std::string_view fault;
};

numeral whole_number(const printed_number& printed);

/// 10 to the power of `zeros`, which is at most 18.
std::int64_t power_of_ten(int zeros);

/// `1e3`, `1.4e+10`: what a spreadsheet leaves of a long number.
bool is_scientific(std::string_view plain);

/// `text` without spaces at its ends.
std::string_view without_spaces(std::string_view text);

}  // namespace cascade
