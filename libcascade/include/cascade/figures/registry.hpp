#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_result.hpp"
#include "cascade/figures/figure_trail.hpp"

namespace cascade {

struct trail_draft;

/// What to compute.
struct figure_request {
    std::string id;
    where_clauses where;
    std::optional<std::int64_t> window_days;  ///< for activation; else the programme's setting
    trail_draft* trail = nullptr;             ///< set by trace_figure() alone
};

/// How a figure behaves when a dimension divides it.
enum class divides_as : std::uint8_t {
    parts,   ///< the cells add up to the total, with what is not recorded
    unions,  ///< people may stand in several cells: never add them
    whole,   ///< cannot be divided
};

/// What records that are missing can do to the truth behind a figure: an incomplete list of
/// sessions shows at least so many people, but a share of women may turn out higher or lower.
enum class missing_records : std::uint8_t {
    can_only_add,  ///< with all records it would be as large or larger
    either_way,    ///< it could be smaller too
};

/// One entry of the list of figures; its section in docs/figures.md has the same id.
struct figure_definition {
    std::string_view id;
    cascade::unit unit;
    divides_as divides;
    missing_records under_missing_records;  ///< without conditions; see can_do_to()
    std::string_view label;
    figure_result (*compute)(const evidence&, const figure_request&);
};

/// Every figure there is, in the order of reports.
const std::vector<figure_definition>& figure_definitions();
const figure_definition* find_figure(std::string_view id);

/// Whether a figure is an estimate that the programme has to state: it reproduces nothing, and
/// without a statement there is none.
bool needs_estimate(std::string_view id);

/// Computes one figure. Refuses (not derivable, with the reason) what the records cannot say.
/// Throws std::invalid_argument for an id that is not in the list.
figure_result compute_figure(const evidence& e, const figure_request& request);

/// What missing records can do to this very figure, with its conditions, under the convention and
/// the roots in force. A condition on tier goes either way: one more training may lower the tier of
/// those who are on record. Throws std::invalid_argument for an id that is not in the list.
missing_records can_do_to(const evidence& e, const figure_request& request);

/// A figure with the records and the steps that gave it.
struct traced_figure {
    figure_result figure;
    figure_trail trail;
};

/// The same computation, and its trail. Throws as compute_figure() does.
traced_figure trace_figure(const evidence& e, const figure_request& request);

/// A figure divided by one dimension after the other.
struct breakdown {
    std::vector<std::string> by;
    std::vector<figure_result> cells;  ///< one per combination that occurs; where names it
    figure_result total;
    /// How the cells relate to the total; `unions` also for overlapping dimensions of a sum.
    divides_as relation = divides_as::parts;
};

breakdown break_down(const evidence& e, const figure_request& request,
                     const std::vector<std::string>& by);

}  // namespace cascade
