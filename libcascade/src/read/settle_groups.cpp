// Statements about groups name groups that occur.
#include <algorithm>
#include <set>

#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

/// Values that any session, or for groups any person or cohort, carries.
std::set<group_selector> values_in_use(const programme& p) {
    std::set<group_selector> used;
    for (const session& s : p.sessions) {
        used.insert({"session", s.id.text()});
        used.insert({"partner", s.partner});
        used.insert({"district", s.district});
        used.insert({"kind", s.kind});
        used.insert({"area", s.area});
        used.insert({"donor", s.donor});
        used.insert({"group", s.group});
    }
    for (const person& r : p.people) used.insert({"group", r.group});
    for (const cohort& r : p.cohorts) {
        used.insert({"group", r.group});
        used.insert({"cohort", r.id.text()});
    }
    return used;
}

/// Takes away the statements that name what no record has.
template <class Statement, class Names>
void refuse_unfounded(std::vector<Statement>& list, Names names_what_occurs) {
    list.erase(std::remove_if(list.begin(), list.end(),
                              [&](const Statement& s) { return !names_what_occurs(s); }),
               list.end());
}

}  // namespace

void settle_groups(record_store& store, std::vector<problem>& problems) {
    programme& p = store.records;
    counting_rules& rules = p.counting;
    if (rules.disjoint.empty() && rules.repeating.empty() && rules.overlaps.empty() &&
        p.estimates.empty())
        return;
    std::set<group_selector> used = values_in_use(p);
    for (const session_id& id : store.refused.sessions) used.insert({"session", id.text()});
    for (const refused_actor& r : store.refused.actors) used.insert({"cohort", r.id.text()});
    const auto occurs = [&](const group_selector& wanted, record_source source,
                            std::string_view field) {
        const bool named_by_id = wanted.dimension == "session" || wanted.dimension == "cohort";
        // A value may stand in a refused row only; that row has its own complaint.
        if (used.count(wanted) != 0 || (!named_by_id && !store.refused.sessions.empty()))
            return true;
        std::vector<std::string_view> names;
        for (const group_selector& u : used)
            if (u.dimension == wanted.dimension) names.push_back(u.value);
        const std::string_view near = nearest_name(wanted.value, names);
        problems.push_back({severity::error, "unknown-reference", p.files.where(source, field),
                            '`' + std::string(field) + "` names the " + wanted.dimension + ' ' +
                                quoted_text(wanted.value) + ", which no record has",
                            near.empty() ? "correct it, or take it away"
                                         : "did you mean `" + std::string(near) + "`?"});
        return false;
    };
    const auto both_occur = [&](const group_selector& a, const group_selector& b,
                                record_source source) {
        const bool first = occurs(a, source, "of");
        return occurs(b, source, "of") && first;
    };
    refuse_unfounded(rules.disjoint, [&](const disjoint_groups& groups) {
        bool all = true;
        for (const group_selector& g : groups.of) all = occurs(g, groups.source, "of") && all;
        return all;
    });
    refuse_unfounded(rules.repeating, [&](const same_group& group) {
        bool all = true;
        for (const session_id& id : group.sessions)
            all = occurs({"session", id.text()}, group.source, "sessions") && all;
        return all;
    });
    refuse_unfounded(rules.overlaps,
                     [&](const known_overlap& o) { return both_occur(o.a, o.b, o.source); });
    refuse_unfounded(p.estimates, [&](const estimate& e) {
        return !e.a || !e.b || both_occur(*e.a, *e.b, e.source);
    });
}

}  // namespace cascade
