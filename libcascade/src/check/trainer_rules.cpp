#include <map>
#include <vector>

#include "rules.hpp"
#include "training_gap.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

const session& record(const checking& c, session_index s) { return *c.graph.session_at(s).record; }

/// `session S2 is given by A on 2020-02-01`
std::string given_text(const checking& c, const training_gap& gap) {
    const session& s = record(c, gap.given);
    return "session " + s.id.text() + " is given by " + text_of(c, gap.facilitator) + " on " +
           start_text(s);
}

/// `A's own training S1`, or a member's
std::string missed_text(const checking& c, const training_gap& gap) {
    const std::string& at = record(c, gap.missed->at).id.text();
    if (gap.missed->who == gap.facilitator)
        return text_of(c, gap.facilitator) + "'s own training " + at;
    return "the training " + at + " of its member " + text_of(c, gap.missed->who);
}

std::string traced_or_not(const checking& c, session_index s) {
    if (!c.trace.session_tier[s.value]) return "so it does not count as traced";
    for (const facilitation_judgement& j : c.trace.facilitators[s.value])
        if (is_admissible(j.standing))
            return "but it counts as traced through " + text_of(c, j.facilitator);
    return "";
}

finding finding_of(const checking& c, const training_gap& gap, std::string seen, std::string mend) {
    return {cell_of(c, record(c, gap.given), "facilitators"), std::move(seen),
            traced_or_not(c, gap.given), std::move(mend),
            about(c, record(c, gap.given), {gap.facilitator})};
}

/// The first session that the facilitator attended, though nothing was acquired there.
struct fruitless {
    std::optional<session_index> untraced;
    bool left_early = false;
};

fruitless attendance_of(const checking& c, actor_index who) {
    fruitless result;
    c.graph.sessions_attended_by(who, [&](session_index s, bool completed) {
        if (!completed) result.left_early = true;
        if (completed && (!result.untraced || s < *result.untraced)) result.untraced = s;
    });
    return result;
}

/// Whether somebody completed a session before this training that led to nothing.
bool attended_untraced_before(const checking& c, const training& t) {
    bool found = false;
    c.graph.sessions_attended_by(t.who, [&](session_index s, bool completed) {
        const bool fruitless_one = completed && !c.trace.session_tier[s.value];
        found = found || (fruitless_one && c.graph.session_at(s).window.end_first <=
                                               c.graph.session_at(t.at).window.end_first);
    });
    return found;
}

/// One finding for all organisations that gave one session without a trained member.
finding untrained_organisations(const checking& c, const std::vector<training_gap>& gaps) {
    std::string names;
    for (std::size_t i = 0; i < gaps.size(); ++i)
        names += (i == 0                 ? ""
                  : i + 1 == gaps.size() ? " and "
                                         : ", ") +
                 text_of(c, gaps[i].facilitator);
    const bool one = gaps.size() == 1;
    finding found = finding_of(
        c, gaps.front(),
        "session " + record(c, gaps.front().given).id.text() + " is given by the organisation" +
            (one ? " " : "s ") + names + ", of which no trained member is on record",
        "record the membership of whoever held it, or name that person as facilitator");
    for (std::size_t i = 1; i < gaps.size(); ++i)
        found.about.push_back(id_text(c, gaps[i].facilitator));
    return found;
}

}  // namespace

findings trained_later(const checking& c) {
    findings found;
    for (const training_gap& gap : training_gaps(c, gap_kind::too_late)) {
        const session& training = record(c, gap.missed->at);
        const std::string first =
            attended_untraced_before(c, *gap.missed) ? "first traced training" : "first training";
        const std::string whose =
            gap.missed->who == gap.facilitator
                ? text_of(c, gap.facilitator) + "'s " + first
                : "the " + first + " of its member " + text_of(c, gap.missed->who);
        found.push_back(finding_of(
            c, gap, given_text(c, gap) + ", before " + whose + " ends on " + end_text(training),
            "correct the date, or record the earlier training"));
    }
    return found;
}

findings trained_same_day(const checking& c) {
    findings found;
    for (const training_gap& gap : training_gaps(c, gap_kind::same_day)) {
        const bool certain = c.graph.session_at(gap.given).window.is_certain() &&
                             c.graph.session_at(gap.missed->at).window.is_certain();
        const std::string mend =
            c.records.counting.ties == tie_rule::ordered
                ? "if the training came first, give both sessions a seq"
                : "if the training came first, give both sessions a seq and set ties = \"ordered\"";
        found.push_back(finding_of(
            c, gap,
            given_text(c, gap) + (certain ? ", the day on which " : ", at best the day on which ") +
                missed_text(c, gap) + " ends",
            mend));
    }
    return found;
}

findings never_trained(const checking& c) {
    findings found;
    std::map<session_index, std::vector<training_gap>> organisations;
    for (const training_gap& gap : training_gaps(c, gap_kind::none)) {
        const std::string who = text_of(c, gap.facilitator);
        const std::string given = "session " + record(c, gap.given).id.text() + " is given by ";
        if (c.graph.kind_of(gap.facilitator) == actor_kind::organisation) {
            organisations[gap.given].push_back(gap);
            continue;
        }
        const fruitless was_at = attendance_of(c, gap.facilitator);
        if (was_at.untraced) {
            const std::string& at = record(c, *was_at.untraced).id.text();
            found.push_back(finding_of(
                c, gap, given + who + ", whose training " + at + " is itself not traced to a root",
                "mend what is said of " + at));
        } else {
            found.push_back(finding_of(
                c, gap,
                given + who +
                    (was_at.left_early ? ", who completed no training"
                                       : ", who has no training on record"),
                "record where " + who + " was trained, or name " + who + " under roots"));
        }
    }
    for (const auto& [given, gaps] : organisations)
        found.push_back(untrained_organisations(c, gaps));
    return found;
}

findings order_undated(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index i, const session& s) {
        for (const facilitation_judgement& j : c.trace.facilitators[i.value]) {
            if (!is_admissible(j.standing) || j.order == certainty::certain) continue;
            found.push_back({cell_of(c, s, "date"),
                             "the dates leave open whether session " + s.id.text() +
                                 " came after the training of " + text_of(c, j.facilitator) +
                                 ", who gives it",
                             "and it counts as if it did",
                             "give full dates, or name the training's session under after",
                             about(c, s, {j.facilitator})});
        }
    });
    return found;
}

}  // namespace cascade::rules
