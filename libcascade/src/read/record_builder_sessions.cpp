#include <algorithm>

#include "cascade/base/figure_text.hpp"
#include "cascade/base/text.hpp"
#include "record_builder.hpp"
#include "total_check.hpp"

namespace cascade {
namespace {

headcount_unit read_unit(field_reader& fields) {
    static const std::vector<code_word<headcount_unit>> words = {
        {"people", headcount_unit::people},
        {"contacts", headcount_unit::contacts},
        {"unknown", headcount_unit::unstated},
        {"persons", headcount_unit::people}};
    return fields.code("unit", words, headcount_unit::unstated);
}

bool confers_by_kind(const std::string& kind) {
    const std::string name = folded(kind);
    return name == "tot" || name == "induction" || name == "media_training";
}

void read_dates(field_reader& fields, session& record) {
    record.undated = fields.flag("undated").value_or(false);
    record.date = fields.date("date");
    record.end_date = fields.date("end_date");
    if (fields.is_blank("date") && !record.undated)
        fields.fault("required-blank", "date", "is empty",
                     "write YYYY, YYYY-MM or YYYY-MM-DD, or say undated = true when no source "
                     "gives a date");
    if (record.date && record.undated)
        fields.fault("date-range", "undated", "is true although the record has a date",
                     "keep the date or the word undated, not both");
    if (record.date && record.end_date && record.end_date->last < record.date->first)
        fields.fault("date-range", "end_date", "lies before the date on which it began",
                     "exchange the two dates, or mend the wrong one");
}

void read_counts(field_reader& fields, session& record, std::int64_t largest) {
    record.sessions = fields.count("sessions", unit::sessions, basis::reported);
    record.unit = read_unit(fields);
    const basis stands_on = record.is_aggregate() ? basis::reported : basis::headcount;
    const auto people = [&](std::string_view field) {
        return fields.count(field, unit::people, stands_on);
    };
    record.headcount = people("headcount");
    record.recounted = people("recounted");
    record.women = people("women");
    record.men = people("men");
    record.other_sex = people("other_sex");
    record.sex_unknown = people("sex_unknown");
    for (const cell_text& cell : fields.row().cells) {
        auto value = fields.count(cell, unit::people, stands_on);
        if (value && !record.cells.emplace(cell.key, std::move(*value)).second)
            fields.fault("header-duplicate", "session_id",
                         "has the cell by:" + cell.key.first + ':' + cell.key.second + " twice",
                         "keep one of the two");
    }
    if (record.headcount && !record.is_aggregate() && record.headcount->range.lo > bound(largest))
        fields.fault("count-too-big", "headcount",
                     "says more than " + grouped(largest) + " people in one session",
                     "correct it, or say in sessions or unit that it is a total of several" +
                         raise_limit("headcount"));
}

std::vector<interval> sex_cells(const session& record) {
    std::vector<interval> cells;
    for (const auto* cell : {&record.women, &record.men, &record.other_sex, &record.sex_unknown})
        if (*cell) cells.push_back((*cell)->range);
    return cells;
}

/// What the further cells are held against: the headcount, else the sum of women and men.
std::optional<interval> stated_total(const session& record) {
    if (record.headcount) return record.headcount->range;
    if (!record.women || !record.men) return std::nullopt;
    interval sum = interval::exactly(0);
    for (const interval& cell : sex_cells(record)) sum = sum_of_disjoint(sum, cell);
    return sum;
}

std::string sum_text(const std::vector<interval>& cells) {
    interval sum = interval::exactly(0);
    for (const interval& cell : cells) sum = sum_of_disjoint(sum, cell);
    return to_text(sum, text_style::human);
}

void hold_against_total(field_reader& fields, const session& record) {
    const auto total = stated_total(record);
    if (!fields.ok() || !total) return;
    const std::string stated = to_text(*total, text_style::human);
    const std::vector<interval> by_sex = sex_cells(record);
    const cell_cover cover = record.women && record.men ? cell_cover::all : cell_cover::some;
    if (record.headcount && contradicts(by_sex, cover, *total))
        fields.fault("total-mismatch", "headcount",
                     "says " + stated + ", the cells by sex sum to " + sum_text(by_sex),
                     "correct the headcount or the cells");
    std::map<std::string, std::vector<interval>> by_dimension;
    for (const auto& [key, cell] : record.cells) by_dimension[key.first].push_back(cell.range);
    for (const auto& [dimension, cells] : by_dimension)
        if (contradicts(cells, cell_cover::some, *total))
            fields.fault("total-mismatch", "headcount",
                         "stands for " + stated + ", the cells by " + dimension + " sum to " +
                             sum_text(cells),
                         "correct the headcount or the cells");
}

void check_totals(field_reader& fields, const session& record) {
    try {
        hold_against_total(fields, record);
    } catch (const count_overflow&) {
        fields.fault("count-too-big", "headcount", "has cells whose sum no counter can hold",
                     "correct the cells");
    }
}

}  // namespace

row_fate build_session(field_reader& fields, record_store& store) {
    session record;
    record.id = session_id(fields.id("session_id"));
    read_dates(fields, record);
    record.seq = fields.whole("seq");
    for (std::string& id : fields.ids("after")) record.after.emplace_back(std::move(id));
    record.after.erase(std::unique(record.after.begin(), record.after.end()), record.after.end());
    record.kind = fields.text("kind");
    record.confers = fields.flag("confers").value_or(confers_by_kind(record.kind));
    record.activity = fields.text("activity");
    record.title = fields.text("title");
    record.partner = fields.text("partner");
    record.donor = fields.text("donor");
    record.place = fields.text("place");
    record.district = fields.text("district");
    record.area = fields.text("area");
    record.facilitators = read_actors(fields, "facilitators");
    record.participants = read_actors(fields, "participants");
    read_counts(fields, record, store.limits.headcount);
    record.duration_hours = fields.number("duration_hours");
    record.list_complete = fields.flag("list_complete").value_or(true);
    record.group = fields.text("group");
    record.status = read_status(fields);
    record.coverage = fields.text("coverage");
    record.reference = fields.text("source");
    record.note = fields.text("note");
    check_totals(fields, record);
    return keep(fields, store, &programme::sessions, std::move(record));
}

row_fate build_attendance(field_reader& fields, record_store& store) {
    attendance record;
    record.session = session_id(fields.id("session_id"));
    record.person = actor_id(fields.id("person_id"));
    record.completed = fields.flag("completed").value_or(true);
    return keep(fields, store, &programme::attendances, std::move(record));
}

row_fate build_link(field_reader& fields, record_store& store) {
    link record;
    record.trainer = actor_id(fields.id("trainer_id"));
    record.trainee = actor_id(fields.id("trainee_id"));
    record.date = fields.date("date");
    if (!record.trainer.empty() && record.trainer == record.trainee)
        fields.fault("reference-self", "trainee_id", "names the trainer too",
                     "nobody trains himself or herself; correct one of the two ids");
    record.source = fields.row().source;
    if (!fields.ok()) {
        store.refused.note(record);
        return row_fate::rejected;
    }
    store.links.push_back(std::move(record));
    return row_fate::accepted;
}

}  // namespace cascade
