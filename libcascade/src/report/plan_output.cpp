#include "cascade/report/plan_output.hpp"

#include <cmath>

#include "json_figures.hpp"

namespace cascade {
namespace {

ordered_json number(bound b) {
    return b.is_no_end() ? ordered_json(nullptr) : ordered_json(b.value());
}

/// To four decimals: more would be noise of the computer.
ordered_json number(double x) {
    const double rounded = std::floor(x * 1e4 + 0.5) / 1e4;
    const bool is_whole = std::abs(rounded) < 1e15 && rounded == std::floor(rounded);
    return is_whole ? ordered_json(static_cast<std::int64_t>(rounded)) : ordered_json(rounded);
}

ordered_json number(const std::optional<double>& x) {
    return x ? number(*x) : ordered_json(nullptr);
}

ordered_json ends(const interval& i) {
    ordered_json json;
    json["lo"] = number(i.lo);
    json["hi"] = number(i.hi);
    return json;
}

ordered_json ends(const ratio_interval& r) {
    ordered_json json;
    json["lo"] = json_figures::number(r.lo);
    json["hi"] = r.hi ? json_figures::number(*r.hi) : ordered_json(nullptr);
    return json;
}

ordered_json mean_and_variance(const scatter& s) {
    ordered_json json;
    json["mean"] = number(s.mean);
    json["variance"] = number(s.variance);
    return json;
}

ordered_json given(const trainer_rates& rates) {
    ordered_json json;
    json["from"] = "given";
    json["activation"] = json_figures::number(rates.activation);
    json["sessions"] = mean_and_variance(rates.sessions);
    json["size"] = mean_and_variance(rates.size);
    if (rates.new_trainers) json["new_trainers"] = mean_and_variance(*rates.new_trainers);
    return json;
}

ordered_json on_record(const recorded_results& results) {
    ordered_json json;
    json["from"] = "records";
    json["window_days"] = results.window_days;
    json["trainers_followed"] = results.trainers.size();
    json["active"] = results.active;
    json["too_recent"] = results.too_recent;
    json["sessions_without_an_end"] = results.without_an_end;
    json["sessions_by_organisations"] = results.by_organisation;
    return json;
}

}  // namespace

std::string plan_json(const plan_answer& a) {
    const training_plan& plan = a.plan;
    ordered_json json;
    json["schema"] = "cascade.plan/1";
    if (a.records != nullptr) {
        json["programme"] = a.records->records().id;
        json["counting"] = json_figures::counting(*a.records);
        json["as_of"] = to_text(a.records->in_force().as_of);
        json_figures::add_completeness(json, a.complete);
    }
    json["target"]["value"] = plan.asked.target;
    json["target"]["unit"] = name_of(plan.asked.counted);
    json["unit"] = name_of(unit::people);
    json["basis"] = name_of(basis::estimated);
    json["estimated"] = true;
    json["chance"] = json_figures::number(plan.asked.confidence);
    json["tiers"] = plan.asked.tiers;
    json["rates"] = a.rates ? given(*a.rates) : on_record(a.results);
    if (plan.asked.counted == unit::people)
        json["people_per_contact"] = ends(plan.asked.people_per_contact);
    json["contacts_needed"] = ends(plan.contacts_needed);
    json["contacts_per_trainer"]["mean"] = number(plan.mean);
    json["contacts_per_trainer"]["variance"] = number(plan.variance);
    json["by_mean"] = ends(plan.by_mean);
    json["by_normal"] = plan.by_normal ? ends(*plan.by_normal) : ordered_json(nullptr);
    json["simulated"] = ordered_json::array();
    for (const trainers_for_chance& row : plan.simulated) {
        ordered_json one;
        one["chance"] = json_figures::number(row.chance);
        one["lo"] = number(row.trainers.lo);
        one["hi"] = number(row.trainers.hi);
        json["simulated"].push_back(std::move(one));
    }
    if (!plan.why_not_simulated.empty()) {
        json["not_simulated"] = plan.why_not_simulated;
    } else {
        json["runs"] = plan.runs;
        json["seed"] = plan.asked.seed;
        json["runs_reached_by_mean"] = plan.reached_by_mean;
    }
    json["dies_out"] = number(plan.dies_out);
    return json_figures::dumped(json);
}

std::string plan_output(const plan_answer& a, output_format format, text_colour colour) {
    if (format == output_format::json) return plan_json(a);
    if (format == output_format::markdown) return to_markdown(plan_document(a));
    return to_text(plan_document(a), colour);
}

}  // namespace cascade
