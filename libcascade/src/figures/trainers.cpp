#include "trainers.hpp"

#include <set>

#include "cascade/figures/scope.hpp"
#include "trail_notes.hpp"

namespace cascade {

std::optional<trainer> find_trainer(const evidence& e, actor_index who) {
    return find_trainer(e.graph(), e.order(), e.trace(), e.in_force().as_of, who);
}

namespace {

std::vector<bool> sessions_of(const evidence& e, const std::vector<trainer>& trainers) {
    std::vector<bool> used(e.graph().session_count());
    for (const trainer& t : trainers) {
        used[t.first.value] = true;
        for (session_index s : t.deliveries) used[s.value] = true;
    }
    return used;
}

/// Sessions count where somebody in question was first trained or taught afterwards.
void note_sessions(const evidence& e, const trail_notes& notes,
                   const std::vector<trainer>& trainers) {
    if (!notes || trainers.empty()) return;  // of nobody, the sessions were looked at
    std::vector<trainer> all;
    for (std::uint32_t i = 0; i < e.graph().actor_count(); ++i)
        if (std::optional<trainer> t = find_trainer(e, {i})) all.push_back(std::move(*t));
    const std::vector<bool> of_anybody = sessions_of(e, all);
    notes.only(sessions_of(e, trainers), [&](const gathering& g) -> std::string {
        if (of_anybody[g.session.value]) return "of other trained people";
        return "neither the first training of a trained person by name, nor given by one in their "
               "own name after it";
    });
}

}  // namespace

std::string trainer_words(const evidence& e, const trainer& t) {
    const auto id = [&](session_index s) { return e.graph().session_at(s).record->id.text(); };
    std::string text = "trained until " + to_text(t.first_trained) + " (" + id(t.first) + ")";
    if (t.deliveries.empty()) return text + ", no session since";
    const session_index first = t.deliveries.front();
    text += ", first session " + to_text(e.graph().session_at(first).window.start_first) + " (" +
            id(first) + ")";
    if (t.deliveries.size() == 1) return text;
    return text + ", " + std::to_string(t.deliveries.size()) + " sessions in all";
}

trainer_selection select_trainers(const evidence& e, const figure_request& request) {
    const where_clauses& where = request.where;
    trainer_selection result;
    where_clauses of_sessions;
    std::optional<actor_index> only;
    for (const where_clause& w : where) {
        if (w.dimension == "during") {
            result.refusal =
                "trained people are followed as long as the records go, not within a period";
            return result;
        }
        if (w.dimension != "actor") {
            of_sessions.push_back(w);
            continue;
        }
        only = e.graph().find(actor_id(w.value));
        if (!only) {
            result.refusal = "no person has the id " + w.value;
            return result;
        }
    }
    const selection chosen = select_gatherings(e, of_sessions, nullptr, request.trail);
    if (!chosen.refusal.empty()) {
        result.refusal = chosen.refusal;
        return result;
    }
    std::set<actor_index> candidates;
    for (const gathering& g : chosen.gatherings)
        if (e.session_of(g).confers) candidates.insert(g.named.begin(), g.named.end());
    for (actor_index who : candidates) {
        if (only && who != *only) continue;
        if (std::optional<trainer> t = find_trainer(e, who)) result.trainers.push_back(*t);
    }
    note_sessions(e, trail_notes(e, request.trail), result.trainers);
    if (result.trainers.empty())
        result.refusal = !only ? "no trained person is recorded by name"
                         : e.graph().kind_of(*only) == actor_kind::person
                             ? "no training of this person is traced back to a root"
                             : e.graph().id_of(*only).text() +
                                   " is not one named person; only people recorded by name can be "
                                   "followed from training to delivery";
    return result;
}

std::optional<std::int64_t> named_fan_out(const evidence& e, const trainer& t) {
    std::set<actor_index> taught;
    for (session_index s : t.deliveries) {
        const gathering& g = e.gatherings()[s.value];
        if (g.anonymous.hi > 0 || !g.cohorts.empty()) return std::nullopt;
        taught.insert(g.named.begin(), g.named.end());
    }
    taught.erase(t.who);
    return static_cast<std::int64_t>(taught.size());
}

}  // namespace cascade
