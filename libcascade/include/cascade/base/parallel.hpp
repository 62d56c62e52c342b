#pragma once

#include <cstddef>

#include "cascade/base/function_ref.hpp"

namespace cascade {

/// How many threads are worth starting for so many pieces of work; 1 for one piece.
std::size_t workers_for(std::size_t pieces);

/// Does every piece once, on so many threads. Which thread takes which piece is left open, so a
/// piece may write only what is its own, or its worker's. Of several exceptions the one of the
/// first piece is thrown, when all have ended.
void share_out(std::size_t pieces, std::size_t workers,
               function_ref<void(std::size_t worker, std::size_t piece)> work);

/// The same on as many threads as are worth it for a programme of so many sessions: one where it is
/// small.
void share_out_by_size(std::size_t sessions, std::size_t pieces,
                       function_ref<void(std::size_t piece)> work);

}  // namespace cascade
