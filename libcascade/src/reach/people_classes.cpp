#include "cascade/reach/people_classes.hpp"

#include <algorithm>
#include <numeric>

namespace cascade {
namespace {

std::uint64_t hash_of(std::span<const std::uint32_t> sessions) {
    std::uint64_t hash = sessions.size();
    for (const std::uint32_t s : sessions) {
        hash = (hash ^ s) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 29;
    }
    return hash;
}

bool equal(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end());
}

bool less(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

}  // namespace

people_classes::people_classes(const reach_graph& graph, const std::vector<bool>& counts,
                               own_lists listed)
    : only_at_(graph.session_count()) {
    packed_rows attended;  // per person with several sessions
    std::vector<std::uint64_t> hashes;
    std::vector<std::uint32_t> sessions;
    for (std::uint32_t a = 0; a < graph.actor_count(); ++a) {
        if (!is_named_person(graph, {a})) continue;
        sessions.clear();
        const auto was_at = [&](session_index s, bool) {
            if (counts[s.value]) sessions.push_back(s.value);
        };
        graph.sessions_attended_by({a}, was_at);
        if (listed == own_lists::count) graph.own_lists_with({a}, was_at);
        if (sessions.size() == 1) ++only_at_[sessions.front()];
        if (sessions.size() < 2) continue;
        std::sort(sessions.begin(), sessions.end());
        for (const std::uint32_t s : sessions) attended.add(s);
        attended.end_row();
        hashes.push_back(hash_of(sessions));
        people_.push_back(a);
    }

    std::vector<std::uint32_t> order(people_.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        if (hashes[a] != hashes[b]) return hashes[a] < hashes[b];
        if (!equal(attended.row(a), attended.row(b))) return less(attended.row(a), attended.row(b));
        return a < b;
    });
    class_.resize(people_.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        const auto row = attended.row(order[i]);
        if (i == 0 || !equal(row, attended.row(order[i - 1]))) {
            for (const std::uint32_t s : row) sessions_.add(s);
            sessions_.end_row();
            size_.push_back(0);
        }
        ++size_.back();
        class_[order[i]] = static_cast<std::uint32_t>(size_.size() - 1);
    }
    at_session_ = sessions_.turned_round(graph.session_count());
}

std::uint32_t people_classes::class_of(actor_index who) const {
    const auto found = std::lower_bound(people_.begin(), people_.end(), who.value);
    if (found == people_.end() || *found != who.value) return none;
    return class_[static_cast<std::size_t>(found - people_.begin())];
}

std::int64_t people_classes::attendances_at(session_index s) const {
    std::int64_t n = only_at(s);
    for (const std::uint32_t c : classes_at(s)) n += size_of(c);
    return n;
}

std::int64_t people_classes::people() const {
    return std::accumulate(only_at_.begin(), only_at_.end(), std::int64_t{0}) +
           std::accumulate(size_.begin(), size_.end(), std::int64_t{0});
}

std::int64_t people_lost::with(const std::vector<session_index>& lost) {
    std::int64_t gone = 0;
    for (const session_index s : lost) {
        gone += people_->only_at(s);
        for (const std::uint32_t c : people_->classes_at(s)) {
            if (lost_of_[c]++ == 0) touched_.push_back(c);
            if (lost_of_[c] == people_->sessions_of(c).size()) gone += people_->size_of(c);
        }
    }
    for (const std::uint32_t c : touched_) lost_of_[c] = 0;
    touched_.clear();
    return gone;
}

}  // namespace cascade
