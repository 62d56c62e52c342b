#include "outreach_parts.hpp"

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

std::string nothing_under(const convention& c) {
    if (c.is_built) return "";
    return "direct and indirect under the convention " + std::string(c.name) + " are not built yet";
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
