#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

struct declaration {
    const actor_id* id;
    actor_kind kind;
};

/// Whether a list, sorted by id, holds a record of that id.
template <class Record>
bool lists(const std::vector<Record>& list, const actor_id& id) {
    const auto at = std::lower_bound(
        list.begin(), list.end(), id,
        [](const Record& record, const actor_id& wanted) { return record.id < wanted; });
    return at != list.end() && at->id == id;
}

/// Every id that is declared in more than one kind, refused rows included. People are by far the
/// longest list and already in order, so the others are looked up in it.
std::vector<actor_id> ids_of_two_kinds(const record_store& store) {
    std::vector<declaration> others;
    const programme& p = store.records;
    for (const cohort& r : p.cohorts) others.push_back({&r.id, actor_kind::cohort});
    for (const organisation& r : p.organisations)
        others.push_back({&r.id, actor_kind::organisation});
    for (const refused_actor& r : store.refused.actors) others.push_back({&r.id, r.kind});
    std::vector<actor_id> found;
    for (const declaration& d : others)
        if (d.kind != actor_kind::person && lists(p.people, *d.id)) found.push_back(*d.id);
    std::sort(others.begin(), others.end(), [](const declaration& a, const declaration& b) {
        return *a.id != *b.id ? *a.id < *b.id : a.kind < b.kind;
    });
    for (std::size_t i = 1; i < others.size(); ++i)
        if (*others[i - 1].id == *others[i].id && others[i - 1].kind != others[i].kind)
            found.push_back(*others[i].id);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

/// Ids as the records use them, each with the record that uses it first.
class ids_by_use {
public:
    void use(const actor_id& id, actor_kind kind, record_source source) {
        const auto [known, is_new] = uses_.try_emplace(id, std::pair(kind, source));
        if (is_new) return;
        auto& [known_kind, first] = known->second;
        if (kind == actor_kind::organisation) known_kind = kind;
        if (source < first) first = source;
    }
    void use_all(const std::vector<actor_id>& ids, record_source source) {
        for (const actor_id& id : ids) use(id, actor_kind::person, source);
    }
    const std::map<actor_id, std::pair<actor_kind, record_source>>& all() const { return uses_; }

private:
    std::map<actor_id, std::pair<actor_kind, record_source>> uses_;
};

void declare_by_use(programme& p) {
    ids_by_use uses;
    for (const session& s : p.sessions) {
        uses.use_all(s.facilitators, s.source);
        uses.use_all(s.participants, s.source);
    }
    for (const attendance& a : p.attendances) uses.use(a.person, actor_kind::person, a.source);
    for (const membership& m : p.memberships) {
        uses.use(m.member, actor_kind::person, m.source);
        uses.use(m.organisation, actor_kind::organisation, m.source);
    }
    for (const claim& c : p.claims) uses.use_all(c.actors, c.source);
    for (const flow& f : p.flows) uses.use_all(f.actors, f.source);
    for (const output& o : p.outputs) uses.use_all(o.producers, o.source);
    for (const actor_id& root : p.roots.named)
        uses.use(root, actor_kind::organisation, p.roots.source);
    for (const auto& [id, use] : uses.all()) {
        if (use.first == actor_kind::organisation) {
            organisation& made = p.organisations.emplace_back();
            made.id = id;
            made.source = use.second;
        } else {
            person& made = p.people.emplace_back();
            made.id = id;
            made.source = use.second;
        }
    }
}

void declare_roots(record_store& store) {
    programme& p = store.records;
    std::set<actor_id> refused;
    for (const refused_actor& r : store.refused.actors) refused.insert(r.id);
    std::vector<actor_id> missing;
    for (const actor_id& root : p.roots.named)
        if (!lists(p.people, root) && !lists(p.cohorts, root) && !lists(p.organisations, root) &&
            refused.count(root) == 0)
            missing.push_back(root);
    for (const actor_id& root : missing) {
        organisation& made = p.organisations.emplace_back();
        made.id = root;
        made.source = p.roots.source;
    }
    std::sort(p.organisations.begin(), p.organisations.end(),
              [](const organisation& a, const organisation& b) { return a.id < b.id; });
}

std::string link_id(const link& l) {
    const std::string id = l.trainer.text() + '>' + l.trainee.text();
    return l.date ? id + '@' + to_text(*l.date) : id;
}

}  // namespace

std::vector<actor_id> settle_two_kinds(record_store& store, std::vector<problem>& problems) {
    const std::vector<actor_id> conflicts = ids_of_two_kinds(store);
    programme& p = store.records;
    const auto refuse = [&](auto& list, std::string_view field, std::string_view kind) {
        refuse_where(p, list, [&](const auto& record) {
            if (!std::binary_search(conflicts.begin(), conflicts.end(), record.id)) return false;
            problems.push_back({severity::error, "id-duplicate-conflict",
                                p.files.where(record.source, field),
                                shown_id(record.id.text()) + " is an id of " + std::string(kind) +
                                    " here and of another kind elsewhere",
                                "give people, cohorts and organisations different ids"});
            store.limit.hold(problems);
            return true;
        });
    };
    if (conflicts.empty()) return conflicts;
    refuse(p.people, "person_id", "people");
    refuse(p.cohorts, "cohort_id", "cohorts");
    refuse(p.organisations, "organisation_id", "organisations");
    for (const actor_id& id : conflicts) store.refused.actors.push_back({id, actor_kind::cohort});
    return conflicts;
}

void links_to_sessions(record_store& store) {
    if (store.links.empty()) return;
    programme& p = store.records;
    std::set<std::string> taken;
    for (const session& s : p.sessions) taken.insert(s.id.text());
    for (const session_id& id : store.refused.sessions) taken.insert(id.text());
    for (link& l : store.links) {
        const std::string wanted = link_id(l);
        std::string id = wanted;
        // `A>B` to C and A to `B>C` give one name; the links are sorted, so the count is certain.
        for (int count = 2; !taken.insert(id).second; ++count)
            id = wanted + '#' + std::to_string(count);
        session& made = p.sessions.emplace_back();
        made.id = session_id(std::move(id));
        made.kind = "link";
        made.confers = true;
        made.from_link = true;
        made.date = l.date;
        made.undated = !l.date;
        made.facilitators.push_back(std::move(l.trainer));
        made.participants.push_back(std::move(l.trainee));
        made.source = l.source;
    }
    store.links.clear();
    std::sort(p.sessions.begin(), p.sessions.end(),
              [](const session& a, const session& b) { return a.id < b.id; });
}

void refuse_counts_as_people(record_store& store, std::vector<problem>& problems) {
    if (store.declares_actors) return;
    programme& p = store.records;
    const auto may_be_count = [&](const session& s) {
        return !s.from_link && s.participants.size() == 1 && p.files[s.source.file].is_table;
    };
    std::set<actor_id> counts;
    for (const session& s : p.sessions)
        if (may_be_count(s) && reads_as_count(s.participants.front().text()))
            counts.insert(s.participants.front());
    if (counts.empty()) return;
    // What is named in a list, or as somebody who delivers, is the id of a person all the same.
    const auto is_person = [&](const actor_id& id) { counts.erase(id); };
    for (const actor_id& id : p.roots.named) is_person(id);
    for (const session& s : p.sessions) {
        for (const actor_id& id : s.facilitators) is_person(id);
        if (may_be_count(s)) continue;
        for (const actor_id& id : s.participants) is_person(id);
    }
    for (const attendance& a : p.attendances) is_person(a.person);
    refuse_where(p, p.sessions, [&](const session& s) {
        if (!may_be_count(s) || counts.count(s.participants.front()) == 0) return false;
        problems.push_back({severity::error, "unknown-reference",
                            p.files.where(s.source, "participants"),
                            "`participants` names " + shown_id(s.participants.front().text()) +
                                ", which says how many took part, not who",
                            "map the column to headcount; if it is somebody's id, list them in "
                            "people"});
        store.limit.hold(problems);
        store.refused.sessions.push_back(s.id);
        return true;
    });
}

void declare_undeclared(record_store& store) {
    if (!store.declares_actors) declare_by_use(store.records);
    declare_roots(store);
}

}  // namespace cascade
