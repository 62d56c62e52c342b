#include "cascade/base/figure_text.hpp"
#include "families.hpp"

namespace cascade::families {
namespace {

/// One figure over another; the sentences say what is missing when there is no such ratio.
struct quotient {
    const char* none_above;
    const char* none_below;
};

constexpr const char* no_delivery = "no session that trains no trainers is on record here";
constexpr const char* nobody_trained = "nobody is on record here as trained to pass it on";

std::string named(const result& f) { return f.id + " " + to_text(*f.count(), text_style::human); }

ratio_figure quotient_of(const figure& a, const figure& b, const ratio_interval& range) {
    ratio_figure ratio{range, weaker_of(basis::derived, weaker_of(a.stands_on, b.stands_on)),
                       ratio_style::number};
    ratio.soft = a.soft || b.soft;
    ratio.vague = a.vague || b.vague;
    ratio.estimated = a.estimated || b.estimated;
    return ratio;
}

/// The two counts are taken to vary independently, which can only widen the range.
/// `records` is how many stand behind the two together.
result divided(const request& r, const quotient& q, const result& above, const result& below,
               std::size_t records) {
    if (!above.is_derivable()) return refused(r, above.reason());
    if (!below.is_derivable()) return refused(r, below.reason());
    // A 0 that only means "nothing here on record" would read as a failure of the trained.
    if (above.records == 0) return refused(r, q.none_above);
    const auto range = ratio_of(above.count()->range, below.count()->range);
    if (!range) return refused(r, q.none_below);
    const std::string parts = named(above) + " / " + named(below);
    if (range->lo == rational(0) && !range->hi) return refused(r, "nothing limits it: " + parts);
    result out = blank(r);
    out.records = records;
    out.value = quotient_of(*above.count(), *below.count(), *range);
    out.notes.push_back(parts);
    return out;
}

/// A training and the sessions that grow out of it stand in different tiers.
result per_trained(const evidence& e, const request& r, const char* above) {
    for (const where_clause& w : r.where)
        if (w.dimension == "tier")
            return refused(r, "trained people and those whom they taught stand in different tiers");
    const result counted = part_of(e, r, {above, r.where, {}});
    const result trained = part_of(e, r, {"trained.people", r.where, {}});
    return divided(r, {no_delivery, nobody_trained}, counted, trained,
                   counted.records + trained.records);
}

}  // namespace

result contacts_per_session(const evidence& e, const request& r) {
    const result contacts = part_of(e, r, {"contacts", r.where, {}});
    const result sessions = part_of(e, r, {"sessions", r.where, {}});
    // The same records above and below.
    return divided(r, {"no session is on record here", "no session is on record here"}, contacts,
                   sessions, sessions.records);
}

result audience_per_trained(const evidence& e, const request& r) {
    return per_trained(e, r, "audience.people");
}

result audience_contacts_per_trained(const evidence& e, const request& r) {
    return per_trained(e, r, "audience.contacts");
}

result audience_sessions_per_trained(const evidence& e, const request& r) {
    return per_trained(e, r, "audience.sessions");
}

/// Conditions on the kind or the id of the outputs are theirs alone: a training is no story.
result outputs_per_trained(const evidence& e, const request& r) {
    request trained{"trained.people", {}, {}};
    for (const where_clause& w : r.where)
        if (w.dimension != "kind" && w.dimension != "output") trained.where.push_back(w);
    const result above = part_of(e, r, {"outputs", r.where, {}});
    const result below = part_of(e, r, std::move(trained));
    return divided(r, {"no outputs are on record", nobody_trained}, above, below,
                   above.records + below.records);
}

}  // namespace cascade::families
