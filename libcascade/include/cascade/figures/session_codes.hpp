#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "cascade/base/function_ref.hpp"

namespace cascade {

/// What sessions say of one dimension, as numbers: comparing texts anew for each of its values
/// would take most of the time of a table.
struct coded_values {
    std::vector<std::string> names;   ///< sorted; the empty text where some sessions say nothing
    std::vector<std::uint32_t> code;  ///< by session: the position in `names`

    /// The position of a name, or names.size().
    std::uint32_t code_of(const std::string& name) const;
};

/// The codes of every dimension, each made when it is first asked for. Safe to share by threads.
class session_codes {
public:
    static constexpr std::size_t most_dimensions = 16;

    /// `value` tells what a session says of the dimension; the same function for the same number.
    const coded_values& of(std::size_t dimension, std::size_t sessions,
                           function_ref<std::string(std::size_t)> value) const;

private:
    mutable std::array<std::once_flag, most_dimensions> made_;
    mutable std::array<coded_values, most_dimensions> codes_;
};

}  // namespace cascade
