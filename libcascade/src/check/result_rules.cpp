#include <algorithm>
#include <array>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "rules.hpp"
#include "wording.hpp"

namespace cascade::rules {
namespace {

// Longer ones first: `no more than` holds `more than`.
constexpr std::array<std::string_view, 20> hedges = {
    "no more than",  "more than", "fewer than", "less than", "at least", "at most", "up to",
    "approximately", "around",    "about",      "almost",    "nearly",   "minimum", "above",
    "circa",         "under",     "over",       "some",      "~",        ">"};

bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

/// Where a hedge of its own word begins at or after `from`; its end in `end`.
std::size_t find_hedge(const std::string& text, std::size_t from, std::size_t& end) {
    for (std::size_t at = from; at < text.size(); ++at) {
        if (at > 0 && is_letter(text[at - 1]) && is_letter(text[at])) continue;
        for (const std::string_view hedge : hedges) {
            if (text.compare(at, hedge.size(), hedge) != 0) continue;
            end = at + hedge.size();
            if (is_letter(hedge.back()) && end < text.size() && is_letter(text[end])) continue;
            return at;
        }
    }
    return text.npos;
}

/// `more than 11,318 workers and 825 leaders`: a hedge with a number, and after the next `and`
/// a number without one. `between 5 and 8` is one number.
bool hedges_two_numbers(std::string_view said) {
    const std::string text = folded(said);
    std::size_t end = 0;
    if (find_hedge(text, 0, end) == text.npos) return false;
    const std::size_t number = text.find_first_of("0123456789", end);
    if (number == text.npos || text.substr(end, number - end).find("between") != text.npos)
        return false;
    const std::size_t joined = std::min(text.find(" and ", number), text.find(" & ", number));
    if (joined == text.npos) return false;
    const std::size_t second = text.find_first_of("0123456789", joined);
    if (second == text.npos) return false;
    const std::size_t another = find_hedge(text, joined, end);
    return another == text.npos || another > second;
}

}  // namespace

findings claim_without_method(const checking& c) {
    findings found;
    for (const claim* x : c.in_force.claims) {
        if (!trimmed(x->method).empty()) continue;
        found.push_back({c.records.files.where(x->source, "method"),
                         "claim " + x->id.text() + " does not say how its number was found",
                         "",
                         "name the method, such as a survey or platform statistics",
                         {x->id.text()}});
    }
    return found;
}

findings unit_missing(const checking& c) {
    findings found;
    for_sessions(c, [&](session_index, const session& s) {
        if (!s.is_aggregate() || s.unit != headcount_unit::unstated) return;
        found.push_back({cell_of(c, s, "unit"),
                         "session " + s.id.text() + " stands for " +
                             to_text(s.sessions->range, text_style::human) +
                             " sessions and does not say what its headcount counts",
                         "so it is taken as contacts", "write people or contacts under unit",
                         about(c, s)});
    });
    for (const claim* x : c.in_force.claims) {
        if (x->value.counts != unit::unknown) continue;
        found.push_back({c.records.files.where(x->source, "unit"),
                         "claim " + x->id.text() + " does not say what it counts",
                         "so no more than one person is certain",
                         "write people, accounts, impressions, copies or visits under unit",
                         {x->id.text()}});
    }
    return found;
}

findings qualifier_scope(const checking& c) {
    findings found;
    for (const published_figure& x : c.records.published) {
        if (!hedges_two_numbers(x.text)) continue;
        found.push_back({c.records.files.where(x.source, "text"),
                         "the printed figure " + x.id.text() +
                             " has one hedge before two numbers, which may hold for the first or "
                             "for both",
                         "",
                         "enter the two numbers as two printed figures",
                         {x.id.text()}});
    }
    return found;
}

}  // namespace cascade::rules
