#include "cascade/report/people_output.hpp"

#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/report/escape.hpp"
#include "json_figures.hpp"
#include "people_pairs.hpp"

namespace cascade {
namespace {

std::string place_cells(const programme& p, bool known, record_source source) {
    if (!known) return ",";
    const place where = p.files.where(source);
    return csv_text(where.file) + ',' + std::to_string(where.row);
}

ordered_json to_json(const programme& p, const people_pair& pair) {
    ordered_json json;
    json["kind"] = pair.kind;
    json["outcome"] = pair.outcome;
    json["rule"] = pair.rule;
    for (const bool first : {true, false}) {
        ordered_json side;
        side["id"] = shown_side(p, pair, first ? pair.a : pair.b);
        side["file"] = nullptr;
        side["row"] = nullptr;
        if (pair.has_sources) {
            const place where = p.files.where(first ? pair.source_a : pair.source_b);
            side["file"] = where.file;
            side["row"] = where.row;
        }
        json[first ? "a" : "b"] = std::move(side);
    }
    json["agrees"] = pair.agrees;
    json["differs"] = pair.differs;
    json["reason"] = pair.reason;
    return json;
}

/// A text as TOML writes it between double quotes.
std::string toml_text(const std::string& text) {
    constexpr char digits[] = "0123456789ABCDEF";
    std::string quoted = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (byte < 0x20 || byte == 0x7F) {
            quoted += "\\u00";
            quoted += digits[byte >> 4U];
            quoted += digits[byte & 15U];
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

/// A remark that no data can break out of.
std::string remark(const std::string& text) {
    std::string line = "# ";
    for (const char c : text) line += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    return line + '\n';
}

}  // namespace

std::string people_csv(const people_answer& a) {
    std::string out = "kind,outcome,rule,a,a_file,a_row,b,b_file,b_row,agrees,differs,reason";
    out += a.complete.is_complete() ? "\n" : ",status\n";
    for (const people_pair& pair : pairs_of(*a.records)) {
        out += pair.kind + ',' + pair.outcome + ',' + pair.rule + ',' +
               csv_text(shown_side(*a.records, pair, pair.a)) + ',' +
               place_cells(*a.records, pair.has_sources, pair.source_a) + ',' +
               csv_text(shown_side(*a.records, pair, pair.b)) + ',' +
               place_cells(*a.records, pair.has_sources, pair.source_b) + ',' +
               csv_text(pair.agrees) + ',' + csv_text(pair.differs) + ',' + csv_text(pair.reason);
        if (!a.complete.is_complete()) out += ',' + csv_text(incomplete_line(a.complete));
        out += '\n';
    }
    return out;
}

std::string people_json(const people_answer& a) {
    const programme& p = *a.records;
    ordered_json json;
    json["schema"] = "cascade.people/1";
    json["programme"] = p.id;
    json_figures::add_completeness(json, a.complete);
    json["linkage"] = {{"on", p.linked.rules.is_on},
                       {"accept_R4", p.linked.rules.accept_r4},
                       {"merge_duplicates", p.linked.rules.merge_strong ? "strong" : "never"},
                       {"decisions", p.linked.rules.decisions_file}};
    json["in_crowds"] = p.linked.in_crowds;
    json["pairs"] = ordered_json::array();
    for (const people_pair& pair : pairs_of(p)) json["pairs"].push_back(to_json(p, pair));
    return json_figures::dumped(json);
}

std::string people_output(const people_answer& a, output_format format, text_colour colour) {
    return written(a, {people_document, people_csv, people_json}, format, colour);
}

std::string decisions_to_edit(const programme& p) {
    std::string text =
        "# Decisions on people and sessions that stand on several lists. Write \"same\" or\n"
        "# \"different\" between the quotes of `decision`; one that stays empty is not made.\n"
        "# `reason` is for you and is never needed. Name this file in cascade.toml:\n"
        "#     [linkage]\n"
        "#     decisions = \"decisions.toml\"\n";
    for (const people_pair& pair : pairs_of(p)) {
        const bool decided = pair.rule == "decision" && pair.outcome != "merged";
        if (!decided && pair.outcome != "open" && pair.outcome != "refused") continue;
        text += '\n';
        if (pair.outcome == "open") text += remark(pair.rule + ": " + pair.agrees);
        if (pair.outcome == "refused") text += remark("kept apart: " + pair.reason);
        if (pair.has_sources)
            text += remark(place_words(p, pair.source_a) + " and " + place_words(p, pair.source_b));
        text += "[[" + pair.kind + "]]\na = " + toml_text(pair.a) + "\nb = " + toml_text(pair.b) +
                "\ndecision = " + toml_text(decided ? pair.outcome : "") + '\n';
        text += "reason = " + toml_text(decided ? pair.reason : "") + '\n';
    }
    return text;
}

}  // namespace cascade
