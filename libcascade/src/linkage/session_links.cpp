#include "cascade/linkage/session_links.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "cascade/base/text.hpp"
#include "cascade/base/unicode.hpp"

namespace cascade {
namespace {

using index = std::uint32_t;

// A place with more sessions within two days than this is compared by what they share only.
constexpr std::size_t most_at_one_place = 60;

std::string place_key(const session& s) {
    return comparable(s.district) + '\x1f' + std::string(trimmed(comparable(s.place)));
}

bool can_be_compared(const session& s) {
    return !s.place.empty() && s.date && s.date->is_one_day() && counts(s.status) &&
           !s.is_aggregate() && !s.from_link;
}

template <class Value>
std::size_t in_common(const std::vector<Value>& a, const std::vector<Value>& b) {
    std::vector<Value> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both.size();
}

void add(std::string& words, bool agrees, std::string_view what) {
    if (!agrees) return;
    if (!words.empty()) words += ", ";
    words += what;
}

class session_finder {
public:
    explicit session_finder(const programme& p) : p_(p) {}

    std::vector<session_pair> run() {
        std::map<std::string, std::vector<index>> at_place;
        for (index i = 0; i < p_.sessions.size(); ++i)
            if (can_be_compared(p_.sessions[i])) at_place[place_key(p_.sessions[i])].push_back(i);
        for (auto entry = at_place.begin(); entry != at_place.end();)
            entry = entry->second.size() < 2 ? at_place.erase(entry) : std::next(entry);
        if (at_place.empty()) return {};
        read_lists(at_place);
        for (auto& [place, there] : at_place) compare_all(there);
        std::sort(found_.begin(), found_.end(), [](const session_pair& x, const session_pair& y) {
            return x.a != y.a ? x.a < y.a : x.b < y.b;
        });
        return std::move(found_);
    }

private:
    day start(index i) const { return p_.sessions[i].date->first; }

    void read_lists(const std::map<std::string, std::vector<index>>& at_place) {
        std::map<session_id, index> wanted;
        for (const auto& [place, there] : at_place)
            for (const index i : there) {
                wanted.emplace(p_.sessions[i].id, i);
                named_[i] = p_.sessions[i].participants;
                gave_[i] = p_.sessions[i].facilitators;
            }
        for (const attendance& a : p_.attendances) {
            const auto at = wanted.find(a.session);
            if (at != wanted.end()) named_[at->second].push_back(a.person);
        }
        for (auto* lists : {&named_, &gave_})
            for (auto& [i, ids] : *lists) {
                std::sort(ids.begin(), ids.end());
                ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
            }
    }

    void compare_all(std::vector<index>& there) {
        if (there.size() <= most_at_one_place) return compare_near(there);
        // Every pair has something in common: at a busy place only those are compared.
        std::map<std::string, std::vector<index>> sharing;
        for (const index i : there) {
            const session& s = p_.sessions[i];
            for (const actor_id& id : gave_.at(i)) sharing["by " + id.text()].push_back(i);
            for (const actor_id& id : named_.at(i)) sharing["of " + id.text()].push_back(i);
            if (s.headcount && s.headcount->range.is_exact())
                sharing[s.kind + " " + std::to_string(s.headcount->range.lo.value())].push_back(i);
        }
        for (auto& [what, those] : sharing) compare_near(those);
    }

    /// Each with those that began on its day or the next, the nearest first.
    void compare_near(std::vector<index>& sessions) {
        std::sort(sessions.begin(), sessions.end(), [this](index a, index b) {
            return start(a) != start(b) ? start(a) < start(b) : a < b;
        });
        for (std::size_t i = 0; i < sessions.size(); ++i)
            for (std::size_t k = i + 1; k < sessions.size() && k <= i + most_at_one_place; ++k) {
                if (start(sessions[k]) - start(sessions[i]) > std::chrono::days(1)) break;
                if (compared_.insert(std::minmax(sessions[i], sessions[k])).second)
                    compare(sessions[i], sessions[k]);
            }
    }

    void compare(index i, index k) {
        const session& a = p_.sessions[std::min(i, k)];
        const session& b = p_.sessions[std::max(i, k)];
        const bool same_day = start(i) == start(k);
        if (same_day && a.seq && b.seq && *a.seq != *b.seq) return;
        const std::vector<actor_id>& mine = named_.at(i);
        const std::vector<actor_id>& theirs = named_.at(k);
        const std::size_t both = in_common(mine, theirs);
        const std::size_t all = mine.size() + theirs.size() - both;
        // Two complete lists without one name in common are two audiences.
        if (!mine.empty() && !theirs.empty() && both == 0 && a.list_complete && b.list_complete &&
            !a.headcount && !b.headcount)
            return;
        const bool facilitator = in_common(gave_.at(i), gave_.at(k)) > 0;
        const bool people = all > 0 && 2 * both >= all;
        const bool size = a.headcount && b.headcount && a.headcount->range.is_exact() &&
                          !a.headcount->soft && !b.headcount->soft &&
                          a.headcount->range == b.headcount->range && a.kind == b.kind;
        if (!facilitator && !people && !size) return;
        session_pair pair;
        pair.a = a.id;
        pair.b = b.id;
        add(pair.agrees, true, same_day ? "same day" : "one day apart");
        add(pair.agrees, true, "same place");
        add(pair.agrees, facilitator, "same facilitator");
        add(pair.agrees, people, "at least half of the people named");
        add(pair.agrees, size, "same kind and headcount");
        pair.is_strong = same_day && facilitator;
        pair.by_two_partners = !a.partner.empty() && !b.partner.empty() && a.partner != b.partner;
        pair.source =
            std::max(a.source, b.source, [](const auto& x, const auto& y) { return x < y; });
        found_.push_back(std::move(pair));
    }

    const programme& p_;
    std::map<index, std::vector<actor_id>> named_;
    std::map<index, std::vector<actor_id>> gave_;
    std::set<std::pair<index, index>> compared_;
    std::vector<session_pair> found_;
};

}  // namespace

std::vector<session_pair> find_session_pairs(const programme& p) { return session_finder(p).run(); }

}  // namespace cascade
