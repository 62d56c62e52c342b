#include "outreach_parts.hpp"

#include <map>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"

namespace cascade::families {
namespace {

/// Adds hedges and basis of the gatherings to a figure made of them.
void inherit(const std::vector<gathering>& gatherings, figure& f) {
    for (const gathering& g : gatherings) {
        f.stands_on = weaker_of(f.stands_on, g.stands_on);
        f.soft = f.soft || g.soft;
        f.vague = f.vague || g.vague;
        f.estimated = f.estimated || g.estimated;
    }
}

void keep_words(const evidence& e, const std::vector<gathering>& gatherings, figure& f) {
    if (gatherings.size() != 1) return;
    const gathering& g = gatherings.front();
    const std::optional<figure>& h = e.session_of(g).headcount;
    if (!h || h->range != f.range || !g.named.empty() || !g.cohorts.empty()) return;
    f.text = h->text;
    f.hedge = h->hedge;
    f.nominal = h->nominal;
    f.nominal2 = h->nominal2;
    f.grain = h->grain;
}

/// Tells a trail why not those that are not to be kept.
void leave_out_others(const evidence& e, const request& r, const std::vector<gathering>& all,
                      const keep_gathering& keep, const reason& why) {
    const trail_notes notes(e, r.trail);
    if (!notes) return;
    for (const gathering& g : all) {
        if (keep(g)) continue;
        const reason_words words = why(g);
        notes.leave_out(g, words.why, words.detail);
    }
}

}  // namespace

figure figure_of(const evidence& e, const std::vector<gathering>& gatherings, interval range,
                 unit u) {
    figure f = make_figure(range, u, basis::counted);
    inherit(gatherings, f);
    keep_words(e, gatherings, f);
    return f;
}

void note_left_out(const selection& chosen, result& out) {
    if (!chosen.leaves_out.empty())
        out.notes.push_back("those whose " + chosen.leaves_out +
                            " is not recorded are not in it; --by " + chosen.leaves_out +
                            " shows them");
}

std::vector<gathering> filtered(const std::vector<gathering>& all, const keep_gathering& keep) {
    std::vector<gathering> passed;
    std::copy_if(all.begin(), all.end(), std::back_inserter(passed), keep);
    return passed;
}

std::vector<gathering> kept(const evidence& e, const request& r, const std::vector<gathering>& all,
                            const keep_gathering& keep, const reason& why) {
    leave_out_others(e, r, all, keep, why);
    return filtered(all, keep);
}

selection select_keeping(const evidence& e, const request& r, const keep_gathering& keep,
                         const reason& why_not) {
    selection chosen = select_gatherings(e, r.where, keep, r.trail);
    leave_out_others(e, r, e.gatherings(), keep, why_not);
    return chosen;
}

bool everyone(const gathering&) { return true; }
bool is_certain(const gathering& g) { return g.certain; }
bool confers(const evidence& e, const gathering& g) { return e.session_of(g).confers; }

std::string nothing_under(const evidence& e, const convention& c) {
    if (std::string missing = missing_setting(e.rules(), c); !missing.empty()) return missing;
    const std::vector<person>& people = e.records().people;
    if (c.target_only &&
        std::none_of(people.begin(), people.end(), [](const person& p) { return p.is_target; }))
        return "nobody is recorded as a target, so nothing can be said under the convention " +
               std::string(c.name);
    return {};
}

std::vector<gathering> on_side(convention_side side, const evidence& e, const request& r,
                               const std::vector<gathering>& all) {
    const convention& c = convention_of(e);
    const trail_notes notes(e, r.trail);
    std::vector<gathering> found;
    for (const gathering& g : all) {
        direct_split split = split_by(e, c, g);
        std::optional<gathering>& part =
            side == convention_side::direct ? split.direct : split.other;
        if (part) {
            found.push_back(std::move(*part));
            if (notes && !split.doubt.empty()) notes.detail(g, split.doubt);
        } else if (notes) {
            const reason_words words =
                side == convention_side::direct ? as_not_direct(e, c, g) : as_direct(c);
            notes.leave_out(g, words.why, words.detail);
        }
    }
    return found;
}

void note_doubts(const evidence& e, const std::vector<gathering>& all, result& out) {
    const convention& c = convention_of(e);
    if (c.least_dose == dose::any && !c.target_only) return;
    std::map<std::string, std::int64_t> doubts;
    for (const gathering& g : all)
        if (const std::string doubt = split_by(e, c, g).doubt; !doubt.empty()) ++doubts[doubt];
    for (const auto& [why, sessions] : doubts)
        out.notes.push_back(grouped(sessions) + (sessions == 1 ? " session may" : " sessions may") +
                            " count as direct in part, as a whole or not at all: " + why);
}

selection direct_of(const evidence& e, const request& r, selection chosen) {
    request silent = r;
    silent.trail = nullptr;
    chosen.any_tier = on_side(convention_side::direct, e, silent, chosen.any_tier);
    chosen.gatherings = on_side(convention_side::direct, e, r, chosen.gatherings);
    return chosen;
}

std::string why_untraced(const evidence& e, const gathering& g) {
    std::string text;
    for (const facilitation_judgement& f : e.trace().facilitators[g.session.value]) {
        text += (text.empty() ? "" : ", ") + open_id(e.records(), e.graph().id_of(f.facilitator));
        text += f.standing == standing::trained_later ? " was not trained before it"
                                                      : " has no training on record";
    }
    return text.empty() ? "nobody is named who gave it" : text;
}

void note_why_untraced(const evidence& e, const request& r,
                       const std::vector<gathering>& untraced) {
    const trail_notes notes(e, r.trail);
    if (!notes) return;
    for (const gathering& g : untraced) notes.detail(g, why_untraced(e, g));
}

reason_words as_training() { return {"trains trainers", ""}; }

reason_words as_traced(const gathering&) { return {"a chain of training leads to it", ""}; }

reason_words as_direct(const convention& c) {
    return {"direct under the convention " + std::string(c.name), ""};
}

reason_words as_not_direct(const evidence& e, const convention& c, const gathering& g) {
    const bool by_trace = c.traced_only && !e.is_traced(g);
    return {why_not_direct(e, c, g), by_trace ? why_untraced(e, g) : ""};
}

}  // namespace cascade::families
