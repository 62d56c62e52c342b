#pragma once

#include <optional>

#include "cascade/base/problem.hpp"
#include "cascade/read/csv_header.hpp"
#include "cascade/read/decode.hpp"

namespace cascade {

/// Judges a damaged text as a whole. A few rows with bytes that are no text are lost one by one: a
/// single row, or at most 20 rows that are no more than one in a hundred. More than that show that
/// the file is in another encoding, and it is refused: severity::unusable.
std::optional<problem> judge_damage(const decoded_text& text, const csv_header& header,
                                    const table_input& input);

}  // namespace cascade
