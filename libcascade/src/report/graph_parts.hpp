#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cascade/base/function_ref.hpp"
#include "cascade/report/graph_output.hpp"

namespace cascade::graph_parts {

/// What is said of a node or an edge; DOT, GraphML and the tables are all made of this.
struct attribute {
    std::string_view name;
    std::variant<std::string, std::int64_t, bool> value;
};
using attributes = std::vector<attribute>;

/// What stands above the nodes: programme, rules, day, and INCOMPLETE where rows were left out.
attributes of_graph(const graph_answer& a);
attributes of_actor(const evidence& e, actor_index who);
attributes of_session(const evidence& e, session_index s);

/// An attribute's value for reading, and for a table without quotes or escapes.
std::string text_of(const attribute& one);

enum class edge_kind : std::uint8_t { gives, attends, belongs };

/// Facilitator to session, session to attendee, member to organisation.
struct edge {
    edge_kind kind = edge_kind::gives;
    actor_index actor;         ///< the facilitator, attendee or member
    session_index session;     ///< not of a membership
    actor_index organisation;  ///< of a membership
    bool is_good = true;       ///< gives: admissible; attends: completed
    attributes facts;
};
/// Sessions by id, each with its facilitators and attendees by id; then memberships.
void for_each_edge(const evidence& e, function_ref<void(const edge&)> visit);

std::string_view word_of(standing s);
std::string_view word_of(edge_kind k);

/// A writer collects its lines here and passes them on in large pieces.
class buffered {
public:
    explicit buffered(text_sink out) : out_(out) {}
    ~buffered() { out_(text_); }
    buffered(const buffered&) = delete;
    buffered& operator=(const buffered&) = delete;

    buffered& operator<<(std::string_view text) {
        constexpr std::size_t enough = 1U << 16U;
        text_ += text;
        if (text_.size() >= enough) {
            out_(text_);
            text_.clear();
        }
        return *this;
    }

private:
    text_sink out_;
    std::string text_;
};

}  // namespace cascade::graph_parts
