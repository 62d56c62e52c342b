#include "settle.hpp"

#include "linkage_settings.hpp"

namespace cascade {

void account(programme& p, const record_source& source, taken_out fate) {
    input_file& file = p.files[source.file];
    --file.accepted;
    ++(fate == taken_out::rejected ? file.rejected : file.skipped);
}

namespace {

/// The ids that rows with a fault declare.
void note_refused_ids(record_store& store) {
    const auto note = [&](const auto& list, actor_kind kind) {
        for (const auto& r : list)
            if (!r.id.empty()) store.refused_actors.push_back({r.id, kind});
    };
    note(store.refused.people, actor_kind::person);
    note(store.refused.cohorts, actor_kind::cohort);
    note(store.refused.organisations, actor_kind::organisation);
    for (const session& s : store.refused.sessions)
        if (!s.id.empty()) store.refused_sessions.push_back(s.id);
}

}  // namespace

void settle_records(record_store& store, std::vector<problem>& problems) {
    note_refused_ids(store);
    settle_duplicates(store, problems);
    const std::vector<actor_id> of_two_kinds = settle_two_kinds(store, problems);
    links_to_sessions(store);
    declare_undeclared(store);
    actor_register actors(store, of_two_kinds);
    settle_sessions(store, actors, problems);
    settle_attendance(store, actors, problems);
    settle_results(store, actors, problems);
    if (store.declares_actors) look_up_refused(store, actors, problems);
    settle_formulas(store, problems);
    settle_groups(store, problems);
    warn_of_dates_outside(store, problems);
    actors.add_stand_ins(store.records);
    settle_links(store, problems);
}

}  // namespace cascade
