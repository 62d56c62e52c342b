#include "cascade/base/figure_text.hpp"
#include "record_builder.hpp"

namespace cascade {
namespace {

unit read_claim_unit(field_reader& fields) {
    static const std::vector<code_word<unit>> words = {
        {"people", unit::people}, {"accounts", unit::accounts}, {"impressions", unit::impressions},
        {"copies", unit::copies}, {"visits", unit::visits},     {"unknown", unit::unknown},
        {"persons", unit::people}};
    return fields.code("unit", words, unit::unknown);
}

std::optional<formula> read_equals(field_reader& fields) {
    const std::string text = fields.text("equals");
    if (text.empty()) return std::nullopt;
    formula_reading reading = read_formula(text);
    if (!reading.value)
        fields.fault("formula-invalid", "equals", "holds a formula that " + reading.seen,
                     reading.mend);
    return reading.value;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : ";") + word;
    return text;
}

}  // namespace

row_fate build_claim(field_reader& fields, record_store& store) {
    claim record;
    record.id = claim_id(fields.id("claim_id"));
    record.channel = joined(fields.words("channel"));
    const auto value = fields.count("value", read_claim_unit(fields), basis::claimed);
    if (value) record.value = *value;
    record.actors = read_actors(fields, "actors");
    record.method = fields.text("method");
    record.readers = fields.count("readers", unit::people, basis::claimed);
    record.frequency = fields.count("frequency", unit::impressions, basis::claimed);
    record.date = fields.date("date");
    record.partner = fields.text("partner");
    record.status = read_status(fields);
    record.reference = fields.text("source");
    record.note = fields.text("note");
    return keep(fields, store, &programme::claims, std::move(record));
}

row_fate build_flow(field_reader& fields, record_store& store) {
    static const std::vector<code_word<flow_per>> pers = {{"day", flow_per::per_day},
                                                          {"week", flow_per::per_week},
                                                          {"month", flow_per::per_month},
                                                          {"year", flow_per::per_year}};
    static const std::vector<code_word<flow_repeat>> repeats = {{"none", flow_repeat::none},
                                                                {"unknown", flow_repeat::unknown}};
    flow record;
    record.id = flow_id(fields.id("flow_id"));
    record.actors = read_actors(fields, "actors");
    record.per = fields.code("per", pers, flow_per::per_day);
    const auto rate = fields.count("rate", unit::people, basis::reported);
    if (rate) record.rate = *rate;
    record.days = fields.count("days", unit::days, basis::reported);
    record.date = fields.date("date");
    record.repeat = fields.code("repeat", repeats, flow_repeat::unknown);
    record.is_capacity = fields.flag("capacity").value_or(false);
    record.partner = fields.text("partner");
    record.reference = fields.text("source");
    record.note = fields.text("note");
    return keep(fields, store, &programme::flows, std::move(record));
}

row_fate build_output(field_reader& fields, record_store& store) {
    output record;
    record.id = output_id(fields.id("output_id"));
    record.kind = fields.text("kind");
    record.value = fields.count("value", unit::outputs, basis::reported);
    record.producers = read_actors(fields, "producers");
    record.date = fields.date("date");
    record.partner = fields.text("partner");
    record.status = read_status(fields);
    record.reference = fields.text("source");
    record.note = fields.text("note");
    return keep(fields, store, &programme::outputs, std::move(record));
}

row_fate build_target(field_reader& fields, record_store& store) {
    target record;
    record.figure_id = fields.text("figure");
    record.share = fields.ratio("value");
    if (!record.share) {
        const auto value = fields.count("value", unit::unknown, basis::reported);
        if (value) record.value = *value;
    }
    record.where = fields.where("where");
    return keep(fields, store, &programme::targets, std::move(record));
}

row_fate build_published(field_reader& fields, record_store& store) {
    static const std::vector<code_word<published_coverage>> coverages = {
        {"complete", published_coverage::complete}, {"partial", published_coverage::partial}};
    published_figure record;
    record.id = published_id(fields.id("id"));
    record.text = fields.text("text");
    record.figure_id = fields.text("figure");
    record.where = fields.where("where");
    record.unit = fields.text("unit");
    record.equals = read_equals(fields);
    record.as_of = fields.date("as_of");
    record.coverage = fields.code("coverage", coverages, published_coverage::as_programme);
    record.reference = fields.text("source");
    record.note = fields.text("note");
    return keep(fields, store, &programme::published, std::move(record));
}

}  // namespace cascade
