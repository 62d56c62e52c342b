#pragma once

namespace cascade::cli {

/// Sees to it that a crash leaves no image of the memory on the disk: it would hold the names and
/// telephone numbers that were read.
void keep_memory_off_the_disk();

}  // namespace cascade::cli
