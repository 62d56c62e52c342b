#include "trail_notes.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"

namespace cascade {
namespace {

using state = trail_draft::state;

std::string why_not_in_force(const left_out_record& r) {
    switch (r.why) {
        case left_out::status:
            return r.detail;
        case left_out::outside_period:
            return "outside the programme's period";
        case left_out::after_as_of:
            break;
    }
    return "after the as-of date";
}

std::string type_words(record_type type, std::size_t n) {
    std::string word = "trained person";
    if (type == record_type::person && n != 1) return "trained people";
    if (type == record_type::session) word = "session record";
    if (type == record_type::claim) word = "claim";
    if (type == record_type::flow) word = "service";
    if (type == record_type::output) word = "output";
    return n == 1 ? word : word + "s";
}

/// Trained people come first: where they are counted, their sessions only explain them.
bool stands_before(const trail_record& a, const trail_record& b) {
    const bool a_is_later = a.type != record_type::person;
    const bool b_is_later = b.type != record_type::person;
    return std::tie(a_is_later, a.type, a.id, a.source) <
           std::tie(b_is_later, b.type, b.id, b.source);
}

/// `3 of 8 session records count; left out: 1 (planned), 4 (another partner)`
std::string tally(const figure_trail& trail, record_type type, const figure_result& f) {
    std::size_t in = 0;
    for (const trail_record& r : trail.records)
        if (r.type == type) ++in;
    std::size_t out = 0;
    std::map<std::string, std::size_t> reasons;
    for (const trail_record& r : trail.left_out) {
        if (r.type != type) continue;
        ++reasons[r.why];
        ++out;
    }
    if (in + out == 0) return {};
    const auto n = [](std::size_t x) { return grouped(static_cast<std::int64_t>(x)); };
    const std::string words = type_words(type, in + out);
    std::string text;
    if (!f.is_derivable())
        text = n(in + out) + " " + words + (in + out == 1 ? " was looked at" : " were looked at");
    else
        text = n(in) + (out == 0 ? " " : " of " + n(in + out) + " ") + words +
               (in == 1 ? " counts" : " count");
    std::string left;
    for (const auto& [why, times] : reasons)
        left += (left.empty() ? "; left out: " : ", ") + n(times) + " (" + why + ")";
    return text + left;
}

/// Sessions are touched when the figure is one of sessions or of their people.
void write_sessions(const evidence& e, trail_draft& draft) {
    if (draft.sessions.empty()) return;
    for (const gathering& g : e.gatherings()) {
        trail_draft::session_note& note = draft.sessions[g.session.value];
        const session& s = e.session_of(g);
        trail_record r{
            record_type::session, s.id.text(), s.source, std::nullopt, g.certain, {}, {}};
        r.detail = std::move(note.detail);
        if (note.is == state::chosen) {
            r.doubt = std::move(note.doubt);
            r.certain = r.certain && r.doubt.empty();
            r.gives = std::move(note.gives);
            draft.trail.records.push_back(std::move(r));
        } else {
            r.why = note.is == state::left_out ? std::move(note.why) : "not in question";
            draft.trail.left_out.push_back(std::move(r));
        }
    }
}

/// Records that status, period and as-of date leave out, of the types that the figure is about.
void write_not_in_force(const evidence& e, figure_trail& trail,
                        const std::set<record_type>& about) {
    for (const left_out_record& r : e.in_force().left_out) {
        if (about.count(r.type) == 0) continue;
        const std::string detail = r.why == left_out::status ? "" : r.detail;
        trail.left_out.push_back(
            {r.type, r.id, r.source, std::nullopt, true, why_not_in_force(r), detail});
    }
}

}  // namespace

std::string count_words(bound n, unit u) {
    const bool one = n == bound(1);
    std::string word = spoken_name(u);
    if (u == unit::people) word = one ? "person" : "people";
    if (u == unit::contacts) word = one ? "attendance" : "attendances";
    if (u == unit::sessions && one) word = "session";
    if (u == unit::outputs && one) word = "output";
    return n.is_no_end() ? "any number of " + word : grouped(n.value()) + " " + word;
}

trail_draft::session_note& trail_notes::note_of(const gathering& g) const {
    about(record_type::session);
    draft_->sessions.resize(e_.graph().session_count());
    return draft_->sessions[g.session.value];
}

void trail_notes::about(record_type type) const {
    if (draft_ != nullptr) draft_->about.insert(type);
}

void trail_notes::chosen(const gathering& g) const {
    if (draft_ == nullptr) return;
    trail_draft::session_note& note = note_of(g);
    if (note.is != state::chosen)
        note = {state::chosen, std::nullopt, {}, {}, std::move(note.doubt)};
}

void trail_notes::leave_out(const gathering& g, std::string why, std::string detail) const {
    if (draft_ == nullptr) return;
    note_of(g) = {state::left_out, std::nullopt, std::move(why), std::move(detail)};
}

void trail_notes::gives(const gathering& g, const interval& range, unit u) const {
    if (draft_ == nullptr) return;
    figure what = make_figure(range, u, g.stands_on);
    what.soft = g.soft;
    what.vague = g.vague;
    what.estimated = g.estimated;
    gives(g, std::move(what));
}

void trail_notes::gives(const gathering& g, figure what) const {
    if (draft_ == nullptr) return;
    chosen(g);
    note_of(g).gives = std::move(what);
}

void trail_notes::detail(const gathering& g, std::string what) const {
    if (draft_ != nullptr) note_of(g).detail = std::move(what);
}

void trail_notes::doubt(const gathering& g, std::string why) const {
    if (draft_ != nullptr) note_of(g).doubt = std::move(why);
}

void trail_notes::only(const std::vector<bool>& used,
                       function_ref<std::string(const gathering&)> why) const {
    if (draft_ == nullptr) return;
    for (const gathering& g : e_.gatherings()) {
        trail_draft::session_note& note = note_of(g);
        if (used[g.session.value]) {
            chosen(g);
        } else if (note.is != state::left_out) {
            note = {state::left_out, std::nullopt, why(g), {}};
        }
    }
}

void trail_notes::chosen(actor_index who, const std::optional<figure>& gives,
                         std::string detail) const {
    if (draft_ == nullptr) return;
    const person* p = e_.graph().as_person(who);
    draft_->trail.records.push_back(
        {record_type::person, open_id(e_.records(), e_.graph().id_of(who)),
         p != nullptr ? p->source : record_source{}, gives, true, "", std::move(detail)});
}

void trail_notes::leave_out(actor_index who, std::string why, std::string detail) const {
    if (draft_ == nullptr) return;
    const person* p = e_.graph().as_person(who);
    draft_->trail.left_out.push_back({record_type::person,
                                      open_id(e_.records(), e_.graph().id_of(who)),
                                      p != nullptr ? p->source : record_source{}, std::nullopt,
                                      true, std::move(why), std::move(detail)});
}

void trail_notes::last_is_uncertain() const {
    if (draft_ != nullptr) draft_->trail.records.back().certain = false;
}

void trail_notes::step(std::string sentence) const {
    if (draft_ != nullptr && !sentence.empty()) draft_->trail.steps.push_back(std::move(sentence));
}

void trail_notes::part(figure_result f) const {
    if (draft_ != nullptr) draft_->trail.parts.push_back(std::move(f));
}

void trail_notes::absorb(const trail_draft& other) const {
    if (draft_ == nullptr) return;
    draft_->about.insert(other.about.begin(), other.about.end());
    const auto append = [](const std::vector<trail_record>& from, std::vector<trail_record>& to) {
        to.insert(to.end(), from.begin(), from.end());
    };
    append(other.trail.records, draft_->trail.records);
    append(other.trail.left_out, draft_->trail.left_out);
    if (other.sessions.empty()) return;
    for (const gathering& g : e_.gatherings()) {
        const trail_draft::session_note& theirs = other.sessions[g.session.value];
        trail_draft::session_note& ours = note_of(g);
        if (ours.is == state::chosen || theirs.is == state::untouched) continue;
        if (theirs.is == state::chosen)
            ours = {state::chosen, std::nullopt, {}, {}, theirs.doubt};
        else if (ours.is == state::untouched)
            ours = theirs;
    }
}

figure_trail finished(const evidence& e, trail_draft draft, const figure_result& f) {
    write_sessions(e, draft);
    figure_trail trail = std::move(draft.trail);
    write_not_in_force(e, trail, draft.about);
    std::sort(trail.records.begin(), trail.records.end(), stands_before);
    std::sort(trail.left_out.begin(), trail.left_out.end(), stands_before);
    std::vector<std::string> steps;
    for (const record_type type : {record_type::person, record_type::session, record_type::claim,
                                   record_type::flow, record_type::output})
        if (std::string text = tally(trail, type, f); !text.empty())
            steps.push_back(std::move(text));
    steps.insert(steps.end(), std::make_move_iterator(trail.steps.begin()),
                 std::make_move_iterator(trail.steps.end()));
    trail.steps = std::move(steps);
    return trail;
}

}  // namespace cascade
