#include "people_pairs.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"

namespace cascade {

record_places::record_places(const programme& p) {
    for (const person& who : p.people) people_.emplace(who.id, &who);
    for (const merged_person& m : p.linked.merged) people_[m.record.id] = &m.record;
    for (const session& s : p.sessions) sessions_.emplace(s.id, &s);
    for (const merged_session& m : p.linked.merged_sessions) sessions_[m.record.id] = &m.record;
}

const person* record_places::find(const actor_id& id) const {
    const auto found = people_.find(id);
    return found == people_.end() ? nullptr : found->second;
}

const session* record_places::find(const session_id& id) const {
    const auto found = sessions_.find(id);
    return found == sessions_.end() ? nullptr : found->second;
}

std::string shown_side(const programme& p, const people_pair& pair, const std::string& id) {
    return pair.kind == "person" ? open_id(p, actor_id(id)) : id;
}

std::string place_words(const programme& p, record_source source) {
    const place where = p.files.where(source);
    return where.file + ":" + std::to_string(where.row);
}

namespace {

class collecting {
public:
    explicit collecting(const programme& p) : linked_(p.linked), places_(p) {}

    std::vector<people_pair> run() {
        for (const possible_pair& x : linked_.possible)
            add("person", x.a, x.b, "open", x.rule).agrees = x.agrees;
        for (const session_pair& x : linked_.session_pairs) {
            people_pair& pair = add("session", x.a, x.b, "open", "D01");
            pair.agrees = x.agrees;
            if (x.by_two_partners) pair.agrees += ", reported by two partners";
        }
        for (const merged_person& x : linked_.merged) {
            people_pair& pair = add("person", x.into, x.record.id, "merged", x.rule);
            pair.agrees = x.agrees;
            pair.differs = x.differs;
        }
        for (const merged_session& x : linked_.merged_sessions)
            add("session", x.into, x.record.id, "merged", x.rule);
        for (const refused_merge& x : linked_.refused)
            add("person", x.a, x.b, "refused", x.rule).reason = x.why;
        for (const auto& d : linked_.people_decisions)
            add("person", d.a, d.b, d.same ? "same" : "different", "decision").reason = d.reason;
        for (const auto& d : linked_.session_decisions)
            add("session", d.a, d.b, d.same ? "same" : "different", "decision").reason = d.reason;
        return std::move(pairs_);
    }

private:
    template <class Id>
    people_pair& add(const char* kind, const Id& a, const Id& b, const char* outcome,
                     std::string rule) {
        people_pair& pair = pairs_.emplace_back();
        pair.kind = kind;
        pair.a = a.text();
        pair.b = b.text();
        pair.outcome = outcome;
        pair.rule = std::move(rule);
        const auto* first = places_.find(a);
        const auto* second = places_.find(b);
        pair.has_sources = first != nullptr && second != nullptr;
        if (pair.has_sources) {
            pair.source_a = first->source;
            pair.source_b = second->source;
        }
        return pair;
    }

    const linked_records& linked_;
    const record_places places_;
    std::vector<people_pair> pairs_;
};

}  // namespace

std::vector<std::string> linkage_in_short(const programme& p) {
    const linked_records& linked = p.linked;
    const auto counted = [](std::size_t n, const char* one, const char* many) {
        return grouped(static_cast<std::int64_t>(n)) + ' ' + (n == 1 ? one : many);
    };
    std::vector<std::string> items;
    std::map<std::string, std::size_t> rules;
    for (const merged_person& m : linked.merged) ++rules[m.rule];
    std::string by;
    for (const auto& [rule, n] : rules)
        by += (by.empty() ? "" : ", ") + grouped(static_cast<std::int64_t>(n)) + " by " + rule;
    if (!rules.empty())
        items.push_back(counted(linked.merged.size(), "record is", "records are") +
                        " of somebody who is on record already and counts once: " + by);
    if (!linked.merged_sessions.empty())
        items.push_back(counted(linked.merged_sessions.size(), "session was", "sessions were") +
                        " reported a second time and counted once");
    if (!linked.possible.empty())
        items.push_back(counted(linked.possible.size(), "pair", "pairs") +
                        " of people may be one person: figures of people are given from the least "
                        "to the most");
    if (!linked.session_pairs.empty())
        items.push_back(counted(linked.session_pairs.size(), "pair", "pairs") +
                        " of sessions may be one session: both count until it is decided");
    if (linked.in_crowds > 0)
        items.push_back(counted(linked.in_crowds, "person", "people") +
                        " of one name and district, or with one telephone, are too many to compare "
                        "each with each: a group of them is taken as possibly one person");
    return items;
}

std::vector<people_pair> pairs_of(const programme& p) { return collecting(p).run(); }

}  // namespace cascade
