#pragma once

#include <string>

#include "cascade/report/summary.hpp"

namespace cascade {

/// The impact summary as one page that needs nothing else: it opens from a disk without a network,
/// prints, and reads without scripts. Numbers carry their figure (`data-figure`, `data-where`,
/// `data-lo`, `data-hi`; docs/html-report.md). Data is escaped and loads nothing.
std::string summary_html(const summary& s);

}  // namespace cascade
