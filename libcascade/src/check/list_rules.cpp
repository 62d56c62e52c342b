#include <algorithm>
#include <tuple>
#include <utility>

#include "cascade/base/personal_text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

std::vector<actor_id> sorted(std::vector<actor_id> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
}

bool names(const std::vector<actor_id>& sorted_ids, const actor_id& id) {
    return std::binary_search(sorted_ids.begin(), sorted_ids.end(), id);
}

/// Attendance rows of sessions that count, by session, person and row.
std::vector<const attendance*> rows_by_person(const checking& c) {
    std::vector<const attendance*> rows;
    const session_id* last = nullptr;
    bool counts = false;
    for (const attendance& a : c.records.attendances) {
        if (last == nullptr || *last != a.session) counts = c.graph.find(a.session).has_value();
        last = &a.session;
        if (counts) rows.push_back(&a);
    }
    const auto before = [](const attendance* a, const attendance* b) {
        return std::tie(a->session, a->person, a->source) <
               std::tie(b->session, b->person, b->source);
    };
    // They are in order already, but for those whom merging gave another id.
    if (!std::is_sorted(rows.begin(), rows.end(), before))
        std::sort(rows.begin(), rows.end(), before);
    return rows;
}

/// Ids that stand more than once, each once.
std::vector<actor_id> repeated(std::vector<actor_id> ids) {
    ids = sorted(std::move(ids));
    std::vector<actor_id> twice;
    for (std::size_t i = 1; i < ids.size(); ++i)
        if (ids[i] == ids[i - 1] && (twice.empty() || twice.back() != ids[i]))
            twice.push_back(ids[i]);
    return twice;
}

}  // namespace

findings facilitator_in_audience(const checking& c) {
    findings found;
    const auto report = [&](const session& s, const actor_id& who, place where) {
        found.push_back(
            {std::move(where),
             text_of(c, who) + " is facilitator and participant of session " + s.id.text(),
             "so this attendance does not count",
             "take the id out of one of the two lists",
             {who.text(), s.id.text()}});
    };
    for_sessions(c, [&](session_index, const session& s) {
        std::vector<actor_id> both;
        const std::vector<actor_id> audience = sorted(s.participants);
        for (const actor_id& id : sorted(s.facilitators))
            if (names(audience, id) && (both.empty() || both.back() != id)) both.push_back(id);
        for (const actor_id& id : both) report(s, id, cell_of(c, s, "participants"));
    });
    const session* at = nullptr;
    std::vector<actor_id> facilitators;
    std::vector<actor_id> audience;
    const session_id* last = nullptr;
    for (const attendance* row : rows_by_person(c)) {
        if (last == nullptr || *last != row->session)
            at = c.graph.session_at(*c.graph.find(row->session)).record;
        const session& s = *at;
        if (last == nullptr || *last != row->session) {
            last = &row->session;
            facilitators = sorted(s.facilitators);
            audience = sorted(s.participants);
        }
        if (names(facilitators, row->person) && !names(audience, row->person))
            report(s, row->person, c.records.files.where(row->source, "person_id"));
    }
    return found;
}

findings duplicate_in_session(const checking& c) {
    findings found;
    const auto report = [&](const session_id& s, const actor_id& who, place where) {
        found.push_back({std::move(where),
                         text_of(c, who) + " is listed twice for session " + s.text(),
                         "so one of them does not count",
                         "take one away, or correct the id if two people are meant",
                         {who.text(), s.text()}});
    };
    for_sessions(c, [&](session_index, const session& s) {
        for (const actor_id& id : repeated(s.participants))
            report(s.id, id, cell_of(c, s, "participants"));
    });
    const std::vector<const attendance*> rows = rows_by_person(c);
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (rows[i]->session == rows[i - 1]->session && rows[i]->person == rows[i - 1]->person)
            report(rows[i]->session, rows[i]->person,
                   c.records.files.where(rows[i]->source, "person_id"));
    return found;
}

}  // namespace cascade::rules
