#pragma once

#include <string>

#include "cascade/report/summary.hpp"
#include "html_figures.hpp"

namespace cascade::html {

/// The headline figures, each with its hedge, what it counts, and its interval as a bar.
std::string cards(const summary& s, figure_links& links);

}  // namespace cascade::html
