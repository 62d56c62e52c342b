#include "cascade/read/sha256.hpp"

#include <sodium.h>

#include <array>

namespace cascade {

struct sha256::state {
    crypto_hash_sha256_state hash;
};

sha256::sha256() : state_(std::make_unique<state>()) { crypto_hash_sha256_init(&state_->hash); }
sha256::~sha256() = default;
sha256::sha256(sha256&& other) noexcept = default;
sha256& sha256::operator=(sha256&& other) noexcept = default;

void sha256::add(std::string_view bytes) {
    crypto_hash_sha256_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
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
