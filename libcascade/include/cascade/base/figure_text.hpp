#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cascade/base/figure.hpp"
#include "cascade/base/rational.hpp"

namespace cascade {

/// What a cell of figure text says, or why it says nothing certain.
struct figure_reading {
    std::optional<figure> value;
    std::string_view code;  ///< why it was refused; a code of docs/diagnostics.md
    std::string mend;       ///< what to write instead
};

/// Reads a count as people write it: `4,500`, `more than 11,318`, `around 2,000-2,500`, `5k+`,
/// `thousands of`; empty, `n/a` and `unknown` are [0, no end). The table is in docs/figures.md,
/// "Figure text". Anything that would need a guess or a sum, such as `15+10`, is refused.
///
/// A number with a multiplier word stands for every number that rounds to it, half a unit of its
/// last printed digit to each side: `8.1 million` is [8050000, 8149999] and `10 thousand` is
/// [9500, 10499]. After a hedge, and in a range, the numeral is taken as it stands:
/// `over 2 million` is [2000001, no end). In `2-3 million` the word holds for both numbers.
figure_reading read_figure(std::string_view text, unit counts, basis stands_on);

struct ratio_reading {
    std::optional<ratio_interval> value;
    bool about = false;     ///< around, some, nearly: compared with a tolerance
    std::string_view code;  ///< why it was refused
    std::string mend;
    qualifier hedge = qualifier::unknown;
    rational nominal{0};  ///< the number as printed: 96 % is 24/25
    rational step{1};     ///< one unit of its last printed digit: 96 % has 1/100
    bool is_percent = false;
};

/// Reads a share or a ratio: `96%` is [0.955, 0.965], `188.6` is [188.55, 188.65]: half a unit of
/// the last printed digit to each side. The upper end itself would round up, so it is exclusive in
/// meaning; the closed interval is the outward reading. `at least 50%`, `up to 3.5`, `80-90%` take
/// their numbers as they stand.
ratio_reading read_ratio(std::string_view text);

/// For people, or for scripts: a range is `40–50` with an en dash, or `40..50`.
enum class text_style : std::uint8_t { human, machine };

/// 1,234,567
std::string grouped(std::int64_t number);

/// `4,500`, `at least 2,000`, `up to 60`, `40–50` or `not known`. Never one number for a range.
std::string to_text(const interval& range, text_style style);

/// As somebody wrote it when the figure is one unmodified input with a hedge (`more than 11,318`);
/// else the interval, with `around` before a closed one or `(vague source)` after it where that is
/// inherited.
std::string to_text(const figure& f, text_style style);

/// The interval in steps of `grain`, low end down and high end up: [16644, no end) by 100 is
/// `more than 16,600`. Refuses a grain below 1.
std::string rounded_outward(const figure& f, std::int64_t grain);

/// One value with at most four decimals exactly (`2.5`), else rounded to two: 900/7 is `128.57`.
/// A range is rounded outward: [900/7, 1000/7] is `128.57–142.86`; no high end: `at least 188.65`.
std::string to_text(const ratio_interval& ratio, text_style style);

/// The same with so many decimals.
std::string to_text(const ratio_interval& ratio, text_style style, std::size_t places);

/// As a percentage: exactly where two decimals are enough (`20 %`), else to one decimal, likewise.
std::string percent_text(const ratio_interval& ratio, text_style style);
/// The same with so many decimals of the fraction: 3 are one of the percentage.
std::string percent_text(const ratio_interval& ratio, text_style style, std::size_t places);

}  // namespace cascade
