#include "cascade/read/sha256.hpp"

#include <nettle/sha2.h>

#include <array>

namespace cascade {

struct sha256::state {
    sha256_ctx hash;
};

sha256::sha256() : state_(std::make_unique<state>()) { sha256_init(&state_->hash); }
sha256::~sha256() = default;
sha256::sha256(sha256&& other) noexcept = default;
sha256& sha256::operator=(sha256&& other) noexcept = default;

void sha256::add(std::string_view bytes) {
    sha256_update(&state_->hash, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string sha256::take_hex() {
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&state_->hash, digest.size(), digest.data());  // and begins anew
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
