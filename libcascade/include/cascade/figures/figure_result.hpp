#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cascade/base/figure.hpp"
#include "cascade/base/rational.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// The records cannot say; the reason is for reading.
struct not_derivable {
    std::string reason;
};

/// How a ratio is written for reading: 0.2 as `20 %`, or as the number it is.
enum class ratio_style : std::uint8_t { number, percent };

struct ratio_figure {
    ratio_interval range;
    basis stands_on = basis::derived;
    ratio_style style = ratio_style::number;
    bool soft = false;       ///< a count in it is about so many
    bool vague = false;      ///< a count in it is thousands of, several
    bool estimated = false;  ///< a statistical method stands behind a count in it
    std::string text{};      ///< a share as printed, so that all add up to the total; else empty
};

using figure_value = std::variant<not_derivable, figure, ratio_figure>;

/// A computed figure with all that is needed to print and defend it.
struct figure_result {
    std::string id;
    where_clauses where;
    std::string label;
    cascade::unit unit = cascade::unit::unknown;
    figure_value value = not_derivable{"not computed"};
    std::size_t records = 0;         ///< how many source records stand behind it
    std::vector<std::string> notes;  ///< what a reader must know to use the number
    std::vector<std::pair<std::string, rational>> details;  ///< such as n and p90 of a median

    bool is_derivable() const { return !std::holds_alternative<not_derivable>(value); }
    const figure* count() const { return std::get_if<figure>(&value); }
    const ratio_figure* ratio() const { return std::get_if<ratio_figure>(&value); }
    /// What is counted: a rate has its own unit, such as people per week.
    cascade::unit counted() const {
        const figure* f = count();
        return f == nullptr || f->counts == cascade::unit::unknown ? unit : f->counts;
    }
    /// Empty when derivable.
    std::string reason() const {
        const auto* none = std::get_if<not_derivable>(&value);
        return none ? none->reason : std::string();
    }
};

}  // namespace cascade
