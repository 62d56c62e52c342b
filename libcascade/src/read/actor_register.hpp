#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/id_positions.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/base/problem.hpp"
#include "record_store.hpp"

namespace cascade {

/// Everybody whom the records declare. The programme's lists of actors must not change meanwhile.
class actor_register {
public:
    actor_register(const record_store& store, const std::vector<actor_id>& of_two_kinds);

    /// Whether `named` may stand where `record` names it; if not, the problem is noted.
    bool accepts(const actor_id& named, actor_role role, record_source record,
                 std::string_view field, std::vector<problem>& problems);

    /// Records without anything but the id, for actors whose own row was refused and whom an
    /// accepted record names. An id in two kinds becomes a cohort of unknown size, which holds
    /// nobody, one person or many.
    void add_stand_ins(programme& p) const;

private:
    struct entry {
        actor_id id;
        actor_kind kind = actor_kind::person;
        bool is_root = false;
        bool has_record = true;
        bool is_named = false;
    };

    entry* find(const actor_id& id);
    std::string_view nearest(const std::string& id);

    const programme& records_;
    std::vector<entry> entries_;
    id_positions<actor_id> positions_;
    std::string unread_rows_in_;  ///< a file with rows of actors that were lost whole
    std::vector<std::string_view> names_;
    std::size_t hints_given_ = 0;
};

}  // namespace cascade
