#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/records/in_force.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

enum class actor_kind : std::uint8_t { person, cohort, organisation };

/// Someone at a session. `completed` is false when nothing was acquired there.
struct attendee {
    actor_index who;
    bool completed = true;
};

/// An organisation's member, and the record that says when.
struct member {
    actor_index who;
    const membership* record = nullptr;
};

/// The reach graph: people, cohorts, organisations and sessions as vertices; facilitation,
/// attendance and membership as edges (docs/figures.md, "The graph"). Sessions stay vertices, so
/// that every step of a chain leads back to a record. All walks are in the order of ids.
///
/// A session's own facilitator is no part of its audience: nobody trains themselves. That one
/// stands on the list all the same is kept apart (facilitators_listed_at), because from a
/// colleague's side of the table he or she was there. Roots in an audience stay, because they may
/// pass on; counting leaves them out.
///
/// Programme and records must outlive the graph.
class reach_graph {
public:
    reach_graph(const programme& p, const records_in_force& in_force);
    ~reach_graph();
    reach_graph(reach_graph&&) noexcept;
    reach_graph& operator=(reach_graph&&) noexcept;

    std::size_t actor_count() const;
    std::size_t session_count() const;

    std::optional<actor_index> find(const actor_id& id) const;
    std::optional<session_index> find(const session_id& id) const;
    const actor_id& id_of(actor_index a) const;
    actor_kind kind_of(actor_index a) const;
    bool is_root(actor_index a) const;
    /// The person, cohort or organisation record; null for another kind, or declared by use only.
    const person* as_person(actor_index a) const;
    const cohort* as_cohort(actor_index a) const;
    const organisation* as_organisation(actor_index a) const;
    /// As the person's record says; of a cohort or organisation nothing is recorded.
    sex sex_of(actor_index a) const;
    kept_text group_of(actor_index a) const;
    const session_in_force& session_at(session_index s) const;

    void sessions_given_by(actor_index a, function_ref<void(session_index)> visit) const;
    void sessions_attended_by(actor_index a, function_ref<void(session_index, bool)> visit) const;
    void facilitators_of(session_index s, function_ref<void(actor_index)> visit) const;
    void attendees_of(session_index s, function_ref<void(attendee)> visit) const;
    /// Facilitators of the session who stand on its own list.
    void facilitators_listed_at(session_index s, function_ref<void(attendee)> visit) const;
    /// Sessions that the actor gave and stands on the list of, and whether as one who completed.
    void own_lists_with(actor_index a, function_ref<void(session_index, bool)> visit) const;
    /// Whether an attendance list is on record, even one of roots or own facilitators only.
    bool has_list(session_index s) const;
    void members_of(actor_index organisation, function_ref<void(member)> visit) const;
    /// The organisations a person or cohort belongs to.
    void memberships_of(actor_index a, function_ref<void(member)> visit) const;

    /// Whether some people on the lists may be one person under several ids (linked_records).
    bool has_open_links() const;
    /// Everybody who may be the same person as `a`, directly or through others, `a` included, by
    /// id; null when nobody else may.
    const std::vector<actor_index>* may_be(actor_index a) const;
    /// The first of them: one for all who may be one person.
    actor_index first_of(actor_index a) const;
    /// Certainly different from all others who are told apart.
    bool is_told_apart(actor_index a) const;

    /// Their records say a different sex, so that it is not known; nor would it be for anybody who
    /// is the same person.
    bool has_disputed_sex(actor_index a) const;
    /// Whether somebody who gives sessions, belongs to an organisation or is a root may be
    /// somebody else: then the chain of training depends on it.
    bool some_giver_may_be_another() const;

    /// Whether the source states that `earlier` came before `later`, directly or through others.
    bool is_stated_before(session_index earlier, session_index later) const;
    /// Whether the source states an order of any two sessions.
    bool has_stated_order() const;

private:
    struct impl;
    std::unique_ptr<impl> impl_;
};

}  // namespace cascade
