#include "cascade/base/figure_text.hpp"
#include "cascade/figures/actor_reach.hpp"
#include "cascade/records/open_ids.hpp"
#include "cascade/report/figure_writer.hpp"
#include "cascade/report/verify_output.hpp"
#include "figure_parts.hpp"
#include "summary_sections.hpp"
#include "words.hpp"
#include "xlsx_parts.hpp"

namespace cascade::xlsx_parts {
namespace {

sheet_cell date(const std::optional<day>& d) { return d ? text(to_text(*d)) : sheet_cell(); }

void add_people(row& to, const interval& people) {
    to.push_back(text(to_text(people, text_style::human)));
    to.push_back(number(people.lo));
    to.push_back(number(people.hi));
}

row row_of(const evidence& e, const actor_reach& r) {
    row one{text(open_id(e.records(), e.graph().id_of(r.who))),
            text(std::string(report_words::word_of(e.graph().kind_of(r.who)))),
            r.tier ? sheet_cell(std::int64_t{*r.tier}) : sheet_cell(),
            number(r.sessions_given),
            number(r.untraced_sessions),
            number(r.direct_contacts)};
    add_people(one, r.direct_people);
    add_people(one, r.reach_people);
    one.push_back(std::int64_t{r.levels_below});
    one.push_back(date(r.first_trained));
    one.push_back(date(r.first_delivered));
    one.push_back(r.lag_days ? sheet_cell(*r.lag_days) : sheet_cell());
    one.push_back(r.direct_named);
    one.push_back(r.reach_named);
    return one;
}

row row_of(const verified_number& n, const char* with, const comparison_made& made) {
    const published_figure& p = *n.printed;
    const judgement& j = made.judged;
    row one{text(p.id.text()),
            text(p.text),
            text(made.computed.id),
            text(where_text(made.computed.where)),
            text(with),
            text(to_text(n.as_of))};
    add_value(one, made.computed);
    one.push_back(text(std::string(name_of(j.verdict))));
    one.push_back(text(std::string(name_of(j.manner))));
    one.push_back(text(j.reason));
    one.push_back(text(p.note));
    one.push_back(text(p.reference));
    return one;
}

}  // namespace

sheet targets_sheet(const summary& s) {
    sheet out;
    out.name = "Targets";
    out.title = "Targets against what the records show";
    out.columns = {
        {"Figure", 24}, {"Definition", 50}, {"Where", 24}, {"Target", 16}, {"Target, low", 14}};
    add_value_columns(out.columns, "Actual");
    out.columns.push_back({"Verdict", 28});
    for (const target_comparison& c : compare_targets(s)) {
        row one{text(c.aim->figure_id), text(c.actual.label), text(where_text(c.aim->where)),
                text(target_text(c)),
                c.aim->share ? number(c.aim->share->lo, ratio_style::number)
                             : number(c.aim->value.range.lo)};
        add_value(one, c.actual);
        one.push_back(text(c.verdict));
        out.rows.push_back(std::move(one));
    }
    return out;
}

sheet trainers_sheet(const summary& s) {
    const evidence& e = *s.records;
    sheet out;
    out.name = "Trainers";
    out.title = "What each trainer gave, directly and through others";
    out.remarks = {
        "Several trainers may have reached the same person: the rows do not add up. People stand "
        "here by their ids only."};
    out.columns = {{"Trainer", 18},  {"Kind", 13},     {"Tier", 8},
                   {"Sessions", 10}, {"Untraced", 10}, {"Attendances, low", 14}};
    add_value_columns(out.columns, "People taught");
    add_value_columns(out.columns, "People reached");
    out.columns.insert(out.columns.end(), {{"Levels below", 12},
                                           {"Trained", 12},
                                           {"First session", 13},
                                           {"Lag in days", 12},
                                           {"Taught, by name", 14},
                                           {"Reached, by name", 14}});
    for (const actor_reach& r : reach_of_actors(e)) out.rows.push_back(row_of(e, r));
    return out;
}

sheet published_sheet(const summary& s) {
    sheet out;
    out.name = "Published";
    out.title = "Printed numbers against the records";
    out.columns = {{"Id", 18},    {"In print", 24},      {"Figure", 24},
                   {"Where", 24}, {"Compared with", 16}, {"As of", 12}};
    add_value_columns(out.columns, "Computed");
    out.columns.insert(
        out.columns.end(),
        {{"Verdict", 15}, {"Manner", 16}, {"Result", 50}, {"Note", 40}, {"Source", 30}});
    const verify_answer answer = verified(*s.records, s.complete);
    for (const verified_number& n : answer.found.numbers) {
        if (n.with_records) out.rows.push_back(row_of(n, "records", *n.with_records));
        if (n.with_publication) out.rows.push_back(row_of(n, "publication", *n.with_publication));
        if (n.decisive() != nullptr) continue;
        comparison_made quoted;
        quoted.judged = not_judged("only quoted: no figure of this programme");
        out.rows.push_back(row_of(n, "", quoted));
    }
    if (!out.rows.empty()) out.remarks = {verdict_counts(answer.found)};
    return out;
}

sheet problems_sheet(const summary& s) {
    sheet out;
    out.name = "Problems";
    out.title = "Data quality";
    out.columns = {{"What was found", 70}, {"Weight", 12}, {"Number", 10},
                   {"Waived", 10},         {"Check", 8},   {"Code", 28}};
    for (const quality_sum& sum : quality_sums(s)) {
        const std::string weight(name_of(sum.weight));
        out.rows.push_back({text(std::string(sum.title)), text(weight == "info" ? "note" : weight),
                            sum.found, sum.waived, text(std::string(sum.rule)),
                            text(std::string(sum.code))});
    }
    for (const document_block& block : quality_blocks(s)) {
        if (const auto* p = std::get_if<paragraph>(&block)) out.lines.push_back(p->text);
        if (const auto* list = std::get_if<bullet_list>(&block))
            out.lines.insert(out.lines.end(), list->items.begin(), list->items.end());
    }
    return out;
}

sheet method_sheet(const summary& s) {
    sheet out;
    out.name = "Method";
    out.title = "How it was counted";
    for (const document_block& block : counting_blocks(s))
        if (const auto* list = std::get_if<bullet_list>(&block))
            out.lines.insert(out.lines.end(), list->items.begin(), list->items.end());
    out.lines.push_back(
        "The command cascade trace PROGRAMME ID shows the records behind a figure, with file and "
        "row, and how they were counted.");
    return out;
}

sheet inputs_sheet(const summary& s) {
    sheet out;
    out.name = "Inputs";
    out.title = "The files that were read";
    out.columns = {{"File", 44},     {"Records read", 13}, {"Accepted", 11},
                   {"Rejected", 11}, {"Skipped", 11},      {"SHA-256", 68}};
    const auto count = [](std::uint64_t n) { return sheet_cell(static_cast<std::int64_t>(n)); };
    for (const input_file& f : s.records->records().files.all())
        out.rows.push_back({text(f.name), count(f.rows_read), count(f.accepted), count(f.rejected),
                            count(f.skipped), text(f.sha256)});
    return out;
}

}  // namespace cascade::xlsx_parts
