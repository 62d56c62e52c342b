#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "merge.hpp"

namespace cascade {
namespace {

/// People on a session's list, by its own column and by rows of attendance.
class listed_people {
public:
    explicit listed_people(const programme& p) {
        for (const attendance& a : p.attendances) rows_[a.session].push_back(a.person);
    }

    std::size_t count(const session& s) const {
        std::vector<actor_id> ids = s.participants;
        const auto rows = rows_.find(s.id);
        if (rows != rows_.end()) ids.insert(ids.end(), rows->second.begin(), rows->second.end());
        std::sort(ids.begin(), ids.end());
        return static_cast<std::size_t>(std::unique(ids.begin(), ids.end()) - ids.begin());
    }

private:
    std::map<session_id, std::vector<actor_id>> rows_;
};

/// One of two reports is right, and neither says which: from the smaller to the larger.
figure either(const figure& a, const figure& b) {
    if (a.range == b.range) return a;
    figure both = make_figure({std::min(a.range.lo, b.range.lo), std::max(a.range.hi, b.range.hi)},
                              unit::people, weaker_of(a.stands_on, b.stands_on));
    both.soft = a.soft || b.soft;
    both.vague = a.vague || b.vague;
    both.estimated = a.estimated || b.estimated;
    return both;
}

void unite(std::optional<figure>& mine, const std::optional<figure>& other) {
    if (mine && other)
        mine = either(*mine, *other);
    else if (!mine)
        mine = other;
}

/// The headcount as stated, else what the cells add up to, else the list where that is complete.
std::optional<figure> counted(const session& s, std::size_t listed) {
    if (s.headcount) return s.headcount;
    std::optional<figure> sum;
    for (const std::optional<figure>* cell : {&s.women, &s.men, &s.other_sex, &s.sex_unknown})
        if (*cell) sum = sum ? add_disjoint(*sum, **cell) : **cell;
    if (sum) {
        if (!s.women || !s.men) sum->range = interval::at_least(sum->range.lo);
        sum->text.clear();
        sum->hedge = hedge_of(sum->range);
        return sum;
    }
    if (listed == 0) return std::nullopt;
    const auto n = static_cast<std::int64_t>(listed);
    return make_figure(s.list_complete ? interval::exactly(n) : interval::at_least(n), unit::people,
                       basis::counted);
}

void add_ids(std::vector<actor_id>& mine, const std::vector<actor_id>& others) {
    for (const actor_id& id : others)
        if (std::find(mine.begin(), mine.end(), id) == mine.end()) mine.push_back(id);
}

void unite(session& kept, const session& second, const listed_people& lists) {
    if (kept.headcount || second.headcount) {
        const std::optional<figure> mine = counted(kept, lists.count(kept));
        const std::optional<figure> other = counted(second, lists.count(second));
        kept.headcount = mine;
        unite(kept.headcount, other);
    }
    kept.list_complete = kept.list_complete && second.list_complete;
    unite(kept.women, second.women);
    unite(kept.men, second.men);
    unite(kept.other_sex, second.other_sex);
    unite(kept.sex_unknown, second.sex_unknown);
    for (const auto& [key, cell] : second.cells) {
        const auto [mine, is_new] = kept.cells.emplace(key, cell);
        if (!is_new) mine->second = either(mine->second, cell);
    }
    add_ids(kept.facilitators, second.facilitators);
    add_ids(kept.participants, second.participants);
    for (const session_id& id : second.after)
        if (std::find(kept.after.begin(), kept.after.end(), id) == kept.after.end())
            kept.after.push_back(id);
    kept.confers = kept.confers || second.confers;
    const auto fill = [](kept_text& text, kept_text other) {
        if (text.empty()) text = other;
    };
    fill(kept.kind, second.kind);
    fill(kept.activity, second.activity);
    fill(kept.title, second.title);
    fill(kept.partner, second.partner);
    fill(kept.donor, second.donor);
    fill(kept.place, second.place);
    fill(kept.district, second.district);
    fill(kept.area, second.area);
    fill(kept.group, second.group);
    if (!kept.end_date) kept.end_date = second.end_date;
    if (!kept.recounted) kept.recounted = second.recounted;
}

class session_names {
public:
    explicit session_names(const std::vector<session_merge>& merges) {
        for (const session_merge& m : merges) into_.emplace(m.id, m.into);
    }

    void rewrite(session_id& id) const {
        const auto found = into_.find(id);
        if (found != into_.end()) id = found->second;
    }
    void rewrite(std::string& text) const {
        session_id id(text);
        rewrite(id);
        text = id.text();
    }
    /// Each once, and never the session itself.
    void rewrite(std::vector<session_id>& ids, const session_id& self) const {
        for (session_id& id : ids) rewrite(id);
        std::vector<session_id> once;
        for (session_id& id : ids)
            if (id != self && std::find(once.begin(), once.end(), id) == once.end())
                once.push_back(std::move(id));
        ids = std::move(once);
    }
    void rewrite(where_clauses& where) const {
        for (where_clause& c : where)
            if (c.dimension == "session") rewrite(c.value);
    }

private:
    std::map<session_id, session_id> into_;
};

}  // namespace

void merge_sessions(programme& p, const std::vector<session_merge>& merges) {
    if (merges.empty()) return;
    const listed_people lists(p);
    std::vector<session> stay;
    std::vector<merged_session> gone;
    auto merge = merges.begin();
    for (session& s : p.sessions) {
        if (merge != merges.end() && s.id == merge->id) {
            gone.push_back({std::move(s), merge->into, merge->rule});
            ++merge;
        } else {
            stay.push_back(std::move(s));
        }
    }
    p.sessions = std::move(stay);
    for (const merged_session& m : gone) {
        session& kept = *std::lower_bound(
            p.sessions.begin(), p.sessions.end(), m.into,
            [](const session& s, const session_id& wanted) { return s.id < wanted; });
        unite(kept, m.record, lists);
    }
    const session_names names(merges);
    for (session& s : p.sessions)
        if (!s.after.empty()) names.rewrite(s.after, s.id);
    for (attendance& a : p.attendances) names.rewrite(a.session);
    unite_attendances(p.attendances);
    for (disjoint_groups& groups : p.counting.disjoint)
        for (group_selector& g : groups.of)
            if (g.dimension == "session") names.rewrite(g.value);
    for (same_group& group : p.counting.repeating) names.rewrite(group.sessions, {});
    for (target& t : p.targets) names.rewrite(t.where);
    for (published_figure& f : p.published) names.rewrite(f.where);
    p.linked.merged_sessions = std::move(gone);
}

}  // namespace cascade
