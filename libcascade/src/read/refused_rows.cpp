#include "refused_rows.hpp"

namespace cascade {

std::string_view name_of(naming_field f) {
    switch (f) {
        case naming_field::facilitators:
            return "facilitators";
        case naming_field::participants:
            return "participants";
        case naming_field::attendee:
            return "person_id";
        case naming_field::trainer:
            return "trainer_id";
        case naming_field::trainee:
            return "trainee_id";
        case naming_field::member:
            return "member_id";
        case naming_field::organisation:
            return "organisation_id";
        case naming_field::producers:
            return "producers";
        case naming_field::actors:
            break;
    }
    return "actors";
}

actor_role role_of(naming_field f) {
    switch (f) {
        case naming_field::participants:
        case naming_field::attendee:
        case naming_field::trainee:
            return actor_role::audience;
        case naming_field::member:
            return actor_role::member;
        case naming_field::organisation:
            return actor_role::organisation;
        default:
            return actor_role::anyone;
    }
}

void refused_rows::declare(const actor_id& id, actor_kind kind) {
    if (!id.empty()) actors.push_back({id, kind});
}

void refused_rows::name(const actor_id& id, naming_field field, record_source source) {
    if (!id.empty()) references.push_back({id, source, field});
}

void refused_rows::name(const std::vector<actor_id>& ids, naming_field field,
                        record_source source) {
    for (const actor_id& id : ids) name(id, field, source);
}

void refused_rows::note(const membership& r) {
    name(r.member, naming_field::member, r.source);
    name(r.organisation, naming_field::organisation, r.source);
}

void refused_rows::note(const session& r) {
    if (!r.id.empty()) sessions.push_back(r.id);
    name(r.facilitators, naming_field::facilitators, r.source);
    name(r.participants, naming_field::participants, r.source);
}

void refused_rows::note(const attendance& r) { name(r.person, naming_field::attendee, r.source); }

void refused_rows::note(const link& r) {
    name(r.trainer, naming_field::trainer, r.source);
    name(r.trainee, naming_field::trainee, r.source);
}

void refused_rows::note(const published_figure& r) { published.push_back(r.id); }

}  // namespace cascade
