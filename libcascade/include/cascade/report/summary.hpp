#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/figures/narrowing.hpp"
#include "cascade/figures/period_table.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"
#include "cascade/report/report_scope.hpp"

namespace cascade {

/// Everything an impact summary says, computed once; all writers read this.
struct summary {
    const evidence* records = nullptr;
    report_scope scope;
    narrowed_records within;  ///< the records of the scope
    completeness complete;
    std::vector<problem> problems;
    std::vector<unlisted_problems> unlisted;  ///< problems that are only counted
    std::vector<figure_result> figures;       ///< every figure of the list, of the scope alone
    std::vector<breakdown> breakdowns;        ///< contacts and people by each recorded dimension
    std::vector<std::string> unrecorded;      ///< dimensions that no record gives
    period_table periods;                     ///< people over time; empty where nothing is dated
};

summary summarise(const evidence& e, std::vector<problem> problems, completeness complete,
                  std::vector<unlisted_problems> unlisted = {}, report_scope scope = {});

/// The figure with this id and no conditions but the scope; the summary has every id of the list.
const figure_result& figure_of(const summary& s, std::string_view id);

/// A figure of the scope, under further conditions.
figure_result scoped(const summary& s, const std::string& id, where_clauses where = {});
/// The same divided by a dimension. The last condition of a cell is its value of the dimension.
breakdown scoped_by(const summary& s, const std::string& id, const std::string& by);

/// The summary as a practice report for reading.
document summary_document(const summary& s);
/// `cascade.report/1` (docs/commands/report.md).
std::string summary_json(const summary& s);
/// `cascade.figures/1`: the figures and tables of the same, and nothing of the input files, so that
/// it stays the same when only the order of their rows changes.
std::string figures_json(const summary& s);
/// One row per figure, then one per cell of the breakdowns.
std::string summary_csv(const summary& s);

}  // namespace cascade
