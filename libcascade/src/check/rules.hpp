#pragma once

#include <vector>

#include "cascade/check/checks.hpp"

/// The rules, one function each; check_rules() names them all.
namespace cascade::rules {

using findings = std::vector<finding>;

// Sessions as such.
findings no_facilitator(const checking& c);
findings headcount_below_list(const checking& c);
findings list_against_cells(const checking& c);
findings facilitator_in_audience(const checking& c);
findings duplicate_in_session(const checking& c);
findings implausible_size(const checking& c);
findings zero_audience(const checking& c);
findings short_training(const checking& c);
findings out_of_area(const checking& c);

// Who passed on what, and when.
findings trained_later(const checking& c);
findings never_trained(const checking& c);
findings trained_same_day(const checking& c);
findings order_undated(const checking& c);
findings cycles(const checking& c);
findings tier_regress(const checking& c);
findings long_gap(const checking& c);
findings dormant(const checking& c);
findings single_point(const checking& c);

// One person, several sessions of a day.
findings two_places(const checking& c);
findings overloaded_facilitator(const checking& c);

// People's own particulars.
findings parity(const checking& c);

// What numbers look like together.
findings heaping(const checking& c);
findings copy_paste(const checking& c);
findings outlier(const checking& c);

// Records against a second count, and against what was to be there.
findings verification_factor(const checking& c);
findings lot_quality(const checking& c);
findings flow_exceeds_national(const checking& c);
findings completeness(const checking& c);
findings narrative_differs(const checking& c);

// People and sessions on several lists.
findings possible_duplicates(const checking& c);
findings conflicting_ids(const checking& c);
findings duplicate_session(const checking& c);
findings shared_phone(const checking& c);

// Claims, totals and printed figures.
findings claim_without_method(const checking& c);
findings unit_missing(const checking& c);
findings qualifier_scope(const checking& c);

// What is judged at all.
findings no_roots(const checking& c);
findings roots_found(const checking& c);
findings left_out_by_status(const checking& c);
findings after_as_of(const checking& c);

}  // namespace cascade::rules
