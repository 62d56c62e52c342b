#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "cascade/records/open_ids.hpp"
#include "graph_escape.hpp"
#include "graph_parts.hpp"

namespace cascade {
namespace {

using namespace graph_parts;
using graph_escape::dot_quoted;

std::string name_of(actor_index a) { return "a" + std::to_string(a.value); }
std::string name_of(session_index s) { return "s" + std::to_string(s.value); }

/// `, kind="person", tier=1`
std::string list_of(const attributes& facts) {
    std::string text;
    for (const attribute& one : facts) {
        const bool quoted = std::holds_alternative<std::string>(one.value);
        text +=
            ", " + std::string(one.name) + '=' + (quoted ? dot_quoted(text_of(one)) : text_of(one));
    }
    return text;
}

const char* shape_of(actor_kind k) {
    switch (k) {
        case actor_kind::cohort:
            return "doubleoctagon";
        case actor_kind::organisation:
            return "house";
        case actor_kind::person:
            break;
    }
    return "ellipse";
}

std::string actor_label(const evidence& e, actor_index who) {
    const cohort* group = e.graph().as_cohort(who);
    return graph_escape::dot_lines(
        open_id(e.records(), e.graph().id_of(who)),
        group == nullptr ? "" : to_text(group->size, text_style::human) + " people");
}

std::string session_label(const evidence& e, session_index s) {
    const session& record = *e.graph().session_at(s).record;
    const interval& unnamed = e.gatherings()[s.value].anonymous;
    return graph_escape::dot_lines(
        record.id.text(), record.date ? to_text(*record.date) : "undated",
        unnamed == interval::exactly(0) ? ""
        : unnamed.is_unknown()          ? "unnamed: not known"
                                        : to_text(unnamed, text_style::human) + " unnamed");
}

const char* drawn_as(const edge& one) {
    if (one.kind == edge_kind::belongs) return ", style=dotted, arrowhead=none";
    return one.is_good ? "" : ", style=dashed";
}

}  // namespace

void write_dot(const graph_answer& a, text_sink out) {
    const evidence& e = *a.records;
    buffered to(out);
    for (const attribute& one : of_graph(a))
        to << "// " << one.name << ": " << printable(text_of(one)) << "\n";
    to << "digraph cascade {\n";
    if (!a.complete.is_complete())
        to << "  label=" << graph_escape::dot_lines(incomplete_line(a.complete)) << ";\n";
    to << "  node [fontname=\"sans-serif\"];\n";
    for (std::uint32_t i = 0; i < e.graph().actor_count(); ++i) {
        const actor_index who{i};
        to << "  " << name_of(who) << " [label=" << actor_label(e, who)
           << ", shape=" << shape_of(e.graph().kind_of(who)) << list_of(of_actor(e, who)) << "];\n";
    }
    for (std::uint32_t i = 0; i < e.graph().session_count(); ++i) {
        const session_index s{i};
        to << "  " << name_of(s) << " [label=" << session_label(e, s) << ", shape=box"
           << list_of(of_session(e, s)) << "];\n";
    }
    for_each_edge(e, [&](const edge& one) {
        const std::string actor = name_of(one.actor);
        switch (one.kind) {
            case edge_kind::gives:
                to << "  " << actor << " -> " << name_of(one.session);
                break;
            case edge_kind::attends:
                to << "  " << name_of(one.session) << " -> " << actor;
                break;
            case edge_kind::belongs:
                to << "  " << actor << " -> " << name_of(one.organisation);
                break;
        }
        to << " [kind=\"" << word_of(one.kind) << "\"" << list_of(one.facts) << drawn_as(one)
           << "];\n";
    });
    to << "}\n";
}

}  // namespace cascade
