#include <algorithm>
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "cascade/reach/spread.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

// A tenth of all reached, as a fraction.
constexpr std::int64_t one_in = 10;
// Sessions and attendances looked at before it is said that the rest was not: about a second.
constexpr std::uint64_t most_steps = 100'000'000;

/// Someone whose absence might cost a tenth, and at most how many attendances hang on it.
struct candidate {
    actor_index who;
    session_index gives;  ///< a session that would be missed
    std::uint64_t at_most = 0;
};

/// Takes one person at a time out of the cascade and counts whom it no longer reaches.
class removal {
public:
    explicit removal(const checking& c)
        : c_(c), walk_(c.graph, c.order), seen_(c.graph.actor_count()) {
        lists_.reserve(c.graph.session_count() + 1);
        lists_.push_back(0);
        for (std::uint32_t s = 0; s < c.graph.session_count(); ++s) {
            c.graph.attendees_of({s}, [&](attendee a) {
                const bool counts =
                    c.graph.kind_of(a.who) == actor_kind::person && !c.graph.is_root(a.who);
                names_.push_back({a.who, counts});
            });
            lists_.push_back(names_.size());
        }
        reached_ = people_in(walk_.from_roots());
        was_reached_ = seen_;
        mark_of_all_ = mark_;
    }

    std::int64_t reached() const { return reached_; }
    bool is_exhausted() const { return steps_ > most_steps; }

    /// No more people than these attendances can be lost with `who`.
    std::uint64_t downstream(actor_index who) {
        std::uint64_t sum = sum_of(walk_.from_actor(who));
        c_.graph.memberships_of(who, [&](member m) {
            const auto known = of_organisation_.find(m.who);
            if (known == of_organisation_.end()) {
                const std::uint64_t of_it = sum_of(walk_.from_actor(m.who));
                of_organisation_.emplace(m.who, of_it);
                sum += of_it;
            } else {
                sum += known->second;
            }
        });
        return sum;
    }

    /// Other named people who are reached now and would not be without `who`.
    std::int64_t loss(actor_index who) {
        const std::int64_t left = people_in(walk_.from_roots_without(who), who);
        const bool was_reached = was_reached_[who.value] == mark_of_all_;
        return reached_ - left - (was_reached ? 1 : 0);
    }

private:
    std::uint64_t sum_of(const spread_result& walked) {
        std::uint64_t sum = 0;
        for (session_index s : walked.reached) sum += size_of(s);
        steps_ += sum + walked.reached.size();
        return sum;
    }

    std::int64_t people_in(const spread_result& walked,
                           std::optional<actor_index> except = std::nullopt) {
        ++mark_;
        std::int64_t people = 0;
        for (session_index s : walked.reached) {
            steps_ += size_of(s) + 1;
            for (std::size_t i = lists_[s.value]; i < lists_[s.value + 1]; ++i) {
                const named& a = names_[i];
                if (seen_[a.who.value] == mark_ || except == a.who) continue;
                seen_[a.who.value] = mark_;
                if (a.counts) ++people;
            }
        }
        return people;
    }

    std::uint64_t size_of(session_index s) const { return lists_[s.value + 1] - lists_[s.value]; }

    /// Somebody on a list; a root or a cohort is passed by.
    struct named {
        actor_index who;
        bool counts = false;
    };

    const checking& c_;
    spread walk_;
    std::vector<named> names_;        // of all sessions, one list after the other
    std::vector<std::size_t> lists_;  // where that of a session begins, and after the last one
    std::vector<std::uint32_t> seen_;
    std::vector<std::uint32_t> was_reached_;
    std::uint32_t mark_ = 0;
    std::uint32_t mark_of_all_ = 0;
    std::uint64_t steps_ = 0;
    std::int64_t reached_ = 0;
    std::map<actor_index, std::uint64_t> of_organisation_;
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
        if (const auto s = session_through(c, {a})) candidates.push_back({{a}, *s, 0});
    }
    if (candidates.empty()) return found;
    removal without(c);
    if (without.reached() == 0) return found;
    const auto tenth = static_cast<std::uint64_t>((without.reached() + one_in - 1) / one_in);
    std::vector<candidate> large;
    std::size_t unseen = 0;
    for (candidate& one : candidates) {
        if (without.is_exhausted()) {
            ++unseen;
            continue;
        }
        one.at_most = without.downstream(one.who);
        if (one.at_most >= tenth) large.push_back(one);
    }
    // Whoever has most behind them first, in case not all can be looked at.
    std::sort(large.begin(), large.end(), [](const candidate& a, const candidate& b) {
        return a.at_most != b.at_most ? a.at_most > b.at_most : a.who < b.who;
    });
    for (const candidate& one : large) {
        if (without.is_exhausted()) {
            ++unseen;
            continue;
        }
        const std::int64_t loss = without.loss(one.who);
        if (loss <= 0 || static_cast<std::uint64_t>(loss) < tenth) continue;
        found.push_back({cell_of(c, *c.graph.session_at(one.gives).record, "facilitators"),
                         "without " + text_of(c, one.who) + ", " + grouped(loss) + " of the " +
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
