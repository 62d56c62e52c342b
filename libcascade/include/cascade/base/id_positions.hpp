#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/base/kept_text.hpp"

namespace cascade {

/// Where each id stands in a list: a table by the number of the id's text, so that nothing has to
/// be compared.
template <class Id>
class id_positions {
public:
    /// Whether the id is new; only then it stands for `position` now.
    bool add(Id id, std::uint32_t position) {
        // Most ids that will be asked for are kept by now: the table is made once.
        if (id.number() >= at_.size()) at_.resize(std::size_t{kept_text_count()}, none);
        std::uint32_t& known = at_[id.number()];
        if (known != none) return false;
        known = position;
        return true;
    }
    std::optional<std::uint32_t> find(Id id) const {
        if (id.number() >= at_.size() || at_[id.number()] == none) return std::nullopt;
        return at_[id.number()];
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    std::vector<std::uint32_t> at_;
};

}  // namespace cascade
