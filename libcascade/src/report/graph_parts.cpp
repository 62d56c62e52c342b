#include "graph_parts.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"
#include "cascade/report/counting_text.hpp"
#include "words.hpp"

namespace cascade::graph_parts {
namespace {

void add_text(attributes& to, std::string_view name, const std::string& text) {
    if (!text.empty()) to.push_back({name, text});
}

/// `NAME_lo` and, where there is an end, `NAME_hi`.
void add_range(attributes& to, std::string_view lo, std::string_view hi, const interval& range) {
    to.push_back({lo, range.lo.value()});
    if (!range.hi.is_no_end()) to.push_back({hi, range.hi.value()});
}

void add_dates(attributes& to, const session& s) {
    if (s.date) add_text(to, "date", to_text(*s.date));
    if (s.end_date) add_text(to, "end_date", to_text(*s.end_date));
}

/// What the headcount of an aggregate counts; of a single session, people.
const char* counted_in(const session& s) {
    return s.is_aggregate() && s.unit != headcount_unit::people ? "contacts" : "people";
}

}  // namespace

std::string text_of(const attribute& one) {
    if (const auto* text = std::get_if<std::string>(&one.value)) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&one.value)) return std::to_string(*number);
    return std::get<bool>(one.value) ? "true" : "false";
}

std::string_view word_of(standing s) {
    switch (s) {
        case standing::root:
            return "root";
        case standing::trained:
            return "trained";
        case standing::through_member:
            return "through_member";
        case standing::trained_later:
            return "trained_later";
        case standing::never_trained:
            break;
    }
    return "never_trained";
}

std::string_view word_of(edge_kind k) {
    switch (k) {
        case edge_kind::gives:
            return "gives";
        case edge_kind::attends:
            return "attends";
        case edge_kind::belongs:
            break;
    }
    return "belongs_to";
}

attributes of_graph(const graph_answer& a) {
    const evidence& e = *a.records;
    attributes facts;
    add_text(facts, "programme", e.records().id);
    facts.push_back({"counting", counting_line(e)});
    add_text(facts, "incomplete", incomplete_line(a.complete));
    return facts;
}

attributes of_actor(const evidence& e, actor_index who) {
    attributes facts;
    facts.push_back({"id", open_id(e.records(), e.graph().id_of(who))});
    facts.push_back({"kind", std::string(report_words::word_of(e.graph().kind_of(who)))});
    if (const auto& tier = e.trace().actor_tier[who.value])
        facts.push_back({"tier", std::int64_t{*tier}});
    facts.push_back({"root", e.graph().is_root(who)});
    bound given = 0;
    e.graph().sessions_given_by(
        who, [&](session_index s) { given += e.gatherings()[s.value].sessions.lo; });
    facts.push_back({"sessions_given", given.value()});
    std::int64_t attended = 0;
    e.graph().sessions_attended_by(who, [&](session_index, bool) { ++attended; });
    facts.push_back({"sessions_attended", attended});
    if (const cohort* c = e.graph().as_cohort(who))
        add_range(facts, "people_lo", "people_hi", c->size.range);
    if (e.graph().may_be(who) != nullptr)
        facts.push_back({"may_be", open_id(e.records(), e.graph().id_of(e.graph().first_of(who)))});
    return facts;
}

attributes of_session(const evidence& e, session_index s) {
    const session& record = *e.graph().session_at(s).record;
    const gathering& g = e.gatherings()[s.value];
    attributes facts;
    facts.push_back({"id", record.id.text()});
    facts.push_back({"kind", std::string("session")});
    if (const auto& tier = e.trace().session_tier[s.value])
        facts.push_back({"tier", std::int64_t{*tier}});
    facts.push_back({"traced", e.trace().session_tier[s.value].has_value()});
    add_text(facts, "session_kind", record.kind);
    facts.push_back({"confers", record.confers});
    add_dates(facts, record);
    add_text(facts, "partner", record.partner);
    add_range(facts, "sessions_lo", "sessions_hi", g.sessions);
    facts.push_back({"headcount_unit", std::string(counted_in(record))});
    add_range(facts, "headcount_lo", "headcount_hi", g.headcount);
    add_range(facts, "unnamed_lo", "unnamed_hi", g.anonymous);
    return facts;
}

void for_each_edge(const evidence& e, function_ref<void(const edge&)> visit) {
    for (std::uint32_t i = 0; i < e.graph().session_count(); ++i) {
        const session_index s{i};
        const session& record = *e.graph().session_at(s).record;
        attributes common{{"session", record.id.text()}};
        add_dates(common, record);
        for (const facilitation_judgement& f : e.trace().facilitators[i]) {
            edge one{edge_kind::gives, f.facilitator, s, {}, is_admissible(f.standing), common};
            one.facts.push_back({"admissible", one.is_good});
            one.facts.push_back({"standing", std::string(word_of(f.standing))});
            visit(one);
        }
        e.graph().attendees_of(s, [&](attendee who) {
            edge one{edge_kind::attends, who.who, s, {}, who.completed, common};
            one.facts.push_back({"completed", who.completed});
            visit(one);
        });
    }
    for (std::uint32_t i = 0; i < e.graph().actor_count(); ++i)
        e.graph().memberships_of(actor_index{i}, [&](member m) {
            edge one{edge_kind::belongs, actor_index{i}, {}, m.who, true, {}};
            if (m.record->from) add_text(one.facts, "date", to_text(*m.record->from));
            if (m.record->to) add_text(one.facts, "end_date", to_text(*m.record->to));
            visit(one);
        });
}

}  // namespace cascade::graph_parts
