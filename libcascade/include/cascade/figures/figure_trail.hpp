#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cascade/base/figure.hpp"
#include "cascade/figures/figure_result.hpp"
#include "cascade/records/in_force.hpp"
#include "cascade/records/source.hpp"

namespace cascade {

/// One record that a figure was computed from, or that was looked at and left out.
struct trail_record {
    record_type type = record_type::session;
    std::string id;
    record_source source;
    /// What it gives to the figure. Contacts and sessions add; people do not, since one person may
    /// stand in several records. Nothing: it gives no number by itself.
    std::optional<figure> gives;
    bool certain = true;  ///< false: it enters the high end only
    std::string why;      ///< why it is left out, the same words for all with this reason
    std::string detail;   ///< what is special to this record: its date, the other partner …
    std::string doubt{};  ///< why it is not certain, unless the as-of date cuts it
};

/// Somebody named, or a cohort, who stands in several of the records that count. Ids only.
struct trail_person {
    std::string id;
    std::vector<std::string> records;
};

/// How a figure came about, noted by the computation that gives the figure: the two cannot differ.
///
/// Every session of the programme stands once in `records` or in `left_out` when the figure is one
/// of sessions or of their people; likewise claims, flows and outputs. Where a figure is not
/// derivable, `records` are those that were looked at. Both lists are in the order of type, people
/// first, and id.
struct figure_trail {
    std::vector<trail_record> records;
    std::vector<trail_record> left_out;
    std::vector<std::string> steps;    ///< sentences, in the order of the computation
    std::vector<figure_result> parts;  ///< figures that this one is made of; each has its own trail
    std::vector<trail_person> people;
};

}  // namespace cascade
