#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/read/record_kinds.hpp"

namespace cascade {

/// A heading that partners write for a field. Only ever proposed, never applied.
struct heading_synonym {
    record_kind kind;
    std::string_view field;
    std::string_view heading;  ///< as heading_key() gives it, or in any form that it makes so
};

const std::vector<heading_synonym>& heading_synonyms();

/// The field of `kind` for which `heading` is known, by its own name or a synonym; the name of a
/// group before it (`group/field`, `form.group.field`) is left out of the comparison.
std::string_view field_for_heading(record_kind kind, std::string_view heading);

}  // namespace cascade
