#include <map>

#include "cascade/base/problem_codes.hpp"
#include "cascade/figures/convention.hpp"
#include "cascade/report/bundle.hpp"
#include "cascade/report/counting_text.hpp"
#include "figure_parts.hpp"
#include "json_figures.hpp"

namespace cascade {
namespace {

using json = ordered_json;

std::string text_of(std::string_view view) { return std::string(view); }

std::string_view name_of_dose(dose d) {
    switch (d) {
        case dose::significant:
            return "significant";
        case dose::completed:
            return "completed";
        case dose::any:
            break;
    }
    return "any";
}

std::string_view name_of_unit(counting_unit u) {
    switch (u) {
        case counting_unit::contacts:
            return "contacts";
        case counting_unit::max_activity:
            return "max_activity";
        case counting_unit::unique:
            break;
    }
    return "unique";
}

json conventions_json(const evidence& e) {
    const convention& in_force = convention_of(e);
    json list = json::array();
    for (const convention& c : conventions()) {
        json one;
        one["name"] = text_of(c.name);
        one["in_force"] = c.name == in_force.name;
        one["available"] = missing_setting(e.rules(), c).empty();
        one["rule"] = text_of(c.rule);
        one["practice"] = text_of(c.after);
        one["lowest_tier"] = c.lowest_tier;
        one["highest_tier"] = c.highest_tier ? json(*c.highest_tier) : json(nullptr);
        one["trainers_count"] = c.trainers_count;
        one["conferring_only"] = c.conferring_only;
        one["dose"] = text_of(name_of_dose(c.least_dose));
        one["unit"] = text_of(name_of_unit(c.unit));
        one["diffused"] = c.diffused == diffusion_rule::exclude ? "exclude" : "separate";
        one["traced_only"] = c.traced_only;
        one["target_only"] = c.target_only;
        list.push_back(one);
    }
    return list;
}

json ties_json(const counting_rules& rules) {
    json list = json::array();
    for (const tie_rule t : tie_rules)
        list.push_back({{"name", text_of(name_of(t))},
                        {"in_force", rules.time == time_rule::respect_time && rules.ties == t},
                        {"rule", text_of(meaning_of(t))}});
    return list;
}

json assumptions_json(const counting_rules& rules) {
    json list = json::array();
    for (const assumption a : {assumption::place_day, assumption::facilitator_apart,
                               assumption::trainers_not_audience}) {
        bool in_force = false;
        for (const assumption made : rules.assumptions) in_force = in_force || made == a;
        list.push_back({{"name", text_of(name_of(a))},
                        {"in_force", in_force},
                        {"rule", text_of(meaning_of(a))}});
    }
    return list;
}

json definitions_json() {
    json list = json::array();
    for (const figure_definition& f : figure_definitions())
        list.push_back({{"id", text_of(f.id)},
                        {"unit", text_of(name_of(f.unit))},
                        {"divides", figure_parts::name_of(f.divides)},
                        {"label", text_of(f.label)}});
    return list;
}

json problems_json(const summary& s) {
    std::map<std::pair<std::string_view, std::string_view>, std::size_t> counts;
    for (const problem& p : s.problems) ++counts[{p.code, name_of(p.severity)}];
    for (const unlisted_problems& more : s.unlisted)
        counts[{more.code, name_of(more.severity)}] += more.count;
    json list = json::array();
    for (const auto& [key, n] : counts) {
        const problem_code* code = find_problem_code(key.first);
        list.push_back({{"code", text_of(key.first)},
                        {"severity", text_of(key.second)},
                        {"count", n},
                        {"rule", code == nullptr ? "" : text_of(code->rule)},
                        {"means", code == nullptr ? "" : text_of(code->means)}});
    }
    return list;
}

}  // namespace

std::string rules_json(const summary& s) {
    const evidence& e = *s.records;
    json out;
    out["schema"] = "cascade.rules/1";
    out["programme"] = e.records().id;
    out["as_of"] = to_text(e.in_force().as_of);
    json_figures::add_completeness(out, s.complete);
    out["counting"] = json_figures::counting(e);
    out["activation_days"] = e.rules().activation_days;
    out["dormant_days"] = e.rules().dormant_days;
    out["organisations_deliver_via_trained"] = e.rules().organisations_deliver_via_trained;
    out["conventions"] = conventions_json(e);
    out["ties"] = ties_json(e.rules());
    out["assumptions"] = assumptions_json(e.rules());
    out["figures"] = definitions_json();
    out["problems"] = problems_json(s);
    return json_figures::dumped(out);
}

}  // namespace cascade
