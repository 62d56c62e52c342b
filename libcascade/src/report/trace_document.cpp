#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/counting_text.hpp"
#include "cascade/report/figure_output.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "trace_parts.hpp"
#include "words.hpp"

namespace cascade {
namespace {

using namespace trace_parts;
using align = column_align;

std::string n_of(std::size_t n) { return grouped(static_cast<std::int64_t>(n)); }

std::string place_text(const place& p) {
    return p.row == 0 ? "" : p.file + ":" + std::to_string(p.row);
}

/// `A, B and 4 more`
std::string some_of(std::vector<std::string> ids) {
    constexpr std::size_t shown = 4;
    if (ids.size() > shown + 1) {
        const std::size_t more = ids.size() - shown;
        ids.resize(shown);
        ids.push_back(n_of(more) + " more");
    }
    return report_words::joined(ids);
}

std::string rows_text(const std::vector<row_range>& ranges) {
    std::vector<std::string> texts;
    for (const row_range& r : ranges)
        texts.push_back(r.file + " " + std::to_string(r.first) +
                        (r.last == r.first ? "" : "–" + std::to_string(r.last)));
    return some_of(std::move(texts));
}

/// `1 February 2024, tier 2, by T01; 3 named, 20 unnamed`
std::string what_it_says(const trail_record& r, const record_facts& f) {
    std::vector<std::string> parts;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) parts.push_back(text);
    };
    if (const session* s = f.of_session) {
        add(s->date ? report_words::span_words(*s->date, s->end_date) : "no date");
        if (!f.facilitators.empty()) add("by " + some_of(f.facilitators));
        add(f.tier ? "tier " + std::to_string(*f.tier) : "untraced");
        if (f.named > 0) add(n_of(f.named) + " by name");
        if (!f.cohorts.empty()) add("cohort " + some_of(f.cohorts));
        if (f.unnamed.is_unknown())
            add("number of people not given");
        else if (f.unnamed.hi > 0)
            add(to_text(f.unnamed, text_style::human) + " unnamed");
        if (s->is_aggregate()) add("reported as a total");
    }
    if (!r.certain) add("may be after the as-of date");
    add(r.detail);
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    if (!f.attendance.empty()) text += "; names in " + rows_text(f.attendance);
    return text;
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

std::string heading_for(unit u) {
    std::string name(name_of(u));
    if (u == unit::contacts) name = "attendances";
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// Computed anew, so that the words of a record do not stand for a number.
std::string number_of(const trail_record& r) {
    return r.gives ? to_text(r.gives->range, text_style::human) : "";
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
        t.rows.push_back({place_text(f.where), all[i].id, what_it_says(all[i], f)});
        if (has_numbers) t.rows.back().push_back(number_of(all[i]));
    }
    if (has_numbers && all.size() > 1 &&
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
