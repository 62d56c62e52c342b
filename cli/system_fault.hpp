#pragma once

#include <string>

namespace cascade::cli {

/// What the system says of an error number, as the middle of a sentence: `no space left on device`.
std::string fault_text(int number);

}  // namespace cascade::cli
