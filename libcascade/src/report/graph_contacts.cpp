#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"
#include "cascade/report/escape.hpp"
#include "graph_parts.hpp"

namespace cascade {
namespace {

using namespace graph_parts;

/// Numbers and dates bare, ids and words as text cells.
std::string cell_of(const attributes& facts, std::string_view column) {
    for (const attribute& one : facts)
        if (one.name == column)
            return std::holds_alternative<std::string>(one.value) && column != "date" &&
                           column != "end_date"
                       ? csv_text(text_of(one))
                       : text_of(one);
    return {};
}

std::string status_of(const graph_answer& a) {
    return a.complete.is_complete() ? "\n" : ',' + csv_text(incomplete_line(a.complete)) + '\n';
}

const char* status_heading(const graph_answer& a) {
    return a.complete.is_complete() ? "\n" : ",status\n";
}

}  // namespace

void write_linelist(const graph_answer& a, text_sink out) {
    const evidence& e = *a.records;
    buffered to(out);
    to << "id,kind,tier,root,sessions_given,sessions_attended,people_lo,people_hi,may_be"
       << status_heading(a);
    const std::string status = status_of(a);
    for (std::uint32_t i = 0; i < e.graph().actor_count(); ++i) {
        const attributes facts = of_actor(e, actor_index{i});
        to << cell_of(facts, "id");
        for (const char* column : {"kind", "tier", "root", "sessions_given", "sessions_attended",
                                   "people_lo", "people_hi", "may_be"})
            to << "," << cell_of(facts, column);
        to << status;
    }
}

void write_contacts(const graph_answer& a, text_sink out) {
    const evidence& e = *a.records;
    buffered to(out);
    to << "from,to,session_id,date,end_date,session_kind,confers,tier,admissible,completed"
       << status_heading(a);
    const std::string status = status_of(a);
    for (std::uint32_t i = 0; i < e.graph().session_count(); ++i) {
        const session_index s{i};
        const attributes facts = of_session(e, s);
        std::string middle = "," + cell_of(facts, "id");
        for (const char* column : {"date", "end_date", "session_kind", "confers", "tier"})
            middle += ',' + cell_of(facts, column);
        for (const facilitation_judgement& f : e.trace().facilitators[i]) {
            const std::string from =
                csv_text(open_id(e.records(), e.graph().id_of(f.facilitator))) + ',';
            const char* admissible = is_admissible(f.standing) ? ",true," : ",false,";
            e.graph().attendees_of(s, [&](attendee who) {
                to << from << csv_text(open_id(e.records(), e.graph().id_of(who.who))) << middle
                   << admissible << (who.completed ? "true" : "false") << status;
            });
        }
    }
}

std::string unlisted_audience(const graph_answer& a) {
    std::int64_t sessions = 0;
    for (const gathering& g : a.records->gatherings())
        if (g.anonymous != interval::exactly(0)) ++sessions;
    if (sessions == 0) return {};
    const auto all = static_cast<std::int64_t>(a.records->gatherings().size());
    return grouped(sessions) + " of " + grouped(all) +
           " session records have people who are not on a list; they have no id and stand in no "
           "row of contacts.csv";
}

}  // namespace cascade
