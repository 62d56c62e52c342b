#pragma once

#include <set>
#include <string>
#include <vector>

#include "cascade/figures/scope.hpp"

// The dimensions that divide the people within a session: sex, group and by: columns.
namespace cascade {

/// The values that people within a session can have, over the gatherings given.
std::set<std::string> people_values(const evidence& e, const std::string& dimension_name,
                                    const std::vector<gathering>& gatherings);

/// Whether anybody on record has a value; of one sex always.
bool is_people_value(const evidence& e, const std::string& dimension_name,
                     const std::string& value);

/// Those of a gathering who are recorded with a value.
recorded_part part_with(const evidence& e, const gathering& g, const std::string& dimension_name,
                        const std::string& value);

/// Those of a gathering for whom the dimension is not recorded. What is on the list is known one by
/// one; only what cells say of unnamed people has to be subtracted.
gathering part_left_over(const evidence& e, const gathering& g, const std::string& dimension_name);

/// Why nobody of a session answers a condition on its people, for a trail.
std::string why_nobody(const evidence& e, const gathering& g, const where_clause& c);

}  // namespace cascade
