#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/check/checks.hpp"

namespace cascade {

/// Calls `visit(index, record)` for every session that counts.
template <class Visit>
void for_sessions(const checking& c, Visit visit) {
    for (std::uint32_t i = 0; i < c.graph.session_count(); ++i)
        visit(session_index{i}, *c.graph.session_at({i}).record);
}

/// The cell of a session; a link's trainer and trainee stand for facilitators and participants.
place cell_of(const checking& c, const session& s, std::string_view field);
/// The programme file as a whole.
place programme_itself(const checking& c);

/// The id of an actor as written.
const std::string& id_text(const checking& c, actor_index a);
/// The same for a message: of a person only the shape where the id is a name or a number.
std::string text_of(const checking& c, actor_index a);
std::string text_of(const checking& c, const actor_id& person);
/// The date as written, or `an unknown date`.
std::string start_text(const session& s);
std::string end_text(const session& s);
/// `A`, `A and B`, `A, B and C`; beyond ten `…, J and 3 more`.
std::string list_text(const std::vector<std::string>& words);
std::string list_text(const checking& c, const std::vector<actor_index>& actors);

/// The ids that a finding is about, for waivers.
std::vector<std::string> ids_of(const checking& c, const std::vector<actor_index>& actors);
/// The session's and those of the actors.
std::vector<std::string> about(const checking& c, const session& s,
                               const std::vector<actor_index>& actors = {});

}  // namespace cascade
