#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cascade/records/programme.hpp"

namespace cascade {

enum class actor_kind : std::uint8_t { person, cohort, organisation };

/// In which part an actor is named: as anyone, as somebody who took part, or as an organisation.
enum class actor_role : std::uint8_t { anyone, audience, member, organisation };

/// An id that a refused row declares: other records may name it without a second complaint.
struct refused_actor {
    actor_id id;
    actor_kind kind = actor_kind::person;
};

/// The fields of all kinds of records that name actors.
enum class naming_field : std::uint8_t {
    facilitators,
    participants,
    attendee,
    trainer,
    trainee,
    member,
    organisation,
    actors,
    producers,
};
std::string_view name_of(naming_field f);
actor_role role_of(naming_field f);

/// An actor whom a refused row names: looked up too, so that all faults of a row are told at once.
struct refused_reference {
    actor_id named;
    record_source source;
    naming_field field = naming_field::actors;
};

/// What rows with a fault still tell. The records themselves are not kept: of a million bad rows
/// only the ids stay.
struct refused_rows {
    std::vector<refused_actor> actors;
    std::vector<session_id> sessions;
    std::vector<published_id> published;
    std::vector<refused_reference> references;

    void note(const person& r) { declare(r.id, actor_kind::person); }
    void note(const cohort& r) { declare(r.id, actor_kind::cohort); }
    void note(const organisation& r) { declare(r.id, actor_kind::organisation); }
    void note(const membership& r);
    void note(const session& r);
    void note(const attendance& r);
    void note(const link& r);
    void note(const claim& r) { name(r.actors, naming_field::actors, r.source); }
    void note(const flow& r) { name(r.actors, naming_field::actors, r.source); }
    void note(const output& r) { name(r.producers, naming_field::producers, r.source); }
    void note(const published_figure& r);
    void note(const target&) {}

private:
    void declare(const actor_id& id, actor_kind kind);
    void name(const actor_id& id, naming_field field, record_source source);
    void name(const std::vector<actor_id>& ids, naming_field field, record_source source);
};

}  // namespace cascade
