#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/figures/loss.hpp"
#include "cascade/reach/removal.hpp"
#include "families.hpp"
#include "trail_notes.hpp"

namespace cascade::families {
namespace {

constexpr const char* nothing_to_lose =
    "no chain of training leads from a root to any session, so nobody can be lost";

constexpr const char* givers_are_open =
    "somebody who gives sessions may be somebody else on another list, and the chain of training "
    "hangs on it; decide first (cascade people)";

std::string in_words(const removal_loss& loss) {
    const std::string contacts = to_text(loss.contacts, text_style::human);
    return (loss.sessions == 1 ? "1 session" : grouped(loss.sessions) + " sessions") + " with " +
           contacts + (loss.contacts == interval::exactly(1) ? " attendance" : " attendances") +
           " would be missing";
}

result result_of(const request& r, const removal_loss& loss) {
    result out = blank(r);
    out.value = make_figure(loss.people, unit::people, basis::counted);
    out.records = static_cast<std::size_t>(loss.sessions);
    if (loss.sessions > 0) out.notes.push_back(in_words(loss));
    return out;
}

/// The sessions that would be missing make up the figure.
void note_lost(const evidence& e, const request& r, const std::vector<actor_index>& removed) {
    const trail_notes notes(e, r.trail);
    if (!notes) return;
    select_gatherings(e, {}, nullptr, r.trail);
    std::vector<bool> lost(e.graph().session_count());
    for (const session_index s : removal(e.graph(), e.order()).lost_without(removed))
        lost[s.value] = true;
    notes.only(lost, [&](const gathering& g) -> std::string {
        return e.is_traced(g) ? "a chain of training would lead to it all the same"
                              : "no chain of training leads to it now";
    });
    notes.step(
        "people by name who stand in these sessions and in no session that would be left; at the "
        "most, everybody without a name there too");
}

}  // namespace

result loss_people(const evidence& e, const request& r) {
    std::vector<actor_index> removed;
    for (const where_clause& w : r.where) {
        if (w.dimension != "actor")
            return refused(r, "a loss is one of the whole cascade; the only condition is actor");
        const std::optional<actor_index> who = e.graph().find(actor_id(w.value));
        if (!who) return refused(r, "no person, cohort or organisation has the id " + w.value);
        removed.push_back(*who);
    }
    if (removed.empty()) return refused(r, "it is the loss of somebody: name them as actor");
    if (e.graph().some_giver_may_be_another()) return refused(r, givers_are_open);
    const std::optional<removal_loss> loss = loss_without(e, removed);
    if (!loss) return refused(r, nothing_to_lose);
    note_lost(e, r, removed);
    return result_of(r, *loss);
}

std::vector<result> loss_people_by_actor(const evidence& e, const request& r,
                                         const std::vector<std::string>& ids) {
    std::vector<actor_index> actors;
    for (const std::string& id : ids)
        if (const auto who = e.graph().find(actor_id(id))) actors.push_back(*who);
    const std::vector<removal_loss> losses = loss_of_each(e, actors);
    std::vector<result> cells;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        request cell = r;
        cell.where.push_back({"actor", e.graph().id_of(actors[i]).text()});
        cells.push_back(result_of(cell, losses[i]));
    }
    return cells;
}

}  // namespace cascade::families
