#pragma once

#include <cstddef>
#include <cstdint>

namespace cascade {

/// Whether the processor has instructions for SHA-256, which are about six times as quick.
bool has_sha256_blocks();

/// Takes `count` blocks of 64 bytes into the eight words of a hash. Only if has_sha256_blocks().
void add_sha256_blocks(std::uint32_t* words, const unsigned char* blocks, std::size_t count);

}  // namespace cascade
