#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_output.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "trace_parts.hpp"
#include "trace_words.hpp"

namespace cascade {
namespace {

using namespace trace_parts;
using namespace trace_words;
using align = column_align;

std::string place_text(const place& p) {
    return p.row == 0 ? "" : p.file + ":" + std::to_string(p.row);
}

/// What stands below a table of which a page shows a part.
std::string more_of(const shown_part& shown, std::size_t total, const trace_page& page) {
    if (shown.first == shown.end)
        return "There are " + n_of(total) + "; --offset " + std::to_string(page.offset) +
               " leaves out all of them.";
    std::string text;
    if (shown.first > 0) text = "From number " + n_of(shown.first + 1) + ". ";
    if (!shown.next_offset) return text;
    return text + "… and " + n_of(total - shown.end) + " more; --offset " +
           std::to_string(*shown.next_offset) + " shows the next.";
}

std::string heading_for(unit u) { return u == unit::contacts ? "attendances" : spoken_name(u); }

/// Whether the records' numbers are those of the figure when they are added.
bool adds_up(const traced_figure& traced) {
    if (traced.figure.count() == nullptr) return true;
    interval sum = interval::exactly(0);
    for (const trail_record& r : traced.trail.records) {
        if (!r.gives) continue;
        if (r.certain) sum.lo += r.gives->range.lo;
        sum.hi += r.gives->range.hi;
    }
    return sum == traced.figure.count()->range;
}

void add_note(document_table& table, const std::string& text) {
    if (!text.empty()) table.note += (table.note.empty() ? "" : " ") + text;
}

document_table counted_table(const trace_answer& a, const shown_part& shown) {
    const std::vector<trail_record>& all = a.traced.trail.records;
    const std::vector<record_facts> facts = facts_of(*a.records, all, shown);
    const auto with_number = std::find_if(
        all.begin(), all.end(), [](const trail_record& r) { return r.gives.has_value(); });
    const bool has_numbers = with_number != all.end();
    document_table t;
    t.id = "records";
    t.columns = {{"place"}, {"id"}, {"what it says"}};
    if (has_numbers) t.columns.push_back({heading_for(with_number->gives->counts), align::right});
    for (std::size_t i = shown.first; i < shown.end; ++i) {
        const record_facts& f = facts[i - shown.first];
        t.rows.push_back({place_text(f.where), all[i].id, what_it_says(*a.records, all[i], f)});
        if (has_numbers) t.rows.back().push_back(number_of(all[i]));
    }
    if (has_numbers && all.size() > 1 && !adds_up(a.traced) &&
        find_figure(a.traced.figure.id)->divides == divides_as::unions)
        add_note(t, "One person may stand in several records: the numbers do not add up.");
    add_note(t, more_of(shown, all.size(), a.page));
    return t;
}

document_table left_out_table(const trace_answer& a, const shown_part& shown) {
    const std::vector<trail_record>& all = a.traced.trail.left_out;
    const std::vector<record_facts> facts = facts_of(*a.records, all, shown);
    document_table t;
    t.id = "left_out";
    t.columns = {{"place"}, {"id"}, {"why not"}};
    for (std::size_t i = shown.first; i < shown.end; ++i)
        t.rows.push_back({place_text(facts[i - shown.first].where), all[i].id,
                          all[i].why + (all[i].detail.empty() ? "" : ": " + all[i].detail)});
    add_note(t, more_of(shown, all.size(), a.page));
    return t;
}

document_table people_table(const trace_answer& a, const shown_part& shown) {
    const std::vector<trail_person>& all = a.traced.trail.people;
    document_table t;
    t.id = "people";
    t.columns = {{"id"}, {"records", align::right}, {"which"}};
    for (std::size_t i = shown.first; i < shown.end; ++i)
        t.rows.push_back({all[i].id, n_of(all[i].records.size()), some_of(all[i].records)});
    add_note(t, more_of(shown, all.size(), a.page));
    return t;
}

document_table parts_table(const figure_trail& trail) {
    document_table t;
    t.id = "parts";
    t.columns = {{"figure"}, {"value"}, {"look it up with cascade …"}};
    for (const figure_result& f : trail.parts)
        t.rows.push_back({f.id + (f.where.empty() ? "" : ", " + where_text(f.where)),
                          f.is_derivable() ? figure_with_unit(f) : "not derivable",
                          command_for(f)});
    return t;
}

}  // namespace

document trace_document(const trace_answer& a) {
    const figure_trail& trail = a.traced.trail;
    const figure_result& f = a.traced.figure;
    document d = figure_document({a.records, a.complete, f, std::nullopt});
    bullet_list how{trail.steps};
    how.items.insert(how.items.end(), f.notes.begin(), f.notes.end());
    how.items.push_back(figure_parts::unit_and_basis(f) + figure_parts::details_of(f));
    how.items.push_back(counting_line(*a.records));
    if (const std::string rejected = rejected_line(a.complete); !rejected.empty())
        how.items.push_back(rejected);
    d.sections = {{"How it was counted", {std::move(how)}}};
    const auto add = [&](const std::string& title, std::size_t total, auto table) {
        if (total == 0) return;
        const shown_part shown = part_of(total, a.page);
        document_table t = table(a, shown);
        if (t.rows.empty())
            d.sections.push_back({title, {paragraph{t.note}}});
        else
            d.sections.push_back({title, {std::move(t)}});
    };
    if (!trail.parts.empty()) d.sections.push_back({"What it is made of", {parts_table(trail)}});
    add(a.traced.figure.is_derivable() ? "Records that count" : "Records that were looked at",
        trail.records.size(), counted_table);
    add("Records that do not count", trail.left_out.size(), left_out_table);
    add("In more than one record", trail.people.size(), people_table);
    return d;
}

}  // namespace cascade
