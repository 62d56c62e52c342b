// Sums over recorded sessions.
#include "outreach_parts.hpp"

namespace cascade::families {
namespace {

interval sum_over(const std::vector<gathering>& gatherings, interval gathering::*what) {
    interval sum = interval::exactly(0);
    for (const gathering& g : gatherings) {
        sum.hi += (g.*what).hi;
        if (g.certain) sum.lo += (g.*what).lo;
    }
    return sum;
}

result sum_figure(const evidence& e, const request& r, const std::vector<gathering>& gatherings,
                  interval gathering::*what, unit u) {
    result out = blank(r);
    out.records = gatherings.size();
    const interval range = sum_over(gatherings, what);
    out.value = figure_of(e, gatherings, range, u);
    trail_notes(e, r.trail).sum(range, gatherings, what, u);
    return out;
}

result session_figure(const evidence& e, const request& r, const selection& chosen) {
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    if (chosen.splits_people) return refused(r, "a session is not divided by who was in it");
    result out = sum_figure(e, r, chosen.gatherings, &gathering::sessions, unit::sessions);
    figure f = *out.count();
    f.text.clear();
    f.stands_on = basis::counted;
    f.soft = f.vague = f.estimated = false;
    for (const gathering& g : chosen.gatherings) {
        if (!e.session_of(g).is_aggregate()) continue;
        f.stands_on = basis::reported;
        if (e.session_of(g).sessions) f.soft = f.soft || e.session_of(g).sessions->soft;
    }
    f.hedge = hedge_of(f.range);
    out.value = f;
    return out;
}

result contacts_figure(const evidence& e, const request& r, const selection& chosen) {
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    result out = sum_figure(e, r, chosen.gatherings, &gathering::contacts, unit::contacts);
    note_left_out(chosen, out);
    return out;
}

selection select_audience(const evidence& e, const request& r) {
    return select_keeping(
        e, r, [&](const gathering& g) { return !confers(e, g); },
        [](const gathering&) { return as_training(); });
}

}  // namespace

result sessions(const evidence& e, const request& r) {
    return session_figure(e, r, select_gatherings(e, r.where, nullptr, r.trail));
}

result contacts(const evidence& e, const request& r) {
    return contacts_figure(e, r, select_gatherings(e, r.where, nullptr, r.trail));
}

result audience_contacts(const evidence& e, const request& r) {
    return contacts_figure(e, r, select_audience(e, r));
}

result audience_sessions(const evidence& e, const request& r) {
    return session_figure(e, r, select_audience(e, r));
}

namespace {

result contacts_on(convention_side side, const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const std::string nothing = nothing_under(e, convention_of(e));
    if (!nothing.empty()) return refused(r, nothing);
    result out = sum_figure(e, r, on_side(side, e, r, chosen.gatherings), &gathering::contacts,
                            unit::contacts);
    note_doubts(e, chosen.gatherings, out);
    return out;
}

}  // namespace

result direct_contacts(const evidence& e, const request& r) {
    return contacts_on(convention_side::direct, e, r);
}

result indirect_contacts(const evidence& e, const request& r) {
    return contacts_on(convention_side::other, e, r);
}

result untraced_contacts(const evidence& e, const request& r) {
    const selection chosen = select_gatherings(e, r.where, nullptr, r.trail);
    if (!chosen.refusal.empty()) return refused(r, chosen.refusal);
    const auto untraced = [&](const gathering& g) { return !e.is_traced(g); };
    const std::vector<gathering> counted = kept(e, r, chosen.gatherings, untraced, as_traced);
    result out = sum_figure(e, r, counted, &gathering::contacts, unit::contacts);
    note_why_untraced(e, r, counted);
    return out;
}

}  // namespace cascade::families
