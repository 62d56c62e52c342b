#include <algorithm>
#include <set>

#include "cascade/records/open_ids.hpp"
#include "families.hpp"
#include "trail_notes.hpp"
#include "trainers.hpp"

namespace cascade::families {
namespace {

using std::chrono::days;

day start_of(const evidence& e, session_index s) {
    return e.graph().session_at(s).window.start_first;
}

/// Figures in days need days; a part date gives none. A trail is told whose dates they are.
std::string refusal_for_dates(const evidence& e, const request& r,
                              const std::vector<trainer>& trainers) {
    if (e.rules().time == time_rule::ignore_time) return "the order of time is ignored";
    const auto unsure = std::count_if(trainers.begin(), trainers.end(),
                                      [](const trainer& t) { return !t.dates_are_certain; });
    if (unsure == 0) return "";
    const trail_notes notes(e, r.trail);
    if (notes)
        for (const trainer& t : trainers)
            notes.chosen(t.who, std::nullopt,
                         t.dates_are_certain
                             ? trainer_words(e, t)
                             : "dates not known to the day: " + trainer_words(e, t));
    return "the dates of " + std::to_string(unsure) + " of " + std::to_string(trainers.size()) +
           " trained people are given in part only";
}

std::int64_t day_count(day later, day earlier) { return (later - earlier).count(); }

/// Organisations that delivered after a trained member's training, with the members who may have
/// been the ones who stood there.
struct organisation_deliveries {
    struct by_one {
        actor_index organisation;
        std::set<actor_index> inactive;    ///< whom it would make active
        std::set<session_index> sessions;  ///< by which of its sessions
        bool by_others = false;            ///< other trained members may have delivered instead
    };
    std::vector<by_one> organisations;

    interval active_beyond(bool deliver_via_trained) const {
        std::set<actor_index> all;
        std::set<actor_index> taken;
        std::int64_t sure = 0;
        for (const by_one& o : organisations) {
            all.insert(o.inactive.begin(), o.inactive.end());
            const bool apart = std::none_of(o.inactive.begin(), o.inactive.end(),
                                            [&](actor_index who) { return taken.count(who) != 0; });
            if (!apart || o.by_others) continue;
            taken.insert(o.inactive.begin(), o.inactive.end());
            ++sure;
        }
        return {deliver_via_trained ? sure : 0, static_cast<std::int64_t>(all.size())};
    }

    /// What it says of one person who is not known to have delivered: 1 where nobody else can have.
    interval active(actor_index who, bool deliver_via_trained) const {
        interval range = interval::exactly(0);
        for (const by_one& o : organisations) {
            if (o.inactive.count(who) == 0) continue;
            range.hi = 1;
            if (deliver_via_trained && o.inactive.size() == 1 && !o.by_others) range.lo = 1;
        }
        return range;
    }
};

organisation_deliveries deliveries_by_organisations(const evidence& e,
                                                    const std::set<actor_index>& inactive,
                                                    days window) {
    organisation_deliveries result;
    for (std::uint32_t o = 0; o < e.graph().actor_count(); ++o) {
        if (e.graph().kind_of({o}) != actor_kind::organisation || e.graph().is_root({o})) continue;
        organisation_deliveries::by_one one;
        one.organisation = {o};
        e.graph().members_of({o}, [&](member m) {
            const std::optional<trainer> t = find_trainer(e, m.who);
            if (!t) return;
            std::set<session_index> within;
            bool ever = false;
            e.graph().sessions_given_by({o}, [&](session_index s) {
                if (!e.order().earliest_start(t->first, t->first_trained, s, *m.record)) return;
                ever = true;
                if (start_of(e, s) <= t->first_trained + window) within.insert(s);
            });
            if (!within.empty() && inactive.count(m.who) != 0) {
                one.inactive.insert(m.who);
                one.sessions.insert(within.begin(), within.end());
            } else {
                one.by_others = one.by_others || ever;
            }
        });
        if (!one.inactive.empty()) result.organisations.push_back(std::move(one));
    }
    return result;
}

std::string joined(const std::set<std::string>& words) {
    std::string text;
    std::size_t left = words.size();
    for (const std::string& word : words)
        text += (text.empty() ? "" : --left == 1 ? " or " : ", ") + word;
    return text;
}

/// The sessions of organisations count too: who of the organisation stood there is not recorded.
void note_organisations(const evidence& e, const trail_notes& notes,
                        const organisation_deliveries& delivered, const interval& more) {
    if (!notes || more.hi == bound(0)) return;
    for (const organisation_deliveries::by_one& o : delivered.organisations) {
        std::set<std::string> members;
        for (actor_index who : o.inactive)
            members.insert(open_id(e.records(), e.graph().id_of(who)));
        for (session_index s : o.sessions) {
            notes.chosen(e.gatherings()[s.value]);
            notes.detail(e.gatherings()[s.value], "may have been given by " + joined(members) +
                                                      " for " +
                                                      e.graph().id_of(o.organisation).text());
        }
    }
    const std::string sessions = " in sessions that their organisations gave";
    if (more.is_exact())
        notes.step(count_words(more.hi, unit::people) + " more delivered" + sessions);
    else if (more.lo == bound(0))
        notes.step("up to " + count_words(more.hi, unit::people) + " more may have delivered" +
                   sessions);
    else
        notes.step("at least " + count_words(more.lo, unit::people) + " and up to " +
                   count_words(more.hi, unit::people) + " more delivered" + sessions);
}

/// `BETA, which delivered in BE2`, of one who may have been the one.
std::string organisations_of(const evidence& e, const organisation_deliveries& delivered,
                             actor_index who) {
    std::string text;
    for (const organisation_deliveries::by_one& o : delivered.organisations) {
        if (o.inactive.count(who) == 0) continue;
        std::set<std::string> sessions;
        for (session_index s : o.sessions)
            sessions.insert(e.graph().session_at(s).record->id.text());
        text += "; may have delivered for " + e.graph().id_of(o.organisation).text() + " (" +
                joined(sessions) + ")";
    }
    return text;
}

}  // namespace

result activation(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, r, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    const days window(r.window_days.value_or(e.rules().activation_days));
    const std::string span = std::to_string(window.count()) + " days";
    const trail_notes notes(e, r.trail);
    std::vector<trainer> followed_up;
    std::int64_t active = 0;
    std::set<actor_index> inactive;
    for (const trainer& t : chosen.trainers) {
        if (t.first_trained + window > e.in_force().as_of) {
            if (notes)
                notes.leave_out(t.who, "trained less than " + span + " before the as-of date",
                                to_text(t.first_trained));
            continue;
        }
        followed_up.push_back(t);
        const bool is_active =
            !t.deliveries.empty() && start_of(e, t.deliveries.front()) <= t.first_trained + window;
        if (is_active)
            ++active;
        else
            inactive.insert(t.who);
    }
    const auto followed = static_cast<std::int64_t>(followed_up.size());
    if (followed == 0)
        return refused(r, "nobody was trained " + span + " or more before the as-of date");
    result out = blank(r);
    out.records = followed_up.size();
    const organisation_deliveries by_organisations =
        deliveries_by_organisations(e, inactive, window);
    const bool via_trained = e.rules().organisations_deliver_via_trained;
    const interval more = by_organisations.active_beyond(via_trained);
    if (notes) {
        for (const trainer& t : followed_up) {
            const interval one = inactive.count(t.who) == 0
                                     ? interval::exactly(1)
                                     : by_organisations.active(t.who, via_trained);
            notes.chosen(t.who, make_figure(one, unit::people, basis::counted),
                         trainer_words(e, t) + organisations_of(e, by_organisations, t.who));
            if (!one.is_exact()) notes.last_is_uncertain();
        }
        notes.step(count_words(active, unit::people) + " delivered within " + span +
                   " of their training, of " + count_words(followed, unit::people) +
                   " trained at least " + span + " before the as-of date");
        note_organisations(e, notes, by_organisations, more);
    }
    out.value = ratio_figure{{rational(active + more.lo.value(), followed),
                              rational(active + more.hi.value(), followed)},
                             basis::derived,
                             ratio_style::percent};
    out.notes.push_back("delivered within " + span + " of their training");
    const auto censored = static_cast<std::int64_t>(chosen.trainers.size()) - followed;
    if (censored > 0)
        out.notes.push_back(std::to_string(censored) +
                            " trained more recently than that are left out");
    out.details.emplace_back("n", rational(followed));
    return out;
}

result lag_days(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, r, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    const trail_notes notes(e, r.trail);
    std::vector<std::int64_t> lags;
    for (const trainer& t : chosen.trainers) {
        if (t.deliveries.empty()) {
            if (notes) notes.leave_out(t.who, "no session since the training", "");
            continue;
        }
        lags.push_back(day_count(start_of(e, t.deliveries.front()), t.first_trained));
        if (notes)
            notes.chosen(t.who,
                         make_figure(interval::exactly(lags.back()), unit::days, basis::counted),
                         trainer_words(e, t));
    }
    if (lags.empty()) return refused(r, "no trained person has delivered a session yet");
    std::sort(lags.begin(), lags.end());
    const std::size_t n = lags.size();
    const rational median =
        n % 2 == 1 ? rational(lags[n / 2]) : rational(lags[n / 2 - 1] + lags[n / 2], 2);
    result out = blank(r);
    out.records = n;
    out.value = ratio_figure{{median, median}, basis::derived, ratio_style::number};
    out.details.emplace_back("n", rational(static_cast<std::int64_t>(n)));
    notes.step(n % 2 == 1 ? "the median: as many took longer as were quicker"
                          : "the median: the mean of the two in the middle");
    out.details.emplace_back("p90", rational(lags[(9 * n + 9) / 10 - 1]));
    return out;
}

result dormant_people(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, r, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    const trail_notes notes(e, r.trail);
    std::int64_t dormant = 0;
    for (const trainer& t : chosen.trainers) {
        day last = t.first_trained;
        for (session_index s : t.deliveries)
            last = std::max(last, e.graph().session_at(s).window.end_first);
        const bool is_dormant = day_count(e.in_force().as_of, last) > e.rules().dormant_days;
        if (is_dormant) ++dormant;
        if (!notes) continue;
        const std::string words =
            t.deliveries.empty() ? trainer_words(e, t) : "last session ended " + to_text(last);
        notes.chosen(
            t.who, make_figure(interval::exactly(is_dormant ? 1 : 0), unit::people, basis::counted),
            words);
    }
    if (notes)
        notes.step(
            count_words(dormant, unit::people) + " of " + std::to_string(chosen.trainers.size()) +
            ": their last session, or their training if none came after it, ended more than " +
            std::to_string(e.rules().dormant_days) + " days before the as-of date");
    result out = blank(r);
    out.records = chosen.trainers.size();
    out.value = make_figure(interval::exactly(dormant), unit::people, basis::counted);
    out.notes.push_back("no delivery for more than " + std::to_string(e.rules().dormant_days) +
                        " days before the as-of date");
    return out;
}

}  // namespace cascade::families
