#include "record_builder.hpp"
#include "total_check.hpp"

namespace cascade {
namespace {

sex read_sex(field_reader& fields) {
    static const std::vector<code_word<sex>> words = {{"women", sex::woman},
                                                      {"woman", sex::woman},
                                                      {"female", sex::woman},
                                                      {"f", sex::woman},
                                                      {"men", sex::man},
                                                      {"man", sex::man},
                                                      {"male", sex::man},
                                                      {"m", sex::man},
                                                      {"other", sex::other},
                                                      {"x", sex::other},
                                                      {"unknown", sex::not_recorded}};
    if (fields.refuse_uncertain_letter("sex")) return sex::not_recorded;
    return fields.code("sex", words, sex::not_recorded);
}

/// `end` is the programme's: nobody was born after it. Without one, years that only other
/// calendars have reached are none.
std::optional<int> read_birth_year(field_reader& fields, const std::optional<period>& end) {
    const auto year = fields.whole("birth_year");
    if (!year) return std::nullopt;
    const int latest = end ? static_cast<int>(std::chrono::year_month_day(end->last).year()) : 2059;
    if (*year >= 1850 && *year <= latest) return static_cast<int>(*year);
    if (*year > latest && *year <= 2570) {
        fields.fault("date-not-gregorian", "birth_year",
                     "holds a year after the programme's end, perhaps of another calendar",
                     "write the year of birth by the Gregorian calendar, or leave the cell empty");
        return std::nullopt;
    }
    fields.fault("date-invalid", "birth_year", "holds no year of birth",
                 "write the year with four digits");
    return std::nullopt;
}

void check_cohort_cells(const cohort& record, field_reader& fields) {
    std::vector<interval> cells;
    if (record.women) cells.push_back(record.women->range);
    if (record.men) cells.push_back(record.men->range);
    const cell_cover cover = cells.size() == 2 ? cell_cover::all : cell_cover::some;
    if (!fields.ok()) return;
    try {
        if (!contradicts(cells, cover, record.size.range)) return;
    } catch (const count_overflow&) {
        fields.fault("count-too-big", "size", "has cells whose sum no counter can hold",
                     "correct the cells");
        return;
    }
    fields.fault("total-mismatch", "size", "does not fit the cells women and men",
                 "correct the size or the cells");
}

}  // namespace

row_fate build_person(field_reader& fields, record_store& store) {
    store.declares_actors = true;
    person record;
    record.id = actor_id(fields.id("person_id"));
    record.name = fields.text("name");
    record.father_name = fields.text("father_name");
    record.sex = read_sex(fields);
    record.birth_year = read_birth_year(fields, store.records.end);
    record.age = fields.age("age");
    record.cnic = fields.cnic("cnic");
    record.phone = fields.phone("phone");
    record.district = fields.text("district");
    record.organisation = fields.text("organisation");
    record.group = fields.text("group");
    record.is_target = fields.flag("target").value_or(false);
    return keep(fields, store, &programme::people, std::move(record));
}

row_fate build_cohort(field_reader& fields, record_store& store) {
    store.declares_actors = true;
    cohort record;
    record.id = actor_id(fields.id("cohort_id"));
    const auto size = fields.count("size", unit::people, basis::headcount);
    if (size) record.size = *size;
    record.label = fields.text("label");
    record.women = fields.count("women", unit::people, basis::headcount);
    record.men = fields.count("men", unit::people, basis::headcount);
    record.group = fields.text("group");
    check_cohort_cells(record, fields);
    return keep(fields, store, &programme::cohorts, std::move(record));
}

row_fate build_organisation(field_reader& fields, record_store& store) {
    store.declares_actors = true;
    organisation record;
    record.id = actor_id(fields.id("organisation_id"));
    record.name = fields.text("name");
    record.kind = fields.text("kind");
    record.district = fields.text("district");
    record.partner = fields.text("partner");
    record.count = fields.count("count", unit::organisations, basis::reported);
    return keep(fields, store, &programme::organisations, std::move(record));
}

row_fate build_membership(field_reader& fields, record_store& store) {
    membership record;
    record.member = actor_id(fields.id("member_id"));
    record.organisation = actor_id(fields.id("organisation_id"));
    record.from = fields.date("from");
    record.to = fields.date("to");
    if (record.from && record.to && record.to->last < record.from->first)
        fields.fault("date-range", "to", "lies before the day it began", "exchange the two dates");
    return keep(fields, store, &programme::memberships, std::move(record));
}

}  // namespace cascade
