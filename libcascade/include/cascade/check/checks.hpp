#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cascade/base/problem.hpp"
#include "cascade/reach/cascade_trace.hpp"
#include "cascade/reach/reach_graph.hpp"
#include "cascade/reach/time_order.hpp"
#include "cascade/records/in_force.hpp"
#include "cascade/records/programme.hpp"

namespace cascade {

/// What the rules look at. All of it must outlive the call, and belong together.
struct checking {
    const programme& records;
    const records_in_force& in_force;
    const reach_graph& graph;
    const time_order& order;
    const cascade_trace& trace;
};

/// One thing that a rule noticed.
struct finding {
    place where;
    std::string seen;
    std::string consequence;  ///< what the figures make of it: `so it does not count as traced`
    std::string mend;
    /// The ids of the records it is about: a waiver names one of them.
    std::vector<std::string> about = {};
};

/// A judgement on records that can be read: it is listed, and leaves exit code and figures alone.
/// docs/diagnostics.md, "Judgements", has one line for each.
struct check_rule {
    std::string_view id;    ///< as the figures' definitions number it, such as C01; may be empty
    std::string_view slug;  ///< the code in brackets at the end of a problem's line
    std::string_view title;
    cascade::severity severity;  ///< warning or info
    std::vector<finding> (*find)(const checking&);
};

/// Every rule, by slug.
const std::vector<check_rule>& check_rules();

/// What all rules notice, sorted. Only records that count are judged; those that are left out
/// by status or by the as-of date are listed once. What a [[waiver]] accepts is a note with its
/// reason; a waiver that fits nothing is a warning.
std::vector<problem> check_records(const checking& c);

/// The same, for a programme by its own counting rules.
std::vector<problem> check_records(const programme& p);

}  // namespace cascade
