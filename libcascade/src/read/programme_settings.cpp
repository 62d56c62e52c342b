#include "programme_settings.hpp"

#include <algorithm>

#include "settings_table.hpp"

namespace cascade {
namespace {

std::vector<actor_id> valid_roots(settings_table& table, const toml_entry& entry) {
    std::vector<actor_id> roots;
    for (std::string& id : table.texts("roots")) {
        if (id.empty() || id.size() > 200 || id.find(';') != id.npos)
            table.fault("id-invalid", entry, "holds " + quoted_text(id) + ", which is no id",
                        "write the ids of the project team");
        else
            roots.emplace_back(std::move(id));
    }
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    return roots;
}

void read_roots(settings_table& table, programme& p) {
    const toml_entry* entry = table.find("roots");
    if (entry == nullptr) return;
    p.roots.source = {programme_file, entry->line};
    p.files.note_key(p.roots.source, "roots", entry->line, entry->column);
    if (entry->value.form == toml_form::text) {
        p.roots.automatic = entry->value.text == "auto";
        if (!p.roots.automatic)
            table.fault("unknown-code", *entry, "holds " + quoted_text(entry->value.text),
                        "write an array such as [\"TEAM\"], or \"auto\"");
    } else {
        p.roots.named = valid_roots(table, *entry);
    }
}

const std::vector<code_word<std::string>>& conventions() {
    static const std::vector<code_word<std::string>> names = [] {
        std::vector<code_word<std::string>> list;
        for (const std::string_view name :
             {"deliberate", "deliberate-significant", "first-hand", "audience",
              "completed-training", "targeted-once", "max-activity", "contacts"})
            list.push_back({name, std::string(name)});
        return list;
    }();
    return names;
}

template <class Value>
void sort_once(std::vector<Value>& values) {
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
}

constexpr double longest_hours = 10000;

/// Kinds and hours that make a dose significant. The convention that asks for it has no default:
/// what is significant differs from donor to donor.
void read_significance(settings_table& settings, counting_rules& counting) {
    counting.significant_kinds = settings.texts("significant_kinds");
    sort_once(counting.significant_kinds);
    if (const toml_entry* hours = settings.find("significant_hours")) {
        const bool is_number =
            hours->value.form == toml_form::integer || hours->value.form == toml_form::real;
        const double said = hours->value.form == toml_form::integer
                                ? static_cast<double>(hours->value.whole)
                                : hours->value.real;
        if (!is_number)
            settings.wrong_type(*hours, "a number of hours, such as 4 or 1.5, without quotes");
        else if (!(said > 0) || said > longest_hours)
            settings.fault("value-out-of-range", *hours, "holds " + hours->value.text,
                           "write how many hours a session must last, above 0");
        else
            counting.significant_hours = said;
    }
    const toml_entry* named = settings.find("convention");
    if (named != nullptr && counting.convention == "deliberate-significant" &&
        counting.significant_kinds.empty() && settings.find("significant_hours") == nullptr)
        settings.fault("required-blank", *named,
                       "asks what a significant session is, and nothing says so",
                       "add significant_kinds = [\"tot\"] or significant_hours = 4, or both");
}

template <class Value>
void take(std::optional<Value> value, Value& into) {
    if (value) into = std::move(*value);
}

}  // namespace

void read_programme_table(const toml_value& table, std::string_view file, programme& p,
                          std::vector<problem>& problems) {
    settings_table settings(table, "[programme]", file, problems);
    settings.refuse_unknown_keys({"id", "title", "start", "end", "roots"});
    take(settings.text("id"), p.id);
    take(settings.text("title"), p.title);
    p.start = settings.date("start");
    p.end = settings.date("end");
    read_roots(settings, p);
    if (p.start && p.end && p.end->last < p.start->first)
        settings.fault("date-range", *settings.find("end"), "lies before the start",
                       "exchange the two dates, or mend the wrong one");
}

void read_counting_table(const toml_value& table, std::string_view file, counting_rules& counting,
                         std::vector<problem>& problems) {
    static const std::vector<code_word<tie_rule>> ties = {{"strict", tie_rule::strict},
                                                          {"ordered", tie_rule::ordered},
                                                          {"same_day", tie_rule::same_day}};
    static const std::vector<code_word<assumption>> assumptions = {
        {"place_day", assumption::place_day},
        {"facilitator_apart", assumption::facilitator_apart},
        {"trainers_not_audience", assumption::trainers_not_audience}};
    static const std::vector<code_word<std::string>> strata = {{"sex", "sex"}};
    static const std::vector<code_word<attribution_rule>> attributions = {
        {"shapley", attribution_rule::shapley},
        {"two-level", attribution_rule::two_level},
        {"first-touch", attribution_rule::first_touch},
        {"last-touch", attribution_rule::last_touch},
        {"contact-fraction", attribution_rule::contact_fraction},
        {"full", attribution_rule::full}};
    static const std::vector<code_word<attribution_world>> worlds = {
        {"named", attribution_world::named}, {"upper", attribution_world::upper}};
    static const std::vector<code_word<int>> coverage = {{"complete", 0}, {"partial", 1}};

    settings_table settings(table, "[counting]", file, problems);
    settings.refuse_unknown_keys({"convention", "ties", "exclusive", "strata", "population",
                                  "coverage", "accounts_are_people", "org_delivers_via_trained",
                                  "activation_days", "dormant_days", "significant_kinds",
                                  "significant_hours", "attribution", "attribution_world"});
    take(settings.code("convention", conventions()), counting.convention);
    read_significance(settings, counting);
    take(settings.code("ties", ties), counting.ties);
    take(settings.code("attribution", attributions), counting.attribution);
    take(settings.code("attribution_world", worlds), counting.world);
    counting.assumptions = settings.codes("exclusive", assumptions);
    sort_once(counting.assumptions);
    counting.strata = settings.codes("strata", strata);
    sort_once(counting.strata);
    counting.population = settings.whole("population", 1);
    counting.coverage_is_partial = settings.code("coverage", coverage).value_or(0) == 1;
    take(settings.flag("accounts_are_people"), counting.accounts_are_people);
    take(settings.flag("org_delivers_via_trained"), counting.organisations_deliver_via_trained);
    take(settings.whole("activation_days", 1), counting.activation_days);
    take(settings.whole("dormant_days", 1), counting.dormant_days);
}

}  // namespace cascade
