#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cascade/reach/packed_cascade.hpp"
#include "cascade/reach/packed_rows.hpp"
#include "cascade/reach/reach_graph.hpp"

namespace cascade {

/// Whether someone counts as a person by name: no root, cohort or organisation.
inline bool is_named_person(const reach_graph& graph, actor_index who) {
    return graph.kind_of(who) == actor_kind::person && !graph.is_root(who);
}

/// Named people by the set of sessions they attended, roots left out: whoever attended the same
/// sessions is counted together. Most people attended one session, and need no union at all.
class people_classes {
public:
    /// Of the sessions that `counts` says, one value per session; the others were not held.
    people_classes(const reach_graph& graph, const std::vector<bool>& counts, own_lists listed);

    static constexpr std::uint32_t none = UINT32_MAX;

    /// People with this session alone.
    std::int64_t only_at(session_index s) const { return only_at_[s.value]; }
    /// The classes of people with several sessions.
    std::span<const std::uint32_t> classes_at(session_index s) const {
        return at_session_.row(s.value);
    }
    std::size_t classes() const { return size_.size(); }
    /// Everybody who attended a session, counted there each time.
    std::int64_t attendances_at(session_index s) const;
    /// Everybody once.
    std::int64_t people() const;
    std::int64_t size_of(std::uint32_t c) const { return size_[c]; }
    std::span<const std::uint32_t> sessions_of(std::uint32_t c) const { return sessions_.row(c); }
    /// none for people with one session and for those who do not count.
    std::uint32_t class_of(actor_index who) const;

private:
    std::vector<std::int64_t> only_at_;
    packed_rows at_session_;
    packed_rows sessions_;
    std::vector<std::int64_t> size_;
    std::vector<std::uint32_t> people_;  ///< with several sessions, ascending
    std::vector<std::uint32_t> class_;   ///< of each of them
};

/// Counts whom lost sessions take with them. Keeps its buffers; one object serves one thread.
class people_lost {
public:
    explicit people_lost(const people_classes& people)
        : people_(&people), lost_of_(people.classes()) {}

    /// People who attended some of these sessions, and no others that count.
    std::int64_t with(const std::vector<session_index>& lost);

private:
    const people_classes* people_;
    std::vector<std::size_t> lost_of_;  ///< per class, how many of its sessions are lost
    std::vector<std::uint32_t> touched_;
};

}  // namespace cascade
