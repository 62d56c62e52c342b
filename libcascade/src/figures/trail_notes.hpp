#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/figures/figure_trail.hpp"

namespace cascade {

/// A trail while its figure is computed. A session that was chosen may still be left out later.
struct trail_draft {
    enum class state : std::uint8_t { untouched, chosen, left_out };
    struct session_note {
        state is = state::untouched;
        std::optional<figure> gives;
        std::string why;
        std::string detail;
        std::string doubt{};  ///< why it may not count, unless the as-of date says so
    };
    std::vector<session_note> sessions;  ///< by session_index; empty when none was touched
    std::set<record_type> about;         ///< what was looked at, though none may be in force
    figure_trail trail;
};

/// Writes a draft, or nothing when none was asked for. Families call it at every step; whatever
/// costs time to say is said within `if (notes)`.
class trail_notes {
public:
    trail_notes(const evidence& e, trail_draft* draft) : e_(e), draft_(draft) {}
    explicit operator bool() const { return draft_ != nullptr; }

    /// Records of this type are looked at: those not in force are then listed too.
    void about(record_type type) const;
    void chosen(const gathering& g) const;
    void leave_out(const gathering& g, std::string why, std::string detail = {}) const;
    /// What a session gives that was chosen, with the doubts of its headcount or without.
    void gives(const gathering& g, const interval& range, unit u) const;
    void gives(const gathering& g, figure what) const;
    /// What is special to a session that counts.
    void detail(const gathering& g, std::string what) const;
    /// A session that counts in high ends only.
    void doubt(const gathering& g, std::string why) const;
    /// All sessions but these are left out, with a reason where there is none yet.
    void only(const std::vector<bool>& used, function_ref<std::string(const gathering&)> why) const;

    template <class Record>
    void chosen(record_type type, const Record& r, const std::optional<figure>& gives,
                std::string detail = {}) const {
        if (draft_ == nullptr) return;
        draft_->trail.records.push_back(
            {type, r.id.text(), r.source, gives, true, "", std::move(detail)});
    }
    template <class Record>
    void leave_out(record_type type, const Record& r, std::string why,
                   std::string detail = {}) const {
        if (draft_ == nullptr) return;
        draft_->trail.left_out.push_back(
            {type, r.id.text(), r.source, {}, true, std::move(why), std::move(detail)});
    }
    /// A named trained person.
    void chosen(actor_index who, const std::optional<figure>& gives, std::string detail) const;
    void leave_out(actor_index who, std::string why, std::string detail) const;
    /// Whoever was chosen last may count or not.
    void last_is_uncertain() const;

    void step(std::string sentence) const;
    void part(figure_result f) const;
    /// The records of a figure that this one is made of count here too.
    void absorb(const trail_draft& other) const;

    /// Why a number of different people has these ends, and who stands in several sessions.
    void people(const explained_bounds& b, const std::vector<gathering>& gatherings,
                const std::vector<gathering>& certain) const;
    /// A sum over sessions.
    void sum(const interval& range, const std::vector<gathering>& gatherings,
             interval gathering::*what, unit u) const;
    /// How many names, and who stands in several of these sessions.
    void names(const std::vector<gathering>& gatherings) const;
    void high_end_of(const high_end& h, const std::vector<gathering>& gatherings) const;

private:
    /// Says how many of the records count in high ends only, and why.
    void unsure(const std::vector<gathering>& gatherings) const;
    trail_draft::session_note& note_of(const gathering& g) const;

    const evidence& e_;
    trail_draft* draft_;
};

/// The trail of a draft: its sessions written out, a first step that counts the records, sorted.
figure_trail finished(const evidence& e, trail_draft draft, const figure_result& f);

/// `1 person`, `3 people`, `4 attendances`
std::string count_words(bound n, unit u);

}  // namespace cascade
