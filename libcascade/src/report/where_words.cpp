#include "cascade/report/where_words.hpp"

#include <optional>
#include <set>

#include "cascade/base/text.hpp"
#include "cascade/figures/scope.hpp"
#include "words.hpp"

namespace cascade {
namespace {

/// Every value that a dimension has in the records.
std::set<std::string> values_on_record(const evidence& e, const dimension& d) {
    std::set<std::string> values;
    if (d.kind != dimension_kind::of_claim && d.kind != dimension_kind::of_service)
        for (std::string& value : values_of(e, d.name, {})) values.insert(std::move(value));
    const bool partner = d.name == "partner";
    for (const claim* c : e.in_force().claims) {
        if (d.name == "channel") values.insert(c->channel);
        if (d.name == "claim") values.insert(c->id.text());
        if (partner) values.insert(c->partner);
    }
    for (const flow* f : e.in_force().flows) {
        if (d.name == "flow") values.insert(f->id.text());
        if (partner) values.insert(f->partner);
    }
    for (const output* o : e.in_force().outputs) {
        if (d.name == "kind") values.insert(o->kind);
        if (d.name == "output") values.insert(o->id.text());
        if (partner) values.insert(o->partner);
    }
    return values;
}

std::string words_for(const programme& p, const std::string& name, const std::string& value) {
    return name == "channel" ? report_words::channel_words(p, value)
                             : report_words::value_words(p, name, value);
}

std::optional<std::string> sex_named(const std::string& typed) {
    const std::string word = folded(typed);
    for (const char* known : {"women", "woman", "female", "f"})
        if (word == known) return "women";
    for (const char* known : {"men", "man", "male", "m"})
        if (word == known) return "men";
    return std::nullopt;
}

std::string recorded_value(const evidence& e, const where_clause& typed) {
    const std::optional<dimension> d = find_dimension(e, typed.dimension);
    if (!d || typed.value.empty()) return typed.value;
    const std::set<std::string> values = values_on_record(e, *d);
    if (values.count(typed.value) != 0) return typed.value;
    if (typed.value == "(not recorded)" || typed.value == "not recorded") return not_recorded;
    if (d->name == "sex") return sex_named(typed.value).value_or(typed.value);
    std::optional<std::string> meant;
    for (const std::string& value : values) {
        if (words_for(e.records(), d->name, value) != typed.value) continue;
        if (meant) return typed.value;
        meant = value;
    }
    return meant.value_or(typed.value);
}

}  // namespace

where_clauses as_recorded(const evidence& e, where_clauses typed) {
    for (where_clause& w : typed) w.value = recorded_value(e, w);
    return typed;
}

}  // namespace cascade
