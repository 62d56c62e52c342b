#include "cascade/report/escape.hpp"
#include "cascade/report/summary.hpp"
#include "figure_parts.hpp"
#include "summary_sections.hpp"

namespace cascade {
namespace {

/// What the rows are a part of the programme by; empty for the whole.
std::string narrowed_cell(const summary& s) {
    std::string text = scope_words(*s.records, s.scope);
    for (const std::string& name : s.scope.sections)
        text += (&name != &s.scope.sections.front() ? ", "
                 : text.empty()                     ? "sections "
                                                    : "; sections ") +
                name;
    return text;
}

}  // namespace

/// One row per figure and per cell of the tables; the same columns as `cascade figure -f csv`.
std::string summary_csv(const summary& s) {
    const bool complete = s.complete.is_complete();
    std::string status = complete ? "" : "," + csv_text(incomplete_line(s.complete));
    const std::string part = narrowed_cell(s);
    if (!part.empty()) status += "," + csv_text(part);
    std::string out =
        "id,where,unit,basis,lo,hi,text,qualifier,soft,vague,estimated,records,reason";
    out += complete ? "" : ",status";
    out += part.empty() ? "\n" : ",narrowed\n";
    const auto row = [&](const figure_result& f) {
        out += f.id + ',' + figure_parts::where_cell(f.where) + ',' + figure_parts::value_cells(f) +
               status + '\n';
    };
    if (is_written(s, "figures") || is_written(s, "key-points"))
        for (const figure_result& f : s.figures) row(f);
    for (const breakdown& b : s.breakdowns)
        for (const figure_result& cell : b.cells)
            if (is_written(s, section_of(b))) row(cell);
    if (is_written(s, "periods"))
        for (const period_row& one : s.periods.rows)
            for (const figure_result* f : {&one.sessions, &one.contacts, &one.people, &one.fresh,
                                           &one.returning, &one.cumulative})
                row(*f);
    return out;
}

}  // namespace cascade
