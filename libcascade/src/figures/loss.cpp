#include "cascade/figures/loss.hpp"

#include <algorithm>

#include "cascade/reach/people_classes.hpp"
#include "cascade/reach/removal.hpp"
#include "loss_sums.hpp"
#include "named_people.hpp"

namespace cascade {
namespace {

std::vector<bool> traced_sessions(const evidence& e) {
    std::vector<bool> traced(e.graph().session_count());
    for (std::size_t s = 0; s < traced.size(); ++s)
        traced[s] = e.trace().session_tier[s].has_value();
    return traced;
}

bool can_be_told(const evidence& e) {
    if (e.graph().some_giver_may_be_another()) return false;
    const auto& tiers = e.trace().session_tier;
    return std::any_of(tiers.begin(), tiers.end(), [](const auto& t) { return t.has_value(); });
}

/// Counts whom lost sessions take with them. Keeps its buffers; one object serves one thread.
class loss_counter {
public:
    loss_counter(const evidence& e, const people_classes& people) : e_(e), people_(people) {}

    removal_loss count(const std::vector<session_index>& lost,
                       const std::vector<actor_index>& removed) {
        removal_loss result;
        result.sessions = static_cast<std::int64_t>(lost.size());
        result.contacts = interval::exactly(0);
        std::int64_t named = people_.with(lost);
        bound unnamed = most_in_cohorts(lost, removed);
        for (const session_index s : lost) {
            const gathering& g = e_.gatherings()[s.value];
            result.contacts = sum_of_disjoint(
                result.contacts, {g.certain ? g.contacts.lo : bound(0), g.contacts.hi});
            unnamed += g.anonymous.hi;
        }
        // Those removed are not lost by themselves.
        for (const actor_index who : removed)
            if (is_lost(who, lost)) --named;
        result.people = {e_.graph().has_open_links() ? fewest(lost, removed) : bound(named),
                         bound(named) + unnamed};
        return result;
    }

private:
    /// A person by name who attended traced sessions, and none but these.
    bool is_lost(actor_index who, const std::vector<session_index>& lost) const {
        if (!is_named_person(e_.graph(), who)) return false;
        bool was_reached = false;
        bool is_left = false;
        e_.graph().sessions_attended_by(who, [&](session_index s, bool) {
            if (!e_.trace().session_tier[s.value]) return;
            was_reached = true;
            is_left = is_left || !std::binary_search(lost.begin(), lost.end(), s);
        });
        return was_reached && !is_left;
    }

    /// Cohorts that would be reached no longer.
    bound most_in_cohorts(const std::vector<session_index>& lost,
                          const std::vector<actor_index>& removed) const {
        std::vector<actor_index> gone;
        for (const session_index s : lost)
            for (const cohort_part& k : e_.gatherings()[s.value].cohorts)
                if (!is_reached_still(k.who, lost) &&
                    std::find(removed.begin(), removed.end(), k.who) == removed.end() &&
                    std::find(gone.begin(), gone.end(), k.who) == gone.end())
                    gone.push_back(k.who);
        bound most = 0;
        for (const actor_index k : gone) most += size_of(e_.graph(), k).hi;
        return most;
    }

    bool is_reached_still(actor_index who, const std::vector<session_index>& lost) const {
        bool is_left = false;
        e_.graph().sessions_attended_by(who, [&](session_index s, bool) {
            is_left = is_left || (e_.trace().session_tier[s.value] &&
                                  !std::binary_search(lost.begin(), lost.end(), s));
        });
        return is_left;
    }

    /// Whoever may be somebody who is reached still, or one of those removed, may not be lost.
    bound fewest(const std::vector<session_index>& lost,
                 const std::vector<actor_index>& removed) const {
        std::vector<actor_index> gone;
        for (const session_index s : lost)
            for (const actor_index who : e_.gatherings()[s.value].named) {
                const auto may_be_there = [&](actor_index other) {
                    return is_reached_still(other, lost) || e_.graph().is_root(other) ||
                           std::find(removed.begin(), removed.end(), other) != removed.end();
                };
                if (count_alike(e_.graph(), who, may_be_there) == 0) gone.push_back(who);
            }
        std::sort(gone.begin(), gone.end());
        gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
        return fewest_of(e_.graph(), gone);
    }

    const evidence& e_;
    people_lost people_;
};

}  // namespace

std::optional<removal_loss> loss_without(const evidence& e,
                                         const std::vector<actor_index>& removed) {
    if (!can_be_told(e)) return std::nullopt;
    const people_classes people(e.graph(), traced_sessions(e), own_lists::leave_out);
    return loss_counter(e, people).count(removal(e.graph(), e.order()).lost_without(removed),
                                         removed);
}

std::vector<removal_loss> loss_of_each(const evidence& e, const std::vector<actor_index>& actors) {
    if (!can_be_told(e)) return {};
    const people_classes people(e.graph(), traced_sessions(e), own_lists::leave_out);
    const loss_tree tree(e.graph(), e.order());
    const loss_sums sums(e, people, tree);
    std::vector<removal_loss> losses(actors.size());
    std::vector<actor_index> others;  // their losses are traced and counted one by one
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        const auto lost = sums.are_known() ? tree.lost_without(actors[i]) : std::nullopt;
        if (lost) {
            losses[i] = sums.of(actors[i], *lost);
            continue;
        }
        others.push_back(actors[i]);
        places.push_back(i);
    }
    if (others.empty()) return losses;
    const removal without(e.graph(), e.order());
    std::vector<loss_counter> counters(without.workers(others.size()), loss_counter(e, people));
    without.of_each(others,
                    [&](std::size_t worker, std::size_t i, const std::vector<session_index>& lost) {
                        losses[places[i]] = counters[worker].count(lost, {others[i]});
                    });
    return losses;
}

}  // namespace cascade
