#include <algorithm>
#include <set>

#include "list_marks.hpp"
#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

/// The doubtful ids that no record declares, and that no cell for one id holds.
class doubtful_ids {
public:
    explicit doubtful_ids(const record_store& store) {
        for (const doubtful_list& d : store.doubtful_lists) ids_.insert(d.id);
        const programme& p = store.records;
        for (const person& r : p.people) ids_.erase(r.id);
        for (const cohort& r : p.cohorts) ids_.erase(r.id);
        for (const organisation& r : p.organisations) ids_.erase(r.id);
        for (const refused_actor& r : store.refused.actors) ids_.erase(r.id);
        for (const actor_id& id : p.roots.named) ids_.erase(id);
        for (const attendance& a : p.attendances) ids_.erase(a.person);
        for (const membership& m : p.memberships) ids_.erase(m.member);
        for (const session& s : p.sessions) {
            if (!s.from_link) continue;
            for (const auto* list : {&s.facilitators, &s.participants})
                for (const actor_id& id : *list) ids_.erase(id);
        }
    }
    bool hold(const actor_id& id) const { return ids_.count(id) != 0; }

private:
    std::set<actor_id> ids_;
};

}  // namespace

void settle_lists(record_store& store, std::vector<problem>& problems) {
    if (store.doubtful_lists.empty()) return;
    programme& p = store.records;
    const doubtful_ids doubtful(store);
    std::set<record_source> refused;
    const auto refuse_in = [&](auto& records, auto... lists) {
        refuse_where(p, records, [&](auto& record) {
            if (refused.count(record.source) == 0) return false;
            const auto drop = [&](std::vector<actor_id>& ids) {
                ids.erase(std::remove_if(ids.begin(), ids.end(),
                                         [&](const actor_id& id) { return doubtful.hold(id); }),
                          ids.end());
            };
            (drop(record.*lists), ...);
            store.refused.note(record);
            return true;
        });
    };
    std::set<record_source> kept;
    for (const session& s : p.sessions) kept.insert(s.source);
    for (const claim& c : p.claims) kept.insert(c.source);
    for (const flow& f : p.flows) kept.insert(f.source);
    for (const output& o : p.outputs) kept.insert(o.source);
    for (const doubtful_list& d : store.doubtful_lists) {
        if (!doubtful.hold(d.id) || kept.count(d.source) == 0) continue;
        refused.insert(d.source);
        const std::string_view mark = list_mark(d.id.text());
        problems.push_back({severity::error, "id-invalid", p.files.where(d.source, d.field),
                            '`' + std::string(d.field) + "` holds " + shown_id(d.id.text()) +
                                ", in which " + quoted_text(mark) +
                                " seems to stand between several ids",
                            mend_of_list(mark)});
        store.limit.hold(problems);
    }
    refuse_in(p.sessions, &session::facilitators, &session::participants);
    refuse_in(p.claims, &claim::actors);
    refuse_in(p.flows, &flow::actors);
    refuse_in(p.outputs, &output::producers);
}

}  // namespace cascade
