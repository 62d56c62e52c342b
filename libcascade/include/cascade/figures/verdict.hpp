#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/figure.hpp"
#include "cascade/base/rational.hpp"

namespace cascade {

/// How a number is written: 4,500, 128.6 or 20 %.
enum class number_form : std::uint8_t { count, number, percent };

/// A number as it stands in print, ready to be compared (docs/figures.md, "Printed numbers").
struct number_in_print {
    ratio_interval range;  ///< whole numbers for a count
    qualifier hedge = qualifier::exact;
    bool soft = false;  ///< around, some: compared with a tolerance of a tenth
    rational nominal;   ///< the numeral
    rational step{1};   ///< what it may have been rounded to
    number_form form = number_form::count;
};

struct printed_reading {
    std::optional<number_in_print> value;
    std::string mend;  ///< when the text cannot be read
};

/// Reads a printed count, such as `more than 11,318`. A count may have been rounded only where it
/// is 1,000 or more and ends in two zeros or more: a printed 60 is not reproduced by 57.
printed_reading read_printed_count(std::string_view text);
/// Reads a printed ratio or share, such as `188.6` or `20%`; it is rounded to its last digit.
printed_reading read_printed_ratio(std::string_view text);
/// A count, or a ratio where the text is none.
printed_reading read_printed(std::string_view text);

/// The printed range, a tenth wider to each side where it is soft.
ratio_interval range_with_tolerance(const number_in_print& printed);

enum class verdict : std::uint8_t { reproduced, consistent, contradicted, not_derivable };

/// In which way a verdict holds.
enum class manner : std::uint8_t {
    plainly,
    rounded,        ///< reproduced once rounded to the printed digits
    rounded_down,   ///< "over 89,000" of 89,412
    hedged,         ///< "more than 11,318" of 11,318
    approximately,  ///< within a tenth of an "around"
    understated,    ///< "over 89,000" of 95,120
    entailed,       ///< whatever the open number is, the printed one holds
    possible,       ///< the open number may be the printed one
};

std::string_view name_of(verdict v);
/// `rounded down`; empty for `plainly`.
std::string_view name_of(manner m);

/// How far a computed number may be off because it stands on an "around".
enum class softness : std::uint8_t {
    none,
    a_tenth,         ///< a count
    above_and_below  ///< a ratio of two counts that may each be a tenth off
};

/// A number to compare a printed one with.
struct computed_number {
    ratio_interval range;
    softness soft = softness::none;
};

/// What records that are missing can do to a computed number (docs/figures.md, "Coverage").
enum class coverage : std::uint8_t {
    complete,         ///< none are missing
    may_add,          ///< they can only make it larger
    may_move_either,  ///< they can make it larger or smaller
};

/// Whose number the printed one is compared with; only for the wording.
enum class compared_with : std::uint8_t { records, publication };

struct judgement {
    cascade::verdict verdict = verdict::not_derivable;
    cascade::manner manner = manner::plainly;
    std::string reason;  ///< one sentence without a final period
    /// What the records give less what is printed, where both are one number; for a contradicted
    /// range the gap.
    std::optional<rational> difference;
};

/// Compares a printed number with what was computed. Nothing is known of an unbounded
/// [0, no end), nor of what missing records may move either way, so nothing is said of them.
/// Throws count_overflow for numbers too large to compare.
judgement judge(const number_in_print& printed, const computed_number& computed,
                compared_with source, coverage covered);

judgement not_judged(std::string reason);

}  // namespace cascade
