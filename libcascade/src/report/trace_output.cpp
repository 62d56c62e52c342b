#include "cascade/report/trace_output.hpp"

#include "cascade/base/figure_text.hpp"
#include "cascade/report/escape.hpp"
#include "json_figures.hpp"
#include "trace_parts.hpp"
#include "trace_words.hpp"

namespace cascade {
namespace {

using namespace trace_parts;

std::string cell_of(bound b) { return b.is_no_end() ? "" : std::to_string(b.value()); }

ordered_json end_of(bound b) {
    return b.is_no_end() ? ordered_json(nullptr) : ordered_json(b.value());
}

ordered_json text_or_null(const std::string& text) {
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

/// Where and what a record is, for lists of those that count and of those that do not.
ordered_json identity_of(const trail_record& r, const record_facts& f) {
    ordered_json json;
    json["type"] = std::string(name_of(r.type));
    json["id"] = r.id;
    json["file"] = text_or_null(f.where.file);
    json["row"] = f.where.row == 0 ? ordered_json(nullptr) : ordered_json(f.where.row);
    return json;
}

void add_session(ordered_json& json, const record_facts& f) {
    const session& s = *f.of_session;
    json["date"] = s.date ? ordered_json(to_text(*s.date)) : ordered_json(nullptr);
    json["tier"] = f.tier ? ordered_json(*f.tier) : ordered_json(nullptr);
    json["facilitators"] = f.facilitators;
    json["named"] = f.named;
    json["cohorts"] = ordered_json::array();
    for (const cohort_fact& k : f.cohorts)
        json["cohorts"].push_back({{"id", k.id}, {"file", k.where.file}, {"row", k.where.row}});
    json["stated"] =
        f.stated ? ordered_json(to_text(*f.stated, text_style::machine)) : ordered_json(nullptr);
    json["raised"] = !f.raised.empty();
    json["unnamed_lo"] = end_of(f.unnamed.lo);
    json["unnamed_hi"] = end_of(f.unnamed.hi);
    json["attendance"] = ordered_json::array();
    for (const row_range& r : f.attendance)
        json["attendance"].push_back({{"file", r.file}, {"first", r.first}, {"last", r.last}});
}

/// What a claim, flow or output says, as the text prints it.
void add_statement(ordered_json& json, const evidence& e, const record_facts& f) {
    if (f.of_claim != nullptr) json["channel"] = text_or_null(f.of_claim->channel);
    if (f.of_output != nullptr) json["kind"] = text_or_null(f.of_output->kind);
    json["stated"] = text_or_null(trace_words::stated_words(e, f));
    if (f.of_flow != nullptr)
        json["days"] = f.of_flow->days
                           ? ordered_json(to_text(*f.of_flow->days, text_style::machine))
                           : ordered_json(nullptr);
    json["actors"] = trace_words::actors_of(f);
    const std::optional<period> date = trace_words::date_of(f);
    json["date"] = date ? ordered_json(to_text(*date)) : ordered_json(nullptr);
    if (f.of_claim != nullptr) json["method"] = text_or_null(f.of_claim->method);
}

ordered_json counted_item(const evidence& e, const trail_record& r, const record_facts& f) {
    ordered_json json = identity_of(r, f);
    json["lo"] = r.gives ? end_of(r.gives->range.lo) : ordered_json(nullptr);
    json["hi"] = r.gives ? end_of(r.gives->range.hi) : ordered_json(nullptr);
    json["unit"] =
        r.gives ? ordered_json(std::string(name_of(r.gives->counts))) : ordered_json(nullptr);
    json["soft"] = r.gives && r.gives->soft;
    json["vague"] = r.gives && r.gives->vague;
    json["certain"] = r.certain;
    if (f.of_session != nullptr)
        add_session(json, f);
    else if (r.type != record_type::person)
        add_statement(json, e, f);
    if (!r.detail.empty()) json["detail"] = r.detail;
    return json;
}

ordered_json left_out_item(const evidence&, const trail_record& r, const record_facts& f) {
    ordered_json json = identity_of(r, f);
    json["why"] = r.why;
    if (!r.detail.empty()) json["detail"] = r.detail;
    return json;
}

/// A list with what a page shows of it.
ordered_json list_of(std::size_t total, const trace_page& page, const shown_part& shown) {
    ordered_json json;
    json["total"] = total;
    json["offset"] = page.offset;
    json["limit"] = page.limit == SIZE_MAX ? ordered_json(nullptr) : ordered_json(page.limit);
    json["next_offset"] =
        shown.next_offset ? ordered_json(*shown.next_offset) : ordered_json(nullptr);
    json["items"] = ordered_json::array();
    return json;
}

template <class Item>
ordered_json records_list(const trace_answer& a, const std::vector<trail_record>& all, Item item) {
    const shown_part shown = part_of(all.size(), a.page);
    const std::vector<record_facts> facts = facts_of(*a.records, all, shown);
    ordered_json json = list_of(all.size(), a.page, shown);
    for (std::size_t i = shown.first; i < shown.end; ++i)
        json["items"].push_back(item(*a.records, all[i], facts[i - shown.first]));
    return json;
}

}  // namespace

std::string trace_json(const trace_answer& a) {
    const figure_trail& trail = a.traced.trail;
    ordered_json json;
    json["schema"] = "cascade.trace/1";
    json["programme"] = a.records->records().id;
    json["figure"] = to_json(a.traced.figure);
    json["counting"] = json_figures::counting(*a.records);
    json["as_of"] = to_text(a.records->in_force().as_of);
    json_figures::add_completeness(json, a.complete);
    json["steps"] = trail.steps;
    json["parts"] = ordered_json::array();
    for (const figure_result& f : trail.parts) json["parts"].push_back(to_json(f));
    json["records"] = records_list(a, trail.records, counted_item);
    json["left_out"] = records_list(a, trail.left_out, left_out_item);
    const shown_part shown = part_of(trail.people.size(), a.page);
    json["people"] = list_of(trail.people.size(), a.page, shown);
    for (std::size_t i = shown.first; i < shown.end; ++i)
        json["people"]["items"].push_back(
            {{"id", trail.people[i].id}, {"records", trail.people[i].records}});
    return json_figures::dumped(json);
}

std::string trace_csv(const trace_answer& a) {
    const figure_trail& trail = a.traced.trail;
    const std::string status =
        a.complete.is_complete() ? "" : "," + csv_text(incomplete_line(a.complete));
    std::string out = "part,type,id,file,row,lo,hi,unit,soft,vague,certain,why,detail";
    out += status.empty() ? "\n" : ",status\n";
    const auto cell = [](const std::string& text) { return text.empty() ? "" : csv_text(text); };
    const auto word = [](bool b) { return std::string(b ? "true" : "false"); };
    const auto add = [&](const char* part, const std::vector<trail_record>& all) {
        const shown_part shown = part_of(all.size(), a.page);
        const std::vector<record_facts> facts = facts_of(*a.records, all, shown);
        for (std::size_t i = shown.first; i < shown.end; ++i) {
            const trail_record& r = all[i];
            const place& where = facts[i - shown.first].where;
            const std::string& raised = facts[i - shown.first].raised;
            const std::string detail =
                raised + (raised.empty() || r.detail.empty() ? "" : ", ") + r.detail;
            out += std::string(part) + ',' + std::string(name_of(r.type)) + ',' + csv_text(r.id) +
                   ',' + cell(where.file) + ',' +
                   (where.row == 0 ? "" : std::to_string(where.row)) + ',';
            if (r.gives)
                out += cell_of(r.gives->range.lo) + ',' + cell_of(r.gives->range.hi) + ',' +
                       std::string(name_of(r.gives->counts)) + ',' + word(r.gives->soft) + ',' +
                       word(r.gives->vague);
            else
                out += ",,,,";
            out += ',' + word(r.certain) + ',' + cell(r.why) + ',' + cell(detail) + status + '\n';
        }
    };
    add(a.traced.figure.is_derivable() ? "counts" : "looked_at", trail.records);
    add("left_out", trail.left_out);
    const shown_part shown = part_of(trail.people.size(), a.page);
    for (std::size_t i = shown.first; i < shown.end; ++i) {
        std::string ids;
        for (const std::string& id : trail.people[i].records) ids += (ids.empty() ? "" : ";") + id;
        out += "in_several,," + csv_text(trail.people[i].id) + ",,,,,,,,,," + csv_text(ids) +
               status + '\n';
    }
    return out;
}

std::string trace_output(const trace_answer& a, output_format format, text_colour colour) {
    return written(a, {trace_document, trace_csv, trace_json}, format, colour);
}

}  // namespace cascade
