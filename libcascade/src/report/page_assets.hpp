#pragma once

#include <string_view>

namespace cascade::html {

// What stands in every page; cmake/report_page.cmake makes the source from the files named.

std::string_view page_style();    ///< web/page.css
std::string_view page_script();   ///< web/page.js
std::string_view figures_page();  ///< docs/figures.md
/// web/charts.js with the library that it draws with; empty in a build without Node's packages.
std::string_view chart_script();

/// SHA-256 of the scripts, in hexadecimal digits.
std::string_view page_script_hash();
std::string_view chart_script_hash();

}  // namespace cascade::html
