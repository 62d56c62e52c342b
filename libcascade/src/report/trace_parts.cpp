#include "trace_parts.hpp"

#include <algorithm>
#include <map>

namespace cascade::trace_parts {
namespace {

/// The attendance rows of some sessions, each list in the order of files and rows.
using attendance_rows = std::map<session_id, std::vector<record_source>>;

attendance_rows rows_for(const evidence& e, const std::vector<trail_record>& records,
                         const shown_part& shown) {
    attendance_rows rows;
    for (std::size_t i = shown.first; i < shown.end; ++i)
        if (records[i].type == record_type::session) rows[session_id(records[i].id)];
    if (rows.empty()) return rows;
    for (const attendance& a : e.records().attendances) {
        const auto found = rows.find(a.session);
        if (found != rows.end()) found->second.push_back(a.source);
    }
    for (auto& [id, sources] : rows) std::sort(sources.begin(), sources.end());
    return rows;
}

std::vector<row_range> ranges_of(const evidence& e, const std::vector<record_source>& rows) {
    std::vector<row_range> ranges;
    record_source last;
    for (const record_source& r : rows) {
        if (!ranges.empty() && r.file == last.file && r.row <= last.row + 1)
            ranges.back().last = r.row;
        else
            ranges.push_back({e.records().files.where(r).file, r.row, r.row});
        last = r;
    }
    return ranges;
}

void add_session(const evidence& e, const std::string& id, record_facts& facts) {
    const std::optional<session_index> index = e.graph().find(session_id(id));
    if (!index) {  // not in force: the record itself is all there is
        const std::vector<session>& all = e.records().sessions;
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&](const session& s) { return s.id.text() == id; });
        if (found != all.end()) facts.of_session = &*found;
        return;
    }
    const gathering& g = e.gatherings()[index->value];
    facts.of_session = &e.session_of(g);
    facts.tier = e.tier_of(g);
    e.graph().facilitators_of(
        *index, [&](actor_index f) { facts.facilitators.push_back(e.graph().id_of(f).text()); });
    facts.named = g.named.size();
    for (const cohort_part& k : g.cohorts) facts.cohorts.push_back(e.graph().id_of(k.who).text());
    facts.unnamed = g.anonymous;
}

/// A shell takes it as one word.
std::string quoted(const std::string& text) {
    const auto is_plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '=' || c == '-' || c == '_' || c == '.' || c == ':';
    };
    if (std::all_of(text.begin(), text.end(), is_plain)) return text;
    std::string out = "'";
    for (const char c : text) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

}  // namespace

std::string_view name_of(record_type type) {
    switch (type) {
        case record_type::session:
            return "session";
        case record_type::claim:
            return "claim";
        case record_type::flow:
            return "flow";
        case record_type::output:
            return "output";
        case record_type::person:
            break;
    }
    return "person";
}

shown_part part_of(std::size_t total, const trace_page& page) {
    shown_part shown;
    shown.first = std::min(page.offset, total);
    shown.end = shown.first + std::min(page.limit, total - shown.first);
    if (shown.end < total) shown.next_offset = shown.end;
    return shown;
}

std::vector<record_facts> facts_of(const evidence& e, const std::vector<trail_record>& records,
                                   const shown_part& shown) {
    const attendance_rows rows = rows_for(e, records, shown);
    std::vector<record_facts> all;
    for (std::size_t i = shown.first; i < shown.end; ++i) {
        const trail_record& r = records[i];
        record_facts facts;
        if (r.source.row != 0) facts.where = e.records().files.where(r.source);
        if (r.type == record_type::session) {
            add_session(e, r.id, facts);
            facts.attendance = ranges_of(e, rows.at(session_id(r.id)));
        }
        all.push_back(std::move(facts));
    }
    return all;
}

std::string command_for(const figure_result& f) {
    std::string text = "trace " + f.id;
    for (const where_clause& w : f.where) text += " --where " + quoted(w.dimension + "=" + w.value);
    return text;
}

}  // namespace cascade::trace_parts
