#include "cascade/report/escape.hpp"
#include "cascade/report/summary.hpp"
#include "figure_parts.hpp"

namespace cascade {

/// One row per figure and per cell of the tables; the same columns as `cascade figure -f csv`.
std::string summary_csv(const summary& s) {
    const bool complete = s.complete.is_complete();
    const std::string status = complete ? "" : "," + csv_text(incomplete_line(s.complete));
    std::string out =
        "id,where,unit,basis,lo,hi,text,qualifier,soft,vague,estimated,records,reason";
    out += complete ? "\n" : ",status\n";
    const auto row = [&](const figure_result& f) {
        out += f.id + ',' + figure_parts::where_cell(f.where) + ',' + figure_parts::value_cells(f) +
               status + '\n';
    };
    for (const figure_result& f : s.figures) row(f);
    for (const breakdown& b : s.breakdowns)
        for (const figure_result& cell : b.cells) row(cell);
    return out;
}

}  // namespace cascade
