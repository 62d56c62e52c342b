#include "cascade/report/verify_output.hpp"

#include "cascade/base/text.hpp"
#include "cascade/report/escape.hpp"
#include "cascade/report/figure_writer.hpp"
#include "figure_parts.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

std::string text_of(std::string_view view) { return std::string(view); }

std::string_view coverage_of(const verification& v, const published_figure& p) {
    const bool partial = v.left_out == rows_left_out::some || is_covered_in_part(*v.records, p);
    return partial ? "partial" : "complete";
}

/// A number that is only quoted is compared with a figure that cannot be had.
comparison_made quoted_only() {
    const std::string why = "context: the number is no figure of this programme";
    comparison_made none;
    none.computed.value = not_derivable{why};
    none.judged = not_judged(why);
    return none;
}

void add_judgement(ordered_json& json, const judgement& j) {
    json["verdict"] = text_of(name_of(j.verdict));
    json["manner"] = text_of(name_of(j.manner));
    json["difference"] = j.difference ? json_figures::number(*j.difference) : ordered_json(nullptr);
    json["reason"] = j.reason;
}

ordered_json to_json(const comparison_made& made) {
    ordered_json json;
    json["computed"] = cascade::to_json(made.computed);
    add_judgement(json, made.judged);
    return json;
}

ordered_json to_json(const verification& v, const verified_number& n) {
    const published_figure& p = *n.printed;
    const comparison_made* decides = n.decisive();
    ordered_json json;
    json["id"] = p.id.text();
    json["text"] = p.text;
    json["figure"] = p.figure_id;
    json["where"] = cascade::to_json(p.where);
    json["unit"] = p.unit;
    json["equals"] = p.equals ? ordered_json(to_text(*p.equals)) : ordered_json(nullptr);
    json["as_of"] = to_text(n.as_of);
    json["coverage"] = text_of(coverage_of(v, p));
    const comparison_made quoted = quoted_only();
    const comparison_made& shown = decides != nullptr ? *decides : quoted;
    json["compared_with"] = decides == nullptr ? ordered_json(nullptr)
                            : decides == (n.with_records ? &*n.with_records : nullptr)
                                ? ordered_json("records")
                                : ordered_json("publication");
    json.update(to_json(shown));
    // Both comparisons are shown where there are two: neither hides the other.
    if (n.with_records && n.with_publication) {
        json["with_records"] = to_json(*n.with_records);
        json["with_publication"] = to_json(*n.with_publication);
    }
    json["note"] = p.note;
    json["source"] = p.reference;
    return json;
}

std::string cell(const std::optional<rational>& r) {
    return r ? json_figures::number(*r).dump() : "";
}

std::string csv_row(const verification& v, const verified_number& n, std::string_view with,
                    const comparison_made& made) {
    const published_figure& p = *n.printed;
    const judgement& j = made.judged;
    std::string row = csv_text(p.id.text()) + ',' + csv_text(p.text) + ',' + csv_text(p.unit) +
                      ',' + csv_text(p.figure_id) + ',' + figure_parts::where_cell(p.where) + ',' +
                      csv_text(p.equals ? to_text(*p.equals) : "") + ',' + to_text(n.as_of) + ',' +
                      text_of(coverage_of(v, p)) + ',' + text_of(with) + ',' +
                      figure_parts::value_cells(made.computed);
    row += ',' + text_of(name_of(j.verdict)) + ',' + csv_text(name_of(j.manner)) + ',' +
           cell(j.difference) + ',' + csv_text(j.reason) + ',' + csv_text(p.note) + ',' +
           csv_text(p.reference);
    return row;
}

}  // namespace

verify_answer verified(const evidence& e, completeness complete) {
    const auto left_out = complete.is_complete() ? rows_left_out::none : rows_left_out::some;
    return {verify_published(e, left_out), complete};
}

std::string verify_json(const verify_answer& a) {
    const evidence& e = *a.found.records;
    ordered_json json;
    json["schema"] = "cascade.verify/1";
    json["programme"] = e.records().id;
    json["counting"] = json_figures::counting(e);
    json["as_of"] = to_text(e.in_force().as_of);
    json_figures::add_completeness(json, a.complete);
    json["published"] = ordered_json::array();
    for (const verified_number& n : a.found.numbers)
        json["published"].push_back(to_json(a.found, n));
    for (const verdict v :
         {verdict::reproduced, verdict::consistent, verdict::contradicted, verdict::not_derivable})
        json["counts"][text_of(name_of(v))] = a.found.count(v);
    return json_figures::dumped(json);
}

std::string verify_csv(const verify_answer& a) {
    const std::string status =
        a.complete.is_complete() ? "" : "," + csv_text(incomplete_line(a.complete));
    std::string out =
        "id,printed,printed_unit,figure,where,equals,as_of,coverage,compared_with,unit,basis,lo,hi,"
        "text,"
        "qualifier,soft,vague,estimated,records,computed_reason,verdict,manner,difference,reason,"
        "note,source";
    out += status.empty() ? "\n" : ",status\n";
    const comparison_made quoted = quoted_only();
    for (const verified_number& n : a.found.numbers) {
        if (n.with_records) out += csv_row(a.found, n, "records", *n.with_records) + status + '\n';
        if (n.with_publication)
            out += csv_row(a.found, n, "publication", *n.with_publication) + status + '\n';
        if (n.decisive() == nullptr) out += csv_row(a.found, n, "", quoted) + status + '\n';
    }
    return out;
}

std::string verify_output(const verify_answer& a, output_format format, text_colour colour) {
    return written(a, {verify_document, verify_csv, verify_json}, format, colour);
}

}  // namespace cascade
