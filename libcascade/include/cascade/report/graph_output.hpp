#pragma once

#include <string>
#include <string_view>

#include "cascade/base/function_ref.hpp"
#include "cascade/figures/evidence.hpp"
#include "cascade/report/completeness.hpp"

namespace cascade {

/// Takes a text piece by piece, so that a large graph need not stand in memory.
using text_sink = function_ref<void(std::string_view)>;

/// The reach graph as `cascade graph` writes it (docs/commands/graph.md): people, cohorts and
/// organisations by their ids, sessions, and who gave, attended and belongs to what. No name,
/// telephone or other personal value stands in it.
struct graph_answer {
    const evidence* records = nullptr;
    completeness complete;
};

/// For Graphviz. Nodes are a0, a1 … (actors) and s0, s1 … (sessions), in the order of their ids.
void write_dot(const graph_answer& a, text_sink out);
/// GraphML with typed attributes; the same nodes and edges. Well-formed XML 1.0 whatever the ids.
void write_graphml(const graph_answer& a, text_sink out);

/// One row per person, cohort and organisation.
void write_linelist(const graph_answer& a, text_sink out);
/// One row for each facilitator and listed attendee of a session. Unnamed people have no row.
void write_contacts(const graph_answer& a, text_sink out);

/// What the linelist and contacts leave out, in a sentence: sessions whose audience is not, or not
/// all, on a list. Empty when there are none.
std::string unlisted_audience(const graph_answer& a);

}  // namespace cascade
