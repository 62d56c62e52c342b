#pragma once

#include <cstdint>
#include <string_view>

namespace cascade::fuzz {

// A harness takes any bytes, feeds them to one part of the library and demands of it what must
// always hold. Its seeds and findings lie in folders of its name below seeds/ and found/.
#define HARNESS(name) void name(std::string_view bytes);
#include "harnesses.inc"
#undef HARNESS

/// Ends the process with a word about the property that does not hold.
[[noreturn]] void broken(std::string_view property);

inline void demand(bool holds, std::string_view property) {
    if (!holds) broken(property);
}

/// Numbers that depend on the input alone, so that each finding can be had again.
class choices {
public:
    explicit choices(std::string_view bytes) {
        for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * prime;
    }
    /// From 1 to `last`.
    std::uint32_t up_to(std::uint32_t last) {
        state_ = (state_ ^ (state_ >> 29U)) * prime + 1;
        return static_cast<std::uint32_t>(state_ >> 33U) % last + 1;
    }

private:
    static constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t state_ = 0xcbf29ce484222325;
};

}  // namespace cascade::fuzz
