#include "report_choice.hpp"

#include <algorithm>
#include <set>

#include "cascade/base/problem.hpp"
#include "cascade/base/text.hpp"
#include "cascade/records/report_sections.hpp"
#include "cascade/report/where_words.hpp"

namespace cascade::cli {
namespace {

std::string list_of(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names) text += (text.empty() ? "" : ", ") + printable(name);
    return text;
}

std::vector<std::string_view> section_names() {
    std::vector<std::string_view> names;
    for (const report_section& section : report_sections()) names.push_back(section.name);
    return names;
}

std::vector<std::string> sections_of(const std::string& typed) {
    const std::vector<std::string_view> known = section_names();
    std::set<std::string_view> wanted;
    for (const std::string_view part : split(typed, ',')) {
        const std::string_view name = trimmed(part);
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            const std::string_view near = nearest_name(name, known);
            throw usage_error("--sections: there is no section " + printable(name) + "; " +
                              (near.empty() ? "" : "did you mean " + std::string(near) + "; ") +
                              "there are " + list_of(known));
        }
        wanted.insert(name);
    }
    std::vector<std::string> names;
    for (const std::string_view name : known)
        if (wanted.count(name) != 0) names.emplace_back(name);
    return names;
}

std::string partner_of(const evidence& e, const std::string& typed) {
    std::set<std::string> on_record;
    for (const gathering& g : e.gatherings()) on_record.insert(e.session_of(g).partner);
    for (const claim* c : e.in_force().claims) on_record.insert(c->partner);
    for (const flow* f : e.in_force().flows) on_record.insert(f->partner);
    for (const output* o : e.in_force().outputs) on_record.insert(o->partner);
    std::string meant = as_recorded(e, {{"partner", typed}}).front().value;
    if (on_record.count(meant) != 0) return meant;
    on_record.erase("");
    const std::vector<std::string_view> names(on_record.begin(), on_record.end());
    if (names.empty())
        throw usage_error("--partner " + printable(typed) + ": no record names its partner");
    const std::string_view near = nearest_name(typed, names);
    throw usage_error("--partner " + printable(typed) + ": no record has this partner; " +
                      (near.empty() ? "" : "did you mean " + printable(near) + "; ") +
                      "there are " + list_of(names));
}

named_span span_of(const evidence& e, const std::string& typed) {
    const span_reading span = read_span(typed, e.records().report.fiscal_year_start);
    if (!span.value)
        throw usage_error("--period " + printable(typed) + ": this is no period; " + span.mend);
    const time_span known{e.in_force().period_first, e.in_force().as_of};
    if (span.value->last < known.first || span.value->first > known.last)
        throw usage_error("--period " + printable(typed) + ": the records count from " +
                          to_words(known));
    return {typed, *span.value};
}

period_length length_of(const std::string& typed) {
    std::vector<std::string_view> names;
    for (const period_length length : period_lengths) {
        if (name_of(length) == typed) return length;
        names.push_back(name_of(length));
    }
    throw usage_error("--by-period " + printable(typed) + ": there is no such period; choose " +
                      list_of(names));
}

}  // namespace

void add_report_choice(CLI::App& command, report_choice& choice) {
    const std::string group = "What to report (instead of everything)";
    add_value(command, "--sections", "NAME,…", "only these sections: " + list_of(section_names()),
              [&choice](const std::string& v) { choice.sections = sections_of(v); })
        ->group(group);
    add_value(command, "--partner", "NAME",
              "only what this partner did: every figure with the condition partner=NAME",
              [&choice](const std::string& v) { choice.partner = v; })
        ->group(group);
    add_value(command, "--by-period", "LENGTH",
              "how long the periods are in Period by period: month, quarter, half-year, year or "
              "fiscal-year",
              [&choice](const std::string& v) { choice.by_period = length_of(v); })
        ->group(group);
    add_value(command, "--period", "PERIOD",
              "only what took place then: 2020, 2020-Q3, 2020-H1, 2020-03, FY2020 or FROM..TO",
              [&choice](const std::string& v) { choice.period = v; })
        ->group(group);
}

report_scope settled_scope(const evidence& e, const report_choice& choice) {
    report_scope scope;
    scope.sections = choice.sections;
    if (choice.partner) scope.partner = partner_of(e, *choice.partner);
    if (choice.period) scope.span = span_of(e, *choice.period);
    scope.periods = choice.by_period;
    if (choice.by_period == period_length::fiscal_year && !e.records().report.fiscal_year_start)
        throw usage_error(
            "--by-period fiscal-year: nothing says when fiscal years begin; add to cascade.toml "
            "the "
            "table [report] with a line such as fiscal_year_start = \"july\"");
    return scope;
}

}  // namespace cascade::cli
