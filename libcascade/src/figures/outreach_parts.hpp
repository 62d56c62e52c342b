#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cascade/figures/convention.hpp"
#include "families.hpp"
#include "trail_notes.hpp"

// What the sums over sessions and the figures of their people have in common.
namespace cascade::families {

/// A figure made of gatherings, with their hedges and basis; it keeps the words of the record when
/// it is one record's headcount and nothing else.
figure figure_of(const evidence& e, const std::vector<gathering>& gatherings, interval range,
                 unit u);

void note_left_out(const selection& chosen, result& out);

/// Why a session does not count: the same words for all with this reason, and what is special here.
struct reason_words {
    std::string why;
    std::string detail;
};
using reason = std::function<reason_words(const gathering&)>;
/// The gatherings to keep; a trail is told why not the others.
std::vector<gathering> kept(const evidence& e, const request& r, const std::vector<gathering>& all,
                            const keep_gathering& keep, const reason& why);

/// The sessions that answer a request, among those to keep; a trail is told why not the others.
selection select_keeping(const evidence& e, const request& r, const keep_gathering& keep,
                         const reason& why_not);

/// The sessions that a number of people stands on, in the order of ids. With a condition on tier,
/// those of the tier and any other that holds people of it.
std::vector<session_index> records_behind(const evidence& e, const selection& chosen);

bool everyone(const gathering& g);
bool is_certain(const gathering& g);
bool confers(const evidence& e, const gathering& g);

/// Why a convention gives no direct figures here; empty when it does.
std::string nothing_under(const evidence& e, const convention& c);

enum class convention_side : std::uint8_t { direct, other };
/// What of some gatherings stands on one side of a convention; a trail is told why not the rest.
std::vector<gathering> on_side(convention_side side, const evidence& e, const request& r,
                               const std::vector<gathering>& all);
/// Says of how many sessions the records do not decide whether somebody there is direct, and why.
void note_doubts(const evidence& e, const std::vector<gathering>& all, result& out);
/// The direct parts of a selection.
selection direct_of(const evidence& e, const request& r, selection chosen);
/// Direct people by the largest activity of each area.
result people_of_largest_activities(const evidence& e, const request& r, const selection& direct);

// Reasons of figures that are about some sessions only.
reason_words as_training();
reason_words as_traced(const gathering& g);
reason_words as_direct(const convention& c);
reason_words as_not_direct(const evidence& e, const convention& c, const gathering& g);
/// Each facilitator with what keeps the chain from reaching the session.
std::string why_untraced(const evidence& e, const gathering& g);
void note_why_untraced(const evidence& e, const request& r, const std::vector<gathering>& untraced);

}  // namespace cascade::families
