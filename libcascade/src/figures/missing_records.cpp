#include <algorithm>
#include <stdexcept>

#include "cascade/figures/convention.hpp"
#include "cascade/figures/registry.hpp"
#include "cascade/figures/scope.hpp"

namespace cascade {
namespace {

/// Direct sessions stay direct when more becomes known, unless being direct depends on a tier that
/// one more record could lower, on a root that one more record could unmake, or on who completed,
/// which one more record could deny.
missing_records under(const evidence& e, const convention& c) {
    const bool by_tier = c.lowest_tier > 1 || c.highest_tier.has_value();
    const bool by_chosen_roots = c.traced_only && e.records().roots.automatic;
    const bool by_completion = c.least_dose == dose::completed;
    return by_tier || by_chosen_roots || by_completion ? missing_records::either_way
                                                       : missing_records::can_only_add;
}

/// One more record may tell the tier of a session anew, or the sex of somebody not recorded so far.
bool can_lose_somebody(const evidence& e, const where_clause& w) {
    if (w.dimension == "tier") return true;
    const std::optional<dimension> d = find_dimension(e, w.dimension);
    return d && d->kind == dimension_kind::of_people && w.value == not_recorded;
}

}  // namespace

missing_records can_do_to(const evidence& e, const figure_request& request) {
    const figure_definition* definition = find_figure(request.id);
    if (definition == nullptr) throw std::invalid_argument("no figure is called " + request.id);
    if (std::any_of(request.where.begin(), request.where.end(),
                    [&](const where_clause& w) { return can_lose_somebody(e, w); }))
        return missing_records::either_way;
    if (request.id == "direct.people" || request.id == "direct.contacts")
        return under(e, convention_of(e));
    return definition->under_missing_records;
}

}  // namespace cascade
