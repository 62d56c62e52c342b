#include "cascade/base/keyed_hash.hpp"

#include <cstring>
#include <random>

namespace cascade {
namespace {

std::uint64_t rotated(std::uint64_t x, unsigned by) { return (x << by) | (x >> (64U - by)); }

struct hash_key {
    std::uint64_t first;
    std::uint64_t second;
};

const hash_key& run_key() {
    static const hash_key key = [] {
        std::random_device source;
        const auto word = [&] { return (static_cast<std::uint64_t>(source()) << 32U) ^ source(); };
        return hash_key{word(), word()};
    }();
    return key;
}

struct sip_state {
    std::uint64_t a, b, c, d;

    void round() {
        a += b;
        b = rotated(b, 13) ^ a;
        a = rotated(a, 32);
        c += d;
        d = rotated(d, 16) ^ c;
        a += d;
        d = rotated(d, 21) ^ a;
        c += b;
        b = rotated(b, 17) ^ c;
        c = rotated(c, 32);
    }
    void take(std::uint64_t word) {
        d ^= word;
        round();
        a ^= word;
    }
};

}  // namespace

std::size_t keyed_hash::operator()(std::string_view text) const {
    const hash_key& key = run_key();
    sip_state state{key.first ^ 0x736f6d6570736575ULL, key.second ^ 0x646f72616e646f6dULL,
                    key.first ^ 0x6c7967656e657261ULL, key.second ^ 0x7465646279746573ULL};
    // Which byte comes first in a word is nobody's concern: the key is another one in every run.
    std::uint64_t word = 0;
    std::size_t at = 0;
    for (; text.size() - at >= sizeof word; at += sizeof word) {
        std::memcpy(&word, text.data() + at, sizeof word);
        state.take(word);
    }
    word = 0;
    std::memcpy(&word, text.data() + at, text.size() - at);
    state.take(word ^ (static_cast<std::uint64_t>(text.size()) << 56U));
    state.c ^= 0xFF;
    for (int i = 0; i < 3; ++i) state.round();
    return static_cast<std::size_t>(state.a ^ state.b ^ state.c ^ state.d);
}

}  // namespace cascade
