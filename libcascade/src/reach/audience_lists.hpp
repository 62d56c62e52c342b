#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cascade {

/// Who stands on the lists, one list after the other, each in the order of ids.
class audience_lists {
public:
    using listed = std::pair<std::uint32_t, bool>;  // who, completed

    /// Of two rows for one person, one completion is enough. A session's own list cannot say who
    /// completed, so rows count before it.
    void add_row(std::uint32_t session, std::uint32_t who, bool completed) {
        rows_.push_back({session, who, completed, true});
    }
    void add_own(std::uint32_t session, std::uint32_t who) {
        rows_.push_back({session, who, true, false});
    }
    /// No more will be added.
    void finish(std::size_t sessions);

    std::span<const listed> operator[](std::uint32_t session) const {
        return {lists_.data() + begin_[session], begin_[session + 1] - begin_[session]};
    }

private:
    struct row {
        std::uint32_t session;
        std::uint32_t who;
        bool completed;
        bool from_row;
    };
    std::vector<row> rows_;
    std::vector<listed> lists_;
    std::vector<std::size_t> begin_;
};

}  // namespace cascade
