#include "cascade/read/sha256.hpp"

#include <sodium.h>

#include <array>
#include <cstdint>

#include "sha256_blocks.hpp"

namespace cascade {

struct sha256::state {
    crypto_hash_sha256_state hash;
};

sha256::sha256() : state_(std::make_unique<state>()) { crypto_hash_sha256_init(&state_->hash); }
sha256::~sha256() = default;
sha256::sha256(sha256&& other) noexcept = default;
sha256& sha256::operator=(sha256&& other) noexcept = default;

void sha256::add(std::string_view bytes) {
    constexpr std::size_t block = 64;
    crypto_hash_sha256_state& hash = state_->hash;
    const auto* at = reinterpret_cast<const unsigned char*>(bytes.data());
    std::size_t left = bytes.size();
    // libsodium knows no processor's own instructions; between two whole blocks its words are ours.
    if (has_sha256_blocks() && hash.count / 8 % block == 0) {
        const std::size_t blocks = left / block;
        add_sha256_blocks(hash.state, at, blocks);
        hash.count += std::uint64_t{8} * block * blocks;
        at += block * blocks;
        left -= block * blocks;
    }
    crypto_hash_sha256_update(&hash, at, left);
}

std::string sha256::take_hex() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(&state_->hash, digest.data());
    crypto_hash_sha256_init(&state_->hash);
    std::string hex;
    for (const unsigned byte : digest) {
        hex += "0123456789abcdef"[byte >> 4U];
        hex += "0123456789abcdef"[byte & 15U];
    }
    return hex;
}

std::string sha256_hex(std::string_view bytes) {
    sha256 hash;
    hash.add(bytes);
    return hash.take_hex();
}

}  // namespace cascade
