// People shared among those who reached them.
#include <algorithm>
#include <array>

#include "cascade/figures/attribution.hpp"
#include "outreach_parts.hpp"

namespace cascade::families {
namespace {

constexpr std::array<share_level, 3> finest_first{share_level::actor, share_level::partner,
                                                  share_level::donor};

std::optional<share_level> level_named(const std::string& dimension) {
    for (const share_level l : finest_first)
        if (name_of(l) == dimension) return l;
    return std::nullopt;
}

/// A condition on who shares them names the one asked for, all others narrow the sessions.
struct share_question {
    std::optional<share_level> level;
    std::string player;
    request scope;
};

share_question understood(const request& r) {
    share_question q;
    q.scope = r;
    for (const share_level l : finest_first) {
        const auto named = std::find_if(r.where.begin(), r.where.end(), [&](const where_clause& w) {
            return w.dimension == name_of(l);
        });
        if (named == r.where.end()) continue;
        q.level = l;
        q.player = named->value;
        q.scope.where.erase(q.scope.where.begin() + (named - r.where.begin()));
        break;
    }
    return q;
}

result total_of(const evidence& e, const request& r, const selection& chosen,
                const attribution& found) {
    if (!found.refusal.empty()) return refused(r, found.refusal);
    result out = blank(r);
    out.records = chosen.gatherings.size();
    figure total = make_figure(interval::exactly(found.total), unit::people, basis::counted);
    if (e.rules().world == attribution_world::upper)
        for (const gathering& g : chosen.gatherings) {
            total.stands_on = weaker_of(total.stands_on, g.stands_on);
            total.soft = total.soft || g.soft;
            total.vague = total.vague || g.vague;
            total.estimated = total.estimated || g.estimated;
        }
    out.value = total;
    out.notes = found.notes;
    note_left_out(chosen, out);
    return out;
}

result cell_of(const request& r, const result& total, const player_share& share) {
    result out = blank(r);
    out.records = share.sessions.size();
    ratio_figure value{share.people, weaker_of(basis::derived, total.count()->stands_on),
                       ratio_style::number};
    value.soft = total.count()->soft;
    value.vague = total.count()->vague;
    value.estimated = total.count()->estimated;
    value.text = share.printed();
    out.value = value;
    return out;
}

const player_share* share_of(const attribution& found, const std::string& player) {
    for (const player_share& one : found.players)
        if (one.player == player) return &one;
    return nullptr;
}

void note_share(const evidence& e, const request& r, const selection& chosen,
                const attribution& found, const player_share& share) {
    const trail_notes notes(e, r.trail);
    if (!notes) return;
    for (const gathering& g : chosen.gatherings) {
        const bool own =
            std::binary_search(share.sessions.begin(), share.sessions.end(), g.session);
        if (own)
            notes.gives(g, interval::exactly(static_cast<std::int64_t>(g.named.size())),
                        unit::people);
        else
            notes.leave_out(g, "given by others; whoever was there too is shared with them");
    }
    notes.step(share.arithmetic + ": so many people × the part of each; printed as " +
               share.printed() + ", so that all shares add up");
    notes.step(std::to_string(found.total) + " people are shared in all");
}

std::string nobody_called(const share_question& q) {
    return std::string(name_of(*q.level)) + " " + q.player + " gave no session in question";
}

}  // namespace

result share_people(const evidence& e, const request& r) {
    const share_question q = understood(r);
    const selection chosen = select_gatherings(e, q.scope.where, nullptr, r.trail);
    const attribution found =
        cascade::share_people(e, q.level.value_or(share_level::actor), chosen);
    if (!found.refusal.empty()) return refused(r, found.refusal);
    if (!q.level) {
        const trail_notes notes(e, r.trail);
        notes.step(std::to_string(found.total) +
                   " people are shared; --by partner, donor or actor "
                   "tells among whom");
        return total_of(e, r, chosen, found);
    }
    const player_share* share = share_of(found, q.player);
    if (share == nullptr) return refused(r, nobody_called(q));
    note_share(e, r, chosen, found, *share);
    const result total = total_of(e, r, chosen, found);
    result out = cell_of(r, total, *share);
    out.notes = total.notes;
    return out;
}

breakdown break_down_shares(const evidence& e, const request& r,
                            const std::vector<std::string>& by) {
    breakdown out;
    out.by = by;
    out.relation = adds_up(e.rules().attribution) ? divides_as::parts : divides_as::unions;
    const std::optional<share_level> level =
        by.size() == 1 ? level_named(by.front()) : std::nullopt;
    const share_question q = understood(r);
    if (!level || (q.level && *q.level < *level)) {
        out.total = refused(r,
                            "people are shared among actors, partners or donors, one of these "
                            "at a time, and a condition on a finer one leaves nothing to share");
        return out;
    }
    const selection chosen = select_gatherings(e, r.where);
    const attribution found = cascade::share_people(e, *level, chosen);
    out.total = total_of(e, r, chosen, found);
    for (const player_share& share : found.players) {
        request cell = r;
        cell.where.push_back({by.front(), share.player});
        out.cells.push_back(cell_of(cell, out.total, share));
    }
    return out;
}

}  // namespace cascade::families

namespace cascade {

actor_shares::actor_shares(const evidence& e) {
    const selection chosen = select_gatherings(e, {});
    const attribution found = share_people(e, share_level::actor, chosen);
    if (!found.refusal.empty()) return;
    by_actor_.resize(e.graph().actor_count(), 0);
    const auto holds_unnamed = [&](session_index s) {
        const gathering& g = e.gatherings()[s.value];
        return g.anonymous.hi > bound(0) || !g.cohorts.empty();
    };
    for (const player_share& share : found.players) {
        const auto who = e.graph().find(actor_id(share.player));
        if (!who || share.player.empty()) continue;
        // 0 beside a full hall would read as a failure.
        const bool is_cut =
            e.rules().world == attribution_world::named &&
            std::any_of(share.sessions.begin(), share.sessions.end(), holds_unnamed);
        by_actor_[who->value] = is_cut ? std::nullopt : std::optional(share.hundredths);
    }
}

std::optional<std::int64_t> actor_shares::hundredths_of(actor_index who) const {
    if (by_actor_.empty()) return std::nullopt;
    return by_actor_[who.value];
}

}  // namespace cascade
