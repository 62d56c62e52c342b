#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/figures/evidence.hpp"

namespace cascade {

/// Which of the sessions that somebody attended came first, or last, by the day they began.
/// Sessions are named by their place in a list.
class first_or_last {
public:
    first_or_last(const evidence& e, const std::vector<gathering>& gatherings)
        : e_(e), gatherings_(gatherings) {}

    /// One, or all that share the day and, with ties ordered, the place in its order. Nothing
    /// where part dates leave it open.
    std::optional<std::vector<std::uint32_t>> first_of(
        const std::vector<std::uint32_t>& attended) const;
    std::optional<std::vector<std::uint32_t>> last_of(
        const std::vector<std::uint32_t>& attended) const;

private:
    enum class end : std::uint8_t { first, last };
    std::optional<std::vector<std::uint32_t>> at(end which,
                                                 const std::vector<std::uint32_t>& attended) const;
    /// Of sessions on one day, by the column seq.
    std::vector<std::uint32_t> by_seq(end which, std::vector<std::uint32_t> tied) const;

    const evidence& e_;
    const std::vector<gathering>& gatherings_;
};

}  // namespace cascade
