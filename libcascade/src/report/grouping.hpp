#pragma once

#include <string>

#include "cascade/records/report_settings.hpp"
#include "cascade/report/document.hpp"

namespace cascade {

/// `1,234,567` as `12,34,567`, wherever it stands in a text, except within “quotation marks”: those
/// hold the words of a record. Numbers below 100,000 are written alike.
std::string grouped_as(number_grouping grouping, const std::string& words);

/// The same in all texts of a report; its figures stay where they are.
void group_numbers(number_grouping grouping, document& d);

}  // namespace cascade
