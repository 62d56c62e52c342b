#include "trace_parts.hpp"

#include <algorithm>
#include <map>

#include "cascade/base/figure_text.hpp"
#include "cascade/records/open_ids.hpp"

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

/// Lists of records are in the order of ids.
template <class Record>
const Record* record_with(const std::vector<Record>& all, const std::string& id) {
    const auto found =
        std::lower_bound(all.begin(), all.end(), id,
                         [](const Record& r, const std::string& to) { return r.id.text() < to; });
    return found != all.end() && found->id.text() == id ? &*found : nullptr;
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

/// A headcount below the list does not stand; the record must not look as if it said otherwise.
std::string raised_words(const std::optional<figure>& stated, const gathering& g) {
    if (!stated || stated->range == g.headcount) return {};
    interval list = interval::exactly(static_cast<std::int64_t>(g.named.size()));
    for (const cohort_part& k : g.cohorts) list = sum_of_disjoint(list, k.size);
    const std::string words = "states " + to_text(*stated, text_style::human) + ", raised to ";
    if (g.headcount == list) return words + "its list of " + to_text(list, text_style::human);
    return words + to_text(g.headcount, text_style::human) + " by its list of " +
           to_text(list, text_style::human);
}

void add_session(const evidence& e, const std::string& id, record_facts& facts) {
    const std::optional<session_index> index = e.graph().find(session_id(id));
    if (!index) {  // not in force: the record itself is all there is
        facts.of_session = record_with(e.records().sessions, id);
        return;
    }
    const gathering& g = e.gatherings()[index->value];
    facts.of_session = &e.session_of(g);
    facts.tier = e.tier_of(g);
    e.graph().facilitators_of(*index, [&](actor_index f) {
        facts.facilitators.push_back(open_id(e.records(), e.graph().id_of(f)));
    });
    facts.named = g.named.size();
    std::vector<record_source> rows;
    for (const cohort_part& k : g.cohorts) {
        const record_source source = e.graph().as_cohort(k.who)->source;
        facts.cohorts.push_back({e.graph().id_of(k.who).text(), e.records().files.where(source)});
        rows.push_back(source);
    }
    std::sort(rows.begin(), rows.end());
    facts.cohort_rows = ranges_of(e, rows);
    facts.unnamed = g.anonymous;
    facts.stated = stated_headcount(*facts.of_session);
    facts.raised = raised_words(facts.stated, g);
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
        if (r.type == record_type::claim) facts.of_claim = record_with(e.records().claims, r.id);
        if (r.type == record_type::flow) facts.of_flow = record_with(e.records().flows, r.id);
        if (r.type == record_type::output) facts.of_output = record_with(e.records().outputs, r.id);
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
