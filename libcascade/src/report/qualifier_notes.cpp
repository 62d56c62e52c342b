#include "qualifier_notes.hpp"

namespace cascade {
namespace {

struct doubts {
    bool is_range = false;
    bool is_open = false;
    bool from_none = false;
    bool soft = false;
    bool vague = false;
    basis stands_on = basis::counted;
};

doubts doubts_of(const figure& f) {
    doubts d;
    d.is_open = f.range.hi.is_no_end();
    d.is_range = !d.is_open && !f.range.is_exact();
    d.from_none = d.is_range && f.range.lo == bound(0);
    d.soft = f.soft;
    d.vague = f.vague;
    d.stands_on = f.estimated && f.stands_on != basis::claimed ? basis::estimated : f.stands_on;
    return d;
}

doubts doubts_of(const ratio_figure& f) {
    doubts d;
    d.is_open = !f.range.hi.has_value();
    d.is_range = !d.is_open && !f.range.is_exact() && f.text.empty();
    d.soft = f.soft;
    d.vague = f.vague;
    d.stands_on = f.estimated ? basis::estimated : f.stands_on;
    return d;
}

}  // namespace

std::vector<std::string> qualifier_notes(const figure_result& f) {
    if (!f.is_derivable()) return {"Not derivable: " + f.reason() + "."};
    const doubts d = f.count() != nullptr ? doubts_of(*f.count()) : doubts_of(*f.ratio());
    std::vector<std::string> notes;
    if (d.stands_on == basis::claimed)
        notes.push_back("A claim: a source says so, and nobody counted.");
    if (d.stands_on == basis::estimated)
        notes.push_back("An estimate by a statistical method, not a count.");
    if (d.vague)
        notes.push_back(
            "Vague source: it says “thousands” or “several”, and only what that means at the least "
            "is used.");
    if (d.soft) notes.push_back("Around: a source gives the number as about so many.");
    if (d.from_none)
        notes.push_back("Up to: it may be as many, as few as none, or any number between.");
    else if (d.is_range)
        notes.push_back("A range: the records allow every number from its lower to its upper end.");
    if (d.is_open)
        notes.push_back(
            "At least, more than, not known: the records show so many and set no upper end.");
    return notes;
}

}  // namespace cascade
