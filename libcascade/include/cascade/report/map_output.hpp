#pragma once

#include <string>

#include "cascade/records/file_preview.hpp"

namespace cascade {

/// How a partner's file would be read, for reading; the proposed mapping is left to the caller.
std::string preview_text(const file_preview& p);
/// The same, with the mapping, under the schema `cascade.map/1`.
std::string preview_json(const file_preview& p);

}  // namespace cascade
