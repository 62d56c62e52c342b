#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/report/completeness.hpp"
#include "cascade/report/document.hpp"

namespace cascade {

/// Everything an impact summary says, computed once; all writers read this.
struct summary {
    const evidence* records = nullptr;
    completeness complete;
    std::vector<problem> problems;
    std::vector<unlisted_problems> unlisted;  ///< problems that are only counted
    std::vector<figure_result> figures;       ///< every figure of the list, without conditions
    std::vector<breakdown> breakdowns;        ///< contacts and people by each recorded dimension
    std::vector<std::string> unrecorded;      ///< dimensions that no record gives
};

summary summarise(const evidence& e, std::vector<problem> problems, completeness complete,
                  std::vector<unlisted_problems> unlisted = {});

/// The figure with this id and no conditions; the summary has every id of the list.
const figure_result& figure_of(const summary& s, std::string_view id);

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
