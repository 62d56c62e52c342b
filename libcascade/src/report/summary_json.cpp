#include "cascade/report/summary.hpp"

#include "cascade/report/check_output.hpp"
#include "cascade/version.hpp"
#include "json_figures.hpp"
#include "summary_sections.hpp"

namespace cascade {
namespace {

using json = ordered_json;

json narrowing_json(const summary& s) {
    const report_scope& scope = s.scope;
    json narrowed = json::object();
    narrowed["text"] = scope_words(*s.records, scope);
    narrowed["partner"] = scope.partner ? json(*scope.partner) : json(nullptr);
    narrowed["period"] = nullptr;
    if (scope.span)
        narrowed["period"] = {{"name", scope.span->name},
                              {"start", to_text(scope.span->span.first)},
                              {"end", to_text(scope.span->span.last)}};
    return narrowed;
}

json periods_json(const summary& s) {
    json rows = json::array();
    for (const period_row& one : s.periods.rows)
        rows.push_back({{"period", one.period.name},
                        {"start", to_text(one.period.span.first)},
                        {"end", to_text(one.period.span.last)},
                        {"sessions", to_json(one.sessions)},
                        {"contacts", to_json(one.contacts)},
                        {"people", to_json(one.people)},
                        {"new", to_json(one.fresh)},
                        {"returning", to_json(one.returning)},
                        {"cumulative", to_json(one.cumulative)}});
    return {{"length", std::string(name_of(s.periods.length))},
            {"open_records", s.periods.open},
            {"rows", rows}};
}

json tables_json(const summary& s) {
    json tables = json::object();
    for (const breakdown& b : s.breakdowns) {
        if (!is_written(s, section_of(b))) continue;
        json cells = json::array();
        for (const figure_result& cell : b.cells) cells.push_back(to_json(cell));
        tables[b.total.id + " by " + b.by.front()] = {
            {"figure", b.total.id},
            {"by", b.by.front()},
            {"adds_up", b.relation == divides_as::parts},
            {"cells", cells},
            {"total", to_json(b.total)},
        };
    }
    const auto each = [&](const std::string& figure, const std::string& by) {
        const breakdown b = scoped_by(s, figure, by);
        json cells = json::array();
        for (const figure_result& cell : b.cells) cells.push_back(to_json(cell));
        if (!cells.empty())
            tables[figure + " by " + by] = {{"figure", figure},
                                            {"by", by},
                                            {"adds_up", false},
                                            {"cells", cells},
                                            {"total", to_json(b.total)}};
    };
    // Session by session only where a reader can take it in; `figure --by session` has no limit.
    constexpr std::size_t most_sessions = 500;
    for (const char* figure : {"trained.people", "audience.people", "contacts"})
        if (s.within.gatherings.size() <= most_sessions && is_written(s, "partners"))
            each(figure, "session");
    if (is_written(s, "media")) each("diffused.people", "channel");
    if (is_written(s, "services")) {
        each("outputs", "kind");
        each("flow.rate", "flow");
    }
    json targets = json::array();
    for (const target_comparison& c : compare_targets(s)) {
        if (!is_written(s, "targets")) break;
        targets.push_back({{"figure", c.aim->figure_id},
                           {"where", to_json(c.aim->where)},
                           {"target", target_text(c)},
                           {"actual", to_json(c.actual)},
                           {"verdict", c.verdict}});
    }
    if (!targets.empty()) tables["targets"] = targets;
    if (!s.periods.rows.empty()) tables["periods"] = periods_json(s);
    return tables;
}

json quality_json(const summary& s) {
    json list = json::array();
    for (const quality_sum& sum : quality_sums(s))
        list.push_back({{"rule", std::string(sum.rule)},
                        {"code", std::string(sum.code)},
                        {"title", std::string(sum.title)},
                        {"severity", std::string(name_of(sum.weight))},
                        {"found", sum.found},
                        {"waived", sum.waived}});
    return list;
}

json figures_of(const summary& s) {
    json figures = json::array();
    for (const figure_result& f : s.figures) figures.push_back(to_json(f));
    return figures;
}

}  // namespace

std::string figures_json(const summary& s) {
    json out;
    out["schema"] = "cascade.figures/1";
    out["programme"] = s.records->records().id;
    out["counting"] = json_figures::counting(*s.records);
    out["as_of"] = to_text(s.records->in_force().as_of);
    json_figures::add_completeness(out, s.complete);
    out["figures"] = figures_of(s);
    out["tables"] = tables_json(s);
    return json_figures::dumped(out);
}

std::string summary_json(const summary& s) {
    const evidence& e = *s.records;
    const programme& p = e.records();
    const problem_counts counts = count_problems(s.problems, s.unlisted);
    json inputs = json::array();
    for (const input_file& f : p.files.all()) inputs.push_back(to_json(f));

    json out;
    out["schema"] = "cascade.report/1";
    out["programme"] = {{"id", p.id},
                        {"title", p.title},
                        {"start", p.start ? json(to_text(*p.start)) : json(nullptr)},
                        {"end", p.end ? json(to_text(*p.end)) : json(nullptr)}};
    out["counting"] = json_figures::counting(e);
    out["as_of"] = to_text(e.in_force().as_of);
    json_figures::add_completeness(out, s.complete);
    if (s.scope.is_narrowed()) out["narrowed"] = narrowing_json(s);
    if (!s.scope.sections.empty()) out["sections"] = s.scope.sections;
    if (is_written(s, "figures") || is_written(s, "key-points")) out["figures"] = figures_of(s);
    out["tables"] = tables_json(s);
    out["problems"] = {{"errors", counts.errors}, {"warnings", counts.warnings}};
    if (is_written(s, "quality")) out["quality"] = quality_json(s);
    if (is_written(s, "inputs")) out["inputs"] = inputs;
    out["tool"] = {{"name", "cascade"}, {"version", std::string(version)}};
    return json_figures::dumped(out);
}

}  // namespace cascade
