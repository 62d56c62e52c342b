#include <algorithm>
#include <numeric>
#include <utility>

#include "cascade/base/figure_text.hpp"
#include "cascade/reach/people_classes.hpp"
#include "cascade/reach/removal.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

// A tenth of all reached, as a fraction.
constexpr std::int64_t one_in = 10;
// Sessions traced again before it is said that the rest was not looked at: some seconds.
constexpr std::uint64_t most_traced_again = 20'000'000;

/// Someone whose absence might cost a tenth.
struct candidate {
    actor_index who;
    session_index gives;  ///< a session that would be missed
    std::int64_t loss = 0;
};

/// Whether somebody by name is reached now and would not be without `lost`.
bool is_lost(const checking& c, actor_index who, const std::vector<session_index>& lost) {
    bool was_reached = false;
    bool is_left = false;
    c.graph.sessions_attended_by(who, [&](session_index s, bool) {
        if (!c.trace.session_tier[s.value]) return;
        was_reached = true;
        is_left = is_left || !std::binary_search(lost.begin(), lost.end(), s);
    });
    return was_reached && !is_left;
}

/// Takes one person at a time out of the cascade and counts whom it no longer reaches.
class losses {
public:
    explicit losses(const checking& c)
        : c_(c),
          people_(c.graph, traced_sessions(c), own_lists::leave_out),
          without_(c.graph, c.order) {}

    std::int64_t reached() const { return people_.people(); }

    /// Leaves those without whom so many attendances or more could be missed.
    void keep_large(std::vector<candidate>& candidates, std::uint64_t attendances) const {
        std::vector<std::uint64_t> there(c_.graph.session_count());
        for (std::uint32_t s = 0; s < there.size(); ++s)
            there[s] = static_cast<std::uint64_t>(people_.attendances_at({s}));
        const std::vector<std::uint64_t> most = without_.most_lost(actors_of(candidates), there);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < candidates.size(); ++i)
            if (most[i] >= attendances) candidates[kept++] = candidates[i];
        candidates.resize(kept);
    }

    /// Whoever has most behind them first; how many of them can be looked at.
    std::size_t put_in_order(std::vector<candidate>& candidates) const {
        const std::vector<std::uint64_t> each(c_.graph.session_count(), 1);
        const std::vector<std::uint64_t> most = without_.most_lost(actors_of(candidates), each);
        std::vector<std::size_t> order(candidates.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(),
                         [&](std::size_t a, std::size_t b) { return most[a] > most[b]; });
        std::vector<candidate> sorted;
        sorted.reserve(order.size());
        std::uint64_t steps = 0;
        std::size_t seen = 0;
        for (const std::size_t i : order) {
            sorted.push_back(candidates[i]);
            if (steps <= most_traced_again) ++seen;
            steps += most[i];
        }
        candidates = std::move(sorted);
        return seen;
    }

    /// Other named people who are reached now and would not be without each of them.
    void find(std::vector<candidate>& candidates) const {
        const std::vector<actor_index> actors = actors_of(candidates);
        std::vector<people_lost> counting(without_.workers(actors.size()), people_lost(people_));
        without_.of_each(
            actors, [&](std::size_t worker, std::size_t i, const std::vector<session_index>& lost) {
                candidates[i].loss =
                    counting[worker].with(lost) - (is_lost(c_, actors[i], lost) ? 1 : 0);
            });
    }

private:
    static std::vector<bool> traced_sessions(const checking& c) {
        std::vector<bool> traced(c.graph.session_count());
        for (std::size_t s = 0; s < traced.size(); ++s)
            traced[s] = c.trace.session_tier[s].has_value();
        return traced;
    }

    static std::vector<actor_index> actors_of(const std::vector<candidate>& candidates) {
        std::vector<actor_index> actors;
        for (const candidate& one : candidates) actors.push_back(one.who);
        return actors;
    }

    const checking& c_;
    people_classes people_;
    removal without_;
};

/// A traced session that a person gives, alone or with others, or an organisation of theirs.
std::optional<session_index> session_through(const checking& c, actor_index who) {
    std::optional<session_index> first;
    const auto look = [&](actor_index giver) {
        c.graph.sessions_given_by(giver, [&](session_index s) {
            if (c.trace.session_tier[s.value] && (!first || s < *first)) first = s;
        });
    };
    look(who);
    if (!first) c.graph.memberships_of(who, [&](member m) { look(m.who); });
    return first;
}

finding not_looked_at(const checking& c, std::size_t people) {
    return {programme_itself(c),
            "of " + grouped(static_cast<std::int64_t>(people)) +
                (people == 1 ? " trainer" : " trainers") +
                " it was not looked at how many people hang on them",
            "because the cascade is too large for it", "ask for parts of the programme"};
}

}  // namespace

findings single_point(const checking& c) {
    findings found;
    std::vector<candidate> candidates;
    for (std::uint32_t a = 0; a < c.graph.actor_count(); ++a) {
        if (c.graph.kind_of({a}) != actor_kind::person || c.graph.is_root({a})) continue;
        if (const auto s = session_through(c, {a})) candidates.push_back({{a}, *s});
    }
    if (candidates.empty()) return found;
    const losses without(c);
    if (without.reached() == 0) return found;
    const std::int64_t tenth = (without.reached() + one_in - 1) / one_in;
    without.keep_large(candidates, static_cast<std::uint64_t>(tenth));
    const std::size_t seen = without.put_in_order(candidates);
    const std::size_t unseen = candidates.size() - seen;
    candidates.resize(seen);
    without.find(candidates);
    for (const candidate& one : candidates) {
        if (one.loss < tenth) continue;
        found.push_back({cell_of(c, *c.graph.session_at(one.gives).record, "facilitators"),
                         "without " + text_of(c, one.who) + ", " + grouped(one.loss) + " of the " +
                             grouped(without.reached()) +
                             " people reached by name would not have been",
                         "",
                         "nothing to mend; a second trainer beside would make it safer",
                         {id_text(c, one.who)}});
    }
    if (unseen > 0) found.push_back(not_looked_at(c, unseen));
    return found;
}

}  // namespace cascade::rules
