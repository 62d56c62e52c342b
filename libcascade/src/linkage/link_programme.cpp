#include "cascade/linkage/link_programme.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "cascade/linkage/person_links.hpp"
#include "cascade/linkage/session_links.hpp"
#include "clusters.hpp"
#include "merge.hpp"

namespace cascade {
namespace {

void link_the_people(programme& p, unused_decisions& unused) {
    person_links links = link_people(p.people, p.linked.rules, p.linked.people_decisions);
    unused.people_unknown = std::move(links.unknown);
    unused.people_contradicting = std::move(links.contradicting);
    p.linked.possible = std::move(links.possible);
    p.linked.refused = std::move(links.refused);
    p.linked.told_apart = std::move(links.told_apart);
    p.linked.in_crowds = links.in_crowds;
    merge_people(p, links.merges);
}

/// Sessions by their rank among ids, which p.sessions is sorted by.
class session_joining {
public:
    explicit session_joining(programme& p) : p_(p), clusters_(p.sessions.size()) {}

    void run(unused_decisions& unused) {
        std::vector<session_pair> pairs;
        if (p_.linked.rules.is_on) pairs = find_session_pairs(p_);
        replay(unused);
        if (p_.linked.rules.merge_strong)
            for (const session_pair& pair : pairs)
                if (pair.is_strong) join(*find(pair.a), *find(pair.b), "strong");
        for (session_pair& pair : pairs) {
            const std::uint32_t a = *find(pair.a);
            const std::uint32_t b = *find(pair.b);
            if (!clusters_.are_joined(a, b) && !clusters_.is_kept_apart(a, b))
                p_.linked.session_pairs.push_back(std::move(pair));
        }
        std::vector<session_merge> merges;
        for (std::uint32_t i = 0; i < p_.sessions.size(); ++i)
            if (const std::uint32_t root = clusters_.root_of(i); root != i)
                merges.push_back({p_.sessions[i].id, p_.sessions[root].id, rules_.at(i)});
        name_what_stays(merges);
        merge_sessions(p_, merges);
    }

private:
    std::optional<std::uint32_t> find(const session_id& id) const {
        const auto at = std::lower_bound(
            p_.sessions.begin(), p_.sessions.end(), id,
            [](const session& s, const session_id& wanted) { return s.id < wanted; });
        if (at == p_.sessions.end() || at->id != id) return std::nullopt;
        return static_cast<std::uint32_t>(at - p_.sessions.begin());
    }

    void join(std::uint32_t a, std::uint32_t b, const std::string& rule) {
        if (clusters_.are_joined(a, b) || clusters_.is_kept_apart(a, b)) return;
        clusters_.join(a, b);
        for (const std::uint32_t s : {a, b}) rules_.emplace(s, rule);
    }

    void replay(unused_decisions& unused) {
        for (const bool same : {true, false})
            for (std::size_t i = 0; i < p_.linked.session_decisions.size(); ++i) {
                const decision<session_id>& d = p_.linked.session_decisions[i];
                if (d.same != same) continue;
                const auto a = find(d.a);
                const auto b = find(d.b);
                if (!a || !b || *a == *b)
                    unused.sessions_unknown.push_back(i);
                else if (same)
                    join(*a, *b, "decision");
                else if (clusters_.are_joined(*a, *b))
                    unused.sessions_contradicting.push_back(i);
                else
                    clusters_.keep_apart(*a, *b);
            }
        std::sort(unused.sessions_unknown.begin(), unused.sessions_unknown.end());
    }

    /// A pair that stays open is named by the records that are left.
    void name_what_stays(const std::vector<session_merge>& merges) {
        std::map<session_id, session_id> into;
        for (const session_merge& m : merges) into.emplace(m.id, m.into);
        std::vector<session_pair> once;
        std::set<std::pair<session_id, session_id>> named;
        for (session_pair& pair : p_.linked.session_pairs) {
            for (session_id* id : {&pair.a, &pair.b}) {
                const auto found = into.find(*id);
                if (found != into.end()) *id = found->second;
            }
            if (pair.b < pair.a) std::swap(pair.a, pair.b);
            if (named.insert({pair.a, pair.b}).second) once.push_back(std::move(pair));
        }
        p_.linked.session_pairs = std::move(once);
    }

    programme& p_;
    clusters clusters_;
    std::map<std::uint32_t, std::string> rules_;
};

}  // namespace

unused_decisions link_programme(programme& p) {
    unused_decisions unused;
    link_the_people(p, unused);
    session_joining(p).run(unused);
    return unused;
}

}  // namespace cascade
