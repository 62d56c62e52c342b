#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cascade/base/keyed_hash.hpp"

namespace cascade {

/// Finds the positions of ids in a list that stands elsewhere and holds their texts: a table
/// without nodes. It is keyed anew in every run, so that no file can be made to fill one place of
/// it.
class id_index {
public:
    /// Room for so many ids: no more may be added.
    explicit id_index(std::size_t most_ids = 0);

    /// Whether the id is new; only then it stands for `position` now. `text_of(p)` is the text of a
    /// position that was added before.
    template <class TextOf>
    bool add(std::string_view id, std::uint32_t position, TextOf text_of) {
        const std::uint64_t hash = keyed_hash()(id);
        slot& s = slots_[place_of(id, hash, text_of)];
        if (s.position != none) return false;
        s = {mark_of(hash), position};
        return true;
    }
    template <class TextOf>
    std::optional<std::uint32_t> find(std::string_view id, TextOf text_of) const {
        const slot& s = slots_[place_of(id, keyed_hash()(id), text_of)];
        if (s.position == none) return std::nullopt;
        return s.position;
    }

private:
    static constexpr std::uint32_t none = UINT32_MAX;
    struct slot {
        std::uint32_t mark = 0;  ///< of the hash: most other ids are told apart by it
        std::uint32_t position = none;
    };

    static std::uint32_t mark_of(std::uint64_t hash) {
        return static_cast<std::uint32_t>(hash >> 32U);
    }
    /// The slot of the id, or the free one where it would stand.
    template <class TextOf>
    std::size_t place_of(std::string_view id, std::uint64_t hash, TextOf text_of) const {
        std::size_t at = static_cast<std::size_t>(hash) & last_;
        for (; slots_[at].position != none; at = (at + 1) & last_)
            if (slots_[at].mark == mark_of(hash) && text_of(slots_[at].position) == id) break;
        return at;
    }

    std::vector<slot> slots_;
    std::size_t last_ = 0;
};

}  // namespace cascade
