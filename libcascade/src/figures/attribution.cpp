#include "cascade/figures/attribution.hpp"

#include <algorithm>
#include <map>

#include "cascade/base/figure_text.hpp"
#include "exact_shares.hpp"
#include "first_or_last.hpp"
#include "named_people.hpp"
#include "session_players.hpp"

namespace cascade {
namespace {

using entry = session_players::entry;
using session_list = std::vector<std::uint32_t>;  ///< places in the list of sessions chosen

/// Shares people among the players of the sessions that they attended, group of people by group.
class sharing {
public:
    sharing(const evidence& e, attribution_rule rule, const std::vector<gathering>& gatherings,
            const session_players& players)
        : rule_(rule),
          touch_(e, gatherings),
          players_(players),
          shares_(players.names.size() + 1) {}

    /// So many people who attended just these sessions.
    void share(std::int64_t people, const session_list& attended) {
        if (people == 0) return;
        switch (rule_) {
            case attribution_rule::first_touch:
                return share_by_session(people, chosen(people, touch_.first_of(attended)));
            case attribution_rule::last_touch:
                return share_by_session(people, chosen(people, touch_.last_of(attended)));
            case attribution_rule::contact_fraction:
                return share_by_session(people, attended);
            case attribution_rule::two_level:
                return share_by_partner(people, attended);
            case attribution_rule::shapley:
            case attribution_rule::full:
                return share_equally(people, attended);
        }
    }

    const std::vector<fraction_counts>& shares() const { return shares_; }
    std::int64_t undecided() const { return undecided_; }

private:
    session_list chosen(std::int64_t people, std::optional<session_list> touched) {
        if (touched) return *std::move(touched);
        undecided_ = (bound(undecided_) + bound(people)).value();
        return {};
    }

    fraction_counts& nobodys() { return shares_.back(); }

    /// Who gave any of these sessions, each once.
    const std::vector<entry>& givers_of(const session_list& attended) {
        givers_.clear();
        for (const std::uint32_t s : attended)
            givers_.insert(givers_.end(), players_.begin_of(s), players_.end_of(s));
        if (attended.size() > 1) {
            std::sort(givers_.begin(), givers_.end());
            givers_.erase(std::unique(givers_.begin(), givers_.end()), givers_.end());
        }
        return givers_;
    }

    void share_equally(std::int64_t people, const session_list& attended) {
        players_met_.clear();
        for (const entry& one : givers_of(attended)) players_met_.push_back(one.player);
        std::sort(players_met_.begin(), players_met_.end());
        players_met_.erase(std::unique(players_met_.begin(), players_met_.end()),
                           players_met_.end());
        const std::int64_t parts =
            rule_ == attribution_rule::full ? 1 : static_cast<std::int64_t>(players_met_.size());
        if (players_met_.empty()) nobodys().add(people, 1);
        for (const std::uint32_t player : players_met_) shares_[player].add(people, parts);
    }

    void share_by_partner(std::int64_t people, const session_list& attended) {
        const std::vector<entry>& givers = givers_of(attended);
        if (givers.empty()) return nobodys().add(people, 1);
        std::int64_t partners = 0;
        for (std::size_t i = 0; i < givers.size(); ++i)
            if (i == 0 || givers[i].group != givers[i - 1].group) ++partners;
        for (std::size_t i = 0; i < givers.size();) {
            std::size_t end = i;
            while (end < givers.size() && givers[end].group == givers[i].group) ++end;
            const auto colleagues = static_cast<std::int64_t>(end - i);
            for (; i < end; ++i) shares_[givers[i].player].add(people, partners * colleagues);
        }
    }

    void share_by_session(std::int64_t people, const session_list& sessions) {
        const auto times = static_cast<std::int64_t>(sessions.size());
        for (const std::uint32_t s : sessions) {
            const auto givers = static_cast<std::int64_t>(players_.count_of(s));
            if (givers == 0) nobodys().add(people, times);
            for (const entry* one = players_.begin_of(s); one != players_.end_of(s); ++one)
                shares_[one->player].add(people, times * givers);
        }
    }

    attribution_rule rule_;
    first_or_last touch_;
    const session_players& players_;
    std::vector<fraction_counts> shares_;  // by player; the last is nobody's
    std::int64_t undecided_ = 0;
    std::vector<entry> givers_;
    std::vector<std::uint32_t> players_met_;
};

/// Every named person with the sessions they attended, in the order of the list.
void share_named(const evidence& e, const std::vector<gathering>& gatherings, sharing& by,
                 std::int64_t& total) {
    std::vector<std::size_t> first(e.graph().actor_count() + 1);
    for (const gathering& g : gatherings)
        for (const actor_index who : g.named) ++first[who.value + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<std::uint32_t> attended(first.back());
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (std::uint32_t s = 0; s < gatherings.size(); ++s)
        for (const actor_index who : gatherings[s].named) attended[next[who.value]++] = s;
    session_list sessions;
    for (std::size_t who = 0; who + 1 < first.size(); ++who) {
        if (first[who] == first[who + 1]) continue;
        sessions.assign(attended.begin() + static_cast<std::ptrdiff_t>(first[who]),
                        attended.begin() + static_cast<std::ptrdiff_t>(first[who + 1]));
        by.share(1, sessions);
        ++total;
    }
}

/// Cohorts and unnamed people, all of them different; nothing when their number has no end.
bool share_unnamed(const evidence& e, const std::vector<gathering>& gatherings, sharing& by,
                   std::int64_t& total) {
    const std::vector<session_index> same_again =
        e.bounds().explain_beyond(gatherings, {}).same_again;
    std::map<actor_index, std::pair<bound, session_list>> cohorts;
    for (std::uint32_t s = 0; s < gatherings.size(); ++s) {
        const gathering& g = gatherings[s];
        for (const cohort_part& k : g.cohorts) {
            auto& [size, attended] = cohorts[k.who];
            size = std::max(size, k.size.hi);
            attended.push_back(s);
        }
        if (std::find(same_again.begin(), same_again.end(), g.session) != same_again.end())
            continue;
        if (g.anonymous.hi.is_no_end()) return false;
        by.share(g.anonymous.hi.value(), {s});
        total = (bound(total) + g.anonymous.hi).value();
    }
    for (const auto& [who, found] : cohorts) {
        if (found.first.is_no_end()) return false;
        by.share(found.first.value(), found.second);
        total = (bound(total) + found.first).value();
    }
    return true;
}

std::string people_words(std::int64_t n) { return grouped(n) + (n == 1 ? " person" : " people"); }

std::string refusal_before(const evidence& e, const selection& chosen) {
    const counting_rules& rules = e.rules();
    if (!chosen.refusal.empty()) return chosen.refusal;
    if (chosen.gatherings.empty()) return "no session is on record here";
    std::int64_t uncertain = 0;
    std::int64_t by_as_of = 0;
    for (const gathering& g : chosen.gatherings) {
        if (!g.certain) ++uncertain;
        if (!e.gatherings()[g.session.value].certain) ++by_as_of;
    }
    if (uncertain > by_as_of)
        return "of " + grouped(uncertain) + (uncertain == 1 ? " session" : " sessions") +
               " the date leaves open whether it lies in the period";
    if (uncertain > 0)
        return "of " + grouped(uncertain) + (uncertain == 1 ? " session" : " sessions") +
               " the date leaves open whether it had begun by the as-of date";
    const bool by_order = rules.attribution == attribution_rule::first_touch ||
                          rules.attribution == attribution_rule::last_touch;
    if (by_order && rules.time == time_rule::ignore_time)
        return std::string(name_of(rules.attribution)) +
               " asks which session came first, and the order of time is ignored";
    return {};
}

std::string refusal_after(const evidence& e, const selection& chosen, std::int64_t total,
                          std::int64_t undecided) {
    const counting_rules& rules = e.rules();
    if (undecided > 0)
        return people_words(undecided) + " attended sessions whose dates do not tell which came " +
               (rules.attribution == attribution_rule::first_touch ? "first" : "last");
    const bool is_framed = rules.population && !chosen.is_filtered && total > *rules.population;
    if (is_framed && rules.world == attribution_world::upper)
        return "taken as different, the unnamed and the named are " + people_words(total) +
               ", more than the stated population of " + grouped(*rules.population);
    return {};
}

void add_notes(const evidence& e, share_level level, const selection& chosen, attribution& found) {
    const counting_rules& rules = e.rules();
    const bool is_upper = rules.world == attribution_world::upper;
    found.notes.push_back("rule " + std::string(name_of(rules.attribution)) + " (" +
                          std::string(meaning_of(rules.attribution)) + "), level " +
                          std::string(name_of(level)) +
                          (level == share_level::actor ? " (those who gave the sessions)" : "") +
                          ", world " + std::string(name_of(rules.world)) +
                          (is_upper ? " (named people, and all unnamed ones as different people)"
                                    : " (people recorded by name)"));
    if (!adds_up(rules.attribution))
        found.notes.emplace_back("everybody claims all: these do not add up");
    if (level == share_level::actor && rules.attribution == attribution_rule::shapley)
        found.notes.emplace_back(
            "summed by partner, these differ from the shares of the partners; the rule two-level "
            "gives shares that agree with them");
    std::int64_t with_unnamed = 0;
    for (const gathering& g : chosen.gatherings)
        if (g.anonymous.hi > bound(0) || !g.cohorts.empty()) ++with_unnamed;
    if (!is_upper && with_unnamed > 0)
        found.notes.push_back("unnamed people and cohorts of " + grouped(with_unnamed) +
                              (with_unnamed == 1 ? " session" : " sessions") +
                              " are not shared; attribution_world = \"upper\" shares them too");
}

std::string arithmetic_of(const fraction_counts& share) {
    std::string text;
    for (const auto& [denominator, times] : share.sorted())
        text += (text.empty() ? "" : " + ") + grouped(times) + " × 1" +
                (denominator == 1 ? "" : "/" + grouped(denominator));
    return text.empty() ? "0" : text;
}

std::vector<player_share> written(const session_players& players,
                                  const std::vector<gathering>& gatherings,
                                  const std::vector<fraction_counts>& shares) {
    const std::vector<rounded_share> rounded = rounded_to_add_up(shares);
    std::vector<player_share> found(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (i < players.names.size()) found[i].player = players.names[i];
        found[i].people = rounded[i].exact;
        found[i].hundredths = rounded[i].hundredths;
        found[i].arithmetic = arithmetic_of(shares[i]);
    }
    for (std::size_t s = 0; s < gatherings.size(); ++s) {
        if (players.count_of(s) == 0) found.back().sessions.push_back(gatherings[s].session);
        for (const entry* one = players.begin_of(s); one != players.end_of(s); ++one) {
            std::vector<session_index>& own = found[one->player].sessions;
            if (own.empty() || own.back() != gatherings[s].session)
                own.push_back(gatherings[s].session);
        }
    }
    if (found.back().sessions.empty()) found.pop_back();
    return found;
}

}  // namespace

std::string player_share::printed() const { return hundredths_text(hundredths); }

attribution share_people(const evidence& e, share_level level, const selection& chosen) {
    attribution found;
    found.refusal = refusal_before(e, chosen);
    if (!found.refusal.empty()) return found;
    const std::vector<gathering>& gatherings = chosen.gatherings;
    const session_players players = players_of(e, level, gatherings);
    const bool is_flat = level != share_level::actor;
    const attribution_rule rule = e.rules().attribution;
    sharing by(e, is_flat && rule == attribution_rule::two_level ? attribution_rule::shapley : rule,
               gatherings, players);
    share_named(e, gatherings, by, found.total);
    const bool is_upper = e.rules().world == attribution_world::upper;
    if (is_upper && !share_unnamed(e, gatherings, by, found.total))
        found.refusal =
            "an audience or a cohort has no upper end, so nobody can say how many "
            "unnamed people there are to share";
    else
        found.refusal = refusal_after(e, chosen, found.total, by.undecided());
    if (found.refusal.empty() && found.total == 0)
        found.refusal = is_upper ? "nobody is on record in the sessions in question"
                                 : "nobody in the sessions in question is recorded by name; "
                                   "attribution_world = \"upper\" shares the unnamed, taken as "
                                   "different people";
    if (!found.refusal.empty()) return found;
    add_notes(e, level, chosen, found);
    found.players = written(players, gatherings, by.shares());
    return found;
}

}  // namespace cascade
