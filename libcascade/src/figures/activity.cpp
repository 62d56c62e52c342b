#include <algorithm>
#include <set>

#include "families.hpp"
#include "trainers.hpp"

namespace cascade::families {
namespace {

using std::chrono::days;

day start_of(const evidence& e, session_index s) {
    return e.graph().session_at(s).window.start_first;
}

/// Figures in days need days; a part date gives none.
std::string refusal_for_dates(const evidence& e, const std::vector<trainer>& trainers) {
    if (e.rules().time == time_rule::ignore_time) return "the order of time is ignored";
    const auto unsure = std::count_if(trainers.begin(), trainers.end(),
                                      [](const trainer& t) { return !t.dates_are_certain; });
    if (unsure == 0) return "";
    return "the dates of " + std::to_string(unsure) + " of " + std::to_string(trainers.size()) +
           " trained people are given in part only";
}

std::int64_t day_count(day later, day earlier) { return (later - earlier).count(); }

/// Organisations that delivered after a trained member's training, with the members who may have
/// been the ones who stood there.
struct organisation_deliveries {
    struct by_one {
        std::set<actor_index> inactive;  ///< whom it would make active
        bool by_others = false;          ///< other trained members may have delivered instead
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
};

organisation_deliveries deliveries_by_organisations(const evidence& e,
                                                    const std::set<actor_index>& inactive,
                                                    days window) {
    organisation_deliveries result;
    for (std::uint32_t o = 0; o < e.graph().actor_count(); ++o) {
        if (e.graph().kind_of({o}) != actor_kind::organisation || e.graph().is_root({o})) continue;
        organisation_deliveries::by_one one;
        e.graph().members_of({o}, [&](member m) {
            const std::optional<trainer> t = find_trainer(e, m.who);
            if (!t) return;
            bool within = false;
            bool ever = false;
            e.graph().sessions_given_by({o}, [&](session_index s) {
                if (!e.order().earliest_start(t->first, t->first_trained, s, *m.record)) return;
                ever = true;
                within = within || start_of(e, s) <= t->first_trained + window;
            });
            if (within && inactive.count(m.who) != 0)
                one.inactive.insert(m.who);
            else
                one.by_others = one.by_others || ever;
        });
        if (!one.inactive.empty()) result.organisations.push_back(std::move(one));
    }
    return result;
}

}  // namespace

result activation(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    const days window(r.window_days.value_or(e.rules().activation_days));
    std::int64_t followed = 0;
    std::int64_t active = 0;
    std::set<actor_index> inactive;
    for (const trainer& t : chosen.trainers) {
        if (t.first_trained + window > e.in_force().as_of) continue;
        ++followed;
        if (!t.deliveries.empty() && start_of(e, t.deliveries.front()) <= t.first_trained + window)
            ++active;
        else
            inactive.insert(t.who);
    }
    const std::string span = std::to_string(window.count()) + " days";
    if (followed == 0)
        return refused(r, "nobody was trained " + span + " or more before the as-of date");
    result out = blank(r);
    out.records = chosen.trainers.size();
    const interval more = deliveries_by_organisations(e, inactive, window)
                              .active_beyond(e.rules().organisations_deliver_via_trained);
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
    const trainer_selection chosen = select_trainers(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    std::vector<std::int64_t> lags;
    for (const trainer& t : chosen.trainers)
        if (!t.deliveries.empty())
            lags.push_back(day_count(start_of(e, t.deliveries.front()), t.first_trained));
    if (lags.empty()) return refused(r, "no trained person has delivered a session yet");
    std::sort(lags.begin(), lags.end());
    const std::size_t n = lags.size();
    const rational median =
        n % 2 == 1 ? rational(lags[n / 2]) : rational(lags[n / 2 - 1] + lags[n / 2], 2);
    result out = blank(r);
    out.records = n;
    out.value = ratio_figure{{median, median}, basis::derived, ratio_style::number};
    out.details.emplace_back("n", rational(static_cast<std::int64_t>(n)));
    out.details.emplace_back("p90", rational(lags[(9 * n + 9) / 10 - 1]));
    return out;
}

result dormant_people(const evidence& e, const request& r) {
    const trainer_selection chosen = select_trainers(e, r.where);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string why = refusal_for_dates(e, chosen.trainers);
    if (!why.empty()) return refused(r, why);
    std::int64_t dormant = 0;
    for (const trainer& t : chosen.trainers) {
        day last = t.first_trained;
        for (session_index s : t.deliveries)
            last = std::max(last, e.graph().session_at(s).window.end_first);
        if (day_count(e.in_force().as_of, last) > e.rules().dormant_days) ++dormant;
    }
    result out = blank(r);
    out.records = chosen.trainers.size();
    out.value = make_figure(interval::exactly(dormant), unit::people, basis::counted);
    out.notes.push_back("no delivery for more than " + std::to_string(e.rules().dormant_days) +
                        " days before the as-of date");
    return out;
}

}  // namespace cascade::families
