#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/figure.hpp"
#include "cascade/base/ids.hpp"
#include "cascade/base/shared_list.hpp"
#include "cascade/reach/reach_graph.hpp"

namespace cascade {

/// A cohort at a gathering, or the recorded part of one, such as its women.
struct cohort_part {
    actor_index who;
    interval size;
};

/// Somebody who belongs to a part, such as the women, only if they are the same person as one of
/// those who do.
struct maybe_named {
    actor_index who;
    std::int64_t carriers = 0;  ///< how many of those they may be belong to the part
};

/// The audience of one session record as the counting sees it (docs/figures.md, "The audience of
/// a session"). Named people, cohorts and the anonymous remainder of one gathering are distinct.
struct gathering {
    session_index session;
    shared_list<actor_index> named;  ///< by id; roots and own facilitators left out
    /// Of these, who may be one who does not count here: a root, a facilitator of the session, or
    /// in a part somebody of another value. By id; empty without open links.
    shared_list<actor_index> unsure;
    shared_list<maybe_named> maybe;    ///< by id; in a part only, and empty without open links
    shared_list<cohort_part> cohorts;  ///< by id
    interval headcount;                ///< people there; for an aggregate in contacts, contacts
    interval anonymous;                ///< headcount less named people and cohorts
    bound at_once;                     ///< so many different people at the least
    interval contacts;                 ///< attendances
    interval sessions;                 ///< sessions the record stands for
    /// The record's cells of sex and age describe it: it is not a part already.
    bool is_whole = true;
    shared_list<actor_index> taken_out;  ///< named people whom without() left out; in cells still
    bool certain = true;                 ///< had begun by the as-of date beyond doubt
    basis stands_on = basis::counted;
    bool soft = false;
    bool vague = false;
    bool estimated = false;
};

/// Sizes of cohorts, by actor; for people [1, 1] and for organisations [0, 0].
interval size_of(const reach_graph& graph, actor_index who);

/// The headcount as the record states it, or what its cells of sex add up to; nothing when it has
/// neither. The list of the session is not looked at.
std::optional<figure> stated_headcount(const session& s);

/// The audience of one session. A headcount below the list is raised to the list.
gathering gathering_of(const reach_graph& graph, session_index s);

/// The part of a gathering that is recorded with one value of an attribute, such as women, and
/// whether the attribute is recorded there at all.
struct recorded_part {
    gathering part;
    bool is_recorded = false;
};

/// Sex as recorded: the session's cells if it has any, else the persons' and cohorts' own.
/// `value` is women, men or other.
recorded_part part_by_sex(const reach_graph& graph, const gathering& whole,
                          const std::string& value);
/// The people of a group: the whole where the session names the group, else named people and
/// cohorts by their own.
recorded_part part_by_group(const reach_graph& graph, const gathering& whole,
                            const std::string& value);
/// A `by:DIMENSION:CATEGORY` cell; nobody in it can be named.
recorded_part part_by_cell(const reach_graph& graph, const gathering& whole,
                           const std::string& dimension, const std::string& value);

/// An empty gathering at the same session, to be filled with a part of it.
gathering emptied(const gathering& whole);
/// Sets how many are in a part; an aggregate's part keeps the shape of its whole.
void set_size(const reach_graph& graph, const gathering& whole, const interval& size,
              gathering& part);

/// A gathering without one of its named people or cohorts: what the others were. Whoever may be
/// the same person is unsure then.
gathering without(const reach_graph& graph, const gathering& whole, actor_index who);

}  // namespace cascade
