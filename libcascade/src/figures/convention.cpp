#include "cascade/figures/convention.hpp"

#include <algorithm>
#include <locale>
#include <sstream>
#include <stdexcept>

namespace cascade {

const std::vector<convention>& conventions() {
    using d = dose;
    using u = counting_unit;
    using r = diffusion_rule;
    static const std::vector<convention> all{
        {"deliberate",
         1,
         {},
         true,
         false,
         d::any,
         u::unique,
         r::separate,
         true,
         false,
         "everyone in a session that is traced back to a root, at any tier, counts as direct",
         "deliberate cascade training (Feed the Future), sustained support (Save the Children)"},
        {"deliberate-significant",
         1,
         {},
         true,
         false,
         d::significant,
         u::unique,
         r::exclude,
         true,
         false,
         "as deliberate, but only sessions of a significant dose count",
         "Feed the Future, read strictly"},
        {"first-hand", 1, 1, true, false, d::any, u::unique, r::separate, true, false,
         "only sessions given by the project itself (tier 1) count as direct",
         "War Child; one reading of the IFRC note"},
        {"audience",
         2,
         {},
         false,
         false,
         d::any,
         u::unique,
         r::separate,
         false,
         false,
         "the people whom trained people taught count as direct, the trainers do not",
         "ILO practice report on Pakistan"},
        {"completed-training",
         1,
         {},
         true,
         true,
         d::completed,
         u::unique,
         r::exclude,
         false,
         false,
         "only people who completed a training count",
         "EEA Grants CIV-007, PEPFAR"},
        {"targeted-once",
         1,
         {},
         true,
         false,
         d::any,
         u::unique,
         r::exclude,
         false,
         true,
         "only people whom the programme targeted count, once each",
         "OCHA, people reached"},
        {"max-activity",
         1,
         {},
         true,
         false,
         d::any,
         u::max_activity,
         r::exclude,
         false,
         false,
         "per area only the largest activity counts",
         "CARE emergency toolkit"},
        {"contacts",
         1,
         {},
         true,
         false,
         d::any,
         u::contacts,
         r::separate,
         false,
         false,
         "every attendance counts, as often as it happens; no people figure is given",
         "UNICEF situation reports; opportunities to see"},
    };
    return all;
}

const convention* find_convention(std::string_view name) {
    const auto found = std::find_if(conventions().begin(), conventions().end(),
                                    [&](const convention& c) { return c.name == name; });
    return found == conventions().end() ? nullptr : &*found;
}

const convention& convention_of(const evidence& e) {
    const convention* c = find_convention(e.rules().convention);
    if (c == nullptr) throw std::logic_error("the convention was not checked when reading");
    return *c;
}

std::string missing_setting(const counting_rules& rules, const convention& c) {
    if (c.least_dose != dose::significant) return {};
    if (!rules.significant_kinds.empty() || rules.significant_hours) return {};
    return "the convention " + std::string(c.name) +
           " needs significant_kinds or significant_hours under [counting] in cascade.toml: there "
           "is no usual meaning of significant";
}

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& w : words) text += (text.empty() ? "" : " or ") + w;
    return text;
}

/// 4 or 1.5, without needless zeros.
std::string hours_words(double hours) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << hours;
    return text.str();
}

std::string dose_words(const counting_rules& rules, const convention& c) {
    if (c.least_dose == dose::completed) return "completed attendance only";
    if (c.least_dose == dose::any) return "any attendance";
    std::string text;
    if (!rules.significant_kinds.empty()) text = "kind " + joined(rules.significant_kinds);
    if (rules.significant_hours)
        text += (text.empty() ? "" : ", or ") + hours_words(*rules.significant_hours) +
                " hours and more";
    return "significant sessions only (" + text + ")";
}

std::string tier_words(const convention& c) {
    if (c.highest_tier) return "tier " + std::to_string(*c.highest_tier);
    return c.lowest_tier > 1 ? "tier " + std::to_string(c.lowest_tier) + " and below"
                             : "every tier";
}

}  // namespace

std::string switches_of(const counting_rules& rules, const convention& c) {
    std::string text = tier_words(c);
    text += c.conferring_only  ? ", training of trainers only"
            : c.trainers_count ? ", trainers too"
                               : ", trainers not";
    text += ", " + dose_words(rules, c);
    text += c.traced_only ? ", traced sessions only" : ", traced or not";
    if (c.target_only) text += ", people flagged as targets only";
    text += c.unit == counting_unit::contacts       ? ", attendances"
            : c.unit == counting_unit::max_activity ? ", the largest activity of each area"
                                                    : ", each person once";
    return text + (c.diffused == diffusion_rule::exclude ? "; diffusion is left out"
                                                         : "; diffusion stands apart");
}

}  // namespace cascade
