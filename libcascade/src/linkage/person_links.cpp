#include "cascade/linkage/person_links.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "candidates.hpp"
#include "clusters.hpp"

namespace cascade {
namespace {

using index = std::uint32_t;

/// One step by which two records became one person.
struct joint {
    index a;
    index b;
    std::string rule;
};

std::string rule_name(link_rule r) { return "R" + std::to_string(static_cast<int>(r)); }

class linking {
public:
    linking(const std::vector<person>& people, const linkage_rules& rules,
            const std::vector<decision<actor_id>>& decisions)
        : people_(people),
          rules_(rules),
          decisions_(decisions),
          features_(features_of(people_)),
          clusters_(people_.size()) {}

    person_links run() {
        candidate_edges found;
        if (rules_.is_on) found = find_candidates(people_, features_, rules_.accept_r4);
        result_.in_crowds = found.in_crowds;
        give_numbers(found);
        replay_decisions();
        join_same(found);
        list_possible(found);
        list_merges();
        return std::move(result_);
    }

private:
    /// Everybody's identity number, also where it stands only on the record that the rules would
    /// join: else two decisions could join two numbers behind the back of the rules.
    void give_numbers(const candidate_edges& found) {
        for (index i = 0; i < people_.size(); ++i) clusters_.set_number(i, features_[i].cnic);
        if (decisions_.empty()) return;
        clusters by_rules = clusters_;
        for (const decision<actor_id>& d : decisions_) {
            const auto a = find(d.a);
            const auto b = find(d.b);
            if (!d.same && a && b) by_rules.keep_apart(*a, *b);
        }
        for (const person_edge& e : found.same)
            if (!by_rules.is_kept_apart(e.a, e.b) && !by_rules.numbers_differ(e.a, e.b))
                by_rules.join(e.a, e.b);
        for (index i = 0; i < people_.size(); ++i) clusters_.set_number(i, by_rules.number_of(i));
    }

    std::optional<index> find(const actor_id& id) const {
        const auto at =
            std::lower_bound(people_.begin(), people_.end(), id,
                             [](const person& p, const actor_id& wanted) { return p.id < wanted; });
        if (at == people_.end() || at->id != id) return std::nullopt;
        return static_cast<index>(at - people_.begin());
    }

    struct replayed {
        std::size_t position;
        index a;
        index b;
        bool same;
        bool numbers_differ;
    };

    /// All `same` first: who else is then the same follows. Two different identity numbers are
    /// joined only by a decision on just these two records, never by a chain of decisions.
    void replay_decisions() {
        std::vector<replayed> found;
        for (std::size_t i = 0; i < decisions_.size(); ++i) {
            const auto a = find(decisions_[i].a);
            const auto b = find(decisions_[i].b);
            if (!a || !b || *a == *b) {
                result_.unknown.push_back(i);
                continue;
            }
            found.push_back({i, std::min(*a, *b), std::max(*a, *b), decisions_[i].same,
                             clusters_.numbers_differ(*a, *b)});
        }
        std::sort(found.begin(), found.end(), [](const replayed& x, const replayed& y) {
            if (x.same != y.same) return x.same;
            if (x.numbers_differ != y.numbers_differ) return x.numbers_differ;
            if (x.a != y.a) return x.a < y.a;
            return x.b != y.b ? x.b < y.b : x.position < y.position;
        });
        for (const replayed& d : found) {
            if (d.same && clusters_.are_joined(d.a, d.b)) continue;
            const bool ruled_out = d.same ? !d.numbers_differ && clusters_.numbers_differ(d.a, d.b)
                                          : clusters_.are_joined(d.a, d.b);
            if (ruled_out)
                result_.contradicting.push_back(d.position);
            else if (d.same)
                join(d.a, d.b, "decision");
            else
                clusters_.keep_apart(d.a, d.b);
        }
        std::sort(result_.contradicting.begin(), result_.contradicting.end());
    }

    void join(index a, index b, std::string rule) {
        clusters_.join(a, b);
        joints_.push_back({a, b, std::move(rule)});
    }

    void join_same(const candidate_edges& found) {
        for (const person_edge& e : found.refused) refuse(e);
        for (const person_edge& e : found.same) {
            if (clusters_.are_joined(e.a, e.b) || clusters_.is_kept_apart(e.a, e.b)) continue;
            if (clusters_.numbers_differ(e.a, e.b))
                refuse(e);
            else
                join(e.a, e.b, rule_name(e.rule));
        }
        std::sort(result_.refused.begin(), result_.refused.end(),
                  [](const refused_merge& x, const refused_merge& y) {
                      return x.a != y.a ? x.a < y.a : x.b < y.b;
                  });
    }

    void refuse(const person_edge& e) {
        if (clusters_.are_joined(e.a, e.b) || clusters_.is_kept_apart(e.a, e.b)) return;
        result_.refused.push_back({people_[e.a].id, people_[e.b].id, rule_name(e.rule),
                                   features_[e.a].cnic != 0 && features_[e.b].cnic != 0
                                       ? "their identity numbers differ"
                                       : "one of them is already someone with another identity "
                                         "number"});
    }

    /// Between people as they are after joining. A slip of the hand in a number is the one reason
    /// to think that two numbers are one person's.
    void list_possible(const candidate_edges& found) {
        std::set<index> may_slip;
        std::set<std::pair<index, index>> listed;
        const auto list = [&](const person_edge& e) {
            const index a = clusters_.root_of(e.a);
            const index b = clusters_.root_of(e.b);
            if (a == b || clusters_.is_kept_apart(a, b)) return;
            if (e.rule == link_rule::r2) {
                may_slip.insert({a, b});
            } else if (clusters_.numbers_differ(a, b)) {
                return;
            }
            if (!listed.insert({std::min(a, b), std::max(a, b)}).second) return;
            result_.possible.push_back({people_[std::min(a, b)].id, people_[std::max(a, b)].id,
                                        rule_name(e.rule),
                                        words_of_agreement(people_[e.a], people_[e.b])});
        };
        for (const person_edge& e : found.slips) list(e);
        for (const person_edge& e : found.possible) list(e);
        std::sort(result_.possible.begin(), result_.possible.end(),
                  [](const possible_pair& x, const possible_pair& y) {
                      return x.a != y.a ? x.a < y.a : x.b < y.b;
                  });
        std::set<index> apart;
        for (const auto& [a, b] : listed)
            for (const index who : {a, b})
                if (clusters_.number_of(who) != 0 && may_slip.count(who) == 0) apart.insert(who);
        for (const index who : apart) result_.told_apart.push_back(people_[who].id);
    }

    /// Each second record with the step that first tied it to another.
    void list_merges() {
        std::vector<const joint*> first(people_.size());
        for (const joint& j : joints_)
            for (const index who : {j.a, j.b})
                if (first[who] == nullptr) first[who] = &j;
        for (index i = 0; i < people_.size(); ++i) {
            const index root = clusters_.root_of(i);
            if (root == i) continue;
            const joint& j = *first[i];
            result_.merges.push_back({people_[i].id, people_[root].id, j.rule,
                                      words_of_agreement(people_[j.a], people_[j.b])});
        }
    }

    const std::vector<person>& people_;
    const linkage_rules& rules_;
    const std::vector<decision<actor_id>>& decisions_;
    std::vector<person_features> features_;
    clusters clusters_;
    std::vector<joint> joints_;
    person_links result_;
};

}  // namespace

person_links link_people(const std::vector<person>& people, const linkage_rules& rules,
                         const std::vector<decision<actor_id>>& decisions) {
    return linking(people, rules, decisions).run();
}

}  // namespace cascade
