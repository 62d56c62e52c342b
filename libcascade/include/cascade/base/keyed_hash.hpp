#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cascade {

/// SipHash-1-3 under a key drawn once per run: a file cannot be made so that its ids all fall into
/// one bucket. Nothing but speed may depend on it.
struct keyed_hash {
    std::size_t operator()(std::string_view text) const;
};

}  // namespace cascade
