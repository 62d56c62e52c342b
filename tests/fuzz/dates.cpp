#include <string>

#include "cascade/base/calendar.hpp"
#include "cascade/base/problem_codes.hpp"
#include "cascade/read/date_order.hpp"
#include "harness.hpp"

namespace cascade::fuzz {
namespace {

bool in_range(day d) { return d >= make_day(1900, 1, 1) && d <= make_day(2199, 12, 31); }

void demand_sound(const date_cell& cell) {
    demand(cell.value.has_value() == cell.code.empty(), "a period or a code");
    if (!cell.value) {
        demand(find_problem_code(cell.code) != nullptr, "a date is refused with a known code");
        demand(!cell.mend.empty(), "a refusal says how to mend it");
        return;
    }
    const period& p = *cell.value;
    demand(p.first <= p.last && in_range(p.first) && in_range(p.last), "days of a sane year");
    const auto days = (p.last - p.first).count();
    demand(p.precision == date_precision::by_day     ? days == 0
           : p.precision == date_precision::by_month ? days >= 27 && days <= 30
                                                     : days == 364 || days == 365,
           "a day, a month or a year");
    const date_cell again = read_date(to_text(p), {});
    demand(again.value && *again.value == p, "a printed date reads the same");
}

}  // namespace

void dates(std::string_view bytes) {
    const date_cell plain = read_date(bytes, {});
    demand_sound(plain);
    // A declared order decides what could be either, and changes nothing that is certain.
    for (const date_order order : {date_order::year_month_day, date_order::day_month_year,
                                   date_order::month_day_year, date_order::year_month}) {
        date_form form;
        form.order = order;
        const date_cell ordered = read_date(bytes, form);
        demand_sound(ordered);
        const bool is_month_number = order == date_order::year_month;
        if (plain.value && !is_month_number && ordered.value)
            demand(*ordered.value == *plain.value, "an order moves no date that needs none");
    }
    for (const date_epoch epoch :
         {date_epoch::excel_1900, date_epoch::excel_1904, date_epoch::unix_1970}) {
        date_form form;
        form.epoch = epoch;
        const date_cell counted = read_date(bytes, form);
        demand_sound(counted);
        if (plain.value) demand(counted.value == plain.value, "an epoch moves no written date");
    }

    date_survey survey;
    survey.add(bytes, 2);
    const date_survey_result seen = survey.result();
    demand((seen.evidence == order_evidence::certain) == seen.order.has_value(),
           "one order is certain, or none is told");
    const bool wrong = seen.evidence == order_evidence::undeclared ||
                       seen.evidence == order_evidence::contradictory;
    demand(wrong != seen.seen().empty(), "what is wrong with a column is said");
    if (seen.order) {
        date_form form;
        form.order = seen.order;
        demand(read_date(bytes, form).value.has_value(), "the order that was found reads it");
    }
}

}  // namespace cascade::fuzz
