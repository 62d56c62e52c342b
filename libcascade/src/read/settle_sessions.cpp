#include <algorithm>

#include "list_marks.hpp"
#include "settle.hpp"
#include "shown_text.hpp"

namespace cascade {
namespace {

bool holds(const std::vector<session_id>& sorted, const session_id& id) {
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

void sort_once(std::vector<session_id>& ids) {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

std::vector<session_id> ids_of(const std::vector<session>& sessions) {
    std::vector<session_id> ids;
    ids.reserve(sessions.size());
    for (const session& s : sessions) ids.push_back(s.id);
    return ids;
}

enum class session_standing { on_record, refused, unknown };

/// The sessions that other records may name.
class session_register {
public:
    session_register(const programme& p, const std::vector<session_id>& refused)
        : on_record_(ids_of(p.sessions)), refused_(refused) {}

    session_standing standing_of(const session_id& id) const {
        if (holds(on_record_, id)) return session_standing::on_record;
        return holds(refused_, id) ? session_standing::refused : session_standing::unknown;
    }

    problem unknown(const session_id& id, std::string_view field, place where) {
        const std::string near = nearest(id);
        return {severity::error, "unknown-reference", std::move(where),
                '`' + std::string(field) + "` names " +
                    (looks_personal(id.text()) ? shape_of(id.text()) : quoted_text(id.text())) +
                    ", a session that is not on record",
                !list_mark(id.text()).empty() ? mend_of_list(list_mark(id.text()))
                : near.empty()                ? "add the session, or correct the id"
                                              : "did you mean `" + near + "`?"};
    }

private:
    // Each hint compares an id with every other: a few help, a hundred thousand would only wait.
    std::string nearest(const session_id& id) {
        if (on_record_.size() > 20'000 || ++hints_given_ > 100) return {};
        std::vector<std::string_view> names;
        for (const session_id& known : on_record_) names.emplace_back(known.text());
        return std::string(nearest_name(id.text(), names));
    }

    std::vector<session_id> on_record_;
    const std::vector<session_id>& refused_;
    std::size_t hints_given_ = 0;
};

/// Facilitators, participants and `after` of one session; false when one of them cannot stand.
bool references_stand(const session& s, const programme& p, actor_register& actors,
                      session_register& sessions, std::vector<problem>& problems) {
    bool stand = true;
    const auto look_up = [&](const std::vector<actor_id>& named, actor_role role,
                             std::string_view field) {
        for (std::size_t i = 0; i < named.size(); ++i)
            if (i == 0 || named[i] != named[i - 1])
                stand = actors.accepts(named[i], role, s.source, field, problems) && stand;
    };
    look_up(s.facilitators, actor_role::anyone, s.from_link ? "trainer_id" : "facilitators");
    look_up(s.participants, actor_role::audience, s.from_link ? "trainee_id" : "participants");
    for (const session_id& earlier : s.after) {
        if (sessions.standing_of(earlier) != session_standing::unknown) continue;
        problems.push_back(sessions.unknown(earlier, "after", p.files.where(s.source, "after")));
        stand = false;
    }
    return stand;
}

void drop_refused_predecessors(std::vector<session>& sessions) {
    const std::vector<session_id> kept = ids_of(sessions);
    for (session& s : sessions) {
        const auto gone = std::remove_if(s.after.begin(), s.after.end(), [&](const session_id& id) {
            return !std::binary_search(kept.begin(), kept.end(), id);
        });
        s.after.erase(gone, s.after.end());
    }
}

}  // namespace

void settle_sessions(record_store& store, actor_register& actors, std::vector<problem>& problems) {
    programme& p = store.records;
    sort_once(store.refused.sessions);
    session_register sessions(p, store.refused.sessions);
    std::vector<session_id> refused = out_of_order(p, problems);
    for (const session& s : p.sessions) {
        if (!references_stand(s, p, actors, sessions, problems)) refused.push_back(s.id);
        store.limit.hold(problems);
    }
    sort_once(refused);
    refuse_where(p, p.sessions, [&](const session& s) { return holds(refused, s.id); });
    store.refused.sessions.insert(store.refused.sessions.end(), refused.begin(), refused.end());
    sort_once(store.refused.sessions);
    drop_refused_predecessors(p.sessions);
}

void settle_attendance(record_store& store, actor_register& actors,
                       std::vector<problem>& problems) {
    programme& p = store.records;
    session_register sessions(p, store.refused.sessions);
    // The list is sorted by session: each is looked up once, however many took part.
    session_id last;
    session_standing standing = session_standing::unknown;
    refuse_where(p, p.attendances, [&](const attendance& a) {
        if (last != a.session) {
            last = a.session;
            standing = sessions.standing_of(last);
        }
        const auto where = [&] { return p.files.where(a.source, "session_id"); };
        if (standing == session_standing::unknown)
            problems.push_back(sessions.unknown(a.session, "session_id", where()));
        if (standing == session_standing::refused)
            problems.push_back(
                {severity::error, "unknown-reference", where(),
                 "the session " + quoted_text(a.session.text()) + " was refused, see there",
                 "mend the session; this row is then read"});
        const bool stands =
            actors.accepts(a.person, actor_role::audience, a.source, "person_id", problems);
        store.limit.hold(problems);
        return standing != session_standing::on_record || !stands;
    });
}

}  // namespace cascade
