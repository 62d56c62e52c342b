#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"
#include "cascade/figures/verdict.hpp"

namespace cascade {

/// One comparison of a printed number: what it was compared with and what came of it.
struct comparison_made {
    figure_result computed;  ///< the figure, or what the formula over other printed numbers gives
    judgement judged;
};

/// A printed number with all that the programme can say of it (docs/figures.md, "Printed numbers").
struct verified_number {
    const published_figure* printed = nullptr;
    day as_of;                                        ///< the day by which the records were counted
    std::optional<comparison_made> with_records;      ///< where it names a figure
    std::optional<comparison_made> with_publication;  ///< where it has a formula

    /// The comparison that decides: a contradiction before all, then the records, then the print.
    /// Nothing for a number that is only quoted.
    const comparison_made* decisive() const;
    cascade::verdict verdict() const;
};

/// Whether rows with errors were left out: then no number is judged as if all were there.
enum class rows_left_out : std::uint8_t { none, some };

/// The whole publication against the records.
struct verification {
    const evidence* records = nullptr;
    rows_left_out left_out = rows_left_out::none;
    std::vector<verified_number> numbers;  ///< by id

    std::size_t count(cascade::verdict v) const;
};

/// Judges every published figure: each at its own as-of date and with its own coverage, else by
/// those of the programme. A figure or text that cannot be compared is not derivable, with the
/// reason.
verification verify_published(const evidence& e, rows_left_out left_out = rows_left_out::none);

/// How a published figure is covered by the records, as it says itself or as the programme does.
bool is_covered_in_part(const evidence& e, const published_figure& p);

}  // namespace cascade
