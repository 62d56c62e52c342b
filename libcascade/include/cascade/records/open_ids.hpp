#pragma once

#include <string>
#include <string_view>

#include "cascade/records/programme.hpp"

namespace cascade {

/// What a reader notes of a table of which a mapping declares who may see the cells of a field.
std::string privacy_fact(std::string_view field);
/// Whether the mapping of a table declares `field` personal or secret.
bool is_closed(const input_file& table, std::string_view field);

/// The id of an actor as it may be printed. Where a mapping declares the ids of people personal or
/// secret it is the place of the record: `person in row 12 of lists/07.csv`. Such a label stays the
/// same while the files do, and is no id: it cannot be written into records.
std::string open_id(const programme& p, const actor_id& id);

}  // namespace cascade
