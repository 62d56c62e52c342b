#include "cascade/read/record_kinds.hpp"

#include <algorithm>

namespace cascade {
namespace {

constexpr auto required = need::required;
constexpr auto optional = need::optional;
constexpr auto personal = privacy::personal;

field_spec own_id(std::string_view column) { return {column, "id", field_type::id, required}; }
field_spec id(std::string_view name) { return {name, name, field_type::id, required}; }
field_spec text(std::string_view name) { return {name, name, field_type::text}; }
field_spec secret(std::string_view name, field_type type = field_type::text) {
    return {name, name, type, optional, personal};
}
field_spec field(std::string_view name, field_type type, need n = optional) {
    return {name, name, type, n};
}

std::vector<kind_spec> list_kinds() {
    using t = field_type;
    return {
        {record_kind::people,
         "people",
         "person",
         {own_id("person_id"), secret("name"), secret("father_name"), secret("sex", t::code),
          secret("birth_year", t::whole), secret("age", t::whole), secret("cnic"), secret("phone"),
          text("district"), text("organisation"), text("group"), secret("target", t::flag)}},
        {record_kind::cohorts,
         "cohorts",
         "cohort",
         {own_id("cohort_id"), field("size", t::count, required), text("label"),
          field("women", t::count), field("men", t::count), text("group")}},
        {record_kind::organisations,
         "organisations",
         "organisation",
         {own_id("organisation_id"), text("name"), text("kind"), text("district"), text("partner"),
          field("count", t::count)}},
        {record_kind::memberships,
         "memberships",
         "membership",
         {id("member_id"), id("organisation_id"), field("from", t::date), field("to", t::date)}},
        {record_kind::sessions,
         "sessions",
         "session",
         {own_id("session_id"),
          field("date", t::date, required),
          field("end_date", t::date),
          field("undated", t::flag),
          field("seq", t::whole),
          field("after", t::id_list),
          text("kind"),
          field("confers", t::flag),
          text("activity"),
          text("title"),
          text("partner"),
          text("donor"),
          text("place"),
          text("district"),
          text("area"),
          field("facilitators", t::id_list),
          field("participants", t::id_list),
          field("headcount", t::count),
          field("women", t::count),
          field("men", t::count),
          field("other_sex", t::count),
          field("sex_unknown", t::count),
          field("duration_hours", t::number),
          field("recounted", t::count),
          field("sessions", t::count),
          field("unit", t::code),
          field("list_complete", t::flag),
          text("group"),
          field("status", t::code),
          text("coverage"),
          text("source"),
          text("note")},
         true},
        {record_kind::attendance,
         "attendance",
         "attendance",
         {id("session_id"), id("person_id"), secret("completed", t::flag)}},
        {record_kind::links,
         "links",
         "link",
         {id("trainer_id"), id("trainee_id"), field("date", t::date)}},
        {record_kind::claims,
         "claims",
         "claim",
         {own_id("claim_id"), field("channel", t::text_list, required),
          field("value", t::count, required), field("unit", t::code), field("actors", t::id_list),
          text("method"), field("readers", t::count), field("frequency", t::count),
          field("date", t::date), text("partner"), field("status", t::code), text("source"),
          text("note")}},
        {record_kind::flows,
         "flows",
         "flow",
         {own_id("flow_id"), field("actors", t::id_list, required),
          field("rate", t::count, required), field("per", t::code), field("days", t::count),
          field("date", t::date), field("repeat", t::code), field("capacity", t::flag),
          text("partner"), text("source"), text("note")}},
        {record_kind::outputs,
         "outputs",
         "output",
         {own_id("output_id"), field("kind", t::text, required), field("value", t::count),
          field("producers", t::id_list), field("date", t::date), text("partner"),
          field("status", t::code), text("source"), text("note")}},
        {record_kind::targets,
         "targets",
         "target",
         {field("figure", t::text, required), field("value", t::count, required),
          field("where", t::where_clause)}},
        {record_kind::published,
         "published",
         "published",
         {own_id("id"), field("text", t::text, required), text("figure"),
          field("where", t::where_clause), text("unit"), text("equals"), field("as_of", t::date),
          field("coverage", t::code), text("source"), text("note")}},
    };
}

template <class Test>
const kind_spec* find_kind(Test test) {
    const auto& all = record_kinds();
    const auto found = std::find_if(all.begin(), all.end(), test);
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const std::vector<kind_spec>& record_kinds() {
    static const std::vector<kind_spec> kinds = list_kinds();
    return kinds;
}

const kind_spec& spec_of(record_kind kind) {
    return *find_kind([&](const kind_spec& k) { return k.kind == kind; });
}

const kind_spec* kind_by_name(std::string_view name) {
    return find_kind([&](const kind_spec& k) { return k.name == name; });
}

const kind_spec* kind_by_table(std::string_view table) {
    return find_kind([&](const kind_spec& k) { return k.table == table; });
}

std::optional<std::size_t> kind_spec::by_name(std::string_view wanted) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == wanted) return i;
    return std::nullopt;
}

std::optional<std::size_t> kind_spec::by_key(std::string_view wanted) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].key == wanted) return i;
    return std::nullopt;
}

std::vector<std::string_view> column_names(const kind_spec& kind) {
    std::vector<std::string_view> names;
    for (const field_spec& f : kind.fields) names.push_back(f.name);
    return names;
}

std::vector<std::string_view> key_names(const kind_spec& kind) {
    std::vector<std::string_view> names;
    for (const field_spec& f : kind.fields) names.push_back(f.key);
    return names;
}

}  // namespace cascade
