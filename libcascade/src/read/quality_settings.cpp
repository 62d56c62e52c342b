#include "quality_settings.hpp"

#include <algorithm>

#include "cascade/base/problem_codes.hpp"
#include "cascade/base/text.hpp"
#include "programme_settings.hpp"
#include "settings_table.hpp"

namespace cascade {
namespace {

/// The code that a rule's id or code means, or nothing.
const problem_code* judgement_named(std::string_view said) {
    for (const problem_code& code : problem_codes())
        if (code.slug == said || (!code.rule.empty() && code.rule == said)) return &code;
    return nullptr;
}

void refuse_unknown_rule(settings_table& table, const std::string& said) {
    std::vector<std::string_view> known;
    for (const problem_code& code : problem_codes()) {
        known.push_back(code.slug);
        if (!code.rule.empty()) known.push_back(code.rule);
    }
    const std::string_view near = nearest_name(said, known);
    table.fault("unknown-code", *table.find("rule"), "holds " + quoted_text(said),
                near.empty() ? "write the code in brackets at the end of the line to be waived"
                             : "did you mean `" + std::string(near) + "`?");
}

record_source note(const toml_value& table, programme& p,
                   std::initializer_list<std::string_view> keys) {
    const record_source source{programme_file, table.line};
    for (const std::string_view key : keys)
        if (const toml_entry* entry = table.find(key))
            p.files.note_key(source, key, entry->line, entry->column);
    return source;
}

/// A whole number that can be multiplied by days and rows without leaving 64 bits.
std::optional<std::int64_t> number(settings_table& table, std::string_view key,
                                   std::int64_t least) {
    constexpr std::int64_t most = 1'000'000'000'000;
    const auto value = table.whole(key, least);
    if (!value || *value <= most) return value;
    table.fault("value-out-of-range", *table.find(key), "holds " + std::to_string(*value),
                "write a number that people can be counted by");
    return std::nullopt;
}

}  // namespace

void read_waiver(const toml_value& value, std::string_view file, programme& p,
                 std::vector<problem>& problems) {
    settings_table table(value, "[[waiver]]", file, problems);
    table.refuse_unknown_keys({"rule", "record", "reason"});
    const auto rule = table.text("rule", need::required);
    const auto record = table.text("record");
    const auto reason = table.text("reason", need::required);
    if (!rule || rule->empty()) return;
    const problem_code* code = judgement_named(*rule);
    if (code == nullptr) return refuse_unknown_rule(table, *rule);
    if (record && record->empty())
        table.fault("required-blank", *table.find("record"), "is empty",
                    "write the id of a record, or leave the line out to waive all of the rule");
    p.quality.waivers.push_back({std::string(code->slug), record.value_or(""), reason.value_or(""),
                                 note(value, p, {"rule", "record", "reason"})});
}

void read_area(const toml_value& value, std::string_view file, programme& p,
               std::vector<problem>& problems) {
    settings_table table(value, "[[area]]", file, problems);
    table.refuse_unknown_keys({"partner", "districts", "places"});
    partner_area area;
    area.partner = table.text("partner", need::required).value_or("");
    area.districts = table.texts("districts");
    area.places = table.texts("places");
    area.source = note(value, p, {"partner", "districts", "places"});
    if (area.districts.empty() && area.places.empty()) {
        const toml_entry* entry = value.find("districts");
        if (entry == nullptr) entry = value.find("places");
        if (entry != nullptr && entry->value.form == toml_form::array)
            table.fault("required-blank", *entry, "names none", "name at least one");
        else if (entry == nullptr)
            table.find("districts", need::required);
    }
    p.quality.areas.push_back(std::move(area));
}

void read_expected(const toml_value& value, std::string_view file, programme& p,
                   std::vector<problem>& problems) {
    settings_table table(value, "[[expected]]", file, problems);
    table.refuse_unknown_keys({"partner", "sessions", "trained"});
    expected_reports expected;
    expected.partner = table.text("partner").value_or("");
    expected.sessions = number(table, "sessions", 1);
    expected.trained = number(table, "trained", 0);
    expected.source = note(value, p, {"partner", "sessions", "trained"});
    if (value.find("sessions") == nullptr && value.find("trained") == nullptr)
        table.find("sessions", need::required);
    const auto& known = p.quality.expected;
    const bool is_second = std::any_of(known.begin(), known.end(), [&](const expected_reports& x) {
        return x.partner == expected.partner;
    });
    if (is_second)
        problems.push_back(
            {severity::unusable, "duplicate-key", p.files.where(expected.source, "partner"),
             expected.partner.empty()
                 ? "a second [[expected]] is about the whole programme"
                 : "a second [[expected]] is about the partner " + quoted_text(expected.partner),
             "keep one of them"});
    p.quality.expected.push_back(std::move(expected));
}

void read_reference(const toml_value& value, std::string_view file, programme& p,
                    std::vector<problem>& problems) {
    settings_table table(value, "[reference]", file, problems);
    table.refuse_unknown_keys({"people_per_year"});
    p.quality.national_total_per_year = number(table, "people_per_year", 1);
    p.quality.national_source = note(value, p, {"people_per_year"});
}

void read_quality(const toml_value& value, std::string_view file, programme& p,
                  std::vector<problem>& problems) {
    settings_table table(value, "[quality]", file, problems);
    table.refuse_unknown_keys({"largest", "verification_tolerance"});
    if (const auto tolerance = table.whole("verification_tolerance", 0)) {
        if (*tolerance > 100)
            table.fault("value-out-of-range", *table.find("verification_tolerance"),
                        "holds " + std::to_string(*tolerance), "write per cent, 0 to 100");
        else
            p.quality.verification_tolerance = *tolerance;
    }
    const toml_entry* largest = table.find("largest");
    if (largest == nullptr) return;
    if (largest->value.form != toml_form::table)
        return table.wrong_type(*largest, "a table, such as { tot = 50, awareness = 200 }");
    settings_table kinds(largest->value, "largest in [quality]", file, problems);
    for (const toml_entry& kind : largest->value.entries)
        if (const auto most = number(kinds, kind.key, 1))
            p.quality.largest[folded(trimmed(kind.key))] = *most;
}

}  // namespace cascade
