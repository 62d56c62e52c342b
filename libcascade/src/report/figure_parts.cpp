#include "figure_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cascade/report/escape.hpp"
#include "cascade/report/figure_output.hpp"
#include "cascade/report/figure_writer.hpp"

namespace cascade {
namespace figure_parts {

std::string value_of(const figure_result& cell, const std::string& dimension) {
    std::string value;
    for (const where_clause& w : cell.where)
        if (w.dimension == dimension) value = w.value;
    return value;
}

std::string basis_of(const figure_result& f) {
    if (const figure* count = f.count()) return std::string(cascade::name_of(count->stands_on));
    if (const ratio_figure* ratio = f.ratio())
        return std::string(cascade::name_of(ratio->stands_on));
    return {};
}

std::string unit_of(const figure_result& f) { return spoken_name(f.counted()); }

std::string details_of(const figure_result& f) {
    std::string text;
    for (const auto& [name, value] : f.details)
        text += ", " + name + " = " + to_text(ratio_interval{value, value}, text_style::human);
    return text;
}

std::string unit_and_basis(const figure_result& f) {
    const std::string basis = basis_of(f);
    return "unit " + unit_of(f) + (basis.empty() ? "" : ", basis " + basis);
}

std::string name_of(divides_as relation) {
    switch (relation) {
        case divides_as::parts:
            return "parts";
        case divides_as::unions:
            return "unions";
        case divides_as::whole:
            break;
    }
    return "whole";
}

namespace {

std::string cell_of(bound b) { return b.is_no_end() ? "" : std::to_string(b.value()); }

}  // namespace

std::string value_cells(const figure_result& f) {
    const std::string text = csv_text(figure_text(f, text_style::machine));
    if (const figure* count = f.count()) {
        const unit u = f.counted();
        return fmt::format("{},{},{},{},{},{},{},{},{},{},", cascade::name_of(u),
                           cascade::name_of(count->stands_on), cell_of(count->range.lo),
                           cell_of(count->range.hi), text, cascade::name_of(count->hedge),
                           count->soft, count->vague, count->estimated, f.records);
    }
    if (const ratio_figure* ratio = f.ratio()) {
        const std::string hi =
            ratio->range.hi ? fmt::format("{}", ratio->range.hi->approximate()) : "";
        return fmt::format("{},{},{},{},{},{},{},{},{},{},", cascade::name_of(f.unit),
                           cascade::name_of(ratio->stands_on), ratio->range.lo.approximate(), hi,
                           text, cascade::name_of(hedge_of(ratio->range)), ratio->soft,
                           ratio->vague, ratio->estimated, f.records);
    }
    return fmt::format("{},,,,{},,,,,{},{}", cascade::name_of(f.unit), text, f.records,
                       csv_text(f.reason()));
}

std::string where_cell(const where_clauses& where) {
    std::string text;
    for (const where_clause& w : where)
        text += (text.empty() ? "" : ";") + w.dimension + "=" + w.value;
    return text.empty() ? "" : csv_text(text);
}

namespace {

/// Shares that were rounded together.
bool are_shares(const breakdown& b) {
    return !b.cells.empty() &&
           std::all_of(b.cells.begin(), b.cells.end(), [](const figure_result& cell) {
               return cell.ratio() != nullptr && !cell.ratio()->text.empty();
           });
}

/// Looked at rather than believed: a range may be left wider in its parts than in the whole.
bool ends_add_up(const breakdown& b) {
    if (b.total.count() == nullptr) return false;
    interval sum = interval::exactly(0);
    for (const figure_result& cell : b.cells) {
        if (cell.count() == nullptr) return false;
        sum = sum_of_disjoint(sum, cell.count()->range);
    }
    return sum == b.total.count()->range;
}

}  // namespace
}  // namespace figure_parts

std::string adding_up(const breakdown& b) {
    const bool counts_people = b.total.unit == unit::people;
    switch (b.relation) {
        case divides_as::parts:
            if (!b.total.is_derivable()) return "There is no total: the rows are not to be added.";
            if (figure_parts::are_shares(b)) return "The shares add up to the total, as printed.";
            if (figure_parts::ends_add_up(b)) return "The rows add up to the total.";
            return "The rows are parts of the total, but do not add up to it: each is only known "
                   "as "
                   "far as the records tell.";
        case divides_as::unions:
            return counts_people
                       ? "People may stand in several rows: the rows do not add up to the total."
                       : "A session may stand in several rows: the rows do not add up to the "
                         "total.";
        case divides_as::whole:
            break;
    }
    return "Each row stands for itself: the rows do not add up to the total.";
}

}  // namespace cascade
