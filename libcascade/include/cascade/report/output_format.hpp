#pragma once

#include <cstdint>

namespace cascade {

/// How a result is written down.
enum class output_format : std::uint8_t { text, markdown, csv, json };

}  // namespace cascade
