#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace cascade {

/// SHA-256 of bytes that arrive in pieces. The pieces' sizes make no difference.
class sha256 {
public:
    sha256();
    ~sha256();
    sha256(sha256&& other) noexcept;
    sha256& operator=(sha256&& other) noexcept;

    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits; starts anew afterwards.
    std::string take_hex();

private:
    struct state;  // keeps the hashing library out of every includer
    std::unique_ptr<state> state_;
};

/// SHA-256 of all of `bytes`, as 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace cascade
