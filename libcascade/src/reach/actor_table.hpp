#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "cascade/base/id_positions.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

struct actor_entry {
    actor_id id;
    std::uint32_t record = 0;  ///< its position in the records' list of this kind
    kept_text group;           ///< as the person's record says
};

/// What walks ask of every actor they meet: one byte, so that those of a million stay at hand.
struct actor_marks {
    explicit actor_marks(actor_kind k, cascade::sex s = cascade::sex::not_recorded)
        : kind(k), sex(s), root(false), gives(false) {}

    actor_kind kind : 2;
    cascade::sex sex : 2;  ///< as the person's record says
    bool root : 1;
    bool gives : 1;  ///< some session: most people give none, and walks pass them by
};
static_assert(sizeof(actor_marks) == 1);

/// People, cohorts and organisations of a programme, by id.
class actor_table {
public:
    actor_table() = default;
    explicit actor_table(const programme& p);

    std::size_t size() const { return entries_.size(); }
    std::optional<std::uint32_t> find(actor_id id) const { return positions_.find(id); }
    const actor_entry& entry(std::uint32_t a) const { return entries_[a]; }
    const actor_marks& marks(std::uint32_t a) const { return marks_[a]; }
    actor_marks& marks(std::uint32_t a) { return marks_[a]; }

private:
    void add(const actor_entry& entry, actor_marks marks);

    std::vector<actor_entry> entries_;
    std::vector<actor_marks> marks_;
    id_positions<actor_id> positions_;
};

}  // namespace cascade
