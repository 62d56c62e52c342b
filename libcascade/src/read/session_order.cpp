#include <algorithm>
#include <cstdint>
#include <optional>

#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

using position = std::size_t;

/// Sessions as points with an arrow to each session that came before. Groups the points that lie
/// on common circles (Tarjan's algorithm, without recursion: a chain may be 50,000 long) and gives
/// the groups so that those who came before come first.
class circle_finder {
public:
    explicit circle_finder(const std::vector<std::vector<position>>& before)
        : before_(before),
          seen_at_(before.size(), 0),
          low_(before.size(), 0),
          open_(before.size(), false) {}

    std::vector<std::vector<position>> run() {
        for (position start = 0; start < before_.size(); ++start)
            if (seen_at_[start] == 0) visit(start);
        return std::move(groups_);
    }

private:
    struct step {
        position at;
        std::size_t next_arrow;
    };

    void enter(position at) {
        seen_at_[at] = low_[at] = ++clock_;
        open_[at] = true;
        stack_.push_back(at);
        path_.push_back({at, 0});
    }

    void visit(position start) {
        enter(start);
        while (!path_.empty()) {
            const position at = path_.back().at;
            if (path_.back().next_arrow < before_[at].size()) {
                const position to = before_[at][path_.back().next_arrow++];
                if (seen_at_[to] == 0)
                    enter(to);
                else if (open_[to])
                    low_[at] = std::min(low_[at], seen_at_[to]);
                continue;
            }
            path_.pop_back();
            if (!path_.empty()) low_[path_.back().at] = std::min(low_[path_.back().at], low_[at]);
            if (low_[at] == seen_at_[at]) close_group(at);
        }
    }

    void close_group(position root) {
        std::vector<position>& group = groups_.emplace_back();
        position member = 0;
        do {
            member = stack_.back();
            stack_.pop_back();
            open_[member] = false;
            group.push_back(member);
        } while (member != root);
    }

    const std::vector<std::vector<position>>& before_;
    std::vector<std::uint32_t> seen_at_;
    std::vector<std::uint32_t> low_;
    std::vector<bool> open_;
    std::vector<position> stack_;
    std::vector<step> path_;
    std::vector<std::vector<position>> groups_;
    std::uint32_t clock_ = 0;
};

std::optional<position> find(const programme& p, const session_id& id) {
    const auto at =
        std::lower_bound(p.sessions.begin(), p.sessions.end(), id,
                         [](const session& s, const session_id& wanted) { return s.id < wanted; });
    if (at == p.sessions.end() || at->id != id) return std::nullopt;
    return static_cast<position>(at - p.sessions.begin());
}

std::optional<day> first_day(const programme& p, const session& s) {
    if (s.date) return s.date->first;
    return p.start ? std::optional(p.start->first) : std::nullopt;
}

std::optional<day> last_day(const programme& p, const session& s) {
    if (s.date) return s.date->last;
    return p.end ? std::optional(p.end->last) : std::nullopt;
}

void complain_of_circle(const programme& p, const session& s, std::size_t members,
                        std::vector<problem>& problems) {
    problems.push_back(
        {severity::error, "reference-contradiction", p.files.where(s.source, "after"),
         members == 1 ? "`after` names the session itself"
                      : "`after` makes a circle of " + std::to_string(members) + " sessions",
         "a session cannot come after itself; take one of the names away"});
}

}  // namespace

std::vector<session_id> out_of_order(const programme& p, std::vector<problem>& problems) {
    std::vector<std::vector<position>> before(p.sessions.size());
    bool any = false;
    for (position i = 0; i < p.sessions.size(); ++i) {
        for (const session_id& id : p.sessions[i].after)
            if (const auto at = find(p, id)) before[i].push_back(*at);
        any = any || !before[i].empty();
    }
    std::vector<session_id> faulty;
    if (!any) return faulty;
    std::vector<std::optional<day>> earliest(p.sessions.size());
    for (const std::vector<position>& group : circle_finder(before).run()) {
        const position at = group.front();
        const session& s = p.sessions[at];
        const auto& earlier = before[at];
        const bool circle =
            group.size() > 1 || std::find(earlier.begin(), earlier.end(), at) != earlier.end();
        if (circle) {
            for (const position member : group) {
                complain_of_circle(p, p.sessions[member], group.size(), problems);
                faulty.push_back(p.sessions[member].id);
                earliest[member] = first_day(p, p.sessions[member]);
            }
            continue;
        }
        // A part date leaves room: only a predecessor that certainly began later is a fault.
        earliest[at] = first_day(p, s);
        const auto last = last_day(p, s);
        for (const position e : earlier) {
            if (!earliest[e]) continue;
            if (last && *last < *earliest[e]) {
                problems.push_back(
                    {severity::error, "reference-contradiction", p.files.where(s.source, "after"),
                     "`after` names " + quoted_text(p.sessions[e].id.text()) + ", which began on " +
                         to_text(*earliest[e]) + " or later, and this session no later than " +
                         to_text(*last),
                     "correct a date, or take the name away"});
                faulty.push_back(s.id);
            } else if (!earliest[at] || *earliest[at] < *earliest[e]) {
                earliest[at] = earliest[e];
            }
        }
    }
    return faulty;
}

}  // namespace cascade
