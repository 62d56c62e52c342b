#pragma once

#include <string>
#include <string_view>

namespace cascade {

/// Bytes as text for a data: address, with `=` at the end where needed.
std::string base64(std::string_view bytes);

}  // namespace cascade
