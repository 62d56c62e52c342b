#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "cascade/linkage/person_links.hpp"
#include "merge.hpp"
#include "person_features.hpp"

namespace cascade {
namespace {

/// The id that stands for another, for those that are second ones.
class other_names {
public:
    explicit other_names(const std::vector<person_merge>& merges) {
        for (const person_merge& m : merges) into_.emplace(m.id, m.into);
    }

    bool rewrite(actor_id& id) const {
        const auto found = into_.find(id);
        if (found == into_.end()) return false;
        id = found->second;
        return true;
    }

    /// In a list that names each once, a person stays named once.
    void rewrite(std::vector<actor_id>& ids) const {
        bool changed = false;
        for (actor_id& id : ids) changed = rewrite(id) || changed;
        if (!changed) return;
        std::vector<actor_id> once;
        for (actor_id& id : ids)
            if (std::find(once.begin(), once.end(), id) == once.end())
                once.push_back(std::move(id));
        ids = std::move(once);
    }

    void rewrite(where_clauses& where) const {
        for (where_clause& c : where) {
            if (c.dimension != "actor") continue;
            actor_id id(c.value);
            if (rewrite(id)) c.value = id.text();
        }
    }

private:
    std::map<actor_id, actor_id> into_;
};

/// What the first record leaves open is filled from the next. Where two say a different sex, it is
/// not known; of two groups the first record's stays.
void complete(person& kept, const person& second) {
    const auto fill = [](auto& mine, const auto& other) {
        if (mine.empty()) mine = other;
    };
    fill(kept.name, second.name);
    fill(kept.father_name, second.father_name);
    fill(kept.cnic, second.cnic);
    fill(kept.phone, second.phone);
    fill(kept.district, second.district);
    fill(kept.organisation, second.organisation);
    fill(kept.group, second.group);
    if (!kept.birth_year) kept.birth_year = second.birth_year;
    if (!kept.age) kept.age = second.age;
    kept.is_target = kept.is_target || second.is_target;
}

cascade::sex sex_of(const std::vector<const person*>& records) {
    sex said = sex::not_recorded;
    for (const person* r : records) {
        if (r->sex == sex::not_recorded) continue;
        if (said != sex::not_recorded && said != r->sex) return sex::not_recorded;
        said = r->sex;
    }
    return said;
}

/// Takes the second records out of the list of people, which is in the order of ids.
void join_records(programme& p, const std::vector<person_merge>& merges) {
    std::map<actor_id, std::vector<const person*>> of_one;
    std::vector<person> stay;
    auto merge = merges.begin();
    std::vector<merged_person> gone;
    for (person& record : p.people) {
        if (merge == merges.end() || record.id != merge->id) {
            stay.push_back(std::move(record));
            continue;
        }
        gone.push_back({std::move(record), merge->into, merge->rule, merge->agrees, ""});
        ++merge;
    }
    p.people = std::move(stay);
    const auto find = [&](const actor_id& id) -> person& {
        return *std::lower_bound(
            p.people.begin(), p.people.end(), id,
            [](const person& r, const actor_id& wanted) { return r.id < wanted; });
    };
    for (merged_person& m : gone) {
        m.differs = words_of_difference(find(m.into), m.record);
        of_one[m.into].push_back(&m.record);
    }
    for (auto& [id, seconds] : of_one) {
        person& kept = find(id);
        for (const person* second : seconds) complete(kept, *second);
        std::vector<const person*> all = seconds;
        all.push_back(&kept);
        kept.sex = sex_of(all);
    }
    p.linked.merged.insert(p.linked.merged.end(), std::make_move_iterator(gone.begin()),
                           std::make_move_iterator(gone.end()));
}

}  // namespace

void unite_attendances(std::vector<attendance>& rows) {
    std::sort(rows.begin(), rows.end(), [](const attendance& a, const attendance& b) {
        return std::tie(a.session, a.person, a.source) < std::tie(b.session, b.person, b.source);
    });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (kept > 0 && rows[kept - 1].session == rows[i].session &&
            rows[kept - 1].person == rows[i].person) {
            rows[kept - 1].completed = rows[kept - 1].completed || rows[i].completed;
            continue;
        }
        if (kept != i) rows[kept] = std::move(rows[i]);
        ++kept;
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
}

void merge_people(programme& p, const std::vector<person_merge>& merges) {
    if (merges.empty()) return;
    join_records(p, merges);
    const other_names names(merges);
    names.rewrite(p.roots.named);
    std::sort(p.roots.named.begin(), p.roots.named.end());
    for (session& s : p.sessions) {
        names.rewrite(s.facilitators);
        names.rewrite(s.participants);
    }
    for (attendance& a : p.attendances) names.rewrite(a.person);
    unite_attendances(p.attendances);
    for (membership& m : p.memberships) names.rewrite(m.member);
    for (claim& c : p.claims) names.rewrite(c.actors);
    for (flow& f : p.flows) names.rewrite(f.actors);
    for (output& o : p.outputs) names.rewrite(o.producers);
    for (target& t : p.targets) names.rewrite(t.where);
    for (published_figure& f : p.published) names.rewrite(f.where);
}

}  // namespace cascade
