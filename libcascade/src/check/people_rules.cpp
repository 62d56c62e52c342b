#include <algorithm>
#include <map>
#include <set>

#include "cascade/base/name_key.hpp"
#include "cascade/base/person_keys.hpp"
#include "cascade/base/personal_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

/// Records of people, under the ids that they have in their files.
template <class Wanted>
std::map<actor_id, const person*> records_by_id(const programme& p, Wanted wanted) {
    std::map<actor_id, const person*> records;
    for (const person& who : p.people)
        if (wanted(who)) records.emplace(who.id, &who);
    for (const merged_person& m : p.linked.merged) {
        if (wanted(m.record))
            records[m.record.id] = &m.record;
        else
            records.erase(m.record.id);
    }
    return records;
}

}  // namespace

findings possible_duplicates(const checking& c) {
    const std::size_t pairs = c.records.linked.possible.size();
    const std::size_t crowds = c.records.linked.in_crowds;
    if (pairs == 0) return {};
    std::string seen = pairs == 1
                           ? "1 pair of people may be one person"
                           : std::to_string(pairs) + " pairs of people may be one person each";
    if (crowds > 0)
        seen += "; " + std::to_string(crowds) +
                " people of one name or one telephone are too many to compare each with each";
    return {{programme_itself(c), std::move(seen),
             "so figures of people are given from the least to the most",
             "decide them: `cascade people`"}};
}

findings conflicting_ids(const checking& c) {
    findings found;
    if (c.records.linked.refused.empty()) return found;
    const auto records = records_by_id(c.records, [](const person&) { return true; });
    for (const refused_merge& r : c.records.linked.refused)
        found.push_back({c.records.files.where(records.at(r.b)->source, "cnic"),
                         text_of(c, r.a) + " and " + text_of(c, r.b) +
                             " have one telephone and one name, but " + r.why,
                         "so they stay two people",
                         "correct the number that is wrong, or decide it: `cascade people`",
                         {r.a.text(), r.b.text()}});
    return found;
}

findings duplicate_session(const checking& c) {
    findings found;
    for (const session_pair& pair : c.records.linked.session_pairs)
        found.push_back({c.records.files.where(pair.source, "session_id"),
                         open_id(pair.a.text()) + " and " + open_id(pair.b.text()) +
                             " may be one session: " + pair.agrees +
                             (pair.by_two_partners ? ", reported by two partners" : ""),
                         "and both count",
                         "say which in the file of decisions: `cascade people`",
                         {pair.a.text(), pair.b.text()}});
    return found;
}

findings shared_phone(const checking& c) {
    struct users {
        std::set<std::string> names;
        std::vector<const person*> people;
    };
    std::map<std::string, users> by_phone;
    const auto with_phone = [](const person& who) { return !who.phone.empty(); };
    for (const auto& [id, who] : records_by_id(c.records, with_phone)) {
        const auto phone = phone_key(who->phone);
        if (!phone) continue;
        users& all = by_phone[*phone];
        all.people.push_back(who);
        if (std::string key = name_key(who->name); !key.empty()) all.names.insert(std::move(key));
    }
    findings found;
    for (const auto& [phone, all] : by_phone) {
        if (all.names.size() < 3) continue;
        std::vector<std::string> ids;
        std::vector<std::string> shown;
        for (const person* who : all.people) {
            ids.push_back(who->id.text());
            shown.push_back(text_of(c, who->id));
        }
        found.push_back({c.records.files.where(all.people.front()->source, "phone"),
                         std::to_string(all.names.size()) +
                             " different names have one telephone: " + list_text(shown),
                         "so it tells nobody apart", "nothing, if it is a household or an office",
                         ids});
    }
    return found;
}

}  // namespace cascade::rules
