#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/records/in_force.hpp"

namespace cascade {

/// Which sessions the source says to have come before others (`after`), directly or through others.
class stated_order {
public:
    using finder = function_ref<std::optional<std::uint32_t>(const session_id&)>;

    stated_order() = default;
    /// A record that does not count is not found, and orders nothing.
    stated_order(const std::vector<session_in_force>& sessions, finder find);

    bool is_before(std::uint32_t earlier, std::uint32_t later) const;
    bool is_empty() const { return is_empty_; }

private:
    std::vector<std::vector<std::uint32_t>> before_;  ///< per session, in order
    bool is_empty_ = true;
};

}  // namespace cascade
