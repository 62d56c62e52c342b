#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cascade/figures/evidence.hpp"
#include "cascade/records/where.hpp"

namespace cascade {

/// The value of a dimension that a record leaves empty, in where clauses and in tables.
inline const std::string not_recorded;

/// What a dimension divides.
enum class dimension_kind : std::uint8_t {
    of_session,   ///< every session has at most one value: cells add up
    of_span,      ///< during: a condition alone, nothing is divided by it
    overlapping,  ///< a session can have several (co-facilitators): cells do not add up
    of_people,    ///< splits the people within a session: sex, group, by:…
    of_claim,     ///< channel, claim
    of_service,   ///< flow, output
};

struct dimension {
    std::string name;
    dimension_kind kind;
};

/// A dimension by the name that users type, or nothing. `by:age` and `age` both name the
/// disaggregation columns `by:age:…` when the records have some.
std::optional<dimension> find_dimension(const evidence& e, const std::string& name);
/// The names to offer when none was found.
std::vector<std::string> dimension_names(const evidence& e);

/// The gatherings that satisfy some where clauses.
struct selection {
    std::vector<gathering> gatherings;
    /// With a clause on tier: what there is without it, since people have a tier of their own
    /// (docs/figures.md, "Tiers"). Empty otherwise.
    std::vector<gathering> any_tier;
    std::optional<std::string> tier;
    bool is_filtered = false;
    bool splits_people = false;  ///< sex, group or by: took part of the people of a session
    std::string leaves_out;      ///< a dimension that is not recorded for everyone in scope
    std::string refusal;         ///< why nothing can be said; empty when it can
};

using gathering_filter = std::function<bool(const gathering&)>;

struct trail_draft;

/// Applies where clauses on sessions and on the people in them, among the gatherings to keep. What
/// is recorded, and so can be answered, is judged by those alone. A trail learns which sessions
/// were chosen and which condition left out each of the others; those that `keep` refuses are the
/// caller's to explain.
selection select_gatherings(const evidence& e, const where_clauses& where,
                            const gathering_filter& keep = nullptr, trail_draft* trail = nullptr);

/// The values of a dimension among the selected gatherings, in order; last the empty value when
/// some leave it out.
std::vector<std::string> values_of(const evidence& e, const std::string& dimension_name,
                                   const where_clauses& within);

}  // namespace cascade
