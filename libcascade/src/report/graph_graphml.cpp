#include <array>

#include "graph_escape.hpp"
#include "graph_parts.hpp"

namespace cascade {
namespace {

using namespace graph_parts;
using graph_escape::xml_escaped;

struct key {
    const char* of;
    std::string_view name;
    const char* type;
};

/// Every attribute that a writer may meet, as GraphML wants them declared.
constexpr std::array<key, 32> keys{{
    {"graph", "programme", "string"},
    {"graph", "counting", "string"},
    {"graph", "incomplete", "string"},
    {"node", "id", "string"},
    {"node", "kind", "string"},
    {"node", "tier", "int"},
    {"node", "root", "boolean"},
    {"node", "sessions_given", "long"},
    {"node", "sessions_attended", "long"},
    {"node", "people_lo", "long"},
    {"node", "people_hi", "long"},
    {"node", "may_be", "string"},
    {"node", "traced", "boolean"},
    {"node", "session_kind", "string"},
    {"node", "confers", "boolean"},
    {"node", "date", "string"},
    {"node", "end_date", "string"},
    {"node", "partner", "string"},
    {"node", "sessions_lo", "long"},
    {"node", "sessions_hi", "long"},
    {"node", "headcount_unit", "string"},
    {"node", "headcount_lo", "long"},
    {"node", "headcount_hi", "long"},
    {"node", "unnamed_lo", "long"},
    {"node", "unnamed_hi", "long"},
    {"edge", "kind", "string"},
    {"edge", "session", "string"},
    {"edge", "date", "string"},
    {"edge", "end_date", "string"},
    {"edge", "admissible", "boolean"},
    {"edge", "standing", "string"},
    {"edge", "completed", "boolean"},
}};

/// Keys are one namespace in the file: `node.kind` and `edge.kind` are two.
std::string data_of(std::string_view of, const attributes& facts) {
    std::string text;
    for (const attribute& one : facts)
        text += "<data key=\"" + std::string(of) + '.' + std::string(one.name) + "\">" +
                xml_escaped(text_of(one)) + "</data>";
    return text;
}

std::string name_of(char letter, std::uint32_t number) { return letter + std::to_string(number); }

}  // namespace

void write_graphml(const graph_answer& a, text_sink out) {
    const evidence& e = *a.records;
    buffered to(out);
    to << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
          "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const key& one : keys)
        to << "  <key id=\"" << one.of << "." << one.name << "\" for=\"" << one.of
           << "\" attr.name=\"" << one.name << "\" attr.type=\"" << one.type << "\"/>\n";
    to << "  <graph id=\"cascade\" edgedefault=\"directed\">\n    " << data_of("graph", of_graph(a))
       << "\n";
    for (std::uint32_t i = 0; i < e.graph().actor_count(); ++i)
        to << "    <node id=\"" << name_of('a', i) << "\">"
           << data_of("node", of_actor(e, actor_index{i})) << "</node>\n";
    for (std::uint32_t i = 0; i < e.graph().session_count(); ++i)
        to << "    <node id=\"" << name_of('s', i) << "\">"
           << data_of("node", of_session(e, session_index{i})) << "</node>\n";
    for_each_edge(e, [&](const edge& one) {
        const std::string actor = name_of('a', one.actor.value);
        const std::string other = one.kind == edge_kind::belongs
                                      ? name_of('a', one.organisation.value)
                                      : name_of('s', one.session.value);
        const bool to_actor = one.kind == edge_kind::attends;
        to << "    <edge source=\"" << (to_actor ? other : actor) << "\" target=\""
           << (to_actor ? actor : other) << "\"><data key=\"edge.kind\">" << word_of(one.kind)
           << "</data>" << data_of("edge", one.facts) << "</edge>\n";
    });
    to << "  </graph>\n</graphml>\n";
}

}  // namespace cascade
